package org.tongbao.query.facts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;

/**
 * What a quantity is: two statements with equal keys speak of the same one. The region's name is
 * carried for people and enters no hash.
 *
 * @param unitClass see {@link UnitClass}
 */
public record FactKey(
    String series,
    @Nullable Integer edition,
    @Nullable String operation,
    Action action,
    ObjectKind object,
    String subject,
    String unitClass,
    List<Crime> crimes,
    @Nullable Region region,
    Level level) {

  private static final int HEX_DIGITS = 32;
  private static final String SEPARATOR = "\u001f";

  public FactKey {
    crimes = List.copyOf(crimes);
  }

  /** The factId: 32 hex digits over the whole key. */
  public String id() {
    return hash(action.name());
  }

  /** Equal for facts that differ in nothing but the action, as 侦破 and 侦办 do. */
  public String relationId() {
    return hash("*");
  }

  /** Empty where there is no ground for a region. */
  String regionCode() {
    return region == null ? "" : region.code();
  }

  private String hash(String actionCode) {
    String canonical =
        String.join(
            SEPARATOR,
            series,
            Objects.toString(edition, ""),
            Objects.toString(operation, ""),
            actionCode,
            object.name(),
            subject,
            unitClass,
            crimes.stream().map(Crime::name).collect(Collectors.joining(",")),
            regionCode(),
            level.name());
    return Sha256.hex(canonical).substring(0, HEX_DIGITS);
  }
}
