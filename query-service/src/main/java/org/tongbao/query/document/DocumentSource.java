package org.tongbao.query.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who published documents, and where.
 *
 * @param publisher null for what names none
 * @param host null for what has no address
 * @param firstDay of publication, null where none is known
 */
public record DocumentSource(
    @Nullable String publisher,
    @Nullable String host,
    long documents,
    long events,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay) {}
