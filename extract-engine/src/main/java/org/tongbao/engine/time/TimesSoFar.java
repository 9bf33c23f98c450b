package org.tongbao.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.time.TimeMention.Kind;

/** The times read so far, which the next ones count from; confined to one reading. */
final class TimesSoFar {

  /** How many mentions back a date looks for its year or month. */
  private static final int LOOK_BACK = 8;

  /** A line is a heading up to this length, and names its year within so many signs. */
  private static final int LONGEST_HEADING = 20;

  private static final int HEADING_REACH = 6;

  private static final Phrases STOPS = Phrases.of(",", "。", ";", "\n");

  private final Mentions<CampaignMention> campaigns;
  private final Reference reference;
  private final @Nullable Integer firstEdition;
  private final List<TimeMention> mentions = new ArrayList<>();
  private int lineStart;
  private @Nullable Integer headingYear;

  TimesSoFar(Mentions<CampaignMention> campaigns, Reference reference) {
    this.campaigns = campaigns;
    this.reference = reference;
    this.firstEdition = firstEdition(campaigns);
  }

  private static @Nullable Integer firstEdition(Mentions<CampaignMention> campaigns) {
    for (CampaignMention campaign : campaigns.all()) {
      if (campaign.edition() != null) {
        return campaign.edition();
      }
    }
    return null;
  }

  void add(TimeMention mention) {
    mentions.add(mention);
  }

  /** A line begins at the offset: 同月 and 8月 count from the times of their own line. */
  void startLine(int offset) {
    if (offset != lineStart) {
      readHeading(offset);
    }
    lineStart = offset;
  }

  /** A short line above that names a past year as a whole: the times below it are of that year. */
  private void readHeading(int offset) {
    TimeMention last = mentions.isEmpty() ? null : mentions.getLast();
    LocalDate published = reference.published();
    if (last == null || published == null) {
      return;
    }
    Integer year = last.onlyYear();
    boolean heads =
        lineStart > 0
            && last.start() >= lineStart
            && last.start() - lineStart <= HEADING_REACH
            && offset - lineStart <= LONGEST_HEADING
            && last.namesYear();
    if (heads && year != null) {
      headingYear = year < published.getYear() ? year : null;
    }
  }

  /** The past year that the heading above names; null where it names none. */
  @Nullable Integer headingYear() {
    return headingYear;
  }

  List<TimeMention> all() {
    return mentions;
  }

  /** Whether the time stands in the line that is being read. */
  boolean inLine(TimeMention mention) {
    return mention.start() >= lineStart;
  }

  /** The year of the last time before it in its line; the start of a span of years is none. */
  @Nullable Integer yearInLine(int index) {
    int furthest = Math.max(0, mentions.size() - LOOK_BACK);
    for (int i = mentions.size() - 1; i >= furthest && mentions.get(i).start() >= lineStart; i--) {
      TimeMention before = mentions.get(i);
      boolean given = before.kind() != Kind.SINCE && before.kind() != Kind.COMPARED;
      if (given && before.to() != null && before.end() <= index) {
        return before.to().getYear();
      }
    }
    return null;
  }

  /** 2月14日 behind 2023年8月 in a text on a campaign of 2024: the story goes on. */
  @Nullable Integer yearNear(int index, int month) {
    Integer near = yearNear(index);
    TimeMention before = lastResolved(index);
    LocalDate day = before == null ? null : before.to() == null ? before.from() : before.to();
    if (near == null || day == null || day.getYear() != near) {
      return near;
    }
    int next = near + 1;
    boolean later =
        month < day.getMonthValue()
            && campaigns.all().stream()
                .anyMatch(name -> Integer.valueOf(next).equals(name.edition()));
    return later ? Integer.valueOf(next) : near;
  }

