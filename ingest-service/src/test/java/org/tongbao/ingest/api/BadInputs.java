package org.tongbao.ingest.api;

import static org.tongbao.ingest.api.BadInput.firstPutAside;
import static org.tongbao.ingest.api.BadInput.firstRefused;
import static org.tongbao.ingest.api.BadInput.mended;
import static org.tongbao.ingest.api.BadInput.problem;
import static org.tongbao.ingest.api.BadInput.stopped;
import static org.tongbao.ingest.api.BadRequests.GOOD;
import static org.tongbao.ingest.api.BadRequests.MEBIBYTE;
import static org.tongbao.ingest.api.BadRequests.announced;
import static org.tongbao.ingest.api.BadRequests.batch;
import static org.tongbao.ingest.api.BadRequests.bytes;
import static org.tongbao.ingest.api.BadRequests.chunked;
import static org.tongbao.ingest.api.BadRequests.crawl;
import static org.tongbao.ingest.api.BadRequests.crawlWithBadFirst;
import static org.tongbao.ingest.api.BadRequests.cut;
import static org.tongbao.ingest.api.BadRequests.document;
import static org.tongbao.ingest.api.BadRequests.feed;
import static org.tongbao.ingest.api.BadRequests.files;
import static org.tongbao.ingest.api.BadRequests.header;
import static org.tongbao.ingest.api.BadRequests.joined;
import static org.tongbao.ingest.api.BadRequests.line;
import static org.tongbao.ingest.api.BadRequests.lineWith;
import static org.tongbao.ingest.api.BadRequests.noise;
import static org.tongbao.ingest.api.BadRequests.raw;
import static org.tongbao.ingest.api.BadRequests.rawWithoutKey;
import static org.tongbao.ingest.api.BadRequests.saying;
import static org.tongbao.ingest.api.BadRequests.sent;
import static org.tongbao.ingest.api.BadRequests.tarGz;
import static org.tongbao.ingest.api.BadRequests.warc;
import static org.tongbao.ingest.api.BadRequests.withGood;
import static org.tongbao.ingest.api.BadRequests.zip;

import java.util.stream.Stream;
import org.tongbao.testing.PackedFiles;

/** The table of bad inputs. It is longer than other files because it is one table. */
final class BadInputs {

  private static final String EMPTY = "document-empty";
  private static final String FORMAT = "format-unsupported";
  private static final String UNREADABLE = "document-unreadable";
  private static final String LARGE = "document-too-large";
  private static final String ATTRIBUTE = "attribute-invalid";
  private static final String LINE = "line-invalid";
  private static final String ENTRY = "entry-refused";
  private static final String BROKEN = "archive-broken";
  private static final String BOMB = "archive-too-large";

  private BadInputs() {}

  static Stream<BadInput> all() {
    return Stream.of(
            documents(),
            attributes(),
            headers(),
            requests(),
            lines(),
            archives(),
            crawls(),
            feeds())
        .flatMap(rows -> rows);
  }

  // spotless:off
  private static Stream<BadInput> documents() {
    return Stream.of(
        row("empty body", document("text/plain", ""), problem(400, EMPTY, "no bytes")),
        row("broken PDF", document("application/pdf", "%PDF-1.7 x"), problem(422, UNREADABLE, "cannot be read as one")),
        row("PDF that is none", document("application/pdf", GOOD), problem(422, UNREADABLE, "does not begin like one")),
        row("encrypted PDF", document("application/pdf", "%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>"), problem(415, FORMAT, "encrypted")),
        row("PDF over the limit", document("application/pdf", new byte[6 * MEBIBYTE + 1]), problem(413, LARGE, "6291456")),
        row("JSON", document("application/json", "{}"), problem(415, FORMAT, "json")),
        row("image", document("image/png", noise(2_000)), problem(415, FORMAT, "png")),
        row("PNG called text", document("text/plain", joined(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, noise(99))), problem(422, UNREADABLE, "PNG")),
        row("zip called text", document("text/html", files().with("a.txt", GOOD).zip()), problem(422, UNREADABLE, "ZIP")),
        row("gzip called text", document("text/plain", files().with("a.txt", GOOD).tarGz()), problem(422, UNREADABLE, "GZIP")),
        row("noise called text", document("text/plain", noise(20_000)), problem(422, UNREADABLE, "")),
        row("only page furniture", document("text/html", "<nav><a href='/'>首页</a></nav>"), problem(422, UNREADABLE, "")),
        row("blank text", document("text/plain", " \n\t \n"), problem(422, UNREADABLE, "")),
        row("text over the limit", document("text/plain", new byte[2 * MEBIBYTE + 1]), problem(413, LARGE, "2097152")),
        row("body over every limit", announced("text/html", 81 * MEBIBYTE), problem(413, "body-too-large", "bytes")),
        row("too large without a length", chunked("/v1/documents", "text/plain", 2 * MEBIBYTE + 40_000), problem(413, LARGE, "2097152")),
        row("media type without slash", document("html", GOOD), problem(400, "bad-request", "Content-Type")),
        row("wildcard media type", document("text/*", GOOD), problem(400, ATTRIBUTE, "media type")),
        row("unknown charset", document("text/plain;charset=klingon", GOOD), problem(400, ATTRIBUTE, "klingon")),
        row("charset that is no name", document("text/plain;charset=\"a b\"", GOOD), problem(400, ATTRIBUTE, "a b")));
  }

