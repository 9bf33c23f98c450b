package org.tongbao.ingest.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a document.
 *
 * @param title that it had when it last came
 * @param fromPage its page was taken, or it came by hand
 * @param withdrawn and not brought back since
 * @param joinedTo the document that it is part of now, null where it stands for itself
 */
public record KnownDocument(
    String documentId,
    @Nullable String title,
    boolean fromPage,
    boolean withdrawn,
    @Nullable String joinedTo) {

  private static final int LONGEST_TITLE = 500;

  static KnownDocument unknown(String documentId) {
    return new KnownDocument(documentId, null, false, false, null);
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** As it is once a document of this title has come. */
  KnownDocument seen(@Nullable String newTitle, boolean page, boolean broughtBack) {
    return new KnownDocument(
        documentId,
        newTitle == null ? title : cut(newTitle),
        fromPage || page,
        withdrawn && !broughtBack,
        joinedTo);
  }
}
