package org.tongbao.contract.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the change log, behind the row with this cursor. As text it is {@code epoch.cursor}:
 * the id of that row's message.
 *
 * @param epoch names one change log; another one counts its cursors anew
 */
public record ChangePosition(String epoch, long cursor) {

  private static final Pattern TEXT = Pattern.compile("([0-9A-Za-z-]{1,64})\\.([0-9]{1,18})");

  /** Empty where the text is no position. */
  public static Optional<ChangePosition> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new ChangePosition(parts.group(1), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  public ChangePosition at(long otherCursor) {
    return new ChangePosition(epoch, otherCursor);
  }

  @Override
  public String toString() {
    return epoch + "." + cursor;
  }
}