  private static Stream<BadInput> attributes() {
    return Stream.of(
        row("date in Chinese", saying("publishedAt", "2021年10月14日"), problem(400, ATTRIBUTE, "write a date")),
        row("date that does not exist", saying("publishedAt", "2021-02-30"), problem(400, ATTRIBUTE, "2021-02-30")),
        row("time without offset", saying("publishedAt", "2021-10-14T05:04:31"), problem(400, ATTRIBUTE, "offset")),
        row("date in the future", saying("publishedAt", "2999-01-01", "name", "future"), mended("\"publishedAt\":null")),
        row("fetched at no time", saying("fetchedAt", "2021-10-14"), problem(400, ATTRIBUTE, "fetchedAt")),
        row("fetched in the future", saying("fetchedAt", "2999-01-01T00:00:00Z", "name", "fetched"), mended("documentId")),
        row("address without scheme", saying("url", "news.example.cn/a"), problem(400, ATTRIBUTE, "http")),
        row("address of a file", saying("url", "file:///etc/passwd"), problem(400, ATTRIBUTE, "http")),
        row("address with a space", saying("url", "https://news.example.cn/a b"), problem(400, ATTRIBUTE, "position")),
        row("address without host", saying("url", "https:///a"), problem(400, ATTRIBUTE, "host")),
        row("address with a password", saying("url", "https://me:secret@news.example.cn/"), problem(400, ATTRIBUTE, "user name")),
        row("address that is too long", saying("url", "https://a.cn/" + "x".repeat(2_100)), problem(400, ATTRIBUTE, "2048")),
        row("title that is too long", saying("title", "通".repeat(1_001)), problem(400, ATTRIBUTE, "at most 1000")),
        row("blank name", saying("name", "  "), problem(400, ATTRIBUTE, "blank")),
        row("name with U+0000", saying("name", "a\u0000b"), problem(400, ATTRIBUTE, "U+0000")),
        row("title with a line break", saying("title", "a\nb"), problem(400, ATTRIBUTE, "U+000A")),
        row("path that leads out", saying("collection", "c", "path", "../a.txt"), problem(400, ATTRIBUTE, "without '..'")),
        row("path of no part", saying("collection", "c", "path", "/./"), problem(400, ATTRIBUTE, "no place")),
        row("path without collection", saying("path", "a.html"), problem(400, ATTRIBUTE, "together")),
        row("origin without collection", saying("origin", "/srv/news"), problem(400, ATTRIBUTE, "without the collection")),
        row("same without origin", saying("collection", "c", "path", "p", "same", "true"), problem(400, ATTRIBUTE, "origin")),
        row("same as a word", saying("collection", "c", "path", "p", "origin", "/o", "same", "yes"), problem(400, ATTRIBUTE, "'yes'")),
        row("misspelt parameter", saying("colection", "通报"), problem(400, ATTRIBUTE, "colection")),
        row("parameter given twice", saying("name", "a", "name", "b"), problem(400, ATTRIBUTE, "more than once")));
  }

