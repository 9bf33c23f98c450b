package org.tongbao.contract.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.contract.Sha256;

/**
 * A key that opens the services, as the configuration has it: {@code NAME:ROLE:HASH}.
 *
 * <p>The hash is one SHA-256. A slow one protects passwords, which people choose and attackers
 * guess; of a key with 256 random bits nobody guesses even a part, so it would slow down every
 * request and nothing else.
 *
 * @param name whose key it is; subscriptions belong to it
 * @param hash SHA-256 of the key, in hex
 */
public record ApiKey(String name, Role role, String hash) {

  /** What every key begins with, so that scanners find one that was published by mistake. */
  public static final String PREFIX = "tbk_";

  private static final int RANDOM_BYTES = 32;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern LINE = Pattern.compile("([^:]*):([^:]*):([^:]*)");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public ApiKey {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name of a key: expected are 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-'"
              .formatted(name));
    }
    if (!HASH.matcher(hash).matches()) {
      // What stands there may be the key itself, so it is not repeated.
      throw new IllegalArgumentException(
          "the key '%s' has no hash: expected is its SHA-256 as 64 digits of 0-9 and a-f"
              .formatted(name));
    }
  }

  /**
   * A new key.
   *
   * @param secret what its holder sends; it is kept nowhere else
   */
  public record Made(ApiKey key, String secret) {}

  public static Made make(String name, Role role, SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Made(new ApiKey(name, role, Sha256.hex(secret)), secret);
  }

  /**
   * @throws IllegalArgumentException where the line is none, saying why without repeating it
   */
  public static ApiKey parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "an entry is not of the form NAME:ROLE:HASH, which ./tongbao key prints");
    }
    Role role =
        Role.named(parts.group(2))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the key '%s' has the role '%s', expected reader, feeder or admin"
                            .formatted(parts.group(1), parts.group(2))));
    return new ApiKey(parts.group(1), role, parts.group(3));
  }

  public String line() {
    return name + ":" + role.wireName() + ":" + hash;
  }

  /**
   * Whether this is the key that was presented; takes the same time wherever the two differ.
   *
   * @param presentedHash SHA-256 of what was presented, in hex
   */
  public boolean hasHash(String presentedHash) {
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(presentedHash), HexFormat.of().parseHex(hash));
  }

  @Override
  public String toString() {
    return name + " (" + role.wireName() + ")";
  }
}
