package org.tongbao.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The pages of a WARC, compressed with gzip or not: responses of status 200 that can be text. */
final class CrawlReader extends StreamReader {

  private static final int OK = 200;
  private static final String RESPONSE = "response";
  private static final String REVISIT = "revisit";
  private static final Set<String> READ =
      Set.of(
          "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf");

  private @Nullable WarcReader warc;
  private @Nullable WarcRecord record;

  CrawlReader(CountedStream stream, ArchiveLimits limits) {
    super(stream, limits);
  }

  @Override
  boolean advance() throws IOException {
    if (warc == null) {
      // Reads the first bytes.
      warc = new WarcReader(Channels.newChannel(stream));
    }
    record = warc.next().orElse(null);
    return record != null;
  }

  @Override
  ArchiveElement element(long place) throws IOException {
    WarcRecord current = Objects.requireNonNull(record);
    String type = current.headers().first("WARC-Type").orElse("");
    Optional<String> target = current.headers().first("WARC-Target-URI");
    String name =
        target.orElseGet(() -> current.headers().first("WARC-Record-ID").orElse("record"));
    if (type.equals(REVISIT)) {
      return new ArchiveElement.Passed(place, name, PassedKind.REVISIT);
    }
    if (!type.equals(RESPONSE) || !isHttp(current)) {
      return new ArchiveElement.Passed(place, name, PassedKind.NO_RESPONSE);
    }
    if (target.isEmpty()) {
      return new ArchiveElement.Refused(
          place,
          name,
          "The record has no WARC-Target-URI, so nothing says which page it is: crawl the page again.");
    }
    try {
      return page(current, place, address(name));
    } catch (IOException | RuntimeException e) {
      // Throws where the record itself breaks off; else only what was in it is damaged.
      passContent();
      return new ArchiveElement.Refused(
          place, name, "The response cannot be read: %s.".formatted(Sentence.of(e)));
    }
  }

  @Override
  void passContent() throws IOException {
    Objects.requireNonNull(record).body().consume();
  }

  @Override
  String format() {
    return "WARC";
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private ArchiveElement page(WarcRecord current, long place, String url) throws IOException {
    HttpResponse http = HttpResponse.parse(current.body());
    if (http.status() != OK) {
      return new ArchiveElement.Passed(place, url, PassedKind.STATUS);
    }
    Declared declared = Declared.of(http.headers().first("Content-Type").orElse(null));
    if (declared != null && !READ.contains(declared.essence())) {
      return new ArchiveElement.Passed(place, url, PassedKind.MEDIA_TYPE);
    }
    Content content = Content.read(http.bodyDecoded().stream(), limits.entryBytes());
    return new ArchiveElement.Document(
        place,
        url,
        null,
        url,
        declared == null ? null : declared.text(),
        declared == null ? null : declared.charset(),
        date(current),
        content.bytes(),
        content.size());
  }

  /** Some crawlers write {@code <https://…>}. */
  private static String address(String target) {
    return target.startsWith("<") && target.endsWith(">")
        ? target.substring(1, target.length() - 1)
        : target;
  }

  private static boolean isHttp(WarcRecord record) {
    return MediaType.parseLeniently(record.headers().first("Content-Type").orElse(""))
        .base()
        .equals(MediaType.HTTP);
  }

  private static @Nullable Instant date(WarcRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A Content-Type in well-formed words, whatever the server wrote; null where it is none. */
  private record Declared(String essence, @Nullable String charset) {

    static @Nullable Declared of(@Nullable String header) {
      if (header == null) {
        return null;
      }
      // A header that was sent twice stands there with a comma.
      MediaType type = MediaType.parseLeniently(header.split(",", 2)[0]);
      String essence = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
      if (!essence.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}")) {
        return null;
      }
      String charset = type.parameters().getOrDefault("charset", "").strip();
      return new Declared(essence, charset.matches("[A-Za-z0-9._:-]{1,40}") ? charset : null);
    }

    String text() {
      return charset == null ? essence : essence + "; charset=" + charset;
    }
  }
}
