package org.tongbao.engine.mention;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Span;

/** All mentions of one kind in a document, found again by place. */
public final class Mentions<M extends Mention> {

  /** Up to so many are passed over one by one. */
  private static final int FEW = 12;

  private final List<M> all;
  private final int[] starts;

  public Mentions(List<M> all) {
    this.all = List.copyOf(all);
    this.starts = new int[all.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.get(i).start();
    }
  }

  public List<M> all() {
    return all;
  }

  /** Those that begin in the stretch. */
  public List<M> in(Span span) {
    return in(span.start(), span.end());
  }

  public List<M> in(int from, int to) {
    int first = firstFrom(from);
    int end = from >= to ? first : firstFrom(to);
    return first == end ? List.of() : all.subList(first, end);
  }

  /** The index of the first that begins at the offset or behind it; how many there are for none. */
  public int indexFrom(int offset) {
    return firstFrom(offset);
  }

  /** The index behind the last that begins before the offset, looked for from an index on. */
  public int endFrom(int index, int offset) {
    int end = index;
    while (end < starts.length && starts[end] < offset) {
      end++;
    }
    return end;
  }

  public M get(int index) {
    return all.get(index);
  }

  /** Whether one begins in the stretch. */
  public boolean anyIn(Span span) {
    return firstIn(span.start(), span.end()) != null;
  }

  /** The last one that begins at {@code from} or later and before {@code to}. */
  public @Nullable M lastIn(int from, int to) {
    int last = firstFrom(to) - 1;
    return last >= 0 && starts[last] >= from ? all.get(last) : null;
  }

  public @Nullable M firstIn(int from, int to) {
    int first = firstFrom(from);
    return first < starts.length && starts[first] < to ? all.get(first) : null;
  }

  public boolean isEmpty() {
    return starts.length == 0;
  }

  /** Index of the first mention that begins at {@code offset} or later. */
  private int firstFrom(int offset) {
    if (starts.length == 0 || starts[0] >= offset) {
      return 0;
    }
    if (starts.length > FEW) {
      int found = Arrays.binarySearch(starts, offset);
      return found < 0 ? -found - 1 : found;
    }
    int first = 1;
    while (first < starts.length && starts[first] < offset) {
      first++;
    }
    return first;
  }
}
