package org.tongbao.reading.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;

class HeadlineTest {

  private static final String BODY = "某市公安局8日通报，专项行动开展以来共抓获犯罪嫌疑人3名。";

  @Test
  void isTheFirstLine() {
    assertThat(Headline.find(List.of("某市公安通报战果", BODY))).isZero();
    assertThat(Headline.find(List.of("净网2021", BODY))).isZero();
  }

  @Test
  void standsBelowLabelsOfThePage() {
    assertThat(
            Headline.find(List.of("新闻", "某网>>地方频道>>要闻", "某市公安通报专项行动战果", "2021年12月02日08:56", BODY)))
        .isEqualTo(2);
  }

  @Test
  void standsBelowTheDayOfAPrintedPage() {
    List<String> lines = List.of("2021年12月02日", "第02版", "某市公安通报专项行动战果", BODY);
    assertThat(Headline.find(lines)).isEqualTo(2);
    Article article = PlainText.read(String.join("\n", lines), null);
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of(LocalDate.of(2021, 12, 2)));
  }

  @Test
  void isMissingWhereTheTextBeginsWithAParagraph() {
    assertThat(Headline.find(List.of(BODY + BODY, "典型案例"))).isEqualTo(-1);
    assertThat(Headline.find(List.of())).isEqualTo(-1);
  }

  @Test
  void isNoByline() {
    assertThat(Headline.find(List.of("战果通报", "2021年12月02日08:56 来源:某某日报", BODY))).isZero();
  }
}
