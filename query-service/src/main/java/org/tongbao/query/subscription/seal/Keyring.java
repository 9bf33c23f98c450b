package org.tongbao.query.subscription.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that secrets are encrypted under: the first one seals, each opens what it sealed. */
public final class Keyring {

  private static final int MOST_KEYS = 16;

  private final Map<String, EncryptionKey> keys;
  private final @Nullable EncryptionKey first;

  private Keyring(Map<String, EncryptionKey> keys) {
    this.keys = keys;
    this.first = keys.isEmpty() ? null : keys.values().iterator().next();
  }

  /**
   * @param base64 each key's 32 bytes; none at all seals nothing
   * @throws IllegalArgumentException where one is no key
   */
  public static Keyring of(List<String> base64) {
    if (base64.size() > MOST_KEYS) {
      throw new IllegalArgumentException(
          "%d keys, at most %d are taken".formatted(base64.size(), MOST_KEYS));
    }
    Map<String, EncryptionKey> keys = new LinkedHashMap<>();
    for (String text : base64) {
      EncryptionKey key = EncryptionKey.parse(text);
      keys.putIfAbsent(key.id(), key);
    }
    return new Keyring(keys);
  }

  public boolean isEmpty() {
    return first == null;
  }

  /** The one that seals comes first. */
  public List<String> ids() {
    return List.copyOf(keys.keySet());
  }

  /**
   * @param owner that alone can have it opened again
   * @throws NoEncryptionKeyException where there is no key
   */
  public SealedSecret seal(String owner, String secret) {
    if (first == null) {
      throw new NoEncryptionKeyException();
    }
    return first.seal(owner, secret);
  }

  /**
   * @throws SealBrokenException where no key opens it
   */
  public String open(String owner, SealedSecret sealed) throws SealBrokenException {
    @Nullable EncryptionKey key = keys.get(sealed.keyId());
    if (key == null) {
      throw new SealBrokenException(
          "is encrypted with the key %s, which is none of those configured (%s)"
              .formatted(sealed.keyId(), String.join(", ", keys.keySet())));
    }
    return key.open(owner, sealed);
  }
}
