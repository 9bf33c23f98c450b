package org.tongbao.reading.charset;

import java.nio.charset.Charset;

/** What came of decoding. */
public sealed interface Decoding {

  /**
   * @param text printable, without byte order mark
   */
  record Text(String text, Charset charset) implements Decoding {}

  /**
   * @param detail why these bytes are no text
   */
  record Binary(String detail) implements Decoding {}
}
