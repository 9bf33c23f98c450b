package org.tongbao.engine.scope;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.region.PlaceMention;

/** A region with where it comes from. */
record Placed(Region region, Origin origin) {

  /** The same words for a place around it. */
  Placed around(@Nullable Region outer) {
    return outer == null ? this : new Placed(outer, origin);
  }

  static Placed at(OriginWay way, PlaceMention place) {
    return new Placed(place.region(), Origin.of(way, place));
  }

  static Placed by(OriginWay way, RegionSetters.Setter setter) {
    return new Placed(setter.region(), new Origin(way, setter.words(), setter.via()));
  }
}
