package org.tongbao.engine.crime;

import java.util.Set;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/**
 * Kinds of crime named in the text by one word.
 *
 * @param crimes empty where the word means all kinds together
 * @param typo whether the word is a likely misspelling (默客)
 */
public record CrimeMention(Span span, Set<Crime> crimes, boolean typo) implements Mention {

  public CrimeMention {
    crimes = Set.copyOf(crimes);
  }

  public boolean allKinds() {
    return crimes.isEmpty();
  }
}
