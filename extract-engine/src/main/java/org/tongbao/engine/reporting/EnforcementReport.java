package org.tongbao.engine.reporting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.scope.DocumentMentions;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Span;

/**
 * The gate before all detectors. A document reports enforcement if it tells a deed that only
 * police, prosecution or courts do (刑拘), or if one paragraph holds a charge (违法, 查处, 专项整治) and the
 * body that acts on it, or a campaign's name and a charge. Companies, rescuers and organisers of
 * matches also seize, close and clean up; statistics count cases, courts count their own, laws are
 * explained, novels tell of officers, and companies call a sale a campaign in which they break up
 * their stocks: somebody must enforce, or something be forbidden.
 */
public final class EnforcementReport {

  private enum Cue {
    /** What officers did to suspects, which nobody tells of in general. */
    FEAT,
    /** Done by police, prosecution and courts alone. */
    DEED,
    /** A body that enforces. */
    BODY,
    /** What enforcement is directed at, or a word for acting on it. */
    CHARGE,
    /** A charge that is a word for a campaign too. */
    ACTION,
    /** Of the caseload of courts. */
    CASELOAD,
    /** Of the exposition of a law. */
    LAW,
    /** A kind of document, named in its title, that counts without reporting enforcement. */
    GENRE,
    /** Looks like one of the others. */
    NONE
  }

  private static final Set<Cue> DEEDS = EnumSet.of(Cue.FEAT, Cue.DEED);
  private static final Set<Cue> CHARGES = EnumSet.of(Cue.CHARGE, Cue.ACTION);

  private static final TermMatcher<Cue> CUES =
      TermMatcher.of(
          Lexicon.load("reporting").terms("term", row -> Cue.valueOf(row.getField("cue"))));

  private static final Phrases DEEDS_AND_CHARGES =
      TermMatcher.of(
              Lexicon.load("reporting")
                  .only(
                      row ->
                          DEEDS.contains(Cue.valueOf(row.getField("cue")))
                              || CHARGES.contains(Cue.valueOf(row.getField("cue"))))
                  .terms("term", row -> row))
          .words();

  private static final Phrases OFFENCES = Phrases.of("违法", "违规", "违禁", "非法", "打击", "严打", "犯罪");

  /** What is told of suspects and cases alone; a company too can catch (抓获) customers. */
  private static final Phrases SUSPECTED =
      Phrases.of(
          "嫌疑", "疑犯", "嫌犯", "刑拘", "拘留", "拘捕", "逮捕", "判处", "破案", "侦破", "破获", "侦获", "案件", "罪案", "涉案",
          "逃犯", "罪犯");

  /** A phone that blocks swindlers' calls is sold too. */
  private static final Phrases SALES =
      Phrases.of("新品", "首销", "补贴", "优惠", "促销", "门店", "用户体验", "上市公司", "营业收入", "净利润", "股份有限公司");

  /** So many words of one kind make an account of caseloads or of the law. */
  private static final int FEWEST_OF_GENRE = 3;

  private EnforcementReport() {}

  /** Whether the words alone leave it open that the document reports enforcement. */
  public static boolean mayBeOne(Outline outline) {
    return DEEDS_AND_CHARGES.in(outline.words());
  }

  /** Whether the document reports enforcement. */
  public static boolean isOne(DocumentMentions document) {
    boolean enforces = false;
    boolean campaign = false;
    int[] counts = new int[Cue.values().length];
    List<Block> told = told(document.outline());
    for (Block block : told) {
      Set<Cue> cues = cuesOf(document.outline().words(), block.span(), counts);
      boolean named = document.campaigns().anyIn(block.span());
      boolean charged = cues.contains(Cue.CHARGE) || cues.contains(Cue.ACTION);
      campaign |= named && charged;
      enforces |=
          cues.contains(Cue.FEAT) || cues.contains(Cue.DEED) || cues.contains(Cue.BODY) && charged;
      if (block.kind() == BlockKind.TITLE && cues.contains(Cue.GENRE) && !named) {
        return false;
      }
    }
    boolean sold = !speaksOfOffences(document) || SALES.in(document.outline().words());
    if (counts[Cue.BODY.ordinal()] == 0
        && sold
        && !SUSPECTED.in(document.outline().words())
        && !isAnyGreat(document.campaigns())) {
      return false;
    }
    return (campaign || enforces && !expounds(counts)) && !Tale.isOne(document, told);
  }

  /**
   * Whether the document speaks of a campaign at all: a press conference or a meeting alone may be
   * about anything.
   */
  public static boolean speaksOfCampaign(DocumentMentions document) {
    int[] counts = new int[Cue.values().length];
    for (Block block : told(document.outline())) {
      cuesOf(document.outline().words(), block.span(), counts);
    }
    return !document.campaigns().isEmpty() || counts[Cue.ACTION.ordinal()] > 0;
  }

  /** Whether the document speaks of crimes or breaches: targets alone may be those of anybody. */
  public static boolean speaksOfOffences(DocumentMentions document) {
    return !document.crimes().isEmpty() || OFFENCES.in(document.outline().words());
  }

  /** Of the names that members of a campaign carry (利剑, 百日攻坚) companies use many too. */
  private static boolean isAnyGreat(Mentions<CampaignMention> campaigns) {
    for (CampaignMention campaign : campaigns.all()) {
      if (campaign.kind() == CampaignMention.Kind.SERIES
          || campaign.kind() == CampaignMention.Kind.UMBRELLA) {
        return true;
      }
    }
    return false;
  }

  /** Statistics of courts, and explanations of a law, in which no officer did anything. */
  private static boolean expounds(int[] counts) {
    return counts[Cue.FEAT.ordinal()] == 0
        && (counts[Cue.CASELOAD.ordinal()] >= FEWEST_OF_GENRE
            || counts[Cue.LAW.ordinal()] >= FEWEST_OF_GENRE);
  }

  private static List<Block> told(Outline outline) {
    List<Block> told = new ArrayList<>(outline.blocks().size());
    for (Block block : outline.blocks()) {
      if (block.kind() != BlockKind.FURNITURE && block.kind() != BlockKind.REFERENCE) {
        told.add(block);
      }
    }
    return told;
  }

  /** The cues of a block, which are added to the counts of the document. */
  private static Set<Cue> cuesOf(IndexedText text, Span span, int[] counts) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (TermMatch<Cue> match = CUES.findFirst(text, span.start(), span.end());
        match != null;
        match = CUES.findFirst(text, match.end(), span.end())) {
      cues.add(match.value());
      counts[match.value().ordinal()]++;
    }
    return cues;
  }
}
