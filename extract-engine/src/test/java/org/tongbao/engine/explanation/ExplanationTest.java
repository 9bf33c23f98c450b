package org.tongbao.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.engine.explanation.Explanation.SlotOrigin;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.scope.OriginWay;
import org.tongbao.engine.scope.Slot;
import org.tongbao.reading.Reading;

class ExplanationTest {

  private static final String TEXT =
      """
      浙江“净网2021”专项行動通報
      今年以来，全省公安机关侦破电信网络诈骗案件900余起，抓获嫌疑人30名、查扣手机86部。其中，黑客类案件300余起。
      下一步，警方将继续严厉打击网络水军、网络暴力等违法犯罪。
      """;

  private final ExtractionEngine engine = new ExtractionEngine();

  @Test
  void theEventsAreThoseOfExtraction() {
    assertThat(explanations())
        .extracting(Explanation::event)
        .isEqualTo(engine.extract(document()))
        .hasSize(5);
  }

  @Test
  void eachEventNamesItsRules() {
    assertThat(explanations())
        .extracting(explanation -> explanation.rules().stream().map(GrammarRule::title).toList())
        .startsWith(
            List.of("preceding verb"),
            List.of("preceding verb"),
            List.of("preceding verb"),
            List.of("verbless share", "share of a total"));
  }

  @Test
  void everyCitedWordIsTheTextAtItsOffsets() {
    for (Explanation explanation : explanations()) {
      explanation.parts().forEach(part -> assertCited(part.cited()));
      for (SlotOrigin slot : explanation.slots()) {
        if (slot.cited() != null) {
          assertCited(slot.cited());
        }
      }
    }
  }

  @Test
  void everyFilledSlotSaysWhereItComesFrom() {
    for (Explanation explanation : explanations()) {
      assertThat(explanation.slots()).extracting(SlotOrigin::slot).containsExactly(Slot.values());
      for (SlotOrigin slot : explanation.slots()) {
        if (slot.value() != null) {
          OriginWay way = slot.way();
          assertThat(way != null && way.fills(slot.slot())).as("%s", slot).isTrue();
        }
      }
    }
  }

  @Test
  void aTimeCountedFromThePublicationSaysSo() {
    Explanation first = explanations().getFirst();

    SlotOrigin to = first.slots().get(Slot.TO.ordinal());
    assertThat(to.value()).isEqualTo("2021-10-14");
    assertThat(to.way()).isEqualTo(OriginWay.PERIOD_IN_SENTENCE);
    assertThat(to.metadata()).isEqualTo("counted from the date of publication");
    assertThat(to.cited()).isNotNull().extracting(Cited::words).asString().startsWith("今年");
    assertThat(first.slots().get(Slot.SERIES.ordinal()).metadata()).isNull();
  }

  @Test
  void anAreaNamesThePlaceThatItIsReadWith() {
    SlotOrigin region = explanations().getFirst().slots().get(Slot.REGION.ordinal());

    assertThat(region.value()).isEqualTo("330000 浙江省");
    assertThat(region.cited()).isNotNull().extracting(Cited::words).isEqualTo("全省公安机关");
    assertThat(region.via()).isNotNull().extracting(Cited::words).isEqualTo("浙江");
    assertThat(region.via()).extracting(Cited::standing).isEqualTo(Standing.TITLE);
  }

  @Test
  void aShareNamesItsVerbInAnotherSentenceAndItsTotal() {
    Explanation share = explanations().get(3);

    assertThat(share.parts())
        .extracting(part -> part.role() + " " + part.cited().words())
        .containsExactly("number 300余起", "verb 侦破", "object 黑客类案件", "total 900余起");
    assertThat(share.parts().get(1).cited().standing()).isEqualTo(Standing.PARAGRAPH);
    assertThat(ExplanationText.of(share))
        .startsWith("FIGURE SOLVED CASES 300余起")
        .containsPattern("total +900余起 \\(\\d+–\\d+\\) in its own paragraph")
        .containsPattern("crimes +HACKING ← 黑客类案件|crimes +HACKING ← 黑客");
  }

  @Test
  void aNumberThatIsNoFigureSaysWhy() {
    String text = "公安机关查处违法犯罪通报\n警方侦破案件30起,同比多侦破12起,走访商户20家。\n";
    DocumentExplanation explanation =
        engine.explain(
            new Reading.Readable(
                "0123456789abcdef0123456789abcdef", "0123456789abcdef", Source.UNKNOWN, text));

    assertThat(explanation.leftOut())
        .extracting(number -> text.substring(number.start(), number.end()))
        .contains("12起");
    assertThat(ExplanationText.of(explanation))
        .contains("Numbers that are no figures")
        .containsPattern("12起 \\(\\d+–\\d+\\) ← growth number: ");
  }

  @Test
  void anObjectWithoutWordsAndFlagsAreTold() {
    String text = "公安机关查处违法犯罪通报\n警方拘捕数十名。\n";
    DocumentExplanation explanation =
        engine.explain(
            new Reading.Readable(
                "0123456789abcdef0123456789abcdef", "0123456789abcdef", Source.UNKNOWN, text));

    assertThat(ExplanationText.of(explanation))
        .containsPattern("number +数十名 .* = 20–99 名, RANGE")
        .containsPattern("object +SUSPECTS ← not named")
        .containsPattern("flags +INDEFINITE");
  }

  @Test
  void aDocumentWithoutEnforcementSaysSo() {
    DocumentExplanation explanation =
        engine.explain(
            new Reading.Readable(
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef",
                Source.UNKNOWN,
                "天气预报\n今天最高气温30度。\n"));

    assertThat(ExplanationText.of(explanation)).startsWith("no events");
  }

  private static void assertCited(Cited cited) {
    assertThat(TEXT.substring(cited.start(), cited.end())).isEqualTo(cited.words());
  }

  private List<Explanation> explanations() {
    return engine.explain(document()).events();
  }

  private static Reading.Readable document() {
    Source source = new Source(null, null, null, new PublicationTime("2021-10-14"), "bulletin.txt");
    return new Reading.Readable(
        "0123456789abcdef0123456789abcdef", "0123456789abcdef", source, TEXT);
  }
}
