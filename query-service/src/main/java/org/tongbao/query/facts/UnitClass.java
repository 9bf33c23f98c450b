package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes numbers with different units comparable: COUNT for every classifier and none, since
 * the object says what is counted; TIMES; MONEY per currency; WEIGHT in grams; else the unit.
 *
 * @param name COUNT, TIMES, MONEY:CNY, WEIGHT, or the unit itself
 * @param unit the unit that values of the class are given in, null where each text has its own
 * @param factor a number in the text's unit times this is the number in {@code unit}
 */
public record UnitClass(String name, @Nullable String unit, BigDecimal factor) {

  public static final String COUNT = "COUNT";
  public static final String TIMES = "TIMES";
  public static final String WEIGHT = "WEIGHT";

  private static final Set<String> TIMES_UNITS = Set.of("人次", "家次", "次");

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("元", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("澳门元", "MOP"),
          Map.entry("新台币", "TWD"),
          Map.entry("台币", "TWD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("欧元", "EUR"),
          Map.entry("英镑", "GBP"),
          Map.entry("日元", "JPY"),
          Map.entry("韩元", "KRW"),
          Map.entry("泰铢", "THB"),
          Map.entry("卢布", "RUB"),
          Map.entry("澳元", "AUD"),
          Map.entry("加元", "CAD"),
          Map.entry("新加坡元", "SGD"));

  private static final Map<String, BigDecimal> GRAMS =
      Map.of(
          "毫克", new BigDecimal("0.001"),
          "克", BigDecimal.ONE,
          "两", new BigDecimal("50"),
          "斤", new BigDecimal("500"),
          "市斤", new BigDecimal("500"),
          "公斤", new BigDecimal("1000"),
          "千克", new BigDecimal("1000"),
          "吨", new BigDecimal("1000000"),
          "公吨", new BigDecimal("1000000"));

  /** Measures are a closed set; all other units are classifiers. */
  private static final Set<String> MEASURES =
      Set.of(
          "毫米", "厘米", "米", "千米", "公里", "里", "海里", "平方米", "平方公里", "平方千米", "亩", "公顷", "毫升", "升", "公升",
          "立方米", "方", "桶", "度", "千瓦时", "千瓦", "兆瓦", "小时", "字节", "TB", "GB", "MB", "T", "G", "比特币",
          "泰达币", "USDT", "%");

  /** The class of a unit as the event carries it, Simplified; null where the text has none. */
  public static UnitClass of(@Nullable String unit) {
    if (unit == null) {
      return new UnitClass(COUNT, null, BigDecimal.ONE);
    }
    if (TIMES_UNITS.contains(unit)) {
      return new UnitClass(TIMES, unit, BigDecimal.ONE);
    }
    if (CURRENCIES.containsKey(unit)) {
      return new UnitClass("MONEY:" + CURRENCIES.get(unit), unit, BigDecimal.ONE);
    }
    if (GRAMS.containsKey(unit)) {
      return new UnitClass(WEIGHT, "克", GRAMS.get(unit));
    }
    return new UnitClass(MEASURES.contains(unit) ? unit : COUNT, unit, BigDecimal.ONE);
  }
}
