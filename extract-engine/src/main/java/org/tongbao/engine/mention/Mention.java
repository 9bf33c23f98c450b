package org.tongbao.engine.mention;

import org.tongbao.engine.structure.Span;

/** A stretch of the normalised text that names something. */
public interface Mention {

  Span span();

  default int start() {
    return span().start();
  }

  default int end() {
    return span().end();
  }
}
