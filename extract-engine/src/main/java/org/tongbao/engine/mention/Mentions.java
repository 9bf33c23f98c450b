package org.tongbao.engine.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Span;

/** All mentions of one kind in a document, found again by place. */
public record Mentions<M extends Mention>(List<M> all) {

  public Mentions {
    all = List.copyOf(all);
  }

  /** Those that begin in the stretch. */
  public List<M> in(Span span) {
    return in(span.start(), span.end());
  }

  public List<M> in(int from, int to) {
    return from >= to ? List.of() : all.subList(firstFrom(from), firstFrom(to));
  }

  /** The last one that begins at {@code from} or later and before {@code to}. */
  public @Nullable M lastIn(int from, int to) {
    List<M> found = in(from, to);
    return found.isEmpty() ? null : found.getLast();
  }

  public @Nullable M firstIn(int from, int to) {
    List<M> found = in(from, to);
    return found.isEmpty() ? null : found.getFirst();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Index of the first mention that begins at {@code offset} or later. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
