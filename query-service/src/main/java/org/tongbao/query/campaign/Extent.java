package org.tongbao.query.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of a campaign, or of one of its editions.
 *
 * @param firstDay the first that its events speak of, null where they name none
 */
public record Extent(
    long events,
    long facts,
    long documents,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay) {}
