package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;

/** The campaigns that a statement may belong to: of its sentence, its paragraph, its heading. */
final class CampaignCandidates {

  private static final Phrases POINTING_BACK = Phrases.of("行动", "战役", "期间", "其中", "会战");
  private static final Phrases SHARE = Phrases.of("其中");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final CampaignBreaks breaks;
  private final MainCampaign main;

  CampaignCandidates(
      DocumentMentions mentions,
      Surroundings surroundings,
      CampaignBreaks breaks,
      MainCampaign main) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.breaks = breaks;
    this.main = main;
  }

  /** The nearest mention of each place to look at, the nearest first. */
  List<CampaignMention> of(
      Sentence sentence, @Nullable CampaignMention inSentence, @Nullable CampaignMention heading) {
    List<CampaignMention> candidates = new ArrayList<>();
    if (inSentence != null) {
      candidates.add(inSentence);
      if (main.isPart(inSentence) || NameLinks.isDeployed(mentions, inSentence)) {
        List<CampaignMention> before =
            mentions.campaigns().in(sentence.span().start(), inSentence.start());
        candidates.addAll(before.reversed());
      }
    }
    boolean closed = inSentence == null && breaks.resets(sentence);
    boolean newItem = false;
    for (Sentence before : surroundings.before(sentence)) {
      newItem |= breaks.opensItem(before);
      for (CampaignMention mention : named(before, sentence)) {
        boolean left =
            newItem && !main.is(mention) || breaks.isCombined(mention) || main.isBeside(mention);
        boolean over =
            left || closed && main.isPart(mention) || isPassing(mention, before, sentence);
        if (!over && !Announced.is(mentions, before, mention)) {
          candidates.add(NameLinks.first(mentions, main, mention));
        }
      }
    }
    if (heading != null) {
      candidates.add(heading);
    }
    return candidates;
  }

  /** The last one named first; 其中 behind a sentence with several goes on with the main one. */
  private List<CampaignMention> named(Sentence before, Sentence sentence) {
    List<CampaignMention> named = mentions.campaigns().in(before.span());
    if (named.size() < 2 || !SHARE.beginsAt(mentions.text(), sentence.span().start())) {
      return named.reversed();
    }
    List<CampaignMention> ofMain = named.stream().filter(main::is).toList();
    return ofMain.isEmpty() ? named.reversed() : ofMain.reversed();
  }

  /**
   * A name without a year inside a paragraph, which neither opens it nor is the document's: it
   * holds for its own sentence, and for a later one that points back to it (行动期间).
   */
  private boolean isPassing(CampaignMention mention, Sentence named, Sentence sentence) {
    boolean opens = surroundings.block(named).sentences().getFirst().index() == named.index();
    if (!mention.isSeries() || mention.edition() != null || opens || main.isOfLead(mention)) {
      return false;
    }
    return !POINTING_BACK.in(mentions.text(), sentence.span());
  }
}
