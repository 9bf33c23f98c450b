package org.tongbao.query.subscription.stream;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChange;

/** The latest changes, ready to be written. A window does not change: the next one follows it. */
final class Window {

  /** Readers with one filter are mostly at one place: what one of them gets is made once. */
  private static final int SLICES_KEPT = 64;

  private final LogBounds bounds;
  private final long floor;
  private final List<Entry> entries;
  private final Map<Place, Slice> slices = new ConcurrentHashMap<>();

  private record Entry(LoggedChange change, Buffer frame) {}

  private record Place(ChangeFilter filter, long cursor) {}

  /**
   * What a reader gets next.
   *
   * @param cursor the place behind it
   */
  record Slice(Buffer text, long cursor) {}

  /**
   * @param floor the cursor of the change before the first of the entries
   */
  private Window(LogBounds bounds, long floor, List<Entry> entries) {
    this.bounds = bounds;
    this.floor = floor;
    this.entries = entries;
  }

  /** Empty, at the end of the log. */
  static Window at(LogBounds bounds) {
    return new Window(bounds, bounds.latest(), List.of());
  }

  /** This and what came behind it, without what is too old by number or size. */
  Window with(LogBounds newBounds, List<LoggedChange> changes, int mostChanges, int mostBytes) {
    List<Entry> all = new ArrayList<>(entries);
    changes.forEach(change -> all.add(new Entry(change, Frames.change(change))));
    long bytes = 0;
    int first = all.size();
    while (first > 0 && all.size() - first < mostChanges) {
      bytes += all.get(first - 1).frame().length();
      if (bytes > mostBytes) {
        break;
      }
      first--;
    }
    long newFloor = first == 0 ? floor : all.get(first - 1).change().cursor();
    return new Window(newBounds, newFloor, List.copyOf(all.subList(first, all.size())));
  }

  LogBounds bounds() {
    return bounds;
  }

  long latest() {
    return entries.isEmpty() ? floor : entries.getLast().change().cursor();
  }

  /** Whether all that follows this cursor is here. */
  boolean covers(long cursor) {
    return cursor >= floor;
  }

  /** Whether the cursor's own change was seen here: only then it is known to be in the log. */
  boolean knows(long cursor) {
    return covers(cursor) && cursor <= latest();
  }

  /**
   * The changes behind a cursor that match, so many bytes and the rest of the last change.
   *
   * @param cursor one that is covered
   */
  Slice slice(ChangeFilter filter, long cursor, int bytes) {
    Place place = new Place(filter, cursor);
    Slice made = slices.get(place);
    if (made == null) {
      made = make(filter, cursor, bytes);
      if (slices.size() < SLICES_KEPT) {
        slices.put(place, made);
      }
    }
    return made;
  }

  private Slice make(ChangeFilter filter, long cursor, int bytes) {
    Buffer text = Buffer.buffer();
    long reached = Math.max(cursor, latest());
    for (Entry entry : entries.subList(indexBehind(cursor), entries.size())) {
      if (text.length() >= bytes) {
        break;
      }
      reached = entry.change().cursor();
      if (filter.matches(entry.change())) {
        text.appendBuffer(entry.frame());
      }
    }
    return new Slice(text, reached);
  }

  /** Entries are in the order of their cursors. */
  private int indexBehind(long cursor) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).change().cursor() <= cursor) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
