package org.tongbao.query.subscription.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** How messages are signed, by Standard Webhooks. */
public enum SignatureScheme {
  /** A secret that both sides have. */
  HMAC_SHA256 {
    @Override
    Secret newSecret() {
      byte[] key = new byte[KEY_BYTES];
      RANDOM.nextBytes(key);
      String text = "whsec_" + Base64.getEncoder().encodeToString(key);
      return new Secret(text, text);
    }

    @Override
    String sign(String secret, String id, Instant time, String body) {
      try {
        return new Webhook(secret).sign(id, time.getEpochSecond(), body);
      } catch (WebhookSigningException e) {
        throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
      }
    }
  },
  /** A key pair; the endpoint has the public half alone. */
  ED25519 {
    @Override
    Secret newSecret() {
      try {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new Secret(
            "whsk_" + last(pair.getPrivate().getEncoded()),
            "whpk_" + last(pair.getPublic().getEncoded()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Ed25519 is part of every JDK", e);
      }
    }

    @Override
    String sign(String secret, String id, Instant time, String body) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(privateKey(secret));
        signature.update(
            "%s.%d.%s".formatted(id, time.getEpochSecond(), body).getBytes(StandardCharsets.UTF_8));
        return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("a stored key is no Ed25519 key", e);
      }
    }
  };

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** PKCS #8 around the 32 bytes of an Ed25519 key (RFC 8410). */
  private static final byte[] PKCS8 = Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIA==");

  /**
   * What is signed with.
   *
   * @param kept what is kept here
   * @param shown what the endpoint needs to verify
   */
  record Secret(String kept, String shown) {}

  abstract Secret newSecret();

  /** One entry of the header webhook-signature. */
  abstract String sign(String secret, String id, Instant time, String body);

  /** Both halves end with the key itself. */
  private static String last(byte[] encoded) {
    return Base64.getEncoder()
        .encodeToString(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
  }

  private static PrivateKey privateKey(String secret) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsk_".length()));
    byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + key.length);
    System.arraycopy(key, 0, encoded, PKCS8.length, key.length);
    return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
