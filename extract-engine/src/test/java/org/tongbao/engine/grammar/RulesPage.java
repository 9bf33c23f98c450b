package org.tongbao.engine.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.scope.OriginWay;
import org.tongbao.engine.scope.Slot;

/**
 * The page that lists the grammar, made of what the rules, slots and lexicons say of themselves.
 */
final class RulesPage {

  private static final String INTRODUCTION =
      """
      # Rules

      How Tongbao reads a bulletin: every rule by which a number becomes a figure or a sentence a case, an announcement, a
      declared target or a regulation, where each event's scope comes from, and the word lists behind it all. The examples
      are invented sentences; each is tried on its rule alone and on the whole grammar, and so is each counter-example, which
      looks alike and must not be read so.

      `./tongbao extract --explain FILE` says for each event of a document which of these rules made it.

      This page is made from the code. After a change of rules or words: `./mvnw -pl extract-engine -am test
      -Dtest=RulesPageTest -Dgolden.update=true -Dsurefire.failIfNoSpecifiedTests=false`.

      **Notation.** CAPITALS stand for words of a lexicon or for what a rule has read: VERB says what was done, NOUN to what,
      DEED what suspects did, NUMBER is a number with its unit. `…` is anything in between, `/` separates alternatives or lines.
      A figure is written as action, object and number: `CAUGHT SUSPECTS 67名`, a share also with its total:
      `CAUGHT SUSPECTS 12名 of 67名`; a case, announcement, target or regulation by the words that are quoted. The forms that
      come first are written as their readers see them: value, unit and bound of a number, kind and days of a time, kind, name
      and year of a campaign.
      """;

  private RulesPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("\n| group | rules |\n| --- | --- |\n");
    for (Grammar.Group group : Grammar.groups()) {
      page.append(
          "| [%s](#%s) | %d |%n"
              .formatted(group.title(), anchor(group.title()), group.rules().size()));
    }
    page.append("| [%s](#%s) | |%n".formatted(SCOPE, anchor(SCOPE)));
    page.append("| [%s](#%s) | |%n".formatted(LEXICONS, anchor(LEXICONS)));
    for (Grammar.Group group : Grammar.groups()) {
      page.append("\n## ").append(group.title()).append("\n").append(group.introduction());
      page.append("\n");
      group.rules().forEach(rule -> append(page, rule));
    }
    appendScope(page);
    appendLexicons(page);
    return page.toString();
  }

  private static final String SCOPE = "Where the scope comes from";
  private static final String LEXICONS = "Lexicons";

  private static void append(StringBuilder page, GrammarRule rule) {
    Description description = rule.description();
    page.append("\n### ").append(capitalised(rule.title())).append("\n");
    page.append(description.recognises()).append("\n\n");
    page.append("- pattern: ").append(description.pattern()).append("\n");
    page.append("- gives: ").append(description.produces()).append("\n");
    description.examples(true).forEach(example -> page.append(line("example", example)));
    description.examples(false).forEach(example -> page.append(line("but not", example)));
  }

  private static String line(String kind, Example example) {
    String found =
        example.findings().isEmpty()
            ? "nothing"
            : example.findings().stream()
                .map(finding -> "`" + finding + "`")
                .collect(Collectors.joining(", "));
    return "- %s: %s → %s%n".formatted(kind, example.text().replace("\n", " / "), found);
  }

  private static void appendScope(StringBuilder page) {
    page.append("\n## ").append(SCOPE).append("\n");
    page.append("What is nearer wins; for each slot the ways are tried in this order.\n");
    for (List<Slot> slots : slots()) {
      String title = slots.stream().map(Slot::name).collect(Collectors.joining(", ")).toLowerCase();
      page.append("\n### ").append(capitalised(title)).append("\n");
      page.append("| from | example | gives |\n| --- | --- | --- |\n");
      for (OriginWay way : OriginWay.values()) {
        if (way.fills(slots.getFirst())) {
          String example = way.example().replace("|", "\\|").replace("\n", " / ");
          String value = way.value().isEmpty() ? "—" : "`" + way.value() + "`";
          page.append("| %s | %s | %s |%n".formatted(way.sentence(), example, value));
        }
      }
    }
  }

  private static List<List<Slot>> slots() {
    List<List<Slot>> slots = new ArrayList<>();
    Arrays.stream(Slot.values())
        .filter(slot -> slot != Slot.FROM && slot != Slot.TO)
        .forEach(slot -> slots.add(List.of(slot)));
    slots.add(slots.size() - 1, List.of(Slot.FROM, Slot.TO));
    return slots;
  }

  private static void appendLexicons(StringBuilder page) {
    page.append("\n## ").append(LEXICONS).append("\n");
    page.append(
        "In `extract-engine/src/main/resources/lexicon`; counts above a hundred are rounded down.\n\n");
    page.append("| lexicon | purpose | entries | source |\n| --- | --- | --- | --- |\n");
    for (LexiconHeader header : LexiconHeader.all()) {
      page.append(
          "| %s | %s | %s | %s |%n"
              .formatted(header.name(), header.purpose(), header.size(), header.source()));
    }
  }

  private static String anchor(String title) {
    return title.toLowerCase().replace(' ', '-');
  }

  private static String capitalised(String title) {
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }
}
