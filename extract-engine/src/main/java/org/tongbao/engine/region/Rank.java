package org.tongbao.engine.region;

/** The rank of a place in GB/T 2260, told by its code. */
public enum Rank {
  PROVINCE(2),
  PREFECTURE(4),
  COUNTY(6);

  private final int significantDigits;

  Rank(int significantDigits) {
    this.significantDigits = significantDigits;
  }

  public static Rank of(String code) {
    if (code.endsWith("0000")) {
      return PROVINCE;
    }
    return code.endsWith("00") ? PREFECTURE : COUNTY;
  }

  /** The code of the place of this rank that holds the place with {@code code}. */
  public String ancestor(String code) {
    return code.substring(0, significantDigits) + "0".repeat(6 - significantDigits);
  }

  int significantDigits() {
    return significantDigits;
  }
}
