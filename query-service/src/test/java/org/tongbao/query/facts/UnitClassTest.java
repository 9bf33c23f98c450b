package org.tongbao.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitClassTest {

  @ParameterizedTest
  @CsvSource({
    "起, COUNT, 起, 1",
    "名, COUNT, 名, 1",
    "台(套), COUNT, 台(套), 1",
    ", COUNT, , 1",
    "人次, TIMES, 人次, 1",
    "家次, TIMES, 家次, 1",
    "次, TIMES, 次, 1",
    "元, MONEY:CNY, 元, 1",
    "港元, MONEY:HKD, 港元, 1",
    "美元, MONEY:USD, 美元, 1",
    "公斤, WEIGHT, 克, 1000",
    "吨, WEIGHT, 克, 1000000",
    "平方米, 平方米, 平方米, 1",
  })
  void aUnitBelongsToTheClassOfWhatItCanBeComparedWith(
      String unit, String name, String unitOfClass, String factor) {
    UnitClass unitClass = UnitClass.of(unit);

    assertThat(unitClass.name()).isEqualTo(name);
    assertThat(unitClass.unit()).isEqualTo(unitOfClass);
    assertThat(unitClass.factor()).isEqualByComparingTo(factor);
  }
}
