package org.tongbao.engine.scope;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/**
 * Where the value of a slot comes from.
 *
 * @param way how it was found
 * @param words that say it, in the normalised text; null where none do
 * @param via other words that these are read with: the province that 全省 means; null without any
 */
public record Origin(OriginWay way, @Nullable Span words, @Nullable Span via) {

  Origin(OriginWay way, @Nullable Span words) {
    this(way, words, null);
  }

  static Origin of(OriginWay way, @Nullable Mention mention) {
    return new Origin(way, mention == null ? null : mention.span());
  }
}
