package org.tongbao.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.engine.Found;
import org.tongbao.engine.explanation.DocumentExplanation.LeftOutNumber;
import org.tongbao.engine.explanation.Explanation.SlotOrigin;
import org.tongbao.engine.figure.LeftOutNumbers;
import org.tongbao.engine.scope.Origin;
import org.tongbao.engine.scope.Slot;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Explains the events of one document. */
public final class Explainer {

  private static final int LEAD_SENTENCES = 4;

  private final Outline outline;

  public Explainer(Outline outline) {
    this.outline = outline;
  }

  /**
   * @param undated the same event read without the date of publication, null where there is none
   */
  public Explanation explain(Found found, CampaignEvent event, @Nullable CampaignEvent undated) {
    List<Explanation.Part> parts =
        found.making().parts().stream()
            .map(part -> new Explanation.Part(part.role(), cited(part.words(), found)))
            .toList();
    List<SlotOrigin> slots = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      slots.add(slot(slot, found, event, undated));
    }
    return new Explanation(event, found.making().rules(), parts, slots);
  }

  public LeftOutNumber leftOut(LeftOutNumbers.LeftOut number) {
    Span span = number.number();
    return new LeftOutNumber(
        outline.text().quote(span.start(), span.end()),
        outline.text().cleanedStart(span.start()),
        outline.text().cleanedEnd(span.end()),
        number.rule());
  }

  private SlotOrigin slot(
      Slot slot, Found found, CampaignEvent event, @Nullable CampaignEvent undated) {
    String value = SlotValues.of(event, slot);
    Origin origin = found.scope().origins().of(slot);
    Span words = origin == null ? null : origin.words();
    return new SlotOrigin(
        slot,
        value,
        origin == null ? null : origin.way(),
        words == null ? null : cited(words, found),
        origin == null || origin.via() == null ? null : cited(origin.via(), found),
        value == null ? null : metadata(slot, value, words, undated));
  }

  private static @Nullable String metadata(
      Slot slot, String value, @Nullable Span words, @Nullable CampaignEvent undated) {
    boolean dated = undated != null && !Objects.equals(value, SlotValues.of(undated, slot));
    if (dated) {
      return "counted from the date of publication";
    }
    return slot == Slot.REGION && words == null ? "named by the publisher" : null;
  }

  private Cited cited(Span words, Found found) {
    return new Cited(
        outline.text().quote(words.start(), words.end()),
        outline.text().cleanedStart(words.start()),
        outline.text().cleanedEnd(words.end()),
        standing(words, found));
  }

  private Standing standing(Span words, Found found) {
    Sentence sentence = found.sentence();
    if (sentence.span().contains(words.start())) {
      return inOwnClause(words, found) ? Standing.OWN_CLAUSE : Standing.SENTENCE;
    }
    Block block = blockAt(words.start());
    Block own = outline.blocks().get(sentence.block());
    return switch (block.kind()) {
      case TITLE -> Standing.TITLE;
      case HEADING -> Standing.HEADING;
      case PARAGRAPH, TABLE_ROW, REFERENCE, FURNITURE ->
          block.index() == own.index()
              ? Standing.PARAGRAPH
              : inLead(words) ? Standing.LEAD : besides(block, own);
    };
  }

  private static Standing besides(Block block, Block own) {
    return block.section() == own.section() && block.kind() != BlockKind.TITLE
        ? Standing.SECTION
        : Standing.ELSEWHERE;
  }

  private static boolean inOwnClause(Span words, Found found) {
    for (Span clause : found.sentence().clauses()) {
      boolean quoted = clause.start() < found.quote().end() && found.quote().start() < clause.end();
      if (quoted && clause.contains(words.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean inLead(Span words) {
    List<Sentence> sentences = outline.sentences();
    return words.start()
        < sentences.get(Math.min(LEAD_SENTENCES, sentences.size()) - 1).span().end();
  }

  private Block blockAt(int offset) {
    for (Block block : outline.blocks()) {
      if (offset < block.span().end()) {
        return block;
      }
    }
    return outline.blocks().getLast();
  }
}
