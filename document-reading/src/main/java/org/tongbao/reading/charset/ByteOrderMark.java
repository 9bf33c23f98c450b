package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The mark at the start of a text that says its charset. */
record ByteOrderMark(Charset charset, byte[] mark) {

  private static final List<ByteOrderMark> ALL =
      List.of(
          of("UTF-8", "EFBBBF"),
          of("GB18030", "84319533"),
          of("UTF-32LE", "FFFE0000"),
          of("UTF-32BE", "0000FEFF"),
          of("UTF-16LE", "FFFE"),
          of("UTF-16BE", "FEFF"));

  static Optional<ByteOrderMark> find(byte[] bytes) {
    return ALL.stream().filter(candidate -> candidate.starts(bytes)).findFirst();
  }

  /** Wide charsets hold U+0000 in ordinary text. */
  static boolean isWide(Charset charset) {
    return !charset.equals(StandardCharsets.UTF_8)
        && (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
  }

  private boolean starts(byte[] bytes) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static ByteOrderMark of(String charset, String mark) {
    return new ByteOrderMark(Charset.forName(charset), HexFormat.of().parseHex(mark));
  }
}
