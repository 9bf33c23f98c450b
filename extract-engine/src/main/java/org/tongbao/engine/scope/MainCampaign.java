package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.campaign.CampaignMention.Kind;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/**
 * The campaign that a document is about: that of its title, else the one named most, if its lead
 * names it or it is named more than once.
 */
final class MainCampaign {

  private static final int LEAD_SENTENCES = 4;

  private final @Nullable CampaignMention ground;
  private final boolean inTitle;
  private final int mentioned;
  private final boolean inLead;
  private final boolean alone;
  private final Map<String, @Nullable Edition> editions;

  private MainCampaign(
      @Nullable CampaignMention ground,
      boolean inTitle,
      int mentioned,
      boolean inLead,
      boolean alone,
      Map<String, @Nullable Edition> editions) {
    this.ground = ground;
    this.inTitle = inTitle;
    this.mentioned = mentioned;
    this.inLead = inLead;
    this.alone = alone;
    this.editions = editions;
  }

  static MainCampaign of(DocumentMentions mentions) {
    Map<String, @Nullable Edition> editions = editions(mentions);
    CampaignMention title = ofTitle(mentions);
    if (title != null) {
      return new MainCampaign(title, true, 0, true, false, editions);
    }
    CampaignMention umbrella = Umbrellas.over(mentions, leadEnd(mentions));
    if (umbrella != null) {
      return new MainCampaign(umbrella, false, 2, true, false, editions);
    }
    CampaignVotes votes = CampaignVotes.of(mentions);
    CampaignMention ground = votes.winner();
    boolean lead = ground != null && ground.start() < leadEnd(mentions);
    return new MainCampaign(ground, false, votes.mentioned(), lead, votes.alone(), editions);
  }

  /** The title and the first sentences. */
  private static int leadEnd(DocumentMentions mentions) {
    List<Sentence> sentences = mentions.outline().sentences();
    return sentences.isEmpty()
        ? 0
        : sentences.get(Math.min(LEAD_SENTENCES, sentences.size()) - 1).span().end();
  }

  /** Where the document names it. */
  @Nullable CampaignMention ground() {
    return ground;
  }

  @Nullable String series() {
    return ground == null ? null : ground.name();
  }

  @Nullable Integer edition() {
    Edition edition = ground == null ? null : editionOf(ground);
    return edition == null ? null : Integer.valueOf(edition.year());
  }

  /** Its edition with the words that give it. */
  @Nullable Edition groundedEdition() {
    return ground == null ? null : editionOf(ground);
  }

  boolean is(CampaignMention mention) {
    return ground != null && ground.name().equals(mention.name());
  }

  /**
   * A campaign without a name, beside which the document has its own: it holds for its sentence.
   */
  boolean isBeside(CampaignMention mention) {
    return mention.kind() == Kind.AIMED && ground != null && !is(mention);
  }

  /** The edition of a mention, else the only edition that the document gives its series. */
  @Nullable Edition editionOf(CampaignMention mention) {
    return mention.edition() != null
        ? Edition.inName(mention, mention.edition())
        : editions.get(mention.name());
  }

  /** A part of the main campaign, rather than a campaign of its own. */
  boolean isPart(CampaignMention mention) {
    return switch (mention.kind()) {
      case BATTLE -> true;
      case NAMED_ACTION -> ground != null && !is(mention);
      case MEMBER -> mention.edition() == null && holds(mention);
      case SERIES, UMBRELLA, AIMED -> false;
    };
  }

  /** A known series without a year, inside a document of another campaign that has one. */
  private boolean holds(CampaignMention mention) {
    return ground != null
        && ground.isSeries()
        && ground.kind() != Kind.UMBRELLA
        && (edition() != null || (inTitle || inLead) && ground.kind() == Kind.SERIES)
        && !is(mention)
        && editions.get(mention.name()) == null;
  }

  /** Whether statements that name no campaign belong to it. */
  boolean reaches(Sentence sentence, boolean title) {
    if (ground == null) {
      return false;
    }
    boolean said = sentence.span().end() > ground.start() && ground.edition() != null;
    boolean behind = sentence.span().end() > ground.start();
    boolean passing = ground.kind() == Kind.AIMED && mentioned <= 1;
    return inTitle || title && !passing || inLead || said || behind && (mentioned > 1 || alone);
  }

