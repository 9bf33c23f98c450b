package org.tongbao.engine.crime;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.lexicon.Lexicon;
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
              ? Arrays.stream(codes.split(" ")).map(Crime::valueOf).collect(Collectors.toSet())
              : Set.of();
      return new Meaning(!codes.equals("NONE"), crimes, row.getField("typo").equals("TYPO"));
    }
  }

  private static final TermMatcher<Meaning> TERMS =
      TermMatcher.of(Lexicon.load("crimes").terms("term", Meaning::of));

  private static final Set<String> LINKS = Set.of("", "领域", "类", "领域的", "方面");

  private CrimeReader() {}

  public static Mentions<CrimeMention> read(String text) {
    List<CrimeMention> mentions =
        TERMS.findAll(text).stream()
            .filter(match -> match.value().mentioned())
            .map(
                match ->
                    new CrimeMention(match.span(), match.value().crimes(), match.value().typo()))
            .toList();
    return new Mentions<>(withoutLawClasses(text, mentions));
  }

  /** 毒品刑事案件, 食品药品领域刑事案件: general words behind a kind are of that kind. */
  private static List<CrimeMention> withoutLawClasses(String text, List<CrimeMention> mentions) {
    List<CrimeMention> kept = new ArrayList<>();
    for (CrimeMention mention : mentions) {
      CrimeMention before = kept.isEmpty() ? null : kept.getLast();
      boolean ofKind =
          mention.allKinds()
              && before != null
              && !before.allKinds()
              && LINKS.contains(text.substring(before.end(), mention.start()));
      if (!ofKind) {
        kept.add(mention);
      }
    }
    return kept;
  }
}
