package org.tongbao.engine.scope;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.Level;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * Which kinds of crime a statement is about: those that its own words name, else those of the case
 * told or the operation, else those of the clause before it, else what 此类 points to, else the
 * heading's or the title's.
 */
final class CrimeScope {

  /**
   * @param typo whether it rests on a likely misspelling
   */
  record Resolved(Set<Crime> crimes, boolean typo) {

    static final Resolved ALL_KINDS = new Resolved(Set.of(), false);
  }

  /** A list of so many kinds before 等 gives examples of all. */
  private static final int EXAMPLES = 3;

  private static final int LEAD_SENTENCES = 3;
  private static final List<String> AIMS = List.of("打击", "严打", "整治", "惩治", "防范", "遏制", "禁毒", "反诈");
  private static final int LONGEST_OBJECT = 30;
  private static final int LONGEST_CASE_NAME = 120;

  /** (一)打击网络赌博。 heads its paragraph without being a line of its own. */
  private static final int LONGEST_INLINE_HEADING = 30;

  private static final List<String> POINTING = List.of("此类", "这类", "该类", "上述", "相关案件", "这些");

  private static final List<String> ALL_OF = List.of("等各类", "等网络违法犯罪", "等各种", "等突出违法犯罪", "等突出犯罪");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final Resolved only;
  private final Resolved ofTitle;
  private final Map<Span, Optional<Resolved>> caseNames = new HashMap<>();

  CrimeScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.only = onlyKind();
    this.ofTitle = ofTitle();
  }

  Resolved resolve(
      Sentence sentence,
      Span statement,
      Level level,
      @Nullable CampaignMention ground,
      @Nullable String operation) {
    if (surroundings.block(sentence).kind() == BlockKind.TABLE_ROW) {
      return of(sentence.span());
    }
    Resolved own = own(sentence, statement);
    if (own != null) {
      return own;
    }
    Resolved near =
        switch (level) {
          case CASE -> ofCase(sentence, statement);
          case OPERATION -> ofOperation(sentence, statement, ground, operation);
          case CAMPAIGN -> null;
        };
    if (near != null) {
      return near;
    }
    Resolved before = before(sentence, statement);
    return before != null ? before : further(sentence);
  }

  /** The statement's own words, back to the number before it in its clause. */
  private @Nullable Resolved own(Sentence sentence, Span statement) {
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    int start = Math.min(statement.start(), afterPreviousNumber(clause.start(), statement.start()));
    int end = Math.max(statement.end(), wordEnd(statement.end(), clause.end()));
    Span words = new Span(start, end);
    return mentions.crimes().in(words).isEmpty() ? null : of(words);
  }

  /** 8起、19人: behind the enumeration comma that follows a numeral's unit. */
  private int afterPreviousNumber(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      char c = mentions.text().charAt(i);
      if ((c == '、' || c == '和' || c == '及') && numberNear(from, i)) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean numberNear(int from, int end) {
    for (int i = end - 1; i >= Math.max(from, end - 4); i--) {
      char c = mentions.text().charAt(i);
      if (c >= '0' && c <= '9' || "万亿余".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Behind a number the words that may be its object: 8起涉灾情、险情网络谣言典型案例. */
  private int wordEnd(int from, int to) {
    int comma = -1;
    for (int end = from; end < to && end - from < LONGEST_OBJECT; end++) {
      char c = mentions.text().charAt(end);
      if (c >= '0' && c <= '9') {
        return comma < 0 ? end : comma;
      }
      comma = comma < 0 && "、和及".indexOf(c) >= 0 ? end : comma;
    }
    return Math.min(to, from + LONGEST_OBJECT);
  }

  private @Nullable Resolved ofCase(Sentence sentence, Span statement) {
    Resolved name = caseName(sentence.span());
    if (name != null) {
      return name;
    }
    Resolved clause = before(sentence, statement);
    for (Sentence before : surroundings.before(sentence)) {
      Resolved named = caseName(before.span());
      if (named != null) {
        return named;
      }
    }
    if (clause != null) {
      return clause;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (!mentions.crimes().in(before.span()).isEmpty()) {
        return of(before.span());
      }
    }
    return null;
  }

  /** The kinds in the name of a case: what stands in the clause before 案. */
  private @Nullable Resolved caseName(Span span) {
    return caseNames.computeIfAbsent(span, this::readCaseName).orElse(null);
  }

  private Optional<Resolved> readCaseName(Span span) {
    String text = mentions.text();
    int from = span.start();
    int to = span.end();
    for (int i = from + 1; i < to; i++) {
      boolean ends =
          i + 1 == to || "。,;:、(”".indexOf(text.charAt(i + 1)) >= 0 || text.startsWith("案件", i);
      if (text.charAt(i) == '案' && ends) {
        int start = i;
        while (start > Math.max(from, i - LONGEST_CASE_NAME)
            && ",。;:".indexOf(text.charAt(start - 1)) < 0) {
          start--;
        }
        if (!mentions.crimes().in(start, i).isEmpty()) {
          return Optional.of(of(new Span(start, i)));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Resolved ofOperation(
      Sentence sentence,
      Span statement,
      @Nullable CampaignMention ground,
      @Nullable String operation) {
    Span action = actions.before(sentence, statement.start());
    if (action != null && !mentions.crimes().in(action).isEmpty()) {
      return of(action);
    }
    if (ground == null || operation == null) {
      return null;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (before.span().contains(ground.start())
          && !mentions.crimes().in(before.span()).isEmpty()) {
        return of(before.span());
      }
    }
    return null;
  }

  /** The nearest clause before it in its sentence that names kinds. */
  private @Nullable Resolved before(Sentence sentence, Span statement) {
    List<Span> clauses = sentence.clauses();
    for (int i = clauses.size() - 1; i >= 0; i--) {
      Span clause = clauses.get(i);
      if (clause.start() >= statement.start() || clause.contains(statement.start())) {
        continue;
      }
      if (!mentions.crimes().in(clause).isEmpty()) {
        return listsExamples(clause) ? Resolved.ALL_KINDS : of(clause);
      }
    }
    Span own = Surroundings.clauseAt(sentence, statement.start());
    return mentions.crimes().in(own.start(), statement.start()).isEmpty()
        ? null
        : of(new Span(own.start(), statement.start()));
  }

  private boolean listsExamples(Span clause) {
    CrimeMention last = mentions.crimes().lastIn(clause.start(), clause.end());
    String behind = last == null ? "" : mentions.words(last.end(), clause.end());
    return of(clause).crimes().size() >= EXAMPLES && behind.startsWith("等");
  }

  private Resolved further(Sentence sentence) {
    String words = mentions.words(sentence.span().start(), sentence.span().end());
    if (POINTING.stream().anyMatch(words::contains)) {
      for (Sentence before : surroundings.before(sentence)) {
        if (!mentions.crimes().in(before.span()).isEmpty()) {
          return of(before.span());
        }
      }
    }
    Sentence opening = surroundings.block(sentence).sentences().getFirst();
    boolean inlineHeading =
        opening.index() < sentence.index()
            && opening.span().end() - opening.span().start() <= LONGEST_INLINE_HEADING;
    if (inlineHeading && !mentions.crimes().in(opening.span()).isEmpty()) {
      return of(opening.span());
    }
    for (Block heading : surroundings.headings(sentence)) {
      if (!mentions.crimes().in(heading.span()).isEmpty()) {
        return of(heading.span());
      }
    }
    Resolved title = surroundings.isTitle(sentence) ? Resolved.ALL_KINDS : ofTitle;
    return title.crimes().isEmpty() ? only : title;
  }

  /** A title of one kind without a campaign's name speaks for the whole document. */
  private Resolved ofTitle() {
    for (Block block : mentions.outline().blocks()) {
      if (block.kind() == BlockKind.TITLE
          && !mentions.crimes().in(block.span()).isEmpty()
          && mentions.campaigns().in(block.span()).isEmpty()) {
        Resolved title = of(block.span());
        return title.crimes().size() == 1 ? title : Resolved.ALL_KINDS;
      }
    }
    return Resolved.ALL_KINDS;
  }

  /** The one kind that the whole document names, declared in its title or its first sentences. */
  private Resolved onlyKind() {
    Set<Crime> kinds = EnumSet.noneOf(Crime.class);
    for (CrimeMention mention : mentions.crimes().all()) {
      kinds.addAll(mention.crimes());
      if (mention.allKinds() || kinds.size() > 1) {
        return Resolved.ALL_KINDS;
      }
    }
    int declared = 0;
    for (Sentence sentence : mentions.outline().sentences()) {
      String words = mentions.words(sentence.span().start(), sentence.span().end());
      boolean aims = AIMS.stream().anyMatch(words::contains);
      if (aims && !mentions.crimes().in(sentence.span()).isEmpty()) {
        return new Resolved(kinds, false);
      }
      if (++declared >= LEAD_SENTENCES) {
        break;
      }
    }
    return Resolved.ALL_KINDS;
  }

  private Resolved of(Span span) {
    Set<Crime> crimes = EnumSet.noneOf(Crime.class);
    boolean typo = false;
    boolean all = false;
    for (CrimeMention mention : mentions.crimes().in(span)) {
      if (mention.allKinds()) {
        all = true;
      } else {
        crimes.addAll(mention.crimes());
        typo |= mention.typo();
      }
    }
    String words = mentions.words(span.start(), span.end());
    all |= ALL_OF.stream().anyMatch(words::contains);
    return all && crimes.size() != 1 || all && ALL_OF.stream().anyMatch(words::contains)
        ? Resolved.ALL_KINDS
        : new Resolved(crimes, typo);
  }
}
