package org.tongbao.outbound;

import java.util.Map;

/**
 * What a server is asked for, by GET.
 *
 * @param headers beside those that every request carries
 */
public record WebRequest(String address, Map<String, String> headers) {

  public WebRequest {
    headers = Map.copyOf(headers);
  }
}
