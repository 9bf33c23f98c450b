package org.tongbao.engine.crime;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.engine.mention.Mentions;

/** Reads the kinds of crime that a text names. */
public final class CrimeReader {

  /**
   * What a term means.
   *
   * @param mentioned false for words that only look like a kind
   */
  private record Meaning(boolean mentioned, Set<Crime> crimes, boolean typo) {

    static Meaning of(NamedCsvRecord row) {
      String codes = row.getField("crime");
      boolean kinds = !codes.equals("ALL") && !codes.equals("NONE");
      Set<Crime> crimes =
          kinds
              ? Arrays.stream(codes.split(" "))
                  .map(Crime::valueOf)
                  .collect(Collectors.toUnmodifiableSet())
              : Set.of();
      return new Meaning(!codes.equals("NONE"), crimes, row.getField("typo").equals("TYPO"));
    }
  }

  private static final TermMatcher<Meaning> TERMS =
      TermMatcher.of(Lexicon.load("crimes").terms("term", Meaning::of));

  private static final Phrases LINKS = Phrases.of("领域", "类", "领域的", "方面");

  private CrimeReader() {}

  public static Mentions<CrimeMention> read(CharSequence text) {
    List<CrimeMention> mentions = new ArrayList<>();
    CrimeMention before = null;
    TermMatch<Meaning> match = TERMS.findFirst(text, 0, text.length());
    while (match != null) {
      if (match.value().mentioned() && !isOfKindBefore(text, before, match)) {
        before = new CrimeMention(match.span(), match.value().crimes(), match.value().typo());
        mentions.add(before);
      }
      match = TERMS.findFirst(text, match.end(), text.length());
    }
    return new Mentions<>(mentions);
  }

  /** 毒品刑事案件, 食品药品领域刑事案件: general words behind a kind are of that kind. */
  private static boolean isOfKindBefore(
      CharSequence text, @Nullable CrimeMention before, TermMatch<Meaning> match) {
    return match.value().crimes().isEmpty()
        && before != null
        && !before.allKinds()
        && LINKS.endAt(text, before.end(), match.start()) == match.start();
  }
}
