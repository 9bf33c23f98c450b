package org.tongbao.engine.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.engine.lexicon.IndexedText;

class CampaignReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "在“净网2021”专项行动中 | 净网 2021 SERIES",
        "今年“净网-2025”专项行动中 | 净网 2025 SERIES",
        "2021年“净网”集中行动综述 | 净网 2021 SERIES",
        "代号“安网2017”的行动 | 安网 2017 SERIES",
        "净网2020侦办案件 | 净网 2020 SERIES",
        "推进断卡行动 | 断卡 - SERIES",
        "“净网”专项行动开展以来 | 净网 - SERIES",
        "“断源”行动 | 断源 - MEMBER",
        "“四断”行动 | 四断 - MEMBER",
        "“磐石”专项行动 | 磐石 - NAMED_ACTION",
        "开展“川网1号”集群战役 | 川网1号 - BATTLE",
        "开展齐剑2024专项行动 | 齐剑 2024 SERIES",
        "自2019年“猎狐”行动启动以来 | 猎狐 - SERIES",
        "持续推进打击整治电信诈骗专项行动 | 打击整治电信诈骗 - AIMED",
        "常态化打击“黄牛”“号贩”专项行动 | 打击黄牛号贩 - AIMED",
        "打击网络黑产“磐石”专项行动 | 磐石 - NAMED_ACTION",
        "启动“千里会战” | 千里会战 - NAMED_ACTION",
        "开展“磐石-3”集群战役 | 磐石-3 - BATTLE",
        "部署开展为期100天的网络谣言打击整治专项行动 | 网络谣言打击整治 - AIMED",
        "启动全省农资打假专项治理 | 农资打假 - AIMED",
      })
  void readsNameEditionAndKind(String text, String expected) {
    assertThat(CampaignReader.read(IndexedText.of(text)).all())
        .map(CampaignReaderTest::told)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "维护网络空间安全",
        "营造清朗的网络空间",
        "干净网站",
        "打击“网络水军”行动",
        "严打“侵犯公民个人信息”行动",
        "“一案双查”制度",
        "利用“暗网”实施犯罪",
        "整治“黑车”“黑导”行动",
        "打击犯罪团伙,部署开展专项行动",
        "打击治理电信网络违法犯罪专项行动领导小组",
        "打击专项行动",
        "“全链条”打击行动",
        "组织开展全市联合专项行动",
        "部署推进各项专项整治"
      })
  void seesNoCampaign(String text) {
    assertThat(CampaignReader.read(IndexedText.of(text)).all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"“净网”“护网”专项工作部署会", "“净网2024”“护网2024”行动"})
  void readsEachOfSeveral(String text) {
    assertThat(CampaignReader.read(IndexedText.of(text)).all())
        .map(CampaignMention::name)
        .isEqualTo(List.of("净网", "护网"));
  }

  @ParameterizedTest
  @CsvSource("“清朗·‘饭圈’乱象整治”专项行动,饭圈乱象整治")
  void readsThePartBehindADot(String text, String part) {
    assertThat(CampaignReader.read(IndexedText.of(text)).all())
        .singleElement()
        .extracting(CampaignMention::name, CampaignMention::part)
        .containsExactly("清朗", part);
  }

  private static String told(CampaignMention mention) {
    String edition = mention.edition() == null ? "-" : mention.edition().toString();
    return mention.name() + " " + edition + " " + mention.kind();
  }
}
