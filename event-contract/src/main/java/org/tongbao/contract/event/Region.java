package org.tongbao.contract.event;

/**
 * A place by GB/T 2260.
 *
 * @param code six digits; 000000 is the whole country
 * @param name the Simplified name
 */
public record Region(String code, String name) {

  public static final Region NATIONWIDE = new Region("000000", "全国");

  public Region {
    if (!code.matches("\\d{6}")) {
      throw new IllegalArgumentException("not a GB/T 2260 code of six digits: " + code);
    }
  }
}
