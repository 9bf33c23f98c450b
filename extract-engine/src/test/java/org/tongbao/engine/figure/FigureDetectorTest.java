package org.tongbao.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Figure;
import org.tongbao.engine.Found;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;

class FigureDetectorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全市侦破案件30起，抓获嫌疑人12名、查扣手机86部。",
        "其中3人、5起、8个、",
        "抓获贩卖1万条信息的嫌疑人3名，",
        "万亿千百十(“《",
        "侦破抓获查处关停打掉"
      })
  void stepsGrowAsTheTextDoes(String piece) {
    long once = steps(piece.repeat(100));
    long fourTimes = steps(piece.repeat(400));

    assertThat(fourTimes).isLessThanOrEqualTo(once * 5);
  }

  @Test
  void whatSocietyCountsIsNoFigure() {
    assertThat(
            figures(
                """
                第53次统计报告发布
                我国网民规模达10.92亿人，互联网普及率升到77.5%，“.CN”域名2013万个。
                2577家网站完成改造，人工智能企业超过4400家，一年净增4.88亿户。
                """))
        .isEmpty();
  }

  @Test
  void oneLineLabelsAndNumbersBelongTogether() {
    assertThat(figures("成绩单\n数说成果\n关闭网站\n1560家\n清理有害信息\n36.7万条\n行动仍在继续。"))
        .containsExactly("SHUT_DOWN WEBSITES 1560家", "REMOVED CONTENT 36.7万条");
  }

  @Test
  void tablesTakeVerbAndUnitFromTheirHeader() {
    assertThat(figures("通报\n类别 | 侦破(宗) | 抓获(名) | 占比\n网络赌博 | 47 | 63 | 12\n"))
        .containsExactly("SOLVED CASES 47", "CAUGHT SUSPECTS 63");
  }

  private static long steps(String body) {
    StepBudget budget = StepBudget.forText(Integer.MAX_VALUE);
    detect("通报\n" + body, budget);
    return budget.spent();
  }

  private static List<String> figures(String text) {
    return detect(text, StepBudget.forText(text.length())).stream()
        .map(found -> (Figure) found.detail())
        .map(figure -> figure.action() + " " + figure.objectKind() + " " + figure.text())
        .toList();
  }

  private static List<Found> detect(String text, StepBudget budget) {
    Outline outline = OutlineReader.read(Normaliser.normalise(text), Source.UNKNOWN);
    return new FigureDetector().detect(outline, ScopeResolver.of(outline, Source.UNKNOWN), budget);
  }
}
