package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;

/**
 * One story of {@code reconciliation-stories.md}: the statements that several documents make, and
 * the facts that they come to. The file itself says how its rows are read.
 */
record Story(String title, List<Step> steps) {

  /** What stands at one time, and the facts that it makes. */
  record Step(List<CampaignEvent> events, List<String> facts) {}

  private static final Pattern AMOUNT =
      Pattern.compile("(约|近|逾)?([0-9.,]+)([千万亿]?)(余)?(?:至([0-9.]+)([千万亿]?))?(.*)");
  private static final Map<String, Region> REGIONS =
      Map.of(
          "全国", Region.NATIONWIDE,
          "四川", new Region("510000", "四川省"),
          "浙江", new Region("330000", "浙江省"));

  /** All stories of the file, in its order. */
  static List<Story> read(String markdown) {
    List<Story> stories = new ArrayList<>();
    String[] sections = markdown.split("(?m)^## ");
    for (int i = 1; i < sections.length; i++) {
      List<String> lines = sections[i].lines().toList();
      List<String> rows =
          lines.stream().filter(line -> line.startsWith("    ")).map(String::strip).toList();
      stories.add(new Story(lines.getFirst().strip(), steps(rows)));
    }
    return stories;
  }

  private static List<Step> steps(List<String> rows) {
    List<Step> steps = new ArrayList<>();
    Map<String, List<CampaignEvent>> said = new LinkedHashMap<>();
    Map<String, CampaignEvent> named = new HashMap<>();
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      if (row.startsWith("=>")) {
        facts.add(row.substring(2).strip());
      } else if (row.startsWith("|")) {
        facts.add(facts.removeLast() + " " + row);
      } else {
        if (!facts.isEmpty()) {
          steps.add(step(said, facts));
          facts = new ArrayList<>();
        }
        String document = row.split("\\|")[0].strip();
        if (row.startsWith("~")) {
          said.remove(row.substring(1).strip());
        } else {
          said.computeIfAbsent(document, _ -> new ArrayList<>()).add(event(row, i, named));
        }
      }
    }
    steps.add(step(said, facts));
    return steps;
  }

  private static Step step(Map<String, List<CampaignEvent>> said, List<String> facts) {
    return new Step(said.values().stream().flatMap(List::stream).toList(), facts);
  }

  private static CampaignEvent event(String row, int number, Map<String, CampaignEvent> named) {
    List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    Map<String, String> more = new HashMap<>();
    for (String cell : cells.subList(Math.min(4, cells.size()), cells.size())) {
      more.put(cell.substring(0, cell.indexOf(' ')), cell.substring(cell.indexOf(' ') + 1));
    }
    int start = more.containsKey("at") ? Integer.parseInt(more.get("at")) : 100 * number;
    FigureBuilder figure = FigureBuilder.figure(cells.get(0), start);
    if (!cells.get(1).isEmpty()) {
      figure.published(cells.get(1));
    }
    says(figure, cells.get(2));
    if (!cells.get(3).isEmpty()) {
      String[] days = cells.get(3).split("\\.\\.", -1);
      figure.period(days[0].isEmpty() ? null : days[0], days[1].isEmpty() ? null : days[1]);
    }
    more.forEach((what, words) -> narrow(figure, what, words, named));
    CampaignEvent event = figure.build();
    if (more.containsKey("called")) {
      named.put(more.get("called"), event);
    }
    return event;
  }

  private static void says(FigureBuilder figure, String text) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw new IllegalArgumentException("no amount: " + text);
    }
    Bound bound = amount.group(4) != null ? Bound.AT_LEAST : bound(amount.group(1));
    figure.unit(amount.group(7).isEmpty() ? null : amount.group(7));
    if (amount.group(5) != null) {
      String multiplier = amount.group(6);
      figure.upTo(number(amount.group(5), multiplier));
      figure.says(
          text,
          number(amount.group(2), amount.group(3).isEmpty() ? multiplier : amount.group(3)),
          Bound.RANGE);
    } else {
      figure.says(text, number(amount.group(2), amount.group(3)), bound);
    }
  }

  private static Bound bound(String hedge) {
    return switch (hedge) {
      case null -> Bound.EXACT;
      case "约" -> Bound.ABOUT;
      case "近" -> Bound.AT_MOST;
      default -> Bound.AT_LEAST;
    };
  }

  private static BigDecimal number(String digits, String multiplier) {
    BigDecimal factor =
        switch (multiplier) {
          case "千" -> BigDecimal.valueOf(1_000);
          case "万" -> BigDecimal.valueOf(10_000);
          case "亿" -> BigDecimal.valueOf(100_000_000);
          default -> BigDecimal.ONE;
        };
    return new BigDecimal(digits.replace(",", "")).multiply(factor);
  }

  private static void narrow(
      FigureBuilder figure, String what, String words, Map<String, CampaignEvent> named) {
    String[] word = words.split(" ");
    switch (what) {
      case "of" ->
          figure.of(
              Action.valueOf(word[0]),
              ObjectKind.valueOf(word[1]),
              Arrays.stream(word).skip(2).map(Crime::valueOf).toArray(Crime[]::new));
      case "campaign" ->
          figure.campaign(
              word[0].equals("-") ? null : word[0],
              word[1].equals("-") ? null : Integer.valueOf(word[1]));
      case "operation" -> figure.operation(words);
      case "region" -> figure.region(words.equals("-") ? null : REGIONS.get(words));
      case "subject" -> figure.subject(words);
      case "level" -> figure.level(Level.valueOf(words));
      case "sentence" -> figure.sentence(words);
      case "share" -> figure.partOf(Objects.requireNonNull(named.get(words), words));
      case "called", "at" -> {}
      default -> throw new IllegalArgumentException("unknown: " + what);
    }
  }
}
