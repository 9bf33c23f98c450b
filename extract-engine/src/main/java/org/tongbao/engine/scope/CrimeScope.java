package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.crime.CrimeMention;
import org.tongbao.engine.scope.CrimeWords.Resolved;
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

  /** A list of so many kinds before 等 gives examples of all. */
  private static final int EXAMPLES = 3;

  private static final int LONGEST_OBJECT = 30;

  /** (一)打击网络赌博。 heads its paragraph without being a line of its own. */
  private static final int LONGEST_INLINE_HEADING = 30;

  private static final List<String> POINTING = List.of("此类", "这类", "该类", "上述", "相关案件", "这些");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final ThematicActions actions;
  private final CrimeWords words;
  private final CaseNameCrimes caseNames;
  private final DocumentCrimes document;

  CrimeScope(DocumentMentions mentions, Surroundings surroundings, ThematicActions actions) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.actions = actions;
    this.words = new CrimeWords(mentions);
    this.caseNames = new CaseNameCrimes(mentions.text(), words);
    this.document = new DocumentCrimes(mentions, words);
  }

  Resolved resolve(
      Sentence sentence,
      Span statement,
      Level level,
      @Nullable CampaignMention ground,
      @Nullable String operation) {
    if (surroundings.block(sentence).kind() == BlockKind.TABLE_ROW) {
      return words.of(sentence.span());
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
    Span said = new Span(start, end);
    return words.areIn(said) ? words.of(said) : null;
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
    Resolved name = caseNames.in(sentence.span());
    if (name != null) {
      return name;
    }
    Resolved clause = before(sentence, statement);
    for (Sentence before : surroundings.before(sentence)) {
      Resolved named = caseNames.in(before.span());
      if (named != null) {
        return named;
      }
    }
    if (clause != null) {
      return clause;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (words.areIn(before.span())) {
        return words.of(before.span());
      }
    }
    return null;
  }

  private @Nullable Resolved ofOperation(
      Sentence sentence,
      Span statement,
      @Nullable CampaignMention ground,
      @Nullable String operation) {
    Span action = actions.before(sentence, statement.start());
    if (action != null && words.areIn(action)) {
      return words.of(action);
    }
    if (ground == null || operation == null) {
      return null;
    }
    for (Sentence before : surroundings.before(sentence)) {
      if (before.span().contains(ground.start()) && words.areIn(before.span())) {
        return words.of(before.span());
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
      if (words.areIn(clause)) {
        return listsExamples(clause) ? Resolved.ALL_KINDS : words.of(clause);
      }
    }
    Span own = Surroundings.clauseAt(sentence, statement.start());
    return mentions.crimes().in(own.start(), statement.start()).isEmpty()
        ? null
        : words.of(new Span(own.start(), statement.start()));
  }

  private boolean listsExamples(Span clause) {
    CrimeMention last = mentions.crimes().lastIn(clause.start(), clause.end());
    String behind = last == null ? "" : mentions.words(last.end(), clause.end());
    return words.of(clause).crimes().size() >= EXAMPLES && behind.startsWith("等");
  }

  private Resolved further(Sentence sentence) {
    String said = mentions.words(sentence.span().start(), sentence.span().end());
    if (POINTING.stream().anyMatch(said::contains)) {
      for (Sentence before : surroundings.before(sentence)) {
        if (words.areIn(before.span())) {
          return words.of(before.span());
        }
      }
    }
    Sentence opening = surroundings.block(sentence).sentences().getFirst();
    boolean inlineHeading =
        opening.index() < sentence.index()
            && opening.span().end() - opening.span().start() <= LONGEST_INLINE_HEADING;
    if (inlineHeading && words.areIn(opening.span())) {
      return words.of(opening.span());
    }
    for (Block heading : surroundings.headings(sentence)) {
      if (words.areIn(heading.span())) {
        return words.of(heading.span());
      }
    }
    return document.resolve(surroundings.isTitle(sentence));
  }
}