  private static Stream<BadInput> headers() {
    return Stream.of(
        row("unknown header", header("Tongbao-Titel", "x"), problem(400, ATTRIBUTE, "Tongbao-Titel")),
        row("percent sign without digits", header("Tongbao-Title", "UTF-8''%E5%8"), problem(400, ATTRIBUTE, "RFC 8187")),
        row("header that is not UTF-8", header("Tongbao-Title", "UTF-8''%BE%BB"), problem(400, ATTRIBUTE, "RFC 8187")),
        row("header without language", header("Tongbao-Title", "UTF-8'%E5"), problem(400, ATTRIBUTE, "RFC 8187")),
        row("header of raw UTF-8", raw("POST /v1/documents HTTP/1.1\nContent-Type: text/plain\nTongbao-Title: 净网", bytes(GOOD)), problem(400, ATTRIBUTE, "ASCII")),
        row("no Content-Type", raw("POST /v1/documents HTTP/1.1", bytes(GOOD)), problem(415, FORMAT, "Content-Type")),
        row("a form", raw("POST /v1/documents HTTP/1.1\nContent-Type: application/x-www-form-urlencoded", bytes("a=b")), problem(415, FORMAT, "form")),
        row("query that is not UTF-8", raw("POST /v1/documents?name=%BE%BB HTTP/1.1\nContent-Type: text/plain", bytes(GOOD)), problem(400, "query-invalid", "percent-encoded")));
  }

  private static Stream<BadInput> requests() {
    return Stream.of(
        row("unknown path", sent(r -> r.get("/v1/document")), problem(404, "not-found", "/v1/document")),
        row("wrong method", sent(r -> r.get("/v1/documents")), problem(405, "method-not-allowed", "Allow")),
        row("putting", sent(r -> r.contentType("text/plain").body("x").put("/v1/documents")), problem(405, "method-not-allowed", "Allow")),
        row("id too short", sent(r -> r.delete("/v1/documents/abc")), problem(400, ATTRIBUTE, "32")),
        row("id in capitals", sent(r -> r.delete("/v1/documents/" + "A".repeat(32))), problem(400, ATTRIBUTE, "32")),
        row("Accept that is not served", sent(r -> r.contentType("application/x-ndjson").accept("image/png").body(bytes("{}")).post("/v1/documents/batch")), problem(406, "not-acceptable", "Accept")),
        row("Accept for an archive", sent(r -> r.contentType("application/zip").accept("text/csv").body(bytes("x")).post("/v1/documents/batch")), problem(406, "not-acceptable", "Accept")),
        row("no key", rawWithoutKey("POST /v1/documents HTTP/1.1\nContent-Type: text/plain"), problem(401, "key-missing", "key")),
        row("wrong key", rawWithoutKey("POST /v1/documents HTTP/1.1\nContent-Type: text/plain\nX-API-Key: guess"), problem(401, "key-wrong", "key")),
        row("foreign host", raw("news.example.cn", "GET /v1/feeds HTTP/1.1", new byte[0]), problem(403, "foreign-host", "")),
        row("foreign page", sent(r -> r.header("Origin", "https://news.example.cn").contentType("text/plain").body("x").post("/v1/documents")), problem(403, "foreign-origin", "")));
  }

  private static Stream<BadInput> lines() {
    return Stream.of(
        row("batch as JSON", batch("application/json", "", bytes("[]")), problem(415, "unsupported-media-type", "application/x-ndjson")),
        row("broken line", line("{\"name\":"), firstRefused(400, LINE, "no JSON")),
        row("line that is no object", line("[1]"), firstRefused(400, LINE, "not an object")),
        row("two objects in a line", lineWith("\"name\":\"a\"}{\"b\":1"), firstRefused(400, LINE, "no JSON")),
        row("line that is not UTF-8", line(joined(bytes("{\"text\":\""), new byte[] {(byte) 0xBE, (byte) 0xBB, '"', '}'})), firstRefused(400, LINE, "")),
        row("line that is too long", line("{\"base64\":\"" + "A".repeat(9 * MEBIBYTE) + "\"}"), firstRefused(413, LARGE, "give its size")),
        row("unknown member", lineWith("\"colour\":\"red\""), firstRefused(400, LINE, "'colour' is not known")),
        row("wrong type of a member", lineWith("\"title\":7"), firstRefused(400, LINE, "expected a string")),
        row("fed as a word", lineWith("\"fed\":\"yes\""), firstRefused(400, LINE, "true or false")),
        row("member given twice", lineWith("\"name\":\"a\",\"name\":\"b\""), firstRefused(400, LINE, "Duplicate")),
        row("twenty levels deep", lineWith("\"name\":" + "[".repeat(20) + "]".repeat(20)), firstRefused(400, LINE, "ARRAY")),
        row("five thousand levels deep", lineWith("\"name\":" + "[".repeat(5_000) + "]".repeat(5_000)), firstRefused(400, LINE, "nesting depth")),
        row("bad base64", line("{\"name\":\"n\",\"contentType\":\"text/plain\",\"base64\":\"*\"}"), firstRefused(400, LINE, "not base64")),
        row("text and base64", lineWith("\"base64\":\"eA==\""), firstRefused(400, LINE, "both")),
        row("neither text nor base64", line("{\"name\":\"n\",\"contentType\":\"text/plain\"}"), firstRefused(400, LINE, "neither")),
        row("half a surrogate in a title", lineWith("\"title\":\"a\\ud83d\""), firstRefused(400, ATTRIBUTE, "surrogate")),
        row("control character in a title", lineWith("\"title\":\"a\\u0007b\""), firstRefused(400, ATTRIBUTE, "U+0007")),
        row("address with a password in a line", lineWith("\"url\":\"https://me:secret@a.cn/\""), firstRefused(400, ATTRIBUTE, "user name")),
        row("path that leads out in a line", lineWith("\"collection\":\"c\",\"path\":\"a/../../b\""), firstRefused(400, ATTRIBUTE, "without '..'")),
        row("too large to send", line("{\"collection\":\"bad\",\"path\":\"large.txt\",\"size\":99999999}"), firstPutAside(413, LARGE, "99999999")));
  }

