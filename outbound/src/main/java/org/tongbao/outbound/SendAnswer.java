package org.tongbao.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered to a message; redirects are not followed.
 *
 * @param headers the first of each name, names in small letters, without what is not printable
 * @param text the first bytes of the body, without what is not printable
 */
public record SendAnswer(int status, Map<String, String> headers, String text) {

  public SendAnswer {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
