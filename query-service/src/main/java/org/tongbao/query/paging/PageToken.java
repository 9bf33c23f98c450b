package org.tongbao.query.paging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.Sha256;

/** A page's key as an opaque text that is bound to the filter of its list. */
public final class PageToken {

  private static final int HASH_DIGITS = 16;
  private static final String OTHER_LIST =
      "belongs to a list with other filters; begin again without it";

  private static final String NOT_OURS =
      "is not what 'next' of a page said; take it from there as it is, or begin again without it";

  private PageToken() {}

  static String write(String filter, List<String> key) {
    List<String> parts = new ArrayList<>();
    parts.add(hash(filter));
    parts.addAll(key);
    byte[] json =
        ContractJson.mapper().valueToTree(parts).toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /**
   * The key that a token from outside holds. The filter's hash is no signature: anybody can make
   * one, so each part is held against what it is to be.
   *
   * @throws IllegalArgumentException when the token was not written here, or for another filter
   */
  public static List<String> read(String token, String filter, List<KeyPart> parts) {
    List<String> key = read(token, filter);
    if (key.size() != parts.size()) {
      throw new IllegalArgumentException(
          "has %d parts, expected %d: it %s".formatted(key.size(), parts.size(), NOT_OURS));
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).fits(key.get(i))) {
        throw new IllegalArgumentException(
            "is in its part %d not %s: it %s".formatted(i + 1, parts.get(i).expected(), NOT_OURS));
      }
    }
    return key;
  }

  /** The key that a token holds, of as many parts as it has. */
  static List<String> read(String token, String filter) {
    List<String> parts;
    try {
      byte[] json = Base64.getUrlDecoder().decode(token);
      parts = List.of(ContractJson.mapper().readValue(json, String[].class));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(NOT_OURS, e);
    }
    if (parts.isEmpty() || !parts.getFirst().equals(hash(filter))) {
      throw new IllegalArgumentException(OTHER_LIST);
    }
    List<String> key = parts.subList(1, parts.size());
    if (!write(filter, key).equals(token)) {
      // Numbers for texts, blanks, half of a surrogate pair: read alike, but not written here.
      throw new IllegalArgumentException(NOT_OURS);
    }
    return key;
  }

  private static String hash(String filter) {
    return Sha256.hex(filter).substring(0, HASH_DIGITS);
  }
}