  private static Stream<BadInput> archives() {
    byte[] tar = files().with("good.txt", GOOD).with("b.txt", noise(50_000)).tar();
    byte[] gz = files().with("good.txt", GOOD).with("b.txt", noise(50_000)).tarGz();
    return Stream.of(
        row("empty archive", batch("application/zip", "?collection=bad", new byte[0]), problem(400, EMPTY, "no bytes")),
        row("archive without collection", batch("application/zip", "", files().with("a.txt", GOOD).zip()), problem(400, ATTRIBUTE, "?collection=NAME")),
        row("archive with a title", batch("application/zip", "?collection=bad&title=x", files().with("a.txt", GOOD).zip()), problem(400, ATTRIBUTE, "whole archive")),
        row("no zip", batch("application/zip", "?collection=bad", bytes(GOOD)), problem(422, BROKEN, "no zip")),
        row("no tar", batch("application/x-tar", "?collection=bad", noise(2_000)), problem(422, BROKEN, "tar")),
        row("tar called zip", batch("application/zip", "?collection=bad", tar), problem(422, BROKEN, "no zip")),
        row("zip that is cut", batch("application/zip", "?collection=bad", cut(files().with("a.txt", GOOD).zip(), 60)), problem(422, BROKEN, "Pack it anew")),
        row("tar that is cut", batch("application/x-tar", "?collection=bad", cut(tar, 20_000)), stopped(BROKEN, "behind entry 2")),
        row("gzip that is cut", batch("application/gzip", "?collection=bad", cut(gz, 20_000)), stopped(BROKEN, "behind entry 2")),
        row("gzip that is damaged", batch("application/gzip", "?collection=bad", joined(new byte[] {0x1F, (byte) 0x8B}, noise(999))), problem(422, BROKEN, "")),
        row("path that leads out of a zip", zip(withGood(files().with("../../etc/cron.d/x", GOOD))), firstRefused(422, ENTRY, "leads out of the archive")),
        row("absolute path in a tar", tarGz(withGood(files().with("/etc/passwd", GOOD))), firstRefused(422, ENTRY, "absolute")),
        row("drive in a zip", zip(withGood(files().with("C:\\a.txt", GOOD))), firstRefused(422, ENTRY, "absolute")),
        row("zip within a zip", zip(withGood(files().with("more.zip", files().with("a.txt", GOOD).zip()))), firstRefused(422, ENTRY, "archive within")),
        row("encrypted zip", batch("application/zip", "?collection=bad", withGood(files().with("a.txt", GOOD)).encryptedZip("good.txt")), firstRefused(422, ENTRY, "encrypted")),
        row("control character in a path", zip(withGood(files().with("a\u0007.txt", GOOD))), firstRefused(400, ATTRIBUTE, "U+0007")),
        row("path that is too long", tarGz(withGood(files().with("x".repeat(1_100) + ".txt", GOOD))), firstRefused(400, ATTRIBUTE, "at most 1024")),
        row("file over the limit", tarGz(withGood(files().with("large.txt", noise(3 * MEBIBYTE)))), firstPutAside(413, LARGE, "at most 2097152")),
        row("zip bomb", zip(withGood(files().with("bomb.txt", new byte[20 * MEBIBYTE]))), firstRefused(422, ENTRY, "no text does")),
        row("gzip bomb", tarGz(files().with("good.txt", GOOD).with("bomb.txt", new byte[40 * MEBIBYTE])), stopped(BOMB, "no text does")),
        row("too much altogether", raw("POST /v1/documents/batch?collection=bad HTTP/1.1\nContent-Type: application/x-tar", files().with("good.txt", GOOD).with("a.txt", noise(21 * MEBIBYTE)).tar()), stopped(BOMB, "send it in parts")),
        row("too many entries", zip(many(files().with("good.txt", GOOD))), stopped(BOMB, "more than 30 entries")));
  }

