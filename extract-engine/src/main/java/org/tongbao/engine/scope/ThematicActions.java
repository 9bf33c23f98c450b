package org.tongbao.engine.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Actions inside a campaign that have no name of their own: 在打击“网络水军”行动中. */
final class ThematicActions {

  private static final Phrases ENDINGS = Phrases.of("行动中", "战役中", "会战中");
  private static final Phrases AIMS = Phrases.of("打击", "严打", "整治", "治理", "防范", "“");

  private static final Phrases IN = Phrases.of("在");

  private final DocumentMentions mentions;
  private final PerSentence<Optional<Span>> actions;

  ThematicActions(DocumentMentions mentions) {
    this.mentions = mentions;
    this.actions = new PerSentence<>(mentions.outline(), this::read);
  }

  /** The clause of the sentence that names such an action before an offset. */
  @Nullable Span before(Sentence sentence, int offset) {
    Span clause = actions.of(sentence).orElse(null);
    return clause == null || clause.start() >= offset ? null : clause;
  }

  private Optional<Span> read(Sentence sentence) {
    if (!ENDINGS.in(mentions.text(), sentence.span())) {
      return Optional.empty();
    }
    for (Span clause : sentence.clauses()) {
      if (IN.beginsAt(mentions.text(), clause.start())
          && ENDINGS.endsAt(mentions.text(), clause.end())
          && AIMS.in(mentions.text(), clause)
          && !namesSeries(clause)) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  private boolean namesSeries(Span clause) {
    for (CampaignMention mention : mentions.campaigns().in(clause)) {
      if (mention.edition() != null) {
        return true;
      }
    }
    return false;
  }
}
