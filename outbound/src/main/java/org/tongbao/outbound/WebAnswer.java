package org.tongbao.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param headers the first of each name, names in small letters, without what is not printable
 * @param address that the answer came from
 * @param location where a redirect leads that was not followed, null where this is none
 * @param movedTo where the asked address has moved for good (301 and 308, up to the first redirect
 *     of another kind), null where it has not
 * @param body without its content encoding; empty for any status but 200
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record WebAnswer(
    int status,
    Map<String, String> headers,
    URI address,
    @Nullable URI location,
    @Nullable URI movedTo,
    byte[] body) {

  public WebAnswer {
    headers = Map.copyOf(headers);
  }

  /** True for a redirect that holds from now on. */
  boolean isForGood() {
    return status == HttpStatus.SC_MOVED_PERMANENTLY || status == HttpStatus.SC_PERMANENT_REDIRECT;
  }

  WebAnswer behind(@Nullable URI movedForGoodTo) {
    return new WebAnswer(status, headers, address, location, movedForGoodTo, body);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * This answer, where the server gave what was asked for.
   *
   * @throws FetchFailedException for any status but 200
   */
  public WebAnswer requireOk() throws FetchFailedException {
    if (status != HttpStatus.SC_OK) {
      throw new FetchFailedException(
          "the server answered status %d, expected 200".formatted(status));
    }
    return this;
  }
}
