package org.tongbao.engine.text;

/**
 * A cleaned text and its normalised form: Simplified, half width, inline pinyin hidden.
 *
 * @param cleaned the text that evidence is quoted from
 * @param folded the same in Simplified, code unit by code unit
 * @param text the normalised form that rules match on
 * @param offsets for each code unit of {@code text} its offset in {@code cleaned}, and one more for
 *     the end
 */
public record NormalText(String cleaned, String folded, String text, int[] offsets) {

  /** Offset in the cleaned text of the code unit at {@code index} of the normalised text. */
  public int cleanedStart(int index) {
    return offsets[index];
  }

  /** Offset in the cleaned text behind the code unit before {@code end} of the normalised text. */
  public int cleanedEnd(int end) {
    return end == 0 ? 0 : offsets[end - 1] + 1;
  }

  public String quote(int start, int end) {
    return cleaned.substring(cleanedStart(start), cleanedEnd(end));
  }
}
