package org.tongbao.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes a WARC as crawlers do: a note of the crawler, then requests and what came of them. */
public final class Crawl implements AutoCloseable {

  private static final Instant DATE = Instant.parse("2024-05-20T08:00:00Z");

  private final WarcWriter warc;

  public Crawl(OutputStream out, boolean compressed) throws IOException {
    warc =
        new WarcWriter(
            Channels.newChannel(out), compressed ? WarcCompression.GZIP : WarcCompression.NONE);
    warc.write(
        new Warcinfo.Builder().fields(Map.of("software", java.util.List.of("test"))).build());
  }

  public Crawl page(String url, String html) throws IOException {
    return response(
        url,
        200,
        Map.of("Content-Type", "text/html; charset=UTF-8"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  public Crawl response(String url, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(status, "Said");
    http.body(MediaType.OCTET_STREAM, body);
    headers.forEach(http::setHeader);
    warc.write(new WarcResponse.Builder(url).date(DATE).body(http.build()).build());
    return this;
  }

  public Crawl request(String url) throws IOException {
    HttpRequest http = new HttpRequest.Builder("GET", "/").build();
    warc.write(new WarcRequest.Builder(URI.create(url)).date(DATE).body(http).build());
    return this;
  }

  public Crawl revisit(String url) throws IOException {
    warc.write(
        new WarcRevisit.Builder(URI.create(url), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
            .date(DATE)
            .body(new HttpResponse.Builder(200, "OK").build())
            .build());
    return this;
  }

  @Override
  public void close() throws IOException {
    warc.close();
  }
}
