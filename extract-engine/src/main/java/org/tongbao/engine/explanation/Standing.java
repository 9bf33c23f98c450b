package org.tongbao.engine.explanation;

/** Where words stand, seen from a statement. */
public enum Standing {
  OWN_CLAUSE("its own clause"),
  SENTENCE("its own sentence"),
  PARAGRAPH("its own paragraph"),
  HEADING("a heading"),
  TITLE("the title"),
  LEAD("the lead"),
  SECTION("its own section"),
  ELSEWHERE("another part of the text");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
