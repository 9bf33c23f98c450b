package org.tongbao.engine.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/** The units of the lexicon. */
public final class Classifiers {

  private static final String GENERAL = "个";

  /** Words between the general classifier and a noun that is no figure's. */
  private static final List<String> QUALIFIERS =
      List.of("不同", "主要", "关键", "涉案", "热点", "相关", "突出", "试点", "重点");

  private static final TermMatcher<Classifier> TERMS = load();

  private Classifiers() {}

  /** The unit at a place, doubled ones as a whole: 台(套), 件/套. */
  public static @Nullable TermMatch<Classifier> at(CharSequence text, int start, int limit) {
    TermMatch<Classifier> first = TERMS.longestAt(text, start, limit);
    if (first == null || first.value().unitClass() == UnitClass.NO_UNIT) {
      return null;
    }
    if (first.value().unitClass() != UnitClass.COUNT || first.end() >= limit) {
      return first;
    }
    char sign = text.charAt(first.end());
    if (sign != '(' && sign != '/') {
      return first;
    }
    TermMatch<Classifier> second = TERMS.longestAt(text, first.end() + 1, limit);
    if (second == null || second.value().unitClass() != UnitClass.COUNT) {
      return first;
    }
    boolean closed = second.end() < limit && text.charAt(second.end()) == ')';
    if (sign == '(' && !closed) {
      return first;
    }
    int end = sign == '(' ? second.end() + 1 : second.end();
    String unit = text.subSequence(start, end).toString();
    return new TermMatch<>(
        start, end, new Classifier(unit, UnitClass.COUNT, first.value().kinds()));
  }

  /** Nouns count as terms too, so that 9000场所 is not read as 9000场. */
  private static TermMatcher<Classifier> load() {
    Classifier none = new Classifier("", UnitClass.NO_UNIT, List.of());
    Map<String, Classifier> terms = new HashMap<>();
    Lexicon.load("objects").rows().stream()
        .map(row -> row.getField("term"))
        .filter(term -> term.length() > 1)
        .forEach(term -> terms.put(term, none));
    Map<String, Classifier> units =
        Lexicon.load("classifiers").terms("term", Classifiers::classifier);
    units.forEach((term, unit) -> qualified(term, unit).forEach(words -> terms.put(words, unit)));
    terms.putAll(units);
    return TermMatcher.of(terms);
  }

  /** 5个重点领域 is as little a figure as 5个领域. */
  private static List<String> qualified(String term, Classifier unit) {
    return unit.unitClass() == UnitClass.NO_FIGURE && term.startsWith(GENERAL)
        ? QUALIFIERS.stream().map(word -> GENERAL + word + term.substring(1)).toList()
        : List.of();
  }

  private static Classifier classifier(NamedCsvRecord row) {
    String unit = row.getField("unit");
    return new Classifier(
        unit.isEmpty() ? row.getField("term") : unit,
        UnitClass.valueOf(row.getField("class")),
        kinds(row.getField("kinds")));
  }

  private static List<ObjectKind> kinds(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(" ")).map(ObjectKind::valueOf).toList();
  }
}
