package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.number.QuantityReader;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Cells;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Reads tables row by row. A cell's verb, object and unit stand in the cell, in its column's
 * header, in the first cell of its row or in the line above the table. Confined to one thread.
 */
final class TableReader {

  private static final int LONGEST_CAPTION = 120;
  private static final List<String> ASIDE_COLUMNS =
      List.of("序号", "编号", "年份", "年度", "日期", "时间", "占比", "比例", "同比", "排名", "%");

  private final IndexedText text;
  private List<Span> header = List.of();
  private boolean inside;
  private @Nullable Span caption;

  TableReader(IndexedText text) {
    this.text = text;
  }

  /** A block that is no row: the table, if there was one, is over. */
  void leave(Block block) {
    inside = false;
    header = List.of();
    boolean fits = block.span().end() - block.span().start() <= LONGEST_CAPTION;
    caption = fits ? block.span() : null;
  }

  /**
   * A line that is a number alone counts what the short line above it names.
   *
   * @param numbers all of the line
   */
  List<Draft> readLone(Sentence line, List<Quantity> numbers) {
    Quantity number = filling(line.span(), numbers);
    if (number == null || caption == null) {
      return List.of();
    }
    boolean named = QuantityReader.readAll(text, caption.start(), caption.end()).isEmpty();
    Draft draft =
        named
            ? draft(line, number, line.span(), caption, line.span(), TableRule.LABELLED_NUMBER)
            : null;
    return draft == null ? List.of() : List.of(draft);
  }

  List<Draft> read(Sentence row) {
    List<Span> cells = Cells.of(text, row.span());
    boolean first = !inside;
    inside = true;
    if (first && cells.stream().noneMatch(cell -> number(cell) != null)) {
      header = cells;
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Span column = i < header.size() ? header.get(i) : null;
      Quantity number = number(cells.get(i));
      if (number != null && (i > 0 || cells.size() == 1) && !isAside(column)) {
        Draft draft =
            draft(row, number, cells.get(i), column, cells.getFirst(), TableRule.TABLE_CELL);
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  private @Nullable Draft draft(
      Sentence row, Quantity number, Span cell, @Nullable Span column, Span label, TableRule rule) {
    List<Span> places =
        Stream.of(cell, column, label, caption).filter(place -> place != null).toList();
    Found<Word.Verb> verb = firstVerb(places);
    if (verb == null) {
      return null;
    }
    HeaderUnit unit = number.classifier() == null ? HeaderUnit.of(text, column, label) : null;
    Quantity quantity = unit == null ? number : unit.apply(number);
    Found<Word.Noun> noun =
        lastNoun(places.subList(0, places.size() - (caption == null ? 0 : 1)), quantity);
    ObjectKind kind =
        noun == null || noun.word.kind() == null
            ? FrameReader.unnamedKind(quantity.classifier(), verb.word)
            : noun.word.kind();
    if (!verb.word.accepts(kind)) {
      return null;
    }
    ObjectPhrase object =
        noun == null ? null : new ObjectPhrase(kind, noun.place, noun.place, false);
    return new Draft(
        row,
        quantity,
        verb.word.actionOn(kind),
        kind,
        Attempt.carried(verb.word, verb.place),
        object,
        null,
        unit == null ? null : unit.place(),
        rule);
  }

  /** A column of years, ordinals or shares of a hundred. */
  private boolean isAside(@Nullable Span column) {
    if (column == null) {
      return false;
    }
    String name = text.substring(column.start(), column.end());
    return ASIDE_COLUMNS.stream().anyMatch(name::contains);
  }

  /** A word where it stands. */
  private record Found<W>(W word, Span place) {}

  private @Nullable Found<Word.Verb> firstVerb(List<Span> places) {
    for (Span place : places) {
      for (int i = place.start(); i < place.end(); i++) {
        TermMatch<Word> match = Words.at(text, i, place.end());
        if (match != null) {
          if (match.value() instanceof Word.Verb verb && verb.use() != Word.Use.DEED) {
            return new Found<>(verb, match.span());
          }
          i = match.end() - 1;
        }
      }
    }
    return null;
  }

  private @Nullable Found<Word.Noun> lastNoun(List<Span> places, Quantity quantity) {
    for (Span place : places) {
      Found<Word.Noun> last = null;
      for (int i = place.start(); i < place.end(); i++) {
        TermMatch<Word> match = Words.at(text, i, place.end());
        if (match != null) {
          if (match.value() instanceof Word.Noun noun
              && noun.kind() != ObjectKind.OTHER
              && fits(noun, quantity)) {
            last = new Found<>(noun, match.span());
          }
          i = match.end() - 1;
        }
      }
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  private static boolean fits(Word.Noun noun, Quantity quantity) {
    Classifier classifier = quantity.classifier();
    return classifier == null
        || noun.kind() != null && !classifier.kinds().isEmpty() && classifier.counts(noun.kind());
  }

  /** The number that fills a cell, or null. */
  private @Nullable Quantity number(Span cell) {
    return filling(cell, QuantityReader.readAll(text, cell.start(), cell.end()));
  }

  private static @Nullable Quantity filling(Span cell, List<Quantity> numbers) {
    if (numbers.size() != 1) {
      return null;
    }
    Quantity only = numbers.getFirst();
    boolean fills = only.start() == cell.start() && only.end() == cell.end();
    return fills && only.mayBeFigure() ? only : null;
  }
}
