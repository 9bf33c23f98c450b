package org.tongbao.contract.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A case that the text singles out; all members null where the text is silent.
 *
 * @param name the name as the text gives it, in Simplified
 * @param suspects how many suspects the text names for it
 * @param amount the sum involved, in yuan
 * @param summary what the text tells of it
 */
public record CaseDescription(
    @Nullable String name,
    @Nullable Integer suspects,
    @Nullable BigDecimal amount,
    @Nullable String summary)
    implements Detail {

  public CaseDescription {
    amount = PlainNumber.ofNullable(amount);
  }
}
