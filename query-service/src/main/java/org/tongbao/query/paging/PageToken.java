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
   * @throws IllegalArgumentException when the token was not written here, or for another filter
   */
  public static List<String> read(String token, String filter, int keyParts) {
    List<String> key = read(token, filter);
    if (key.size() != keyParts) {
      throw new IllegalArgumentException(OTHER_LIST);
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
      throw new IllegalArgumentException(
          "is not what 'next' of a page said; take it from there as it is", e);
    }
    if (parts.isEmpty() || !parts.getFirst().equals(hash(filter))) {
      throw new IllegalArgumentException(OTHER_LIST);
    }
    return parts.subList(1, parts.size());
  }

  private static String hash(String filter) {
    return Sha256.hex(filter).substring(0, HASH_DIGITS);
  }
}
