package org.tongbao.engine.rule;

import java.util.List;

/**
 * A text with what is found in it: for figures {@code ACTION OBJECT number}, for a share also of
 * what ({@code CAUGHT SUSPECTS 67名 of 120名}); for other statements the words that are quoted.
 *
 * @param text lines are blocks; a title is put before it
 * @param holds whether the reading depends on the rule, false for a counter-example
 * @param findings of the rule's kind, in the order of the text
 */
public record Example(String text, boolean holds, List<String> findings) {

  /** Stands above the text of every example, so that it is a bulletin of police. */
  private static final String TITLE = "公安机关查处违法犯罪情况通报\n";

  public static Example of(String text, String... findings) {
    return new Example(text, true, List.of(findings));
  }

  public static Example counter(String text, String... findings) {
    return new Example(text, false, List.of(findings));
  }

  /** The text as a document, with a title above it. */
  public String document() {
    boolean closed = text.endsWith("。") || text.indexOf('\n') >= 0;
    return TITLE + text + (closed ? "" : "。");
  }
}
