package org.tongbao.engine.reporting;

import java.util.EnumSet;
import java.util.Set;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.lexicon.TermMatcher;
import org.tongbao.engine.scope.DocumentMentions;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Span;

/**
 * The gate before all detectors. A document reports enforcement if it tells a deed that only
 * police, prosecution or courts do (刑拘), or if one paragraph holds a charge (违法, 查处, 专项整治) and the
 * body that acts on it, or a campaign's name and a charge. Companies, rescuers and organisers of
 * matches also seize, close and clean up; statistics count cases.
 */
public final class EnforcementReport {

  private enum Cue {
    /** Done by police, prosecution and courts alone. */
    DEED,
    /** A body that enforces. */
    BODY,
    /** What enforcement is directed at, or a word for acting on it. */
    CHARGE,
    /** A kind of document, named in its title, that counts without reporting enforcement. */
    GENRE,
    /** Looks like one of the others. */
    NONE
  }

  private static final TermMatcher<Cue> CUES =
      TermMatcher.of(
          Lexicon.load("reporting").terms("term", row -> Cue.valueOf(row.getField("cue"))));

  private static final Phrases DEEDS_AND_CHARGES =
      TermMatcher.of(
              Lexicon.load("reporting")
                  .only(
                      row ->
                          row.getField("cue").equals(Cue.DEED.name())
                              || row.getField("cue").equals(Cue.CHARGE.name()))
                  .terms("term", row -> row))
          .words();

  private EnforcementReport() {}

  /** Whether the words alone leave it open that the document reports enforcement. */
  public static boolean mayBeOne(Outline outline) {
    return DEEDS_AND_CHARGES.in(outline.words());
  }

  /** Whether the document reports enforcement. */
  public static boolean isOne(DocumentMentions document) {
    boolean enforces = false;
    boolean campaign = false;
    for (Block block : document.outline().blocks()) {
      if (block.kind() == BlockKind.FURNITURE || block.kind() == BlockKind.REFERENCE) {
        continue;
      }
      Set<Cue> cues = cuesOf(document.outline().words(), block.span());
      boolean named = document.campaigns().anyIn(block.span());
      campaign |= named && cues.contains(Cue.CHARGE);
      enforces |= cues.contains(Cue.DEED) || cues.contains(Cue.BODY) && cues.contains(Cue.CHARGE);
      if (block.kind() == BlockKind.TITLE && cues.contains(Cue.GENRE) && !named) {
        return false;
      }
    }
    return enforces || campaign;
  }

  private static Set<Cue> cuesOf(IndexedText text, Span span) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (TermMatch<Cue> match = CUES.findFirst(text, span.start(), span.end());
        match != null;
        match = CUES.findFirst(text, match.end(), span.end())) {
      cues.add(match.value());
    }
    return cues;
  }
}
