package org.tongbao.engine.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Guesses how deep a heading stands, since cleaned text keeps no markup. A heading whose text came
 * before stands as deep as then; one directly below another heading stands deeper, unless one of
 * its shape is open; else it stands beside the deepest open heading of its shape.
 */
final class HeadingLevels {

  private enum Shape {
    CHINESE_NUMBER("一二三四五六七八九十", "", "^[一二三四五六七八九十]{1,3}、.*"),
    CHINESE_NUMBER_IN_BRACKETS("(", "", "^\\([一二三四五六七八九十]{1,3}\\).*"),
    DIGIT("0123456789", "", "^\\d{1,2}[.、].*"),
    CAMPAIGN("", "”’年0123456789", "^[“‘].{2,20}[”’]$|^.{0,4}(?:19|20)\\d\\d年?$"),
    PLAIN("", "", ".*");

    private final String first;
    private final String last;
    private final Pattern pattern;

    /**
     * @param first what its first character is, empty for any
     * @param last what its last character is, empty for any
     */
    Shape(String first, String last, String regex) {
      this.first = first;
      this.last = last;
      this.pattern = Pattern.compile(regex);
    }

    static Shape of(Line heading) {
      for (Shape shape : values()) {
        if (shape.fits(heading)) {
          return shape;
        }
      }
      return PLAIN;
    }

    private boolean fits(Line heading) {
      return (first.isEmpty() || first.indexOf(heading.first()) >= 0)
          && (last.isEmpty() || last.indexOf(heading.last()) >= 0)
          && heading.matcher(pattern).matches();
    }
  }

  private record Open(Shape shape, int level) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> known = new HashMap<>();
  private boolean headingDirectlyAbove;

  /** Text stands below the last heading. */
  void bodyFollows() {
    headingDirectlyAbove = false;
  }

  /** The level of the next heading, 1 the outermost; opens its section. */
  int levelOf(Line line) {
    String heading = line.words();
    Shape shape = Shape.of(line);
    int level = Furniture.startsReferences(line) ? 1 : guess(heading, shape);
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    open.push(new Open(shape, level));
    known.put(heading, level);
    headingDirectlyAbove = true;
    return level;
  }

  private int guess(String heading, Shape shape) {
    int deepest = open.isEmpty() ? 0 : open.peek().level();
    Integer before = known.get(heading);
    if (before != null && before <= deepest + 1) {
      return before;
    }
    if (headingDirectlyAbove && open.peek().shape() != shape) {
      return deepest + 1;
    }
    for (Open candidate : open) {
      if (candidate.shape() == shape) {
        return candidate.level();
      }
    }
    return deepest + 1;
  }
}
