package org.tongbao.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.engine.campaign.CampaignReader;
import org.tongbao.engine.lexicon.IndexedText;

class TimeReaderTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 10, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今年以来 | SINCE 2021-01-01 2021-10-14",
        "今年1至7月 | SPAN 2021-01-01 2021-07-31",
        "1月至9月 | SPAN 2021-01-01 2021-09-30",
        "去年 | SPAN 2020-01-01 2020-12-31",
        "前三季度 | SPAN 2021-01-01 2021-09-30",
        "今年上半年 | SPAN 2021-01-01 2021-06-30",
        "2021年8月 | POINT 2021-08-01 2021-08-31",
        "3月22日 | POINT 2021-03-22 2021-03-22",
        "12月3日 | POINT 2020-12-03 2020-12-03",
        "截至2020年12月底 | UNTIL null 2020-12-31",
        "截至目前 | UNTIL null 2021-10-14",
        "自2020年8月整治行动开展以来 | SINCE 2020-08-01 2021-10-14",
        "2018年1月扫黑除恶专项斗争开展以来 | SINCE 2018-01-01 2021-10-14",
        "2020年4月至2021年3月 | SPAN 2020-04-01 2021-03-31",
        "二〇二〇年全年 | SPAN 2020-01-01 2020-12-31",
        "1月至9月起诉900人 | SPAN 2021-01-01 2021-09-30",
        "3月22日起 | SINCE 2021-03-22 2021-10-14",
        "截至今年7月底 | UNTIL null 2021-07-31",
        "年初至5月底 | SPAN 2021-01-01 2021-05-31",
        "年初以来 | SINCE 2021-01-01 2021-10-14",
        "到今年7月20日,已破案 | UNTIL null 2021-07-20",
        "专项整治行动部署开展以来 | SINCE null 2021-10-14",
        "暑期以来 | SINCE null 2021-10-14",
        "开展一年来 | SINCE null 2021-10-14",
        "战役期间 | DURING null null",
        "与2020年的651起相比 | COMPARED 2020-01-01 2020-12-31",
        "去年同期 | COMPARED 2020-01-01 2020-12-31",
        "较2020年同期上升 | COMPARED 2020-01-01 2020-12-31",
        "与去年相比,下降 | COMPARED 2020-01-01 2020-12-31",
        "比2020年破获的多 | SPAN 2020-01-01 2020-12-31",
        "截至上月底 | UNTIL null 2021-09-30",
        "年初至今 | SINCE 2021-01-01 2021-10-14",
        "今年初以来 | SINCE 2021-01-01 2021-10-14",
        "首七个月 | SPAN 2021-01-01 2021-07-31",
        "制止7月尾 | UNTIL null 2021-07-31",
        "2016至2019年 | SPAN 2016-01-01 2019-12-31",
        "6月25日至9月底 | SPAN 2021-06-25 2021-09-30",
        "7月22日20时至23日6时 | SPAN 2021-07-22 2021-07-23",
        "2021年1月——3月 | SPAN 2021-01-01 2021-03-31",
        "10月8~9日 | SPAN 2021-10-08 2021-10-09",
        "2019全年抓获数的3倍 | COMPARED 2019-01-01 2019-12-31",
        "2020年10月至今年8月底 | SPAN 2020-10-01 2021-08-31",
        "截至8月初 | UNTIL null 2021-08-10",
        "截至8月初步统计 | UNTIL null 2021-08-31",
        "1、2月 | SPAN 2021-01-01 2021-02-28",
        "8月12日、13日 | SPAN 2021-08-12 2021-08-13",
        "今年以来至8月10日 | SINCE 2021-01-01 2021-10-14",
        "上月起全市 | SINCE 2021-09-01 2021-10-14",
        "前天 | POINT 2021-10-12 2021-10-12",
        "2020年夏季“净边”行动 | NAMING 2020-01-01 2020-12-31",
      })
  void resolvesAgainstThePublication(String text, String expected) {
    assertThat(read(text, PUBLISHED).getFirst())
        .extracting(TimeReaderTest::told)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "净网2021",
        "7日内删除",
        "为期100天",
        "第53次",
        "是今年的打击重点",
        "近一个月侦查",
        "3·09案",
        "长期以来",
        "历年失踪人员",
        "近年来最大的一起",
        "今年春节前",
        "连续三年部署",
        "为期三年的行动",
        "改革开放以来",
        "十一年来",
        "2020年的打击重点"
      })
  void seesNoTime(String text) {
    assertThat(read(text, PUBLISHED)).isEmpty();
  }

  @Test
  void pointsBackInTheLine() {
    List<TimeMention> times = read("2019年7月抓获3人,于8月抓获1人。同月,公布案例。", null);
    assertThat(times)
        .map(TimeReaderTest::told)
        .containsExactly(
            "POINT 2019-07-01 2019-07-31",
            "POINT 2019-08-01 2019-08-31",
            "POINT 2019-08-01 2019-08-31");
  }

  @Test
  void theSameYearIsThatOfTheTimeBefore() {
    assertThat(read("2019年4月至7月抓获3人。同年,抓获9人。同年8月,抓获1人。", null))
        .map(TimeReaderTest::told)
        .containsExactly(
            "SPAN 2019-04-01 2019-07-31",
            "SPAN 2019-01-01 2019-12-31",
            "POINT 2019-08-01 2019-08-31");
  }

  @Test
  void aStretchEndsBehindWhatBeganIt() {
    assertThat(read("自2020年10月专项工作启动至2021年9月底,破案3起", PUBLISHED).getLast())
        .extracting(TimeReaderTest::told)
        .isEqualTo("SPAN 2020-10-01 2021-09-30");
    assertThat(read("2020年10月启动,至2021年9月底,破案3起", PUBLISHED).getLast())
        .extracting(TimeReaderTest::told)
        .isEqualTo("UNTIL null 2021-09-30");
  }

  @Test
  void aYearToCompareWithTellsNoYear() {
    assertThat(read("比2019年同期上升。10月破案3起", PUBLISHED).getLast().from())
        .isEqualTo(LocalDate.of(2021, 10, 1));
  }

  @Test
  void aYearAgoIsTheTimeOfTheSumsAYearEarlier() {
    assertThat(read("2021年1至7月破案31起,去年同期28起", PUBLISHED))
        .map(TimeReaderTest::told)
        .containsExactly("SPAN 2021-01-01 2021-07-31", "COMPARED 2020-01-01 2020-07-31");
  }

  @Test
  void theWholeYearIsThatOfTheCampaign() {
    assertThat(read("“净网2020”专项行动中,全年侦办案件", null))
        .map(TimeReaderTest::told)
        .containsExactly("SPAN 2020-01-01 2020-12-31");
  }

  @Test
  void theWholeYearIsOverWhereItIsTold() {
    assertThat(read("2022年1月6日\n全年侦办案件", LocalDate.of(2022, 1, 6)).getLast())
        .extracting(TimeReaderTest::told)
        .isEqualTo("SPAN 2021-01-01 2021-12-31");
  }

  @Test
  void theFirstColumnTellsTheYearWhereTheHeadSaysSo() {
    assertThat(read("年份 | 案件(起)\n2017 | 402\n2018 | 377", null))
        .map(TimeReaderTest::told)
        .containsExactly("SPAN 2017-01-01 2017-12-31", "SPAN 2018-01-01 2018-12-31");
    assertThat(read("数量 | 案件(起)\n2017 | 402", null)).isEmpty();
  }

  @Test
  void besideThisYearABareYearIsAnother() {
    assertThat(read("2019年破案31起。今年上半年破案42起。", null).getLast().from()).isNull();
    assertThat(read("2019年8月至9月破案31起。今年上半年破案42起。", null).getLast().from())
        .isEqualTo(LocalDate.of(2019, 1, 1));
  }

  @Test
  void theDayOfADeedLongAgoIsNotThisYear() {
    assertThat(read("2002年2月4日,某人出逃。今年6月,警方抓获31人。", null).getLast().from()).isNull();
    assertThat(read("今年6月,警方抓获31人。\n2022年8月26日 星期五", null).getFirst().from())
        .isEqualTo(LocalDate.of(2022, 6, 1));
  }

  @Test
  void whatIsExceededIsAYearToCompareWith() {
    assertThat(read("超出去年全年罚款的10%", PUBLISHED))
        .extracting(TimeMention::kind)
        .containsOnly(TimeMention.Kind.COMPARED);
  }

  @Test
  void aWireTellsTheDayOfAReportTakenOverLater() {
    assertThat(read("某社5月24日电 自2月1日起至今,破案31起", PUBLISHED).getLast().to())
        .isEqualTo(LocalDate.of(2021, 5, 24));
  }

  @Test
  void aHeadingWithAPastYearDatesWhatStandsBelow() {
    List<TimeMention> times = read("通报\n一、2019年工作\n8月,破案31起。全年破案42起。", PUBLISHED);
    assertThat(times)
        .map(TimeReaderTest::told)
        .containsExactly(
            "SPAN 2019-01-01 2019-12-31",
            "POINT 2019-08-01 2019-08-31",
            "SPAN 2019-01-01 2019-12-31");
    assertThat(read("通报\n在2019年的工作之后,各地又破案\n8月,破案31起。", PUBLISHED).getLast().from())
        .isEqualTo(LocalDate.of(2021, 8, 1));
  }

  @Test
  void theDayOfAnAnnouncementEndsWhatItReports() {
    List<TimeMention> times = read("12月11日,公安部公布数据,2024年以来侦破案件", LocalDate.of(2024, 12, 13));
    assertThat(times.getFirst().announcement()).isTrue();
    assertThat(told(times.get(1))).isEqualTo("SINCE 2024-01-01 2024-12-11");
  }

  @Test
  void withoutAnyYearItSaysThatItIsUnresolved() {
    assertThat(read("今年以来", null)).singleElement().matches(TimeMention::unresolved);
  }

  @Test
  void theNameBesideTellsWhatThisYearMeans() {
    assertThat(read("今年“净网-2025”专项行动中", null).getFirst().from())
        .isEqualTo(LocalDate.of(2025, 1, 1));
  }

  private static List<TimeMention> read(String text, @Nullable LocalDate published) {
    IndexedText words = IndexedText.of(text);
    return TimeReader.read(words, CampaignReader.read(words), published, UnaryOperator.identity())
        .all();
  }

  private static String told(TimeMention time) {
    return time.kind() + " " + time.from() + " " + time.to();
  }
}
