package org.tongbao.engine.figure;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * The nearest verb of enforcement before the number owns it; one inside a modifier only where there
 * is no other.
 */
final class PrecedingVerb extends VerbRule {

  private static final int LONGEST_GAP_OF_NEAR_VERB = 8;

  /** 破“…”类刑事案件12起: up to a noun that the verb can have. */
  private static final int LONGEST_GAP_TO_OBJECT = 16;

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    Tokens left = site.left();
    if (!left.any(Traits.ENFORCEMENT)) {
      return List.of();
    }
    List<Attempt> governing = new ArrayList<>(2);
    List<Attempt> attributive = new ArrayList<>(0);
    List<Attempt> modifying = new ArrayList<>(0);
    boolean of = false;
    for (int i = left.size() - 1; i >= 0; i--) {
      Token token = left.get(i);
      of |= token.is(Word.Mark.OF);
      if (token.word() instanceof Word.Verb verb
          && verb.isEnforcement()
          && fits(site, token, verb)
          && !isListed(site, token)
          && !isWorthOfThings(site, verb, i)) {
        boolean names = verb.use() == Word.Use.ATTRIBUTIVE;
        (of ? modifying : names ? attributive : governing).add(Attempt.of(token));
      }
    }
    if (!isKindInList(site, attributive)) {
      governing.addAll(attributive);
    }
    governing.addAll(modifying.reversed());
    return governing;
  }

  /** 侦破甲厅督办案件1起、乙局督办案件5起: in a list the kind goes on under the verb before. */
  private static boolean isKindInList(Site site, List<Attempt> attributive) {
    Token previous = site.previousNumber();
    Token kind = attributive.isEmpty() ? null : attributive.getFirst().token();
    return previous != null
        && kind != null
        && previous.clause() == site.token().clause()
        && site.text().charAt(previous.end()) == '、'
        && kind.start() > previous.end() + 1;
  }

  /** 查获假烟案值5万元: the sum is that of the goods, not what was seized. */
  private static boolean isWorthOfThings(Site site, Word.Verb owner, int verb) {
    List<Token> left = site.left();
    boolean things = false;
    boolean sum = site.quantity().isMoney() && owner.action() != Action.RECOVERED;
    for (int i = verb + 1; sum && i < left.size(); i++) {
      Word word = left.get(i).word();
      things |= word instanceof Word.Noun noun && noun.kind() != ObjectKind.MONEY;
      if (things && word instanceof Word.Verb noun && noun.use() == Word.Use.NOUN) {
        return true;
      }
    }
    return false;
  }

  /** 开展校园周边整治、网吧整治等15项行动: items of the list that the number sums up. */
  private static boolean isListed(Site site, Token verb) {
    int start = site.quantity().start();
    char behind = site.text().charAt(verb.end());
    return verb.end() < start
        && site.text().charAt(start - 1) == '等'
        && (behind == '、' || behind == '等');
  }

  /** 拘, 破 and 落网 own a number only close by. */
  private static boolean fits(Site site, Token token, Word.Verb verb) {
    boolean near = verb.use() == Word.Use.NEAR || verb.use() == Word.Use.AFTER;
    int gap = site.quantity().start() - token.end();
    ObjectKind kind = near && gap <= LONGEST_GAP_TO_OBJECT ? ObjectFinder.kindBefore(site) : null;
    return !near
        || gap <= LONGEST_GAP_OF_NEAR_VERB
        || kind != null && verb.use() == Word.Use.NEAR && verb.takes().contains(kind);
  }

  @Override
  public Description description() {
    return Description.of(
        "The nearest verb of enforcement before the number owns it; one inside a modifier only where there is no other.",
        "VERB … NUMBER",
        "a figure with the verb before",
        Example.of("抓获利用黑客技术获取数据的犯罪嫌疑人3名", "CAUGHT SUSPECTS 3名"),
        Example.of("去年拘1.2万人", "CAUGHT SUSPECTS 1.2万人"),
        Example.of("移送起诉的有4310余名", "PROSECUTED SUSPECTS 4310余名"),
        Example.of("破获公安部督办案件3起", "SOLVED CASES 3起"),
        Example.of("上级交办线索90条,其中办结80条", "OTHER LEADS 90条", "SOLVED LEADS 80条 of 90条"),
        Example.of("挽回消费者经济损失90万元", "RECOVERED MONEY 90万元"),
        Example.of("海事部门检查船舶900次", "INSPECTED GOODS 900次"),
        Example.of("部署开展校园周边整治、网吧整治等15项专项行动", "LAUNCHED CAMPAIGNS 15项"),
        Example.of("破获公安部督办案件3起、省公安厅督办案件4起", "SOLVED CASES 3起", "SOLVED CASES 4起"),
        Example.counter("查获假烟案值5万元", "INVOLVED MONEY 5万元"),
        Example.counter("2750个违法账号被关停", "SHUT_DOWN ACCOUNTS 2750个"));
  }
}
