package org.tongbao.query.subscription.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tongbao.contract.Sha256;

/** A key of AES-256-GCM. Its id is made of itself, so that two keys never have the same. */
final class EncryptionKey {

  static final int KEY_BYTES = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";

  /** NIST SP 800-38D 8.2.2: random ones are good for 2^32 secrets under a key. */
  private static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;
  private static final int ID_DIGITS = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final String id;

  private EncryptionKey(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
    this.id = Sha256.hex(key).substring(0, ID_DIGITS);
  }

  /**
   * @throws IllegalArgumentException where it is none; what stands there is not repeated
   */
  static EncryptionKey parse(String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a key is not in Base64", e);
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "a key has %d bytes, expected %d".formatted(key.length, KEY_BYTES));
    }
    return new EncryptionKey(key);
  }

  String id() {
    return id;
  }

  SealedSecret seal(String owner, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, owner, nonce);
      byte[] encrypted = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
      System.arraycopy(encrypted, 0, bytes, NONCE_BYTES, encrypted.length);
      return new SealedSecret(id, bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is part of every JDK", e);
    }
  }

  /**
   * @throws SealBrokenException where it was changed, or sealed for another owner
   */
  String open(String owner, SealedSecret sealed) throws SealBrokenException {
    byte[] bytes = sealed.bytes();
    if (bytes.length <= NONCE_BYTES) {
      throw new SealBrokenException("is cut off after %d bytes".formatted(bytes.length));
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(bytes, NONCE_BYTES));
      return new String(
          cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new SealBrokenException("was changed, or belongs to another subscription");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is part of every JDK", e);
    }
  }

  private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce), RANDOM);
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
