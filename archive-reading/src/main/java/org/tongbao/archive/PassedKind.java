package org.tongbao.archive;

/** Why an entry is no document. */
public enum PassedKind {
  FOLDER("folders"),
  /** Hidden files, and what macOS and Windows leave beside them. */
  HIDDEN("hidden files"),
  /** A record that is no response: a request, metadata, a note of the crawler. */
  NO_RESPONSE("records that are no responses"),
  /** A page that had not changed: its text stands where it was first fetched. */
  REVISIT("revisits"),
  /** Not status 200, such as a redirect. */
  STATUS("responses without a page"),
  /** Images, scripts and all else that is neither HTML nor plain text nor PDF. */
  MEDIA_TYPE("responses of other media types");

  private final String plural;

  PassedKind(String plural) {
    this.plural = plural;
  }

  /** Their name, for people. */
  public String plural() {
    return plural;
  }
}
