package org.tongbao.contract.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * When a document was published: an RFC 3339 time with offset, or a bare date.
 *
 * @param text the one form in which it is written and hashed
 */
public record PublicationTime(@JsonValue String text) {

  /** Dates and times without a zone, and the day that 今天 counts from. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** China's offset ever since this year. */
  private static final String OFFSET = "+08:00";

  private static final int FIRST_YEAR_WITHOUT_SUMMER_TIME = 1992;

  private static final int BARE_DATE_LENGTH = "2021-10-14".length();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PublicationTime {
    if (text.length() == BARE_DATE_LENGTH) {
      LocalDate.parse(text);
    } else {
      OffsetDateTime.parse(text);
    }
  }

  public static PublicationTime of(LocalDate date) {
    return new PublicationTime(date.toString());
  }

  public static PublicationTime of(OffsetDateTime time) {
    return new PublicationTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }

  /** The calendar day of publication in China. */
  public LocalDate day() {
    if (text.length() == BARE_DATE_LENGTH || text.endsWith(OFFSET)) {
      LocalDate written = LocalDate.of(number(0, 4), number(5, 7), number(8, BARE_DATE_LENGTH));
      if (text.length() == BARE_DATE_LENGTH
          || written.getYear() >= FIRST_YEAR_WITHOUT_SUMMER_TIME) {
        return written;
      }
    }
    return OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate();
  }

  private int number(int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
