package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.tongbao.testing.Crawl;
import org.tongbao.testing.PackedFiles;

/** The requests that the table of bad inputs is made of. */
final class BadRequests {

  static final String KEY = "a-secret-of-our-own";
  static final String GOOD = "侦破案件3.7万余起。";
  static final int MEBIBYTE = 1024 * 1024;

  private static final String DOCUMENTS = "/v1/documents";
  private static final String BATCH = "/v1/documents/batch";
  private static final String GOOD_LINE =
      "{\"name\":\"good\",\"contentType\":\"text/plain\",\"text\":\"%s\"}".formatted(GOOD);

  private BadRequests() {}

  /** A document under a name of its own. */
  static BadInput.Request document(String contentType, byte[] body) {
    return sent(r -> r.header("Content-Type", contentType).body(body).post(DOCUMENTS));
  }

  static BadInput.Request document(String contentType, String body) {
    return document(contentType, bytes(body));
  }

  /** A good document with something said beside it: names and values in turn. */
  static BadInput.Request saying(String... parameters) {
    return sent(
        r -> {
          RequestSpecification request = text(r);
          for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
          }
          return request.post(DOCUMENTS);
        });
  }

  static BadInput.Request header(String name, String value) {
    return sent(r -> text(r).header(name, value).post(DOCUMENTS));
  }

  /** Any other request. */
  static BadInput.Request sent(Function<RequestSpecification, Response> request) {
    return () -> {
      Response response = request.apply(given().urlEncodingEnabled(true).header("X-API-Key", KEY));
      return new BadInput.Reply(response.statusCode(), response.contentType(), response.asString());
    };
  }

  /** A batch of a bad line and a good one. */
  static BadInput.Request line(String bad) {
    return line(bytes(bad));
  }

  static BadInput.Request line(byte[] bad) {
    return raw(
        "POST /v1/documents/batch HTTP/1.1\nContent-Type: application/x-ndjson",
        joined(bad, bytes("\n" + GOOD_LINE + "\n")));
  }

  /** A line with a text, and with this beside it. */
  static BadInput.Request lineWith(String members) {
    return line("{\"contentType\":\"text/plain\",\"text\":\"%s\",%s}".formatted(GOOD, members));
  }

  static BadInput.Request zip(PackedFiles files) {
    return batch("application/zip", "?collection=bad", files.zip());
  }

  static BadInput.Request tarGz(PackedFiles files) {
    return batch("application/gzip", "?collection=bad", files.tarGz());
  }

  static BadInput.Request batch(String contentType, String query, byte[] body) {
    return sent(r -> r.header("Content-Type", contentType).body(body).post(BATCH + query));
  }

  static BadInput.Request warc(byte[] warc) {
    return batch("application/warc", "", warc);
  }

  /** Byte for byte: a request line and headers, each in a line. */
  static BadInput.Request raw(String head, byte[] body) {
    return raw("localhost", head, body);
  }

  static BadInput.Request raw(String host, String head, byte[] body) {
    return () ->
        reply(RawRequest.answer(RestAssured.port, host, head + "\nX-API-Key: " + KEY, body));
  }

  /** Without a key. */
  static BadInput.Request rawWithoutKey(String head) {
    return () -> reply(RawRequest.answer(RestAssured.port, "localhost", head, bytes(GOOD)));
  }

  /** A body of which only the length has come: it is refused before any of it is read. */
  static BadInput.Request announced(String contentType, int length) {
    String head =
        "POST /v1/documents HTTP/1.1\nContent-Type: %s\nX-API-Key: %s".formatted(contentType, KEY);
    return () -> reply(RawRequest.announced(RestAssured.port, head, length));
  }

  /** A body without Content-Length. */
  static BadInput.Request chunked(String path, String contentType, int length) {
    return () -> reply(RawRequest.chunked(RestAssured.port, path, contentType, KEY, length));
  }

  private static BadInput.Reply reply(String answer) {
    return new BadInput.Reply(
        Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
        answer.replaceFirst("(?is).*?\ncontent-type: ([^\r\n;]+).*", "$1"),
        answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  static BadInput.Request feed(String json) {
    return sent(r -> r.contentType("application/json").body(json).post("/v1/feeds"));
  }

  static PackedFiles files() {
    return new PackedFiles();
  }

  /** Files with one good one behind. */
  static PackedFiles withGood(PackedFiles files) {
    return files.with("good.txt", GOOD);
  }

  /** A WARC of one good page, and behind it one whose record is changed. */
  static byte[] crawl(Function<String, String> change) {
    String good = crawlOf("https://example.org/good");
    String bad = crawlOf("https://example.org/bad");
    return bytes(good + change.apply(bad.substring(bad.lastIndexOf("WARC/1"))));
  }

  /** The other way round. */
  static byte[] crawlWithBadFirst(Function<String, String> change) {
    String bad = crawlOf("https://example.org/bad");
    String good = crawlOf("https://example.org/good");
    return bytes(
        change.apply(bad.substring(bad.lastIndexOf("WARC/1")))
            + good.substring(good.lastIndexOf("WARC/1")));
  }

  private static String crawlOf(String url) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Crawl crawl = new Crawl(bytes, false)) {
      crawl.page(url, "<p>%s</p>".formatted(GOOD));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static byte[] cut(byte[] whole, int length) {
    return Arrays.copyOf(whole, length);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static RequestSpecification text(RequestSpecification request) {
    return request.contentType("text/plain; charset=UTF-8").body(bytes(GOOD));
  }
}
