package org.tongbao.reading.pdf;

/**
 * A line of text as it stands on its page; lengths in points, y from the top.
 *
 * @param size of its letters
 */
record PageLine(int page, String text, float left, float right, float y, float size) {

  /** The line with what follows on the same height. */
  PageLine with(String more, float newRight) {
    return new PageLine(page, text + more, left, newRight, y, size);
  }
}