  @Nullable Integer yearNear(int index) {
    TimeMention last = mentions.isEmpty() ? null : mentions.getLast();
    if (last != null && last.kind() == Kind.SINCE && last.unresolved() && last.end() <= index) {
      return null;
    }
    TimeMention time = lastResolved(index);
    CampaignMention name = lastEdition(index);
    int timeAt = time == null ? -1 : time.start();
    int nameAt = name == null ? -1 : name.start();
    if (name != null && nameAt > timeAt) {
      return name.edition();
    }
    if (time != null) {
      LocalDate day = time.from() == null || time.kind() == Kind.SPAN ? time.to() : time.from();
      return day == null ? null : Integer.valueOf(day.getYear());
    }
    return firstEdition != null ? firstEdition : reference.year();
  }

  @Nullable TimeMention lastResolved(int index) {
    for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - LOOK_BACK); i--) {
      TimeMention mention = mentions.get(i);
      boolean given = mention.kind() != Kind.COMPARED && mention.end() <= index;
      if (given && (mention.from() != null || mention.to() != null)) {
        return mention;
      }
    }
    return null;
  }

  /** The last time of sums; null where none is near. */
  @Nullable TimeMention lastRunning(int index) {
    int furthest = Math.max(0, mentions.size() - LOOK_BACK);
    for (int i = mentions.size() - 1; i >= furthest; i--) {
      if (mentions.get(i).running() && mentions.get(i).end() <= index) {
        return mentions.get(i);
      }
    }
    return null;
  }

  /** 自2022年10月专项工作启动至2023年10月: the day that a stretch to the offset began on, else null. */
  @Nullable TimeMention startOf(IndexedText text, int index) {
    TimeMention last = mentions.isEmpty() ? null : mentions.getLast();
    if (last == null
        || index - last.end() > TimeWords.SINCE_REACH
        || index - 1 <= last.end()
        || "至到".indexOf(text.charAt(index - 1)) < 0
        || last.start() == 0
        || "自从".indexOf(text.charAt(last.start() - 1)) < 0) {
      return null;
    }
    return STOPS.in(text, last.end(), index) ? null : last;
  }

  /** The last single day named in this line. */
  @Nullable LocalDate lastDay() {
    int furthest = Math.max(0, mentions.size() - LOOK_BACK);
    for (int i = mentions.size() - 1; i >= furthest && mentions.get(i).start() >= lineStart; i--) {
      LocalDate day = mentions.get(i).to();
      if (day != null && day.equals(mentions.get(i).from())) {
        return day;
      }
    }
    return null;
  }

  /** 超出去年|全年: what ends at the offset is a year to compare with. */
  boolean comparesUpTo(int index) {
    TimeMention last = mentions.isEmpty() ? null : mentions.getLast();
    return last != null && last.kind() == Kind.COMPARED && last.end() == index;
  }

  /** 自2023年8月…行动以来: the day before these words has its own start. */
  boolean sinceBefore(int index) {
    TimeMention last = mentions.isEmpty() ? null : mentions.getLast();
    return last != null
        && last.kind() == Kind.SINCE
        && last.start() >= lineStart
        && index - last.end() <= TimeWords.SINCE_REACH;
  }

  @Nullable Integer currentYear() {
    LocalDate announced = reference.year() == null ? announcedInLine() : null;
    return announced == null ? reference.year() : Integer.valueOf(announced.getYear());
  }

  @Nullable LocalDate referenceDay() {
    return reference.day() != null ? reference.day() : announcedInLine();
  }

  /** Without a date of publication, the day of an announcement counts in its own line. */
  private @Nullable LocalDate announcedInLine() {
    int furthest = Math.max(0, mentions.size() - LOOK_BACK);
    for (int i = mentions.size() - 1; i >= furthest && mentions.get(i).start() >= lineStart; i--) {
      TimeMention mention = mentions.get(i);
      if (mention.announcement() && mention.to() != null && mention.to().equals(mention.from())) {
        return mention.to();
      }
    }
    return null;
  }

  private @Nullable CampaignMention lastEdition(int index) {
    List<CampaignMention> before = campaigns.in(0, index);
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - LOOK_BACK); i--) {
      if (before.get(i).edition() != null) {
        return before.get(i);
      }
    }
    return null;
  }
}
