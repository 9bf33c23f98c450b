package org.tongbao.reading.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.script.Simplified;

/**
 * Publisher and time of publication as the lines near title and end give them ({@code 2023-08-24
 * 21:05 来源:中新网}).
 */
public record Byline(
    @Nullable String publisher, @Nullable String author, @Nullable PublicationTime publishedAt) {

  private static final int LINES_AT_TOP = 8;
  private static final int LINES_AT_END = 3;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_BARE_REST = 12;

  private static final Pattern SENTENCE = Pattern.compile("[。！？；]");
  private static final Pattern LABEL = Pattern.compile("(?:来源|时间|日期|发布|发表|作者|编辑|记者|稿源|刊登|更新)");
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:信息来源|来\\s*源|稿\\s*源|发布机构|发布机关|发布单位|供稿单位|转载自|转自)\\s*[:：]\\s*"
              + "([^\\s\\u3000\\u00A0|｜·,，。;；:：<>()（）【】\\[\\]〖〗]{2,30})");

  /** Where a publisher's name ends, when the page puts nothing between it and what follows. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "(?:字[体号]|作者|编辑|记者|责编|点击|浏览|阅读|访问|发布|发表|时间|日期|打印|分享|评论|(?:19|20)\\d\\d[-年/.]).*");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:作\\s*者|记\\s*者|撰\\s*稿人?|撰\\s*文|文)\\s*[:：/]\\s*"
              + "([\\p{IsHan}A-Za-z·.]{2,20}(?:[\\s、][\\p{IsHan}·]{2,4}(?![:：\\p{IsHan}])){0,4})");

  /** A label and a date, put before the first paragraph. */
  private static final Pattern DATE_FIRST =
      Pattern.compile(
          "(?i)(?:date|发布时间|发布日期|日期)\\s*[:：]?\\s*(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}");

  private static final Pattern AFTER_DATE =
      Pattern.compile("^\\s*[·•]\\s*([\\p{IsHan}A-Za-z]{2,12})\\s*$");
  private static final Pattern BEFORE_DATE =
      Pattern.compile("^([\\p{IsHan}A-Za-z]{2,12})\\s*[·•|]\\s*$");

  /** Words that stand where a publisher would and name none. */
  private static final Set<String> NOBODY =
      Set.of("综合", "网络", "互联网", "本站", "原创", "未知", "本网综合", "佚名", "管理员", "小编", "网友", "本站编辑", "admin");

  /** Looks at the first and last lines of a body. */
  public static Byline of(List<String> lines, ReferenceDay fetched) {
    int top = Math.min(LINES_AT_TOP, lines.size());
    List<String> end = lines.subList(Math.max(top, lines.size() - LINES_AT_END), lines.size());
    Byline first = read(lines.subList(0, top), fetched);
    Byline last = read(end, ReferenceDay.UNKNOWN);
    return new Byline(
        first.publisher != null ? first.publisher : last.publisher,
        first.author != null ? first.author : last.author,
        first.publishedAt != null ? first.publishedAt : last.publishedAt);
  }

  /** With what another place says where this one says nothing. */
  public Byline or(Byline other) {
    return new Byline(
        publisher == null ? other.publisher : publisher,
        author == null ? other.author : author,
        publishedAt == null ? other.publishedAt : publishedAt);
  }

  /** A short line of labels and values, or a time alone. */
  public static boolean isByline(String line) {
    if (line.length() > LONGEST_LINE || SENTENCE.matcher(line).find()) {
      return false;
    }
    String folded = Simplified.fold(line);
    return SOURCE.matcher(folded).find()
        || AUTHOR.matcher(folded).find()
        || PublicationTimes.find(line).filter(found -> isDateline(line, found)).isPresent();
  }

  private static Byline read(List<String> lines, ReferenceDay fetched) {
    String publisher = null;
    String author = null;
    PublicationTime publishedAt = null;
    for (String line : lines) {
      if (publishedAt == null && DATE_FIRST.matcher(line).lookingAt()) {
        publishedAt = PublicationTimes.parse(line).orElse(null);
      }
      if (line.length() > LONGEST_LINE || SENTENCE.matcher(line).find()) {
        continue;
      }
      Optional<PublicationTimes.Found> time =
          PublicationTimes.find(line)
              .or(() -> RelativeTimes.find(line, fetched))
              .filter(found -> isDateline(line, found));
      publishedAt =
          publishedAt == null ? time.map(PublicationTimes.Found::time).orElse(null) : publishedAt;
      publisher = publisher == null ? publisher(line, time).orElse(null) : publisher;
      author = author == null ? labelled(AUTHOR, line).orElse(null) : author;
    }
    return new Byline(publisher, author, publishedAt);
  }

  /** A date is that of publication where the line says little else. */
  private static boolean isDateline(String line, PublicationTimes.Found found) {
    String rest = Blank.strip(line.substring(0, found.start()) + line.substring(found.end()));
    return found.hasClock()
        || rest.length() <= LONGEST_BARE_REST
        || LABEL.matcher(Simplified.fold(rest)).find();
  }

  private static Optional<String> publisher(String line, Optional<PublicationTimes.Found> time) {
    if (SOURCE.matcher(Simplified.fold(line)).find()) {
      return labelled(SOURCE, line);
    }
    return time.map(found -> BEFORE_DATE.matcher(line.substring(0, found.start())))
        .filter(Matcher::matches)
        .or(
            () ->
                time.map(found -> AFTER_DATE.matcher(line.substring(found.end())))
                    .filter(Matcher::matches))
        .map(matcher -> matcher.group(1));
  }

  private static Optional<String> labelled(Pattern label, String line) {
    Matcher matcher = label.matcher(Simplified.fold(line));
    return matcher.find()
        ? Optional.of(line.substring(matcher.start(1), endOfName(matcher)))
            .filter(name -> name.length() > 1)
            .filter(name -> !NOBODY.contains(Simplified.fold(name)))
        : Optional.empty();
  }

  /** Folding keeps the length, so that places in the folded line are places in the line. */
  private static int endOfName(Matcher name) {
    Matcher next = NEXT_LABEL.matcher(name.group(1));
    return next.find() ? name.start(1) + next.start() : name.end(1);
  }
}
