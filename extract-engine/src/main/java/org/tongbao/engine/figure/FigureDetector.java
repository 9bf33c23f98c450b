package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.engine.Detector;
import org.tongbao.engine.Found;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.number.QuantityReader;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Finds the quantities that report an outcome or the effort of enforcement. */
public final class FigureDetector implements Detector {

  private final FrameReader frames;

  public FigureDetector() {
    this(new FrameReader());
  }

  FigureDetector(FrameReader frames) {
    this.frames = frames;
  }

  @Override
  public List<Found> detect(Outline outline, ScopeResolver scopes, StepBudget budget) {
    Memory memory = new Memory();
    List<Draft> drafts = new ArrayList<>();
    IndexedText text = outline.words();
    TableReader tables = new TableReader(text);
    boolean afterSemicolon = false;
    for (Block block : outline.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        memory.enterSection();
      }
      for (Sentence sentence : block.sentences()) {
        if (drafts.size() >= Limits.EVENTS_PER_DOCUMENT) {
          return found(outline, scopes, drafts);
        }
        budget.spend(sentence.span().end() - sentence.span().start());
        memory.enter(sentence, afterSemicolon);
        drafts.addAll(
            block.kind() == BlockKind.TABLE_ROW
                ? tables.read(sentence)
                : readLine(text, block, sentence, tables, memory, budget));
        afterSemicolon = text.charAt(sentence.span().end() - 1) == ';';
      }
      if (block.kind() != BlockKind.TABLE_ROW && block.kind() != BlockKind.FURNITURE) {
        tables.leave(block);
      }
    }
    return found(outline, scopes, drafts);
  }

  private List<Draft> readLine(
      IndexedText text,
      Block block,
      Sentence sentence,
      TableReader tables,
      Memory memory,
      StepBudget budget) {
    Span span = sentence.span();
    List<Quantity> numbers = QuantityReader.readAll(text, span.start(), span.end());
    if (numbers.isEmpty()) {
      return List.of();
    }
    if (span.equals(block.span())) {
      List<Draft> lone = tables.readLone(sentence, numbers);
      if (!lone.isEmpty()) {
        return lone;
      }
    }
    Tokens tokens = Tokeniser.tokens(text, sentence, numbers);
    return read(frames.sites(text, sentence, tokens), memory, budget);
  }

  private List<Draft> read(List<Site> sites, Memory memory, StepBudget budget) {
    if (sites.isEmpty()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>(sites.size());
    for (Site site : sites) {
      budget.spend(site.tokens().size());
      Draft draft = frames.read(site, memory);
      if (draft != null) {
        Draft known = Shares.withTotal(site, draft, memory);
        memory.remember(known, mainVerb(site, draft));
        drafts.add(known);
      }
    }
    return drafts;
  }

  /** The verb of enforcement that goes on behind a modifier that holds a number. */
  private static Memory.@Nullable Said mainVerb(Site site, Draft draft) {
    if (!draft.verb().inModifier()) {
      return null;
    }
    for (int i = 0; i < site.left().size(); i++) {
      Token token = site.left().get(i);
      if (token.word() instanceof Word.Verb verb && verb.isEnforcement()) {
        return new Memory.Said(verb, token.span());
      }
    }
    return null;
  }

  private static List<Found> found(Outline outline, ScopeResolver scopes, List<Draft> drafts) {
    Map<Draft, Found> byDraft = new IdentityHashMap<>();
    List<Found> found = new ArrayList<>();
    FigureMaker maker = new FigureMaker(outline.text(), scopes);
    for (Draft draft : drafts) {
      Draft total = draft.total();
      Found figure = maker.make(draft, total == null ? null : byDraft.get(total));
      byDraft.put(draft, figure);
      found.add(figure);
    }
    return found;
  }
}
