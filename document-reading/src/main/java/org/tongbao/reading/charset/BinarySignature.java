package org.tongbao.reading.charset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Files that announce in their first bytes that they are no text. */
public record BinarySignature(String format, byte[] start) {

  public static final String PDF = "PDF";

  private static final List<BinarySignature> ALL =
      List.of(
          new BinarySignature(PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII)),
          of("PNG", "89504E47"),
          of("JPEG", "FFD8FF"),
          of("GIF", "47494638"),
          of("ZIP (or DOCX, XLSX)", "504B0304"),
          of("GZIP", "1F8B"),
          of("RAR", "526172211A"),
          of("7-Zip", "377ABCAF271C"),
          of("OLE (DOC, XLS, WPS)", "D0CF11E0A1B11AE1"),
          of("RTF", "7B5C727466"),
          of("ELF", "7F454C46"),
          of("Java class", "CAFEBABE"));

  public static Optional<BinarySignature> find(byte[] bytes) {
    return ALL.stream().filter(candidate -> candidate.starts(bytes)).findFirst();
  }

  private boolean starts(byte[] bytes) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static BinarySignature of(String format, String start) {
    return new BinarySignature(format, HexFormat.of().parseHex(start));
  }
}
