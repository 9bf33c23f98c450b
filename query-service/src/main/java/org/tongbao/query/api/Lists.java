package org.tongbao.query.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.export.Sheet;
import org.tongbao.query.paging.KeyPart;

/** Answers a list as it is asked for: a page of it, or all of it as a file. */
@ApplicationScoped
public class Lists {

  private final ReadSnapshot snapshot;
  private final Exports exports;
  private final ExportSettings settings;

  Lists(ReadSnapshot snapshot, Exports exports, ExportSettings settings) {
    this.snapshot = snapshot;
    this.exports = exports;
    this.settings = settings;
  }

  /** Reads what all lists have in common, and ends the reading of parameters. */
  Listing listing(Parameters parameters, HttpHeaders headers, Record filter, List<KeyPart> key) {
    Listing.@Nullable Export export = Listing.export(parameters, headers, settings.rows());
    return new Listing(
        export == null ? parameters.page(filter, key) : parameters.page(filter, key, export.rows()),
        export);
  }

  /**
   * @param name of the list, for file names
   */
  <T> Response answer(
      String name, Listing listing, @Nullable Instant knownAt, Sheet<T> sheet, ListPages<T> pages) {
    Listing.@Nullable Export export = listing.export();
    return export == null
        ? Response.ok(
                snapshot.read(knownAt, then -> pages.page(then, listing.first())),
                MediaType.APPLICATION_JSON_TYPE)
            .build()
        : exports.answer(name, export, listing.first(), knownAt, sheet, pages);
  }
}
