package org.tongbao.reading.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.document.PublicationTime;

class PublicationTimesTest {

  /** A Wednesday, 11:20 in Shanghai. */
  private static final ReferenceDay FETCHED =
      ReferenceDay.fetchedAt(Instant.parse("2024-05-01T03:20:00Z"));

  @ParameterizedTest
  @CsvSource({
    "2024年5月1日 08:30,2024-05-01T08:30:00+08:00",
    "2024-05-01T08:30:15+08:00,2024-05-01T08:30:15+08:00",
    "2024-05-01T00:30:15Z,2024-05-01T00:30:15Z",
    "2024-05-01T00:30:15.123Z,2024-05-01T00:30:15Z",
    "2024/5/1,2024-05-01",
    "2024.05.01,2024-05-01",
    "二〇二四年五月一日,2024-05-01",
    "二○二四年十二月三十一日,2024-12-31",
    "二零一九年十月廿五日,2019-10-25",
    "发布时间：2024-05-01 08:30:15,2024-05-01T08:30:15+08:00",
    "发布日期：2024年05月01日08时30分,2024-05-01T08:30:00+08:00",
    "时间：２０２４年５月１日　０８：３０,2024-05-01T08:30:00+08:00",
    "民國113年5月1日,2024-05-01",
    "中華民國一百一十三年五月一日,2024-05-01",
    "發布日期：113-05-01,2024-05-01",
    "2024年5月1日（星期三）,2024-05-01",
    "2024年5月1日（星期三） 香港時間16時30分,2024-05-01T16:30:00+08:00",
    "2024-05-01 星期三 08:30,2024-05-01T08:30:00+08:00",
    "2024年5月1日下午4:30,2024-05-01T16:30:00+08:00",
    "2024-05-01 4:30 PM,2024-05-01T16:30:00+08:00",
    "2024年5月1日上午12时,2024-05-01",
    "'Wed, 01 May 2024 00:30:15 GMT',2024-05-01T00:30:15Z",
    "30.04.2024 08:30,2024-04-30T08:30:00+08:00",
    "民国元年,",
    "2024年13月1日,",
    "二〇二四年二月三十日,",
    "电话 0571-2024-0501,",
    "2024,"
  })
  void whatPeopleWrite(String text, @Nullable String expected) {
    assertThat(PublicationTimes.parse(text).map(PublicationTime::text).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1714523415,2024-05-01T08:30:15+08:00",
    "1714523415000,2024-05-01T08:30:15+08:00",
    "20240501,2024-05-01",
    "20240501083015,2024-05-01T08:30:00+08:00",
    "2024-05-01 08:30,2024-05-01T08:30:00+08:00",
    "17145234,",
    "20241301,"
  })
  void whatProgramsWrite(String value, @Nullable String expected) {
    assertThat(PublicationTimes.parseValue(value).map(PublicationTime::text).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "今天 08:30,2024-05-01T08:30:00+08:00",
    "昨天 23:05 来源：某网,2024-04-30T23:05:00+08:00",
    "前天,2024-04-29",
    "3小时前,2024-05-01",
    "12小時前,2024-04-30",
    "5天前,2024-04-26",
    "刚刚,2024-05-01",
    "04-30 08:30,2024-04-30T08:30:00+08:00",
    "12月31日 08:30,2023-12-31T08:30:00+08:00",
    "昨天上午我局民警在巡逻时发现,",
    "诈骗 3 起,"
  })
  void whatCountsFromTheFetch(String line, @Nullable String expected) {
    Byline byline = Byline.of(List.of(line), FETCHED);

    assertThat(byline.publishedAt() == null ? null : byline.publishedAt().text())
        .isEqualTo(expected);
    assertThat(Byline.of(List.of(line), ReferenceDay.UNKNOWN).publishedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "来源：某某晚报,某某晚报,",
    "来源：某某晚报2024-05-01 08:30,某某晚报,",
    "2024-05-01 来源: 某某网 作者: 林一,某某网,林一",
    "信息来源：某市公安局　字体：[大 中 小],某市公安局,",
    "來源：某報 記者：陳大文,某報,陳大文",
    "稿源：某某日报  编辑：某某,某某日报,",
    "作者：林一 王五 浏览：30,,林一 王五",
    "来源：综合  作者：佚名,,",
    "2024-05-01 08:30·某某发布,某某发布,"
  })
  void publisherAndAuthorOfTheByline(
      String line, @Nullable String publisher, @Nullable String author) {
    Byline byline = Byline.of(List.of(line), ReferenceDay.UNKNOWN);

    assertThat(byline.publisher()).isEqualTo(publisher);
    assertThat(byline.author()).isEqualTo(author);
  }
}
