package org.tongbao.engine.scope;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.agency.AgencyMention;
import org.tongbao.engine.agency.Reach;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.LevelCues.Cue;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * Cases without a name: what one local body did on one day (8月23日,某县警方在一出租屋端掉窝点,抓获9人), and lines
 * that number themselves as cases (案例二:…). An action, a meeting or a whole area's results are none.
 */
final class DayCases {

  /** How far into its part of the sentence the day may stand. */
  private static final int OPENING = 2;

  private static final Phrases DAYS = Phrases.of("日", "号");
  private static final Phrases DEEDS =
      Phrases.of("端掉", "打掉", "捣毁", "捣破", "破获", "侦破", "查获", "抓获", "缴获", "拘捕", "搜出", "起获");

  private static final Phrases WIDER =
      Phrases.of(
          "行动", "专项", "整治", "集中", "统一", "会战", "战役", "清查", "检查", "巡查", "各", "会议", "公布", "通报", "发布",
          "累计", "以来", "全市", "全县", "全区");

  private final DocumentMentions mentions;

  DayCases(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  /** The words that make the part of the sentence up to the statement one case; null for none. */
  @Nullable Span telling(Sentence sentence, Span part, Span statement) {
    Span line = mentions.outline().blocks().get(sentence.block()).span();
    if (CaseHeadings.numbersCase(mentions, line)) {
      return line;
    }
    TimeMention time = mentions.times().firstIn(part.start(), statement.start());
    if (time == null || time.start() > part.start() + OPENING || !isDay(time)) {
      return null;
    }
    Span told = new Span(part.start(), Math.max(part.start(), statement.end()));
    boolean one =
        DEEDS.in(mentions.text(), told)
            && !WIDER.in(mentions.text(), told)
            && mentions.campaigns().in(told).isEmpty()
            && !LevelCues.says(mentions.text(), told.start(), told.end(), Cue.AREA)
            && isLocal(told);
    return one ? time.span() : null;
  }

  private boolean isDay(TimeMention time) {
    LocalDate from = time.from();
    boolean written = DAYS.endsAt(mentions.text(), time.end());
    boolean day = from == null ? written : from.equals(time.to());
    return time.kind() == Kind.POINT && day && !time.announcement();
  }

  private boolean isLocal(Span told) {
    boolean placed = mentions.places().firstIn(told.start(), told.end()) != null;
    for (AgencyMention agency : mentions.agencies().in(told)) {
      if (agency.reach() == Reach.NATIONAL || agency.reach() == Reach.PROVINCE) {
        return false;
      }
      placed = true;
    }
    return placed;
  }
}
