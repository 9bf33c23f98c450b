package org.tongbao.reading.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * The structure of a kind of page, with places for an article and for what stands around it. Each
 * is written for this test in the manner of such sites; texts are the project's own.
 */
record PageTemplate(String name, String html) {

  private static final Path FOLDER = Path.of("src/test/resources/pages");
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)(?::(\\w+))?}}");
  private static final List<String> COMMENTS =
      List.of(
          "支持警方的行动，希望继续加大力度，让骗子无处可逃。",
          "我家老人上个月差点被骗了三万元，幸好银行的人拦住了。",
          "这种案子到底判几年？有没有懂法律的朋友说一下。",
          "转给家里人看看，现在的骗术真是防不胜防！",
          "辛苦了，为人民警察点赞，注意身体。",
          "建议平台也要负责任，不能只靠警察。",
          "去年我也接到过类似的电话，说我涉嫌洗钱，一听就是假的。",
          "看完了，收藏一下，下次给学生上课用。");

  /** The page and the text that a reader of it would call the article, title left out. */
  record Page(String name, String html, String mainText, String title) {}

  static List<PageTemplate> in(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .sorted()
          .map(file -> new PageTemplate(file.getFileName().toString(), content(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isTraditional() {
    return name.startsWith("hongkong") || name.startsWith("taiwan");
  }

  /**
   * @param others articles of which the page shows titles or beginnings
   */
  Page with(SampleArticle article, List<SampleArticle> others) {
    Matcher place = PLACE.matcher(html);
    StringBuilder page = new StringBuilder();
    while (place.find()) {
      String text = text(place.group(1), place.group(2), article, others);
      place.appendReplacement(page, Matcher.quoteReplacement(text));
    }
    place.appendTail(page);
    String marked = Jsoup.parse(page.toString()).select("[data-article]").text();
    String main = String.join("\n", article.paragraphs()) + "\n" + marked;
    return new Page(name, page.toString().replace(" data-article", ""), main, article.title());
  }

  private static String text(
      String place, String form, SampleArticle article, List<SampleArticle> others) {
    List<String> paragraphs = article.paragraphs();
    int half = paragraphs.size() / 2;
    return switch (place) {
      case "title" -> article.title();
      case "source" -> "某某晚报";
      case "lead" ->
          paragraphs.getFirst().substring(0, Math.min(50, paragraphs.getFirst().length()));
      case "other" -> others.getFirst().title();
      case "time" -> "2024-05-01 08:30:15";
      case "day" -> "2024-05-01";
      case "iso" -> "2024-05-01T08:30:15+08:00";
      case "seconds" -> "1714523415";
      case "hm" -> "2024年5月1日 08:30";
      case "hanDay" -> "二〇二四年五月一日";
      case "hkdate" -> "2024年5月1日（星期三）";
      case "roc" -> "113-05-01";
      case "paragraphs" -> paragraphs(form, paragraphs);
      case "half1" -> paragraphs(form, paragraphs.subList(0, half));
      case "half2" -> paragraphs(form, paragraphs.subList(half, paragraphs.size()));
      case "comments" ->
          repeat(form, i -> "<li><p>网友%d</p><p>%s</p></li>".formatted(i, COMMENTS.get(i)));
      case "links" ->
          repeat(form, i -> "<li><a href=\"%d\">%s</a></li>".formatted(i, titles(others, i)));
      case "divlinks" ->
          repeat(form, i -> "<div><a href=\"%d\">%s</a></div>".formatted(i, titles(others, i)));
      case "rowlinks" ->
          repeat(
              form, i -> "<tr><td><a href=\"%d\">%s</a></td></tr>".formatted(i, titles(others, i)));
      case "summaries" ->
          repeat(
              form,
              i -> {
                SampleArticle other = others.get(i % others.size());
                String start = other.paragraphs().getFirst();
                return "<div class=\"item\"><h4><a href=\"%d\">%s</a></h4><p>%s…</p><span>05-01</span></div>"
                    .formatted(i, other.title(), start.substring(0, Math.min(60, start.length())));
              });
      default -> throw new IllegalArgumentException("no such place: " + place);
    };
  }

  private static String titles(List<SampleArticle> others, int index) {
    return others.get(index % others.size()).title();
  }

  private static String repeat(String count, IntFunction<String> item) {
    return IntStream.range(0, Integer.parseInt(count))
        .mapToObj(item)
        .collect(Collectors.joining("\n"));
  }

  private static String paragraphs(String form, List<String> paragraphs) {
    String each =
        switch (form) {
          case "p" -> "<p>%s</p>";
          case "pind" -> "<p>　　%s</p>";
          case "pspan" ->
              "<p style=\"text-indent: 2em\"><span style=\"font-size: 12pt\">%s</span></p>";
          case "div" -> "<div>%s</div>";
          case "divs" -> "<div>&nbsp;&nbsp;&nbsp; %s</div>\n<div>&nbsp;</div>";
          case "section" ->
              "<section style=\"margin: 0\"><section><p><span style=\"letter-spacing: 1px\">%s</span></p></section></section><p><br></p>";
          case "br" -> "　　%s<br><br>";
          case "brplain" -> "　　%s<br>";
          case "font" -> "<p><font face=\"宋体\" size=\"3\">&nbsp;&nbsp;&nbsp; %s</font></p>";
          case "figure" -> "<div class=\"img\"><img src=\"1.jpg\" alt=\"\"></div><p>%s</p>";
          default -> throw new IllegalArgumentException("no such form: " + form);
        };
    return paragraphs.stream().map(each::formatted).collect(Collectors.joining("\n"));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