  /** 某市整治非法捕捞: the aim that the campaign is named after, without a word for a campaign. */
  boolean isNamedIn(DocumentMentions mentions, Span words) {
    return ground != null && mentions.words(words.start(), words.end()).contains(ground.name());
  }

  /** Whether the document's title or lead is about another series. */
  boolean isOfOther(CampaignMention mention) {
    return ground != null && ground.isSeries() && (inTitle || inLead) && !is(mention);
  }

  /** Whether it is the main one, named where the document begins or more than once. */
  boolean isOfLead(CampaignMention mention) {
    return is(mention) && (inTitle || inLead || mentioned > 1);
  }

  private static @Nullable CampaignMention ofTitle(DocumentMentions mentions) {
    boolean dated = isAnyDated(mentions.campaigns().all());
    List<CampaignMention> named = new ArrayList<>();
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() != BlockKind.TITLE) {
        continue;
      }
      for (CampaignMention one : mentions.campaigns().in(block.span())) {
        if (one.isSeries() || one.kind() == Kind.NAMED_ACTION && !dated) {
          named.add(one);
        }
      }
    }
    return named.isEmpty() ? null : mainOf(named);
  }

  private static boolean isAnyDated(List<CampaignMention> campaigns) {
    for (CampaignMention campaign : campaigns) {
      if (campaign.edition() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * An umbrella over several campaigns is the one that all of the text is about; of campaigns side
   * by side it is the one with a year, else the first.
   */
  private static CampaignMention mainOf(List<CampaignMention> named) {
    CampaignMention first = named.getFirst();
    CampaignMention plain = null;
    boolean several = false;
    for (CampaignMention one : named) {
      if (one.isSeries() && one.kind() != Kind.UMBRELLA) {
        several |= plain != null && !plain.name().equals(one.name());
        boolean firstDated = plain != null && plain.edition() == null && one.edition() != null;
        plain = plain == null || firstDated ? one : plain;
      }
    }
    return plain == null || first.kind() == Kind.UMBRELLA && several ? first : plain;
  }

  /** For each series its one edition; none where the document names several. */
  private static Map<String, @Nullable Edition> editions(DocumentMentions mentions) {
    Map<String, List<CampaignMention>> years = new HashMap<>();
    if (mentions.campaigns().isEmpty()) {
      return Map.of();
    }
    for (Sentence sentence : mentions.outline().sentences()) {
      for (CampaignMention mention : mentions.campaigns().in(sentence.span())) {
        if (mention.edition() != null && !Announced.is(mentions, sentence, mention)) {
          years.computeIfAbsent(mention.name(), _ -> new ArrayList<>()).add(mention);
        }
      }
    }
    Map<String, @Nullable Edition> editions = new HashMap<>();
    years.forEach((name, named) -> editions.put(name, reported(named)));
    for (Sentence sentence : mentions.outline().sentences()) {
      for (CampaignMention mention : mentions.campaigns().in(sentence.span())) {
        Edition year =
            editions.get(mention.name()) == null ? yearBefore(mentions, sentence, mention) : null;
        if (mention.isSeries() && year != null && !years.containsKey(mention.name())) {
          editions.put(mention.name(), year);
        }
      }
    }
    return editions;
  }

  /** One year, also where its announced successor is named once at the end. */
  private static @Nullable Edition reported(List<CampaignMention> named) {
    CampaignMention first = named.getFirst();
    Integer year = first.edition();
    int others = 0;
    for (CampaignMention other : named) {
      others += Objects.equals(other.edition(), year) ? 0 : 1;
    }
    boolean successor = others == 1 && !Objects.equals(named.getLast().edition(), year);
    return year != null && (others == 0 || successor)
        ? Edition.ofDocument(first.span(), year)
        : null;
  }

  /** The year of 2021年,…“净网”专项行动: one that the sentence gives before the name. */
  private static @Nullable Edition yearBefore(
      DocumentMentions mentions, Sentence sentence, CampaignMention mention) {
    TimeMention time = mentions.times().lastIn(sentence.span().start(), mention.start());
    Integer year = time == null || Announced.isBeginning(mentions, time) ? null : time.onlyYear();
    return time == null || year == null ? null : Edition.ofDocument(time.span(), year);
  }
}
