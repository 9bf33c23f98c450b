package org.tongbao.engine.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;

/** The words of the lexicons of actions, objects, function words and false friends. */
final class Words {

  private static final TermMatcher<Word> TERMS = load();

  private Words() {}

  /** The longest word at a place, or null. */
  static @Nullable TermMatch<Word> at(CharSequence text, int start, int limit) {
    return TERMS.longestAt(text, start, limit);
  }

  /** The first word within the stretch, of several at one place the longest, or null. */
  static @Nullable TermMatch<Word> next(CharSequence text, int from, int to) {
    return TERMS.findFirst(text, from, to);
  }

  /** Equal words are one object: there are few, and few stay where they are read quickly. */
  private static TermMatcher<Word> load() {
    Map<String, Word> words = new HashMap<>();
    words.putAll(Lexicon.load("noise").terms("term", _ -> Word.Noise.NOISE));
    words.putAll(
        Lexicon.load("marks").terms("term", row -> Word.Mark.valueOf(row.getField("mark"))));
    words.putAll(
        Lexicon.load("objects").terms("term", row -> new Word.Noun(kind(row.getField("kind")))));
    words.putAll(
        Lexicon.load("actions")
            .terms(
                "term",
                row ->
                    new Word.Verb(
                        Action.valueOf(row.getField("action")),
                        exceptions(row.getField("when")),
                        kinds(row.getField("takes")),
                        kind(row.getField("implies")),
                        use(row.getField("use")))));
    Map<Word, Word> shared = new HashMap<>();
    words.replaceAll((_, word) -> shared.computeIfAbsent(word, same -> same));
    return TermMatcher.of(words);
  }

  private static @Nullable ObjectKind kind(String name) {
    return name.isEmpty() || name.equals("PERSON") ? null : ObjectKind.valueOf(name);
  }

  private static Word.Use use(String name) {
    return name.isEmpty() ? Word.Use.PLAIN : Word.Use.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Set<ObjectKind> kinds(String names) {
    Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
    parts(names).map(ObjectKind::valueOf).forEach(kinds::add);
    return kinds;
  }

  private static Map<ObjectKind, Action> exceptions(String pairs) {
    Map<ObjectKind, Action> exceptions = new EnumMap<>(ObjectKind.class);
    parts(pairs)
        .map(pair -> pair.split("="))
        .forEach(pair -> exceptions.put(ObjectKind.valueOf(pair[0]), Action.valueOf(pair[1])));
    return exceptions;
  }

  private static Stream<String> parts(String cell) {
    return Arrays.stream(cell.split(" ")).filter(part -> !part.isEmpty());
  }
}
