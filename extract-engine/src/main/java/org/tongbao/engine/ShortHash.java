package org.tongbao.engine;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tongbao.contract.Sha256;

/**
 * The first 64 bits of SHA-256 over all that was added, as 16 hex digits; used again and again.
 * Confined to one thread.
 */
final class ShortHash {

  private final MessageDigest digest = Sha256.digest();
  private final byte[] hash = new byte[digest.getDigestLength()];

  ShortHash add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds the text in UTF-8. */
  ShortHash add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash; the next one begins empty. */
  String digits() {
    try {
      digest.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("the array is as long as the digest says", e);
    }
    return HexFormat.of().formatHex(hash, 0, Long.BYTES);
  }
}
