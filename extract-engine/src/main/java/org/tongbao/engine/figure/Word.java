package org.tongbao.engine.figure;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.number.Quantity;

/** What a stretch of a sentence means to frames. */
sealed interface Word {

  /**
   * A word that says what was done.
   *
   * @param when another action where the object is of that kind
   * @param takes the kinds of objects that it can have, empty for any
   * @param implied the kind of object where none is named
   */
  record Verb(
      Action action,
      Map<ObjectKind, Action> when,
      Set<ObjectKind> takes,
      @Nullable ObjectKind implied,
      Use use)
      implements Word {

    boolean isEnforcement() {
      return use != Use.DEED && use != Use.NOUN && use != Use.ADJECTIVE;
    }

    /** The same action where its object is left unsaid but known. */
    Verb on(ObjectKind kind) {
      return new Verb(action, when, takes, kind, use);
    }

    boolean accepts(ObjectKind kind) {
      return takes.isEmpty() || takes.contains(kind);
    }

    Action actionOn(ObjectKind kind) {
      return when.getOrDefault(kind, action);
    }
  }

  /** How an action's word is used. */
  enum Use {
    PLAIN,
    /** Counts only directly before a number or object: 拘, 破. */
    NEAR,
    /** Follows its object: 落网. */
    AFTER,
    /** A noun such as 涉案金额: counts only where no verb of enforcement does. */
    NOUN,
    /** What suspects did: 贩卖. */
    DEED,
    /** Names a kind of case where another verb stands before it: 督办. */
    ATTRIBUTIVE,
    /** 涉案 alone: the last resort. */
    ADJECTIVE
  }

  /**
   * A noun that says what it was done to.
   *
   * @param kind null where the action says whether suspects or other people are meant
   */
  record Noun(@Nullable ObjectKind kind) implements Word {}

  /** A function word that frames hang on. */
  enum Mark implements Word {
    PASSIVE,
    PASSIVE_ADVERB,
    DISPOSAL,
    OF,
    AMONG,
    BREAKDOWN,
    RESPECTIVELY,
    GROWTH,
    CONVERSION,
    RATE,
    NOT_ENFORCEMENT,
    ORDINAL,
    TOTAL,
    INTENT
  }

  /** A word that only looks as if it held an action or object. */
  enum Noise implements Word {
    NOISE
  }

  /** A number. */
  record Number(Quantity quantity) implements Word {}
}
