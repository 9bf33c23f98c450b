package org.tongbao.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After: seconds, or a time (RFC 9110, section 10.2.3). */
public final class RetryAfter {

  private static final int MOST_DIGITS = 9;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private RetryAfter() {}

  /** True where the server says that it is asked too much: 429 and 503. */
  public static boolean isMeantForAll(WebAnswer answer) {
    return answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
  }

  /** How long to wait; null where the header is missing or says nothing. */
  public static @Nullable Duration of(Optional<String> header, Instant now) {
    if (header.isEmpty()) {
      return null;
    }
    String value = header.get().strip();
    if (!value.isEmpty()
        && value.length() <= MOST_DIGITS
        && value.chars().allMatch(Character::isDigit)) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant until =
          OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
