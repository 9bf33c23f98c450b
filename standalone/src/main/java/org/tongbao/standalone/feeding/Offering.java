package org.tongbao.standalone.feeding;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that are offered one after the other, in an order that is the same each time. */
public interface Offering extends Closeable {

  /** The next document, or null at the end. */
  @Nullable Offer next() throws IOException;

  /** How many places were gone through, with those that hold no document. */
  long place();

  /** Goes to behind that place without making documents of what lies before it. */
  void skip(long places) throws IOException;

  /** What was passed over since it was opened because it is no document, by what it is. */
  Map<String, Long> passed();

  /** How much of it was gone through, between 0 and 1. */
  double fraction();
}
