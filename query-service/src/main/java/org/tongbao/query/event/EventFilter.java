package org.tongbao.query.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.paging.Conditions;

/**
 * Which events a list shows; null means any.
 *
 * @param region a GB/T 2260 code, see {@link RegionFilter}
 * @param from with {@code to}: events whose period overlaps these days; those without any period
 *     overlap none
 */
public record EventFilter(
    @Nullable EventType type,
    @Nullable String series,
    @Nullable Integer edition,
    @Nullable Action action,
    @Nullable ObjectKind object,
    @Nullable Crime crime,
    @Nullable String region,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String document) {

  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .where("e.documentId = :document", "document", document)
            .where("e.type = :type", "type", type == null ? null : type.wireName())
            .where("e.series = :series", "series", series)
            .where("e.edition = :edition", "edition", edition)
            .where("e.action = :action", "action", action == null ? null : action.name())
            .where("e.objectKind = :object", "object", object == null ? null : object.name())
            .where(
                "cast(sql('? @> array[cast(? as text)]', e.crimes, :crime) as Boolean) = true",
                "crime",
                crime == null ? null : crime.name())
            .where("e.regionCode like :region", "region", RegionFilter.pattern(region))
            .where("e.periodFrom is null or e.periodFrom <= :to", "to", to)
            .where("e.periodTo is null or e.periodTo >= :from", "from", from);
    if (from != null || to != null) {
      conditions.where("e.periodFrom is not null or e.periodTo is not null");
    }
    return conditions;
  }
}
