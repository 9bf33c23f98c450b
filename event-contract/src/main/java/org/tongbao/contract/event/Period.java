package org.tongbao.contract.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that a statement covers, both ends included, either end unknown as null. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  public static final Period UNKNOWN = new Period(null, null);
}
