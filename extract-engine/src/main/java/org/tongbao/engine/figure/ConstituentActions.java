package org.tongbao.engine.figure;

import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** How many actions a campaign is made up of is no outcome. */
final class ConstituentActions extends Exclusion {

  private static final Phrases MADE_UP = Phrases.of("组成", "构成");
  private static final Phrases HOLDS = Phrases.of("主要包括", "包括", "包含", "涵盖");
  private static final Phrases UNITS = Phrases.of("项", "个", "大");

  @Override
  boolean excludes(Site site) {
    Token noun =
        UNITS.endsAt(site.text(), site.quantity().end())
            ? site.right().last(token -> token.names(ObjectKind.CAMPAIGNS))
            : null;
    if (noun == null) {
      return false;
    }
    int start = site.sentence().span().start();
    return MADE_UP.beginsAt(site.text(), noun.end())
        || site.before() == '等' && HOLDS.in(site.text(), start, site.quantity().start());
  }

  @Override
  public Description description() {
    return Description.of(
        "How many actions a campaign is made up of is no outcome.",
        "NUMBER actions 组成, 包括…等 NUMBER actions",
        "no figure",
        Example.of("该系列由查处假种子、整治私拉电线等7个专项执法行动组成"),
        Example.of("方案主要包括清查仓库、打击黑车等6项专项行动"),
        Example.of("“护水”行动由查处非法采砂等3项专项整治构成"),
        Example.counter("部署开展专项行动12次", "LAUNCHED CAMPAIGNS 12次"));
  }
}
