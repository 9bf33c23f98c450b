package org.tongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.SupportRole;
import org.tongbao.reading.Reading;
import org.tongbao.reading.script.Simplified;

class ExtractionEngineTest {

  private static final String DOCUMENT_ID = "0123456789abcdef0123456789abcdef";
  private static final String TRADITIONAL =
      """
      廣東「安網2017」專項行動通報
      全年偵破網絡罪案四千五百八十八宗，拘捕疑犯一萬二千名，起出的公民個人資料逾七億一千萬條。
      其中，網絡賭博類案件300餘宗、500餘人。3326個違法賬號被關停，查扣電腦40台、手機86部。
      | 類別 | 偵破(宗) | 涉案金額(萬元) |
      | --- | --- | --- |
      | 網絡詐騙 | 47 | 63.5 |
      """;

  @Test
  void everyQuoteIsTheTextAtItsOffsets() {
    List<CampaignEvent> events = extract(TRADITIONAL);

    assertThat(figures(events)).hasSize(10);
    for (CampaignEvent event : events) {
      Evidence evidence = event.evidence();
      assertThat(TRADITIONAL.substring(evidence.start(), evidence.end()))
          .isEqualTo(evidence.quote());
      assertThat(evidence.sentence()).contains(evidence.quote());
      if (event.detail() instanceof Figure figure) {
        assertThat(evidence.quote()).contains(figure.text());
      }
    }
  }

  @Test
  void bothScriptsGiveTheSameEvents() {
    List<CampaignEvent> traditional = extract(TRADITIONAL);
    List<CampaignEvent> simplified = extract(Simplified.fold(TRADITIONAL));

    assertThat(ids(simplified)).isEqualTo(ids(traditional));
    assertThat(simplified)
        .extracting(CampaignEvent::campaign)
        .isEqualTo(traditional.stream().map(CampaignEvent::campaign).toList());
    assertThat(figures(simplified))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("text", "objectText")
        .isEqualTo(figures(traditional));
  }

  @Test
  void theSameTextGivesTheSameEvents() {
    assertThat(extract(TRADITIONAL)).isEqualTo(extract(TRADITIONAL));
  }

  @Test
  void anEditElsewhereKeepsTheIdsOfASentence() {
    String before = "通报\n全市侦破案件30起，抓获嫌疑人12名。\n关停账号5个。";
    String after = "通报\n各部门密切配合，全省侦破案件400余起。\n关停账号5个。";

    assertThat(ids(extract(after))).endsWith(ids(extract(before)).getLast());
  }

  @Test
  void equalSentencesHaveTheirOwnIds() {
    List<String> ids = ids(extract("通报\n共抓获嫌疑人12名。\n共抓获嫌疑人12名。"));

    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void spacesAndPunctuationDoNotEnterAnId() {
    assertThat(ids(extract("通报\n共抓获“嫌疑人” 12名。"))).isEqualTo(ids(extract("通报\n共抓获嫌疑人12名。")));
  }

  @Test
  void aShareNamesItsTotalAndRestsOnItsVerb() {
    List<CampaignEvent> events = extract("通报\n共侦破案件900余起。其中，网络赌博类案件300余起。");

    Figure share = (Figure) events.getLast().detail();
    assertThat(share.partOf()).isEqualTo(events.getFirst().id());
    assertThat(events.getLast().evidence().support())
        .extracting(place -> place.role())
        .contains(SupportRole.VERB, SupportRole.TOTAL);
  }

  @Test
  void aTableCellTakesUnitAndMultiplierFromItsHeader() {
    List<Figure> figures = figures(extract(TRADITIONAL));

    assertThat(figures.getLast().value()).isEqualByComparingTo(new BigDecimal("635000"));
    assertThat(figures.getLast().unit()).isEqualTo("元");
  }

  @Test
  void reprintsOfOneSentenceHaveOneFingerprint() {
    String bare = "全省公安机关共侦破网络犯罪案件900余起。";

    assertThat(fingerprint("新华社北京8月7日电（记者张三）" + bare)).isEqualTo(fingerprint(bare));
    assertThat(fingerprint("本报讯 " + bare)).isEqualTo(fingerprint(bare));
    assertThat(fingerprint("破案30起。")).isNull();
  }

  private static @Nullable String fingerprint(String sentence) {
    return extract("通报\n" + sentence).getFirst().evidence().fingerprint();
  }

  private static List<CampaignEvent> extract(String text) {
    Source source = new Source(null, null, null, new PublicationTime("2018-01-19"), "bulletin.txt");
    return new ExtractionEngine()
        .extract(new Reading.Readable(DOCUMENT_ID, "0123456789abcdef", source, text));
  }

  private static List<String> ids(List<CampaignEvent> events) {
    return events.stream().map(CampaignEvent::id).toList();
  }

  private static List<Figure> figures(List<CampaignEvent> events) {
    return events.stream()
        .map(CampaignEvent::detail)
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .toList();
  }
}
