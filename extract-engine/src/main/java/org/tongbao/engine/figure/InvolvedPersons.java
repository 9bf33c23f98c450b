package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** 查办案件90件,涉案人员120人: a case that is only handled involves persons, nobody caught them. */
final class InvolvedPersons extends VerbRule {

  private static final Word.Verb INVOLVED =
      new Word.Verb(
          Action.INVOLVED,
          Map.of(),
          EnumSet.of(ObjectKind.SUSPECTS),
          ObjectKind.SUSPECTS,
          Word.Use.NOUN);

  private static final Set<Action> HANDLED = EnumSet.of(Action.INVESTIGATED, Action.IDENTIFIED);
  private static final Phrases PERSONS = Phrases.of("涉案人员", "涉案人数", "涉案嫌疑人");

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site, memory));
  }

  private static @Nullable Attempt attempt(Site site, Memory memory) {
    Token first = site.left().isEmpty() ? null : site.left().getFirst();
    Draft last = memory.last();
    Memory.Said said = memory.inSentence();
    boolean handled =
        last != null
            && last.kind() == ObjectKind.CASES
            && said != null
            && HANDLED.contains(said.verb().action());
    boolean opens =
        first != null && PERSONS.beginsAt(site.text(), first.start()) && site.before(first) == ',';
    return first != null && handled && opens && site.left().none(Traits.ENFORCEMENT)
        ? Attempt.carried(INVOLVED, first.span())
        : null;
  }

  @Override
  public Description description() {
    return Description.of(
        "Persons of cases that are only handled are involved in them; nobody caught them.",
        "查办/立案 … CASES NUMBER, 涉案人员 NUMBER",
        "INVOLVED SUSPECTS",
        Example.of("查办案件90件,涉案人员120人", "INVESTIGATED CASES 90件", "INVOLVED SUSPECTS 120人"),
        Example.of("立案40起,涉案人员70余名", "INVESTIGATED CASES 40起", "INVOLVED SUSPECTS 70余名"),
        Example.of("侦办案件12起,涉案人员达35人", "INVESTIGATED CASES 12起", "INVOLVED SUSPECTS 35人"),
        Example.counter("抓获涉案人员120人", "CAUGHT SUSPECTS 120人"));
  }
}
