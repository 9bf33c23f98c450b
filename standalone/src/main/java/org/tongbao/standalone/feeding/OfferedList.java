package org.tongbao.standalone.feeding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files and addresses that are known from the start. */
public final class OfferedList implements Offering {

  private final List<? extends Offer> offers;
  private int place;

  public OfferedList(List<? extends Offer> offers) {
    this.offers = offers;
  }

  @Override
  public @Nullable Offer next() {
    return place < offers.size() ? offers.get(place++) : null;
  }

  @Override
  public long place() {
    return place;
  }

  @Override
  public void skip(long places) {
    place = (int) Math.min(offers.size(), place + places);
  }

  @Override
  public Map<String, Long> passed() {
    return Map.of();
  }

  @Override
  public double fraction() {
    return offers.isEmpty() ? 1 : (double) place / offers.size();
  }

  @Override
  public void close() {}
}
