package org.tongbao.engine.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A verb carries over a list until another takes its place. */
final class CarriedVerb extends VerbRule {

  private static final int LONGEST_GAP = 40;
  private static final Phrases DEEDS =
      Phrases.of(
          "寻衅滋事", "聚众斗殴", "打架斗殴", "故意伤害", "盗窃", "扒窃", "抢劫", "抢夺", "诈骗", "赌博", "参赌", "卖淫", "嫖娼",
          "吸毒", "贩毒", "涉毒", "涉赌", "涉黄", "涉黑", "涉恶", "涉枪", "涉爆", "涉诈", "酒驾", "醉驾", "危险驾驶", "强奸",
          "猥亵", "非法拘禁", "敲诈勒索", "强迫交易", "殴打他人", "黑客", "帮信", "放火", "绑架", "杀人", "偷越国境", "走私", "非法捕捞",
          "非法狩猎", "电诈");
  private static final Set<ObjectKind> THINGS =
      EnumSet.of(ObjectKind.GOODS, ObjectKind.DEVICES, ObjectKind.CARDS);
  private static final Set<Action> ON_THINGS =
      EnumSet.of(Action.SEIZED, Action.OTHER, Action.DETAINED, Action.PENALIZED, Action.RECOVERED);

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site, memory));
  }

  private static @Nullable Attempt attempt(Site site, Memory memory) {
    Memory.Said said = memory.inSentence();
    boolean ownVerb =
        site.left()
            .any(
                token ->
                    token.word() instanceof Word.Verb verb
                        && verb.use() != Word.Use.ADJECTIVE
                        && verb.use() != Word.Use.ATTRIBUTIVE
                        && !Deeds.isAttributive(site, token)
                        && ObjectFinder.mayOwn(site, verb));
    int gap = site.quantity().start() - site.leftLimit();
    if (ownVerb || gap > LONGEST_GAP || isBareMoney(site, memory)) {
      return null;
    }
    if (said != null) {
      return namesObject(site, memory) ? Attempt.carried(said.verb(), said.where()) : null;
    }
    Attempt listed = afterSemicolon(site, memory);
    return listed == null ? afterColon(site) : listed;
  }

  /** 缴获枪支12支;火药5公斤: a list of things goes on behind a semicolon. */
  private static @Nullable Attempt afterSemicolon(Site site, Memory memory) {
    ObjectKind kind = ObjectFinder.kindBefore(site);
    Memory.Said said = kind != null && THINGS.contains(kind) ? memory.beforeSemicolon(kind) : null;
    return said == null ? null : Attempt.carried(said.verb(), said.where());
  }

  /** A sum without a noun goes on only behind another sum, or behind 共计. */
  private static boolean isBareMoney(Site site, Memory memory) {
    Draft last = memory.last();
    return site.quantity().isMoney()
        && (last == null || !last.quantity().isMoney())
        && site.leftMark(Word.Mark.TOTAL) == null
        && site.left().none(Traits.NOUN)
        && site.right().none(Traits.NOUN);
  }

  /** 19人 counts people without naming them; other units need their noun. */
  private static boolean namesObject(Site site, Memory memory) {
    Classifier classifier = site.quantity().classifier();
    boolean people = classifier != null && classifier.kinds().contains(ObjectKind.SUSPECTS);
    boolean directlyBehindNumber =
        site.previousNumber() != null && site.quantity().start() - site.previousNumber().end() <= 1;
    boolean noun = site.left().any(Traits.NOUN) || site.right().any(Traits.NOUN);
    Draft last = memory.last();
    boolean sums = site.quantity().isMoney() && last != null && last.quantity().isMoney();
    return noun
        || sums
        || isTotal(site, last)
        || isListItem(site)
        || isKindOfDoers(site)
        || directlyBehindNumber && countsThings(classifier, last)
        || isSeizedThing(classifier, memory)
        || people && directlyBehindNumber
        || site.leftMark(Word.Mark.AMONG) != null;
  }

  /** 网吧12户、书店3户,合计15户: what the numbers before it come to. */
  private static boolean isTotal(Site site, @Nullable Draft last) {
    Classifier unit = site.quantity().classifier();
    return last != null
        && site.leftMark(Word.Mark.TOTAL) != null
        && unit != null
        && unit.equals(last.quantity().classifier());
  }

  /** 关停账号12个、直播号5个: an unknown noun in a list. */
  private static boolean isListItem(Site site) {
    Token previous = site.previousNumber();
    return previous != null
        && previous.clause() == site.token().clause()
        && site.text().charAt(behindSpaces(site, previous.end())) == '、'
        && site.quantity().start() - previous.end() > 1;
  }

  /** 抓获盗窃嫌疑人9名,寻衅滋事4人: a deed stands for those who did it. */
  private static boolean isKindOfDoers(Site site) {
    return Deeds.countsPersonsAgain(site)
        && (DEEDS.endsAt(site.text(), site.quantity().start())
            || !site.left().isEmpty()
                && Deeds.isAttributive(site, site.left().get(site.left().size() - 1)));
  }

  private static int behindSpaces(Site site, int index) {
    int place = index;
    while (place < site.quantity().start() && site.text().charAt(place) == ' ') {
      place++;
    }
    return place;
  }

  /** 查获货物4万批、61万件: the same things in another unit. */
  private static boolean countsThings(@Nullable Classifier classifier, @Nullable Draft last) {
    return classifier != null
        && last != null
        && last.kind() == ObjectKind.GOODS
        && classifier.counts(ObjectKind.GOODS);
  }

  /** 查获现金5万元,以及金条20根: bars and boxes are things that are seized. */
  private static boolean isSeizedThing(@Nullable Classifier classifier, Memory memory) {
    Memory.Said said = memory.inSentence();
    return classifier != null
        && said != null
        && ON_THINGS.contains(said.verb().action())
        && !classifier.kinds().isEmpty()
        && classifier.kinds().getFirst() == ObjectKind.GOODS;
  }

  /** 共缴获:手机12部 */
  private static @Nullable Attempt afterColon(Site site) {
    for (int i = site.index() - 1; i >= 0; i--) {
      Token token = site.tokens().get(i);
      if (token.clause() < site.token().clause() && token.word() instanceof Word.Verb verb) {
        boolean list = site.text().indexOf(':', token.end(), site.quantity().start()) >= 0;
        boolean among =
            site.leftMark(Word.Mark.AMONG) != null || site.leftMark(Word.Mark.TOTAL) != null;
        return verb.isEnforcement()
                && (list && site.quantity().start() - token.end() < LONGEST_GAP || among)
            ? Attempt.carried(verb, token.span())
            : null;
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A verb carries over a list until another takes its place.",
        "VERB … NUMBER 、 NOUN NUMBER …",
        "a figure with the verb of the item before",
        Example.of(
            "关停账号1275个、通讯号码2个、支付账号1个",
            "SHUT_DOWN ACCOUNTS 1275个",
            "SHUT_DOWN ACCOUNTS 2个",
            "SHUT_DOWN ACCOUNTS 1个"),
        Example.of("打掉赌博团伙9个、洗钱团伙3个", "DISMANTLED GANGS 9个", "DISMANTLED GANGS 3个"),
        Example.of("关停账号12个、直播号5个", "SHUT_DOWN ACCOUNTS 12个", "SHUT_DOWN ACCOUNTS 5个"),
        Example.of("查扣侵权货物4万批、61万件", "SEIZED GOODS 4万批", "SEIZED GOODS 61万件"),
        Example.of(
            "缴获枪支12支,子弹40发;火药5公斤,雷管7枚",
            "SEIZED GOODS 12支",
            "SEIZED GOODS 40发",
            "SEIZED GOODS 5公斤",
            "SEIZED GOODS 7枚"),
        Example.of(
            "处罚网吧12户、书店3户,合计15户",
            "PENALIZED ORGANIZATIONS 12户",
            "PENALIZED ORGANIZATIONS 3户",
            "PENALIZED ORGANIZATIONS 15户"),
        Example.of(
            "现场扣查冻品90吨,价值80万元,涉案车辆7辆",
            "SEIZED GOODS 90吨",
            "INVOLVED MONEY 80万元",
            "SEIZED GOODS 7辆"),
        Example.of(
            "抓获盗窃嫌疑人9名,寻衅滋事4人,开设赌场3人",
            "CAUGHT SUSPECTS 9名",
            "CAUGHT SUSPECTS 4人",
            "CAUGHT SUSPECTS 3人"),
        Example.of("共缴获:手机12部", "SEIZED DEVICES 12部"),
        Example.of("查获大量现金,共计人民币230余万元,港币15万元", "SEIZED MONEY 230余万元", "SEIZED MONEY 港币15万元"),
        Example.counter("网民规模达10.5亿人"));
  }
}
