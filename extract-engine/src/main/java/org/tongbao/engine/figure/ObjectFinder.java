package org.tongbao.engine.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.structure.Span;

/** Finds the noun that a number counts: between verb and number, behind it, or as topic before. */
final class ObjectFinder {

  private static final String FILLER = "共有达约为计等数逾超累总合高多近各全部其已的了者名在内即是”’“‘、 -,";
  private static final String NEVER_FIRST = "”’、,了过的和及与或并等共含向对将把达系 ·:;";
  private static final int LONGEST_PHRASE = 60;

  /** Words that open a phrase: what stands before them is no part of it. */
  private static final long OPENING = Traits.of(Word.Mark.AMONG) | Traits.of(Word.Mark.TOTAL);

  private static final Set<ObjectKind> VISITED = Set.of(ObjectKind.GOODS, ObjectKind.PREMISES);

  private ObjectFinder() {}

  static @Nullable ObjectPhrase find(Site site, Attempt attempt, Memory memory) {
    Token said = attempt.token();
    Token verb = said != null && said.start() < site.token().start() ? said : null;
    int free = Math.max(site.leftLimit(), endOfObjectBefore(memory.last()));
    Tokens left = site.left().startingAt(free);
    Tokens afterVerb = verb != null ? left.startingAt(verb.end()) : left;
    int limit = verb != null ? Math.max(free, verb.end()) : free;
    Token before = lastNoun(site, afterVerb);
    if (before != null && isFiller(site, before.end())) {
      return phraseBefore(site, before, limit);
    }
    Token visited = before == null ? visited(site, attempt, afterVerb) : null;
    if (visited != null) {
      return phraseBefore(site, visited, limit);
    }
    Token behind = nounBehind(site, said != null && verb == null ? said : null);
    if (behind != null) {
      return phraseBehind(site, behind);
    }
    if (before != null) {
      return phraseBefore(site, before, limit);
    }
    Token topic = verb != null ? lastNoun(site, left) : null;
    return topic == null || impliesOther(site, attempt.verb(), topic)
        ? null
        : phraseBefore(site, topic, free);
  }

  /** 检查船舶90次: the unit counts visits, the noun says to what. */
  private static @Nullable Token visited(Site site, Attempt attempt, Tokens afterVerb) {
    Classifier unit = site.quantity().classifier();
    boolean visits =
        attempt.verb().action() == Action.INSPECTED && unit != null && unit.unit().equals("次");
    Token last = visits && !afterVerb.isEmpty() ? afterVerb.getLast() : null;
    return last != null
            && last.word() instanceof Word.Noun(ObjectKind kind)
            && kind != null
            && VISITED.contains(kind)
            && isFiller(site, last.end())
        ? last
        : null;
  }

  /** 行动破案161起: the verb says what is counted, the campaign before it is no object. */
  private static boolean impliesOther(Site site, Word.Verb verb, Token topic) {
    Classifier unit = site.quantity().classifier();
    return topic.names(ObjectKind.CAMPAIGNS)
        && verb.implied() != null
        && unit != null
        && unit.counts(verb.implied());
  }

  /** 36部手机、8部电脑: the noun behind the number before is taken. */
  private static int endOfObjectBefore(@Nullable Draft last) {
    ObjectPhrase object = last == null ? null : last.object();
    boolean behind =
        last != null && object != null && object.head().start() >= last.quantity().end();
    return behind && object != null ? object.head().end() : 0;
  }

  /** Whether a unit counts things of the kind; suspects and other people are one here. */
  static boolean counts(Site site, Word.Noun noun) {
    Classifier classifier = site.quantity().classifier();
    if (classifier == null) {
      return true;
    }
    return noun.kind() == null
        ? classifier.counts(ObjectKind.SUSPECTS)
        : classifier.counts(noun.kind());
  }

  /** Whether the noun before the number is one that the verb can have. */
  static boolean mayOwn(Site site, Word.Verb verb) {
    Token noun = lastNoun(site, site.left());
    return noun == null
        || !(noun.word() instanceof Word.Noun(ObjectKind kind))
        || kind == null
        || verb.accepts(kind);
  }

