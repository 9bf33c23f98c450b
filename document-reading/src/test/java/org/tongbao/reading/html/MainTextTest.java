package org.tongbao.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/**
 * The article found in pages built as Chinese sites build theirs, and what two other libraries find
 * in the same pages. {@code later} holds structures that were written after the reader was done.
 */
class MainTextTest {

  private static final int ARTICLES_PER_STRUCTURE = 3;
  private static final Instant FETCHED = Instant.parse("2024-06-01T00:00:00Z");

  private final DocumentReader reader = new DocumentReader();

  @ParameterizedTest
  @CsvSource({"first, 0.95, 60", "later, 0.95, 24", "last, 0.95, 18"})
  void theArticleIsFoundInThePage(String folder, double least, int pages) {
    List<String> table = new ArrayList<>();
    double[] sums = new double[3];
    int count = 0;
    for (PageTemplate template : PageTemplate.in(folder)) {
      double[] means = new double[3];
      for (PageTemplate.Page page : pages(template)) {
        means[0] += f1(page, this::read) / ARTICLES_PER_STRUCTURE;
        means[1] += f1(page, MainTextTest::readability) / ARTICLES_PER_STRUCTURE;
        means[2] += f1(page, MainTextTest::boilerpipe) / ARTICLES_PER_STRUCTURE;
        count++;
      }
      table.add(row(template.name(), means));
      for (int i = 0; i < sums.length; i++) {
        sums[i] += means[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= table.size();
    }
    System.out.println("F1 of character pairs, %s: %d pages".formatted(folder, count));
    System.out.println(
        "%-36s %8s %15s %12s".formatted("", "reading", "readability4j", "boilerpipe"));
    table.forEach(System.out::println);
    System.out.println(row("mean", sums));
    assertThat(count).isGreaterThanOrEqualTo(pages);
    assertThat(sums[0]).isGreaterThanOrEqualTo(least);
  }

  private static List<PageTemplate.Page> pages(PageTemplate template) {
    List<SampleArticle> articles =
        template.isTraditional() ? SampleArticle.traditional() : SampleArticle.simplified();
    int start = Math.floorMod(template.name().hashCode(), articles.size());
    List<PageTemplate.Page> pages = new ArrayList<>();
    for (int i = 0; i < ARTICLES_PER_STRUCTURE; i++) {
      SampleArticle article = articles.get((start + 7 * i) % articles.size());
      List<SampleArticle> others =
          articles.stream().filter(other -> !other.title().equals(article.title())).toList();
      pages.add(template.with(article, others));
    }
    return pages;
  }

  private static String row(String name, double[] values) {
    return "%-36s %8.3f %15.3f %12.3f".formatted(name, values[0], values[1], values[2]);
  }

  private static double f1(PageTemplate.Page page, Function<String, String> extractor) {
    return CharacterPairs.f1(extractor.apply(page.html()), page.mainText(), page.title());
  }

  private String read(String html) {
    Hints hints = new Hints("text/html", null, null, null, null, null, null, null, null, FETCHED);
    return switch (reader.read(html.getBytes(StandardCharsets.UTF_8), hints)) {
      case Reading.Readable readable -> readable.text();
      case Reading.Unreadable _ -> "";
    };
  }

  private static String readability(String html) {
    String text = new Readability4J("https://example.org/a", html).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static String boilerpipe(String html) {
    try {
      return ArticleExtractor.INSTANCE.getText(html);
    } catch (BoilerpipeProcessingException e) {
      return "";
    }
  }
}
