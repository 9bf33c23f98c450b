package org.tongbao.engine.scope;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/**
 * The year of a campaign that a statement belongs to: that of its name, of the heading, of the
 * sentence, else the only one that the document gives it.
 */
final class CampaignEditions {

  /** 2022年专项行动中: another year's campaign of the same series. */
  private static final Pattern YEAR_OF_ACTION = Pattern.compile("([12][0-9]{3})年度?的?(?:专项)?行动");

  private static final Phrases YEAR = Phrases.of("年");
  private static final Phrases ACTION = Phrases.of("行动");

  private final DocumentMentions mentions;
  private final MainCampaign main;

  CampaignEditions(DocumentMentions mentions, MainCampaign main) {
    this.mentions = mentions;
    this.main = main;
  }

  @Nullable Edition of(
      Sentence sentence, CampaignMention series, @Nullable CampaignMention heading) {
    boolean inSentence = sentence.span().contains(series.start());
    Edition year = inSentence ? null : ofAction(sentence);
    if (year != null) {
      return year;
    }
    if (series.edition() != null) {
      return Edition.inName(series, series.edition());
    }
    if (heading != null && heading.edition() != null && heading.name().equals(series.name())) {
      return new Edition(heading.edition(), Origin.of(OriginWay.EDITION_OF_HEADING, heading));
    }
    Edition near = ofSentence(sentence, series);
    return near == null ? main.editionOf(series) : near;
  }

  @Nullable Edition ofAction(Sentence sentence) {
    if (!YEAR.in(mentions.text(), sentence.span())
        || !ACTION.in(mentions.text(), sentence.span())) {
      return null;
    }
    Matcher year =
        YEAR_OF_ACTION
            .matcher(mentions.text())
            .region(sentence.span().start(), sentence.span().end());
    return year.find()
        ? new Edition(
            Integer.parseInt(year.group(1)),
            new Origin(OriginWay.EDITION_OF_ACTION, new Span(year.start(), year.end())))
        : null;
  }

  /** 2021年,…开展“清朗”专项行动: the year whose campaign the sentence speaks of. */
  private @Nullable Edition ofSentence(Sentence sentence, CampaignMention series) {
    boolean inSentence = sentence.span().contains(series.start());
    TimeMention time =
        inSentence ? mentions.times().lastIn(sentence.span().start(), series.start()) : null;
    Integer year =
        time != null && time.running() && !Announced.isBeginning(mentions, time)
            ? time.onlyYear()
            : null;
    return year == null ? null : new Edition(year, Origin.of(OriginWay.EDITION_OF_SENTENCE, time));
  }

  /** Whether the sentence names another edition than the heading above. */
  boolean conflict(Sentence sentence, Span statement, @Nullable CampaignMention heading) {
    if (heading == null || heading.edition() == null) {
      return false;
    }
    List<CampaignMention> named = mentions.campaigns().in(sentence.span().start(), statement.end());
    boolean other = false;
    for (CampaignMention mention : named) {
      boolean same = mention.name().equals(heading.name());
      if (same && heading.edition().equals(mention.edition())) {
        return false;
      }
      other |= same && mention.edition() != null;
    }
    return other;
  }
}
