package org.tongbao.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "-",
        "+cmd|' /C calc'!A0",
        "-1.5.2",
        "-2万"
      })
  void whatASpreadsheetWouldRunIsText(String text) {
    assertThat(SheetCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12名", "-5", "+86", "-1.5", "0.25", "净网", "'=1", " =1", "a=b"})
  void anythingElseStaysAsItIs(String text) {
    assertThat(SheetCell.of(text)).isEqualTo(text);
  }

  @Test
  void numbersArePlainAndNothingIsEmpty() {
    assertThat(SheetCell.of(new BigDecimal("1.2E+7"))).isEqualTo("12000000");
    assertThat(SheetCell.of(new BigDecimal("-0.5"))).isEqualTo("-0.5");
    assertThat(SheetCell.of(null)).isEmpty();
    assertThat(SheetCell.of(List.of("=A", "B"))).isEqualTo("'=A B");
  }
}
