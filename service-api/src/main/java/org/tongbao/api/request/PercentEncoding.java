package org.tongbao.api.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoded UTF-8, strictly: the decoders of the platform replace what is wrong. */
public final class PercentEncoding {

  private static final int ESCAPE_LENGTH = "%E5".length();

  private PercentEncoding() {}

  /** Empty where an escape is broken or the bytes are not UTF-8; a plus sign is itself. */
  public static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char character = encoded.charAt(i);
      if (character > '~') {
        return Optional.empty();
      }
      if (character != '%') {
        bytes.write(character);
        continue;
      }
      if (i + ESCAPE_LENGTH > encoded.length()
          || !HexFormat.isHexDigit(encoded.charAt(i + 1))
          || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
        return Optional.empty();
      }
      bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + ESCAPE_LENGTH));
      i += ESCAPE_LENGTH - 1;
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
