package org.tongbao.query.facts.store;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.event.RegionFilter;
import org.tongbao.query.facts.FactKey;
import org.tongbao.query.paging.Conditions;

/** Which facts a list shows; null means any. */
public record FactFilter(
    @Nullable String series,
    @Nullable Integer edition,
    @Nullable Action action,
    @Nullable ObjectKind object,
    @Nullable Crime crime,
    @Nullable String region,
    @Nullable Level level) {

  /** The same conditions, on a fact that was computed. */
  boolean passes(FactKey key) {
    return (series == null || series.equals(key.series()))
        && (edition == null || edition.equals(key.edition()))
        && (action == null || action == key.action())
        && (object == null || object == key.object())
        && (crime == null || key.crimes().contains(crime))
        && RegionFilter.includes(region, key.region() == null ? null : key.region().code())
        && (level == null || level == key.level());
  }

  Conditions conditions() {
    return new Conditions()
        .where("e.series = :series", "series", series)
        .where("e.edition = :edition", "edition", edition)
        .where("e.action = :action", "action", action == null ? null : action.name())
        .where("e.objectKind = :object", "object", object == null ? null : object.name())
        .where(
            "cast(sql('? @> array[cast(? as text)]', e.crimes, :crime) as Boolean) = true",
            "crime",
            crime == null ? null : crime.name())
        .where("e.regionCode like :region", "region", RegionFilter.pattern(region))
        .where("e.level = :level", "level", level == null ? null : level.name());
  }
}
