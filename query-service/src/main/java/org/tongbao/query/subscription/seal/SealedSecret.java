package org.tongbao.query.subscription.seal;

/**
 * An encrypted secret.
 *
 * @param keyId of the key that opens it
 * @param bytes the nonce, then ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent") // as it stands in its column, compared by nobody
public record SealedSecret(String keyId, byte[] bytes) {}
