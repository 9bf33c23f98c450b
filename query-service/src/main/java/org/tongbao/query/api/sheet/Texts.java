package org.tongbao.query.api.sheet;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/** Values as cells have them. */
final class Texts {

  private Texts() {}

  static @Nullable String of(@Nullable PublicationTime time) {
    return time == null ? null : time.text();
  }
}
