package org.tongbao.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.text.Normaliser;

class OutlineReaderTest {

  @Test
  void campaignsInsideAnEncyclopediaEntryNest() {
    Outline outline =
        read(
            """
            某专项行动
            行动背景
            网络违法犯罪高发，群众反映强烈。
            行动阶段
            “净网2018”
            行动结果
            全国公安机关侦破案件5万余起。
            行动重点
            整治网络直播平台。
            “净网2019”
            行动结果
            全国公安机关侦破案件6万余起。
            """);

    assertThat(paths(outline))
        .containsExactly(
            "行动背景",
            "行动阶段",
            "行动阶段/“净网2018”",
            "行动阶段/“净网2018”/行动结果",
            "行动阶段/“净网2018”/行动重点",
            "行动阶段/“净网2019”",
            "行动阶段/“净网2019”/行动结果");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页 社会 国内 娱乐 汽车",
        "首页 > 资讯 > 国内",
        "2023-08-24 21:05 来源:某某网",
        "时间:2025-01-15 08:12 作者:admin 点击:7749 次",
        "责任编辑：某某",
        "体育竞猜平台|某某娱乐",
        "热门:今天油价 | 双色球开奖 | 放假安排",
        "声明:本文不代表本站观点，如有侵权请联系删除。",
        "A02版:要闻 上一版 下一版"
      })
  void furnitureIsTold(String line) {
    Outline outline = read("某地警方通报\n" + line + "\n全市公安机关共侦破案件300余起。");

    assertThat(outline.blocks().get(1).kind()).isEqualTo(BlockKind.FURNITURE);
    assertThat(outline.blocks().get(1).sentences()).isEmpty();
  }

  @Test
  void shortLinesBelowRelatedReadingAreLinks() {
    Outline outline = read("通报\n全市公安机关共侦破案件300余起。\n相关阅读\n某地抓获嫌疑人20名\n一图读懂8个要点");

    assertThat(outline.sentences()).hasSize(2);
  }

  @Test
  void aTableThatLostItsBarsHasRowsStill() {
    Outline outline = read("通报\n地区　　破案（起）　　罚款（万元）\n甲市　　112　　23.5\n乙县　　1.2万　　8\n截至  6月  底已破案90起。");

    assertThat(outline.blocks().stream().map(Block::kind))
        .containsExactly(
            BlockKind.TITLE,
            BlockKind.TABLE_ROW,
            BlockKind.TABLE_ROW,
            BlockKind.TABLE_ROW,
            BlockKind.PARAGRAPH);
  }

  @Test
  void referencesHoldNoSentences() {
    Outline outline = read("通报\n全市侦破案件300余起。\n参考资料\n某地破案3.6万起.某某网.2023-08-11");

    assertThat(outline.blocks().getLast().kind()).isEqualTo(BlockKind.REFERENCE);
  }

  @Test
  void sentencesAndClausesEndWhereTheyShould() {
    Outline outline = read("通报\n共查处11,239人，关停网站3个；取缔“黑网吧”、窝点8个。另有一案。");

    List<String> sentences =
        outline.sentences().stream().map(s -> words(outline, s.span())).toList();
    assertThat(sentences).containsExactly("通报", "共查处11,239人,关停网站3个;", "取缔“黑网吧”、窝点8个。", "另有一案。");
    assertThat(outline.sentences().get(1).clauses())
        .extracting(clause -> words(outline, clause))
        .containsExactly("共查处11,239人", "关停网站3个;");
  }

  @Test
  void noSentenceIsLongerThanItsLimit() {
    Outline outline = read("通报\n" + "\ud83d\ude00".repeat(5_001));

    assertThat(outline.sentences())
        .allMatch(s -> s.span().end() - s.span().start() <= Limits.SENTENCE_CODE_UNITS)
        .noneMatch(s -> Character.isLowSurrogate(outline.text().text().charAt(s.span().start())));
  }

  private static Outline read(String text) {
    return OutlineReader.read(Normaliser.normalise(text), Source.UNKNOWN);
  }

  private static String words(Outline outline, Span span) {
    return outline.text().text().substring(span.start(), span.end());
  }

  private static List<String> paths(Outline outline) {
    return outline.sections().stream().skip(1).map(section -> path(outline, section)).toList();
  }

  private static String path(Outline outline, Section section) {
    Section parent = outline.sections().get(section.parent());
    return parent.parent() < 0
        ? section.heading()
        : path(outline, parent) + "/" + section.heading();
  }
}
