package org.tongbao.query.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document in a list: all but its text. */
public record DocumentListing(
    String documentId,
    LocalDate listedDay,
    String revision,
    String engineVersion,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String publishedAt,
    @Nullable String path,
    @Nullable String collection,
    Instant knownFrom) {}
