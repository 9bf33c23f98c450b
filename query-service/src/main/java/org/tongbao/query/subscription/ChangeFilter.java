package org.tongbao.query.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.event.RegionFilter;

/**
 * Which changes a subscriber is told of; null and an empty list mean any. A change that leads into
 * the filter or out of it matches: what stood before counts as well as what stands now.
 *
 * @param type of events; facts have none
 * @param region a GB/T 2260 code, see {@link RegionFilter}
 */
public record ChangeFilter(
    List<ChangeKind> kinds,
    @Nullable EventType type,
    @Nullable String series,
    @Nullable Integer edition,
    @Nullable Action action,
    @Nullable ObjectKind object,
    @Nullable Crime crime,
    @Nullable String region) {

  public static final ChangeFilter ALL =
      new ChangeFilter(List.of(), null, null, null, null, null, null, null);

  public ChangeFilter {
    kinds = List.copyOf(kinds);
  }

  /** Whether the subscriber is told; a change of which nothing is known any more only by kind. */
  public boolean matches(LoggedChange change) {
    return (kinds.isEmpty() || kinds.contains(change.kind()))
        && (asksNothingOfScope() || change.scopes().stream().anyMatch(this::matches));
  }

  private boolean asksNothingOfScope() {
    return type == null
        && series == null
        && edition == null
        && action == null
        && object == null
        && crime == null
        && region == null;
  }

  private boolean matches(ChangeScope scope) {
    return isAnyOr(type, scope.type())
        && isAnyOr(series, scope.series())
        && isAnyOr(edition, scope.edition())
        && isAnyOr(action, scope.action())
        && isAnyOr(object, scope.object())
        && (crime == null || scope.crimes().contains(crime))
        && (region == null || RegionFilter.matches(region, scope.region()));
  }

  private static boolean isAnyOr(@Nullable Object wanted, @Nullable Object found) {
    return wanted == null || wanted.equals(found);
  }
}
