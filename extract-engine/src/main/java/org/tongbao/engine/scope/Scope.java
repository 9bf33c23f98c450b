package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Flag;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.Region;
import org.tongbao.contract.event.Support;

/**
 * Where a statement belongs.
 *
 * @param support places outside the quote that the scope rests on, offsets into the cleaned text
 * @param origins where each slot comes from
 */
public record Scope(
    Campaign campaign,
    List<Crime> crimes,
    @Nullable Region region,
    @Nullable String agency,
    Period period,
    Level level,
    List<Flag> flags,
    List<Support> support,
    Origins origins) {

  /** The same scope with other flags. */
  public Scope withFlags(List<Flag> others) {
    return new Scope(campaign, crimes, region, agency, period, level, others, support, origins);
  }
}
