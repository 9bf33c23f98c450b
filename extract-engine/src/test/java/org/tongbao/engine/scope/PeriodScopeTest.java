package org.tongbao.engine.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.text.Normaliser;

/** Periods of small texts of the project's own; each asks for the time of 31起. */
class PeriodScopeTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 9, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7月5日,省公安厅启动“净边”行动。全省严查严打。截至8月底,破获案件31起。 | 2024-07-05 2024-08-31",
        "“净边”行动7月5日启动以来,成效明显。\\n行动以来,破获案件31起。 | 2024-07-05 2024-09-15",
        "自2023年10月“净边”行动开展以来,抓获42人。\\n今年1月至8月,警情下降。\\n行动中,破获案件31起。 | 2023-10-01 2024-09-15",
        "“净边”行动由6月初展开,至8月31日止,抓获42人。\\n全市破获案件31起。 | 2024-06-01 2024-08-31",
        "6月1日至8月15日,该局开展“净边”专项行动。\\n8月15日,“净边”行动圆满收官,破获案件31起。 | 2024-06-01 2024-08-15",
        "今年7月5日,多部门启动“净边”行动。全国共破获案件31起。 | 2024-07-05 2024-09-15",
        "公安部上月起展开“净边”行动,破获案件31起。\\n行动由8月13日开始,至10月31日结束。 | 2024-08-13 2024-09-15",
        "2023年反诈“净边”行动收官,破获案件31起。\\n2023年11月1日至12月31日,省厅发起2023年反诈“净边”行动。 | 2023-11-01 2023-12-31",
        "今年以来,警方抓获42人;两地查处的盗版案,破获案件31起。 | 2024-01-01 2024-09-15",
        "7月5日,警方查处“黑石”案:该团伙两年间获利,警方破获案件31起。 | 2024-07-05 2024-07-05",
        "今年上半年,警方抓获42人。其中,“黑石”案破获案件31起。 | 2024-01-01 2024-06-30",
        "今年以来,破案42起,其中6月至8月连续下降。\\n全省破获案件31起。 | 2024-01-01 2024-09-15",
        "2023年至2025年开展专项行动。行动中,破获案件31起。 | 2023-01-01 2024-09-15",
        "警方9月14日展开反毒行动。\\n行动中,警方破获案件31起。 | 2024-09-14 2024-09-14",
        "2023年,各地抓获42人。一年来,各地履职尽责。\\n全国共破获案件31起。 | 2023-01-01 2023-12-31",
        "今年以来至8月10日,破获案件31起。 | 2024-01-01 2024-08-10",
        "9月8日,市局开展“净边”集中收网行动。行动中,破获案件31起。 | 2024-09-08 2024-09-08",
        "“净边”专项行动于8月30日结束,共破获案件31起。 | null 2024-08-30",
        "9月10日,公安部部署“净边”专项行动。\\n2021年以来,各地连续行动。行动期间,破获案件31起。 | 2021-01-01 2024-09-15",
        "近年来,警方破获案件31起。 | null null",
        "7月5日,市局开展“净边”行动宣传活动。“净边”行动中,破获案件31起。 | null null",
        "7月5日,市局将启动“净边”行动。“净边”行动中,破获案件31起。 | null null",
        "7月5日,市局开展“净边”集中收网,抓获42人。\\n“净边”行动破获案件31起。 | null null",
      })
  void holdsForTheSums(String text, String expected) {
    assertThat(told(period("某地通报\n" + text.replace("\\n", "\n")))).isEqualTo(expected);
  }

  @Test
  void aHeadlineHasTheTimeOfItsNumberInTheBody() {
    String text = "“净边”行动破案31起\n今年以来,全省抓获42人。\n7月,全市破案31起。";
    assertThat(told(period(text))).isEqualTo("2024-07-01 2024-07-31");
  }

  @Test
  void theLineAboveATableDatesItsRows() {
    String text = "某地通报\n7月1日至8月31日,全市抓获42人。\n附:各县8月查处情况\n地区 | 案件\n安溪县 | 31起";
    assertThat(told(period(text))).isEqualTo("2024-08-01 2024-08-31");
  }

  private static String told(Period period) {
    return period.from() + " " + period.to();
  }

  private static Period period(String text) {
    String title = text.substring(0, text.indexOf('\n'));
    Source source = new Source(title, null, null, PublicationTime.of(PUBLISHED), null);
    Outline outline = OutlineReader.read(Normaliser.normalise(text), source);
    int start = outline.text().text().indexOf("31起");
    Sentence sentence =
        outline.sentences().stream()
            .filter(one -> one.span().contains(start))
            .findFirst()
            .orElseThrow();
    return ScopeResolver.of(outline, source).resolve(sentence, new Span(start, start + 3)).period();
  }
}
