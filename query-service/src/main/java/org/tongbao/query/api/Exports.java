package org.tongbao.query.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.query.export.CsvRows;
import org.tongbao.query.export.Cut;
import org.tongbao.query.export.JsonRows;
import org.tongbao.query.export.RowWriting;
import org.tongbao.query.export.Sheet;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.Total;

/**
 * Lists as files, written while they are read, page by page and all from one state of the store.
 * Who reads too slowly is cut off, and sees that the answer did not end.
 */
@ApplicationScoped
public class Exports {

  /** How many rows the export has at most. */
  public static final String ROW_LIMIT_HEADER = "Tongbao-Row-Limit";

  /** How many rows the list has, as in a page's total. */
  public static final String TOTAL_HEADER = "Tongbao-Total";

  private static final Logger LOG = Logger.getLogger(Exports.class);

  /** The transaction outlives the transfer, so that it ends on its own thread. */
  private static final Duration TO_BREAK_OFF = Duration.ofSeconds(30);

  private final ReadSnapshot snapshot;
  private final AnswerStamp stamp;
  private final EntityManager entities;
  private final ObjectMapper mapper;
  private final CurrentVertxRequest request;
  private final Vertx vertx;
  private final ExportSettings settings;
  private final Semaphore places;

  Exports(
      ReadSnapshot snapshot,
      AnswerStamp stamp,
      EntityManager entities,
      ObjectMapper mapper,
      CurrentVertxRequest request,
      Vertx vertx,
      ExportSettings settings) {
    this.snapshot = snapshot;
    this.stamp = stamp;
    this.entities = entities;
    this.mapper = mapper;
    this.request = request;
    this.vertx = vertx;
    this.settings = settings;
    this.places = new Semaphore(settings.concurrent());
  }

  <T> Response answer(
      String name,
      Listing.Export export,
      PageRequest first,
      @Nullable Instant knownAt,
      Sheet<T> sheet,
      ListPages<T> pages) {
    HttpServerRequest asked = request.getCurrent().request();
    StreamingOutput writing =
        out -> {
          RowWriting<T> rows =
              switch (export.format()) {
                case CSV -> new CsvRows<>(sheet, export.byteOrderMark(), out);
                case JSON_LINES -> JsonRows.lines(mapper, out);
                case JSON -> JsonRows.page(mapper, out);
              };
          write(new Writing<>(export, first, pages, rows, asked), knownAt);
        };
    String file =
        "tongbao-%s-%s.%s"
            .formatted(
                name,
                LocalDate.now(Clock.system(PublicationTime.ZONE)),
                export.format().extension());
    return Response.ok(writing, export.format().contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .header(ROW_LIMIT_HEADER, export.rows())
        .build();
  }

  private record Writing<T>(
      Listing.Export export,
      PageRequest first,
      ListPages<T> pages,
      RowWriting<T> rows,
      HttpServerRequest asked) {}

  private <T> void write(Writing<T> writing, @Nullable Instant knownAt) {
    if (!places.tryAcquire()) {
      throw new TooManyExportsException(settings.concurrent());
    }
    long end = vertx.setTimer(settings.timeout().toMillis(), _ -> breakOff(writing.asked()));
    try {
      snapshot.readAtLength(
          knownAt,
          settings.timeout().plus(TO_BREAK_OFF),
          then -> {
            writeRows(writing, then);
            return writing;
          });
    } catch (UncheckedIOException e) {
      LOG.infof("an export was broken off: %s", e.getMessage());
      breakOff(writing.asked());
    } catch (RuntimeException e) {
      if (writing.asked().response().headWritten()) {
        breakOff(writing.asked());
      }
      throw e;
    } finally {
      vertx.cancelTimer(end);
      places.release();
    }
  }

  /**
   * The reset wakes up who waits for room to write. Closing the channel drops what waits to be
   * sent: otherwise it would go out in the end, and the answer end like a whole one.
   */
  private static void breakOff(HttpServerRequest asked) {
    asked.response().reset();
    if (asked.version() != HttpVersion.HTTP_2
        && asked.connection() instanceof ConnectionBase connection) {
      // The channel's own close would wait until all was sent.
      var _ = connection.channelHandlerContext().close();
    }
  }

  private <T> void writeRows(Writing<T> writing, @Nullable Instant then) {
    ListPages<T> pages = writing.pages();
    int atOnce = pages.rowsAtOnce(then, settings.pageRows());
    int left = writing.export().rows();
    PageRequest wanted = writing.first().limitedTo(Math.min(left, atOnce));
    Page<T> first = pages.page(then, wanted);
    tell(writing.asked().response(), first.total());
    Page<T> page = first;
    try {
      writing.rows().begin();
      while (true) {
        for (T item : page.items()) {
          writing.rows().row(item);
        }
        left -= page.items().size();
        if (page.next() == null || left <= 0) {
          break;
        }
        writing.rows().flush();
        entities.clear();
        wanted = pages.behind(wanted, page, Math.min(left, atOnce));
        page = pages.page(then, wanted);
      }
      @Nullable String next = page.next();
      writing
          .rows()
          .end(
              next == null ? null : new Cut(writing.export().rows() - left, next),
              pages.members(first, next));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Here and not before: until the first page was read the answer may become a problem. */
  private void tell(HttpServerResponse answer, Total total) {
    answer.putHeader(TOTAL_HEADER, total.relation() + " " + total.count());
    @Nullable Instant read = stamp.get();
    if (read != null) {
      answer.putHeader(AnswerStamp.HEADER, read.toString());
    }
  }
}
