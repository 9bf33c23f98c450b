package org.tongbao.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * The campaign that an event belongs to; any member may be unknown.
 *
 * @param series the campaign's name without year or quotation marks, Simplified (净网)
 * @param edition the year in its name, or the year that the text gives it
 * @param operation a named part of a campaign (断源)
 */
public record Campaign(
    @Nullable String series, @Nullable Integer edition, @Nullable String operation) {

  public static final Campaign UNKNOWN = new Campaign(null, null, null);
}
