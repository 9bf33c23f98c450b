package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fact in one line, as the stories write it. */
final class FactLine {

  private FactLine() {}

  static List<String> of(Map<String, Fact> facts) {
    return facts.values().stream().map(fact -> of(fact, facts)).sorted().toList();
  }

  private static String of(Fact fact, Map<String, Fact> all) {
    List<String> cells = new ArrayList<>();
    cells.add(name(fact.key()));
    cells.add(fact.current().text() + " " + interval(fact.current().interval()));
    cells.add(day(fact.current().asOf(), fact.current().asOfBasis()));
    cells.add(status(fact));
    cells.add(fact.sources() == 1 ? "1 source" : fact.sources() + " sources");
    for (Fact.RunSummary run : fact.runs()) {
      cells.add(run(run) + ": " + said(fact, run));
    }
    if (!fact.parts().isEmpty()) {
      cells.add("parts " + join(fact.parts().stream().map(Fact.Part::text)));
    }
    if (!fact.totals().isEmpty()) {
      cells.add(
          "share of "
              + join(
                  fact.totals().stream()
                      .map(id -> name(Objects.requireNonNull(all.get(id), id).key()))));
    }
    List<String> related =
        all.values().stream()
            .filter(other -> !other.factId().equals(fact.factId()))
            .filter(other -> other.key().relationId().equals(fact.key().relationId()))
            .map(other -> other.key().action().name())
            .sorted()
            .toList();
    if (!related.isEmpty()) {
      cells.add("beside " + join(related.stream()));
    }
    return String.join(" | ", cells);
  }

  private static String status(Fact fact) {
    return fact.reasons().isEmpty()
        ? fact.status().name()
        : fact.status() + " " + join(fact.reasons().stream().map(reason -> reason.code().name()));
  }

  private static String run(Fact.RunSummary run) {
    return switch (run.kind()) {
      case WHOLE_EDITION -> "edition";
      case SINCE -> "since " + run.since();
      case DOCUMENT -> "document";
    };
  }

  private static String said(Fact fact, Fact.RunSummary run) {
    Map<String, Fact.Said> byId =
        fact.statements().stream().collect(Collectors.toMap(Fact.Said::eventId, said -> said));
    return join(run.eventIds().stream().map(id -> said(Objects.requireNonNull(byId.get(id)))));
  }

  private static String said(Fact.Said said) {
    String day = said.asOf() == null ? "" : " " + day(said.asOf(), said.asOfBasis());
    String copies = said.copies() == 0 ? "" : " ×" + (said.copies() + 1);
    return said.text() + day + (said.standsWith() == null ? "" : " again") + copies;
  }

  private static String name(FactKey key) {
    List<@Nullable String> words = new ArrayList<>();
    words.add(key.series() + (key.edition() == null ? "" : key.edition()));
    words.add(key.operation());
    words.add(key.action() + " " + key.object());
    key.crimes().forEach(crime -> words.add(crime.name()));
    words.add(key.subject());
    words.add(key.unitClass().equals(UnitClass.COUNT) ? "" : key.unitClass());
    words.add(key.region() == null ? "nowhere" : key.region().name().replace("全国", ""));
    return words.stream()
        .filter(word -> word != null && !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String interval(Interval interval) {
    return (interval.fromIncluded() ? "[" : "(")
        + interval.from().toPlainString()
        + ", "
        + interval.to().toPlainString()
        + (interval.toIncluded() ? "]" : ")");
  }

  private static String day(@Nullable Object day, AsOfBasis basis) {
    return day == null ? "no day" : basis == AsOfBasis.FROM_PUBLICATION ? day + "*" : day + "";
  }

  private static String join(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }
}
