package org.tongbao.engine;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import org.tongbao.contract.Sha256;

/**
 * The first 64 bits of SHA-256 over all that was added, as 16 hex digits; used again and again.
 * Confined to one thread.
 */
final class ShortHash {

  /** How many digits a hash has. */
  static final int DIGITS = 16;

  /** Copied for each document, as looking the algorithm up takes longer than a short hash. */
  private static final MessageDigest EMPTY = Sha256.digest();

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest digest = copyOfEmpty();
  private final byte[] hash = new byte[digest.getDigestLength()];

  private static MessageDigest copyOfEmpty() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      return Sha256.digest();
    }
  }

  ShortHash add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  ShortHash add(Utf8Letters letters) {
    digest.update(letters.bytes(), 0, letters.length());
    return this;
  }

  /** Writes the digits into an array; the next hash begins empty. */
  void digits(byte[] target, int start) {
    try {
      digest.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("the array is as long as the digest says", e);
    }
    for (int i = 0; i < DIGITS; i++) {
      int bits = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2];
      target[start + i] = HEX[bits & 0xf];
    }
  }

  String digits() {
    byte[] digits = new byte[DIGITS];
    digits(digits, 0);
    return new String(digits, StandardCharsets.ISO_8859_1);
  }
}