  private static Stream<BadInput> crawls() {
    return Stream.of(
        row("no WARC", warc(bytes(GOOD)), problem(422, BROKEN, "WARC")),
        row("WARC with a collection", batch("application/warc", "?collection=bad", crawl(bad -> bad)), problem(400, ATTRIBUTE, "leave out collection")),
        row("WARC that is cut", warc(crawl(bad -> bad.substring(0, bad.length() - 20))), stopped(BROKEN, "breaks off")),
        row("record that says it is longer", warc(crawl(bad -> bad.replaceFirst("Content-Length: \\d+", "Content-Length: 99999"))), stopped(BROKEN, "breaks off")),
        row("record without address", warc(crawlWithBadFirst(bad -> bad.replaceFirst("WARC-Target-URI: [^\r]*\r\n", ""))), firstRefused(422, ENTRY, "WARC-Target-URI")),
        row("address of a page that is none", warc(crawlWithBadFirst(bad -> bad.replaceFirst("https://example.org/bad", "ftp://example.org/bad"))), firstRefused(400, ATTRIBUTE, "http")),
        row("page with a password", warc(crawlWithBadFirst(bad -> bad.replaceFirst("https://example.org/bad", "https://me:secret@example.org/bad"))), firstRefused(400, ATTRIBUTE, "user name")),
        row("response that is no HTTP", warc(crawlWithBadFirst(bad -> bad.replaceFirst("HTTP/1.[01] 200", "HUMP/1.1 200"))), firstRefused(422, ENTRY, "response cannot be read")));
  }

  private static Stream<BadInput> feeds() {
    return Stream.of(
        row("feed without address", feed("{}"), problem(400, "feed-invalid", "address is missing")),
        row("feed of a blank address", feed("{\"address\":\" \"}"), problem(400, "feed-invalid", "address is missing")),
        row("feed of a long address", feed("{\"address\":\"https://a.cn/" + "x".repeat(3_000) + "\"}"), problem(400, "feed-invalid", "2048")),
        row("feed with a long selector", feed("{\"address\":\"https://a.cn/\",\"selector\":\"" + "a ".repeat(400) + "\"}"), problem(400, "feed-invalid", "500")),
        row("feed of a file", feed("{\"address\":\"file:///etc/passwd\"}"), problem(422, "feed-unreadable", "file:///etc/passwd")),
        row("feed in this network", feed("{\"address\":\"http://127.0.0.1:1/rss\"}"), problem(422, "feed-unreadable", "127.0.0.1")),
        row("feed as broken JSON", feed("{\"address\":"), problem(400, "bad-request", "")),
        row("feed as text", sent(r -> r.contentType("text/plain").body("x").post("/v1/feeds")), problem(415, "unsupported-media-type", "/v1/feeds")),
        row("feeds after NUL", sent(r -> r.queryParam("after", "\0").get("/v1/feeds")), problem(400, "about:blank", "NUL")),
        row("feeds by a limit of words", sent(r -> r.queryParam("limit", "ten").get("/v1/feeds")), problem(400, "about:blank", "limit")),
        row("feed that is unknown", sent(r -> r.get("/v1/feeds/00000000-0000-0000-0000-000000000000")), problem(404, "about:blank", "no feed")));
  }

  // spotless:on

  private static PackedFiles many(PackedFiles files) {
    for (int i = 0; i < 40; i++) {
      files.with(".hidden-" + i, "x");
    }
    return files;
  }

  private static BadInput row(String what, BadInput.Request request, BadInput.Expected expected) {
    return new BadInput(what, request, expected);
  }
}
