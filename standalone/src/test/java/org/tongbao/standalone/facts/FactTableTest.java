package org.tongbao.standalone.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;

class FactTableTest {

  private static final String CAUGHT =
      """
      {"factId":"x","key":{"series":"净网","edition":2021,"operation":null,"action":"CAUGHT",
       "object":"SUSPECTS","subject":"","unitClass":"COUNT","crimes":["HACKING"],
       "region":{"code":"000000","name":"全国"},"level":"CAMPAIGN"},
       "current":{"value":103000,"upper":null,"bound":"AT_LEAST","asOf":"2021-12-31",
       "asOfBasis":"PERIOD_END","text":"10.3万余名","unit":"名"},
       "status":"AGREED","sources":7}
      """;

  private static final String MONEY =
      """
      {"factId":"y","key":{"series":"断卡","edition":null,"operation":"四断","action":"OTHER",
       "object":"MONEY","subject":"","unitClass":"MONEY","crimes":[],"region":{"code":"440400","name":"珠海市"},
       "level":"OPERATION"},
       "current":{"value":3.5,"upper":null,"bound":"ABOUT","asOf":null,"asOfBasis":"NONE",
       "text":"约3.5元","unit":"元"},
       "status":"SUSPECT","sources":1}
      """;

  @Test
  void columnsStandUnderEachOtherThoughChineseIsTwiceAsWide() throws Exception {
    List<String> lines =
        printed(out -> FactTable.print(List.of(json(CAUGHT), json(MONEY)), out)).lines().toList();

    assertThat(lines.get(0)).startsWith("campaign").contains("edition", "how many");
    assertThat(lines.get(2))
        .contains("抓获嫌疑人 CAUGHT SUSPECTS · 黑客  ", "103,000+ 名", "2021-12-31", "AGREED");
    assertThat(lines.get(3)).contains("断卡 · 四断", "处置资金 OTHER MONEY · 珠海市", "~ 3.5 元", "SUSPECT");
    int status = ColumnWidth.of(lines.get(0).substring(0, lines.get(0).indexOf("status")));
    assertThat(ColumnWidth.of(lines.get(2).substring(0, lines.get(2).indexOf("AGREED"))))
        .isEqualTo(status);
    assertThat(ColumnWidth.of(lines.get(3).substring(0, lines.get(3).indexOf("SUSPECT"))))
        .isEqualTo(status);
  }

  @Test
  void csvHasPlainNumbersAndQuotesWhatHasCommas() {
    String withComma = MONEY.replace("四断", "四断,二期");

    String csv = printed(out -> FactCsv.print(List.of(json(CAUGHT), json(withComma)), out));

    assertThat(csv.lines().toList())
        .containsExactly(
            "campaign,edition,operation,action,object,subject,crimes,region,level,"
                + "value,upper,bound,unit,text,asOf,asOfBasis,sources,status,factId",
            "净网,2021,,CAUGHT,SUSPECTS,,HACKING,全国,CAMPAIGN,"
                + "103000,,AT_LEAST,名,10.3万余名,2021-12-31,PERIOD_END,7,AGREED,x",
            "断卡,,\"四断,二期\",OTHER,MONEY,,,珠海市,OPERATION," + "3.5,,ABOUT,元,约3.5元,,NONE,1,SUSPECT,y");
  }

  private static JsonNode json(String text) {
    try {
      return ContractJson.mapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String printed(Consumer<PrintStream> print) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    print.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
