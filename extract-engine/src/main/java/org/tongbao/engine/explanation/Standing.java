package org.tongbao.engine.explanation;

/** Where words stand, seen from a statement. */
public enum Standing {
  OWN_CLAUSE("own clause"),
  SENTENCE("own sentence"),
  PARAGRAPH("own paragraph"),
  HEADING("heading"),
  TITLE("title"),
  LEAD("lead"),
  SECTION("own section"),
  ELSEWHERE("elsewhere in the text");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