  /** The kind of the noun before the number that it counts, null where none stands there. */
  static @Nullable ObjectKind kindBefore(Site site) {
    Token noun = lastNoun(site, site.left());
    return noun == null ? null : ((Word.Noun) noun.word()).kind();
  }

  private static @Nullable Token lastNoun(Site site, Tokens tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).word() instanceof Word.Noun noun && counts(site, noun)) {
        return tokens.get(i);
      }
    }
    return null;
  }

  /**
   * The head of the phrase behind the number. A verb directly behind the number opens a modifier,
   * whose head stands behind 的.
   *
   * @param owner the verb behind the number that owns it: 对27起案件发起集群战役
   */
  private static @Nullable Token nounBehind(Site site, @Nullable Token owner) {
    Tokens right = site.right();
    Token head = null;
    Token behindOf = null;
    boolean verbFirst = false;
    boolean of = false;
    for (int i = 0; i < right.size(); i++) {
      Token token = right.get(i);
      if (head == null && startsNextItem(site, token)) {
        return null;
      }
      if (token == owner && (head != null || behindOf != null)) {
        break;
      }
      switch (token.word()) {
        case Word.Verb verb -> {
          verbFirst |= head == null;
          if (head != null && (!verb.isEnforcement() || !of)) {
            return behindOf == null ? head : behindOf;
          }
        }
        case Word.Mark mark -> {
          if (mark == Word.Mark.PASSIVE || mark == Word.Mark.PASSIVE_ADVERB) {
            return behindOf == null ? head : behindOf;
          }
          if (mark == Word.Mark.OF) {
            of = true;
            behindOf = null;
            if (head != null && !verbFirst) {
              return head;
            }
          }
        }
        case Word.Noun noun when counts(site, noun) -> {
          if (of) {
            behindOf = token;
          } else if (head == null || isJoined(site, head, token)) {
            head = token;
          }
        }
        default -> {}
      }
    }
    return behindOf == null ? head : behindOf;
  }

  /** “两卡”团伙: quotation marks around the first noun part no compound. */
  private static boolean isJoined(Site site, Token head, Token next) {
    return head.end() == next.start()
        || head.end() + 1 == next.start() && site.text().charAt(head.end()) == '”';
  }

  /** 房产32套、车辆18辆: behind 、 stands the noun of the next number. */
  private static boolean startsNextItem(Site site, Token token) {
    return site.nextNumberIsInClause()
        && site.text().indexOf('、', site.quantity().end(), token.start()) >= 0;
  }

  private static boolean isFiller(Site site, int from) {
    for (int i = from; i < site.quantity().start(); i++) {
      if (FILLER.indexOf(site.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static ObjectPhrase phraseBefore(Site site, Token head, int limit) {
    int start = Math.max(limit, head.end() - LONGEST_PHRASE);
    start = Math.min(start, head.start());
    Tokens left = site.left();
    for (int i = 0; left.sentenceHas(OPENING) && i < left.size(); i++) {
      Token token = left.get(i);
      boolean opens = token.is(Word.Mark.AMONG) || token.is(Word.Mark.TOTAL);
      start = opens && token.end() <= head.start() ? Math.max(start, token.end()) : start;
    }
    while (start < head.start() && NEVER_FIRST.indexOf(site.text().charAt(start)) >= 0) {
      start++;
    }
    return new ObjectPhrase(
        ((Word.Noun) head.word()).kind(),
        head.span(),
        new Span(start, closed(site, start, head.end())),
        true);
  }

  private static ObjectPhrase phraseBehind(Site site, Token head) {
    int start = site.quantity().end();
    while (start < head.start() && NEVER_FIRST.indexOf(site.text().charAt(start)) >= 0) {
      start++;
    }
    return new ObjectPhrase(
        ((Word.Noun) head.word()).kind(),
        head.span(),
        new Span(start, closed(site, start, head.end())),
        true);
  }

  /** A quotation that opens in the phrase is closed in it. */
  private static int closed(Site site, int start, int end) {
    boolean cut = false;
    for (int i = start; i < end; i++) {
      char c = site.text().charAt(i);
      cut = c == '“' || cut && c != '”';
    }
    return cut && end < site.sentence().span().end() && site.text().charAt(end) == '”'
        ? end + 1
        : end;
  }
}
