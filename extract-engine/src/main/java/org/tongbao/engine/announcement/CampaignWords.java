package org.tongbao.engine.announcement;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.structure.Span;

/** Words for campaigns, and words by which a clause speaks of one without announcing it. */
final class CampaignWords {

  static final Phrases NAMES =
      Phrases.of(
          "专项行动", "专项整治", "集群战役", "集中行动", "专项治理", "统一行动", "百日行动", "夏季行动", "的行动", "”行动", "集中整治",
          "联合行动", "攻坚战", "系列行动", "专项工作", "专项斗争", "专项执法", "专项检查", "整治行动", "执法行动", "清查行动", "打击行动",
          "收网行动", "集中收网", "集中收网", "攻坚行动", "治理行动", "挂牌整治", "专项活动");

  private static final Phrases FRAMES =
      Phrases.of(
          "以来", "行动中", "持续开展", "纵深", "继续", "依托", "结合", "按照", "根据", "期间", "行动部署", "为契机", "战役中",
          "行动后", "部署后", "启动后", "启动至今", "开展至今", "成效", "多轮", "多次", "行动年", "常态化", "等专项行动", "相继", "先后",
          "波次", "的基础上", "为组织开展", "为开展", "为牵引", "为抓手", "为主线", "关于开展", "落地", "通过开展", "通过组织", "高潮",
          "热潮", "配合", "将积极", "陆续", "持续组织", "把开展", "将开展");

  private static final Phrases EVERYWHERE = Phrases.of("各地");
  private static final Phrases ORDERED =
      Phrases.of("部署各地", "组织各地", "指导各地", "要求各地", "部署全国各地", "组织全国各地", "部署全省各地", "部署全市各地");

  /** How a campaign is carried on, unless it is ordered in these words. */
  private static final Phrases ZEAL = Phrases.of("扎实", "大力", "全力", "强力", "深入开展", "积极开展");

  private static final Phrases ORDERS = Phrases.of("部署", "决定", "启动");

  private static final Phrases CASE_ITEMS = Phrases.of("案例");
  private static final String NUMERALS = "一二三四五六七八九十0123456789";

  private CampaignWords() {}

  /** 自行动启动以来, 在行动中: the clause frames what others say. */
  static boolean onlyFrames(Passage passage, Span clause) {
    Span words = passage.trimmed(clause.start(), clause.end());
    boolean zealous = ZEAL.in(passage.text(), clause) && !ORDERS.in(passage.text(), clause);
    boolean everywhere =
        EVERYWHERE.in(passage.text(), clause) && !ORDERED.in(passage.text(), clause);
    return zealous
        || everywhere
        || FRAMES.in(passage.text(), clause)
        || "时中后".indexOf(passage.text().charAt(words.end() - 1)) >= 0;
  }

  /** 案例二:…: an item of a list of cases, or a sentence below a heading for them. */
  static boolean tellsCase(Passage passage) {
    int start = passage.span().start();
    int after = CASE_ITEMS.endAt(passage.text(), start, passage.span().end());
    boolean item =
        after > start
            && after < passage.span().end()
            && NUMERALS.indexOf(passage.text().charAt(after)) >= 0;
    return item || passage.scopes().underCases(passage.sentence());
  }
}
