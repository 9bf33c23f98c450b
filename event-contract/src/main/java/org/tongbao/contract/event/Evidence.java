package org.tongbao.contract.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that say it.
 *
 * @param quote a copy of {@code text.substring(start, end)} of the document's cleaned text, in its
 *     own script
 * @param start offset of the quote in UTF-16 code units
 * @param end offset behind the quote
 * @param sentence the sentence that holds the quote, as written
 * @param fingerprint 16 hex digits over the sentence folded to Simplified, letters and digits only,
 *     without dateline; null where the sentence is too short to tell copies apart
 * @param support other places that the reading rests on, in the order of the text
 */
public record Evidence(
    String quote,
    int start,
    int end,
    String sentence,
    @Nullable String fingerprint,
    List<Support> support) {

  public Evidence {
    support = List.copyOf(support);
    if (start < 0 || end - start != quote.length()) {
      throw new IllegalArgumentException(
          "quote of %d code units at %d..%d".formatted(quote.length(), start, end));
    }
  }
}
