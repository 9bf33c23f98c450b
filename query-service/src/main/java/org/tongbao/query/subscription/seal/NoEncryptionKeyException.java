package org.tongbao.query.subscription.seal;

/** A secret was to be kept, and there is no key to encrypt it under. */
public final class NoEncryptionKeyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoEncryptionKeyException() {
    super(
        "Secrets of webhooks are kept encrypted only, and no key is configured: whoever runs this"
            + " service sets tongbao.webhook.encryption-keys, or -file. The stream and the topic"
            + " need none.");
  }
}
