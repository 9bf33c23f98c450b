package org.tongbao.engine.crime;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/**
 * A kind of crime named in the text.
 *
 * @param crime null where the words mean all kinds together
 * @param typo whether the word is a likely misspelling (默客)
 */
public record CrimeMention(Span span, @Nullable Crime crime, boolean typo) implements Mention {

  public boolean allKinds() {
    return crime == null;
  }
}
