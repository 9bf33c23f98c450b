package org.tongbao.engine.scope;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Span;

/** The numbers that a title tells without naming a kind of crime: sums over all kinds. */
final class TitleNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9][0-9.,]{0,12}[余多]?[百千万亿]{0,2}[余多]?\\p{IsHan}");

  private final DocumentMentions mentions;
  private @Nullable Set<String> numbers;

  TitleNumbers(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  private Set<String> read() {
    Set<String> found = new HashSet<>();
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() == BlockKind.TITLE && !mentions.crimes().anyIn(block.span())) {
        found.addAll(numbersIn(block.span()));
      }
    }
    return found;
  }

  /** Whether the title tells a number of the statement. */
  boolean tell(Span statement) {
    numbers = numbers == null ? read() : numbers;
    return !numbers.isEmpty() && !Collections.disjoint(numbers, numbersIn(statement));
  }

  private Set<String> numbersIn(Span span) {
    if (mentions.text().firstDigit(span.start(), span.end()) < 0) {
      return Set.of();
    }
    Set<String> found = new HashSet<>();
    Matcher matcher = NUMBER.matcher(mentions.words(span.start(), span.end()));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
