package org.tongbao.reading.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;

/**
 * SHA-256 over fields in order. Each field goes in as its length in bytes of UTF-8 in decimal, a
 * colon and its bytes; a field that is absent as a single minus. So no two lists of fields share an
 * input, and an empty field differs from an absent one.
 */
final class FieldDigest {

  private final MessageDigest digest = Sha256.digest();

  FieldDigest with(@Nullable String field) {
    return field == null ? absent() : with(field.getBytes(StandardCharsets.UTF_8));
  }

  FieldDigest with(byte[] field) {
    digest.update((field.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(field);
    return this;
  }

  /** The first {@code digits} hex digits; ends the digest. */
  String hex(int digits) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }

  private FieldDigest absent() {
    digest.update((byte) '-');
    return this;
  }
}
