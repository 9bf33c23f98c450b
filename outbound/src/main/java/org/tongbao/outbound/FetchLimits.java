package org.tongbao.outbound;

import java.time.Duration;
import org.tongbao.contract.Limits;

/**
 * The bounds of fetching one document.
 *
 * @param connect for each address that is tried
 * @param total from the look-up of the host to the last byte, over all redirects
 * @param bodyBytes as sent, and again without the content encoding
 * @param redirects followed at most
 * @param headers of one answer
 * @param headerBytes of one line
 */
public record FetchLimits(
    Duration connect, Duration total, int bodyBytes, int redirects, int headers, int headerBytes) {

  public static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Limits.PDF_DOCUMENT_BYTES,
          5,
          200,
          16 * 1024);

  public FetchLimits withTotal(Duration total) {
    return new FetchLimits(connect, total, bodyBytes, redirects, headers, headerBytes);
  }
}
