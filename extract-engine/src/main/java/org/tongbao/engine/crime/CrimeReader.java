package org.tongbao.engine.crime;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private record Meaning(boolean mentioned, @Nullable Crime crime, boolean typo) {

    static Meaning of(NamedCsvRecord row) {
      String code = row.getField("crime");
      boolean kind = !code.equals("ALL") && !code.equals("NONE");
      return new Meaning(
          !code.equals("NONE"),
          kind ? Crime.valueOf(code) : null,
          row.getField("typo").equals("TYPO"));
    }
  }

  private static final TermMatcher<Meaning> TERMS =
      TermMatcher.of(Lexicon.load("crimes").terms("term", Meaning::of));

  private CrimeReader() {}

  public static Mentions<CrimeMention> read(String text) {
    List<CrimeMention> mentions =
        TERMS.findAll(text).stream()
            .filter(match -> match.value().mentioned())
            .map(
                match ->
                    new CrimeMention(match.span(), match.value().crime(), match.value().typo()))
            .toList();
    return new Mentions<>(mentions);
  }
}
