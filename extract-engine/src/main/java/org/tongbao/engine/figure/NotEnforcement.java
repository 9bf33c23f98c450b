package org.tongbao.engine.figure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number whose nearest word before it in its clause is publicity, training or the like is no
 * enforcement.
 */
final class NotEnforcement extends Exclusion {

  @Override
  boolean excludes(Site site) {
    if (!site.tokens().sentenceHas(Traits.of(Word.Mark.NOT_ENFORCEMENT))) {
      return false;
    }
    Token nearest =
        site.left().last(token -> token.is(Word.Mark.NOT_ENFORCEMENT) || token.isEnforcement());
    return nearest == null ? isShareOfSuch(site) : nearest.is(Word.Mark.NOT_ENFORCEMENT);
  }

  /** 查验出入境人员8万人次,其中内地居民5万人次: a share of what is no enforcement. */
  private static boolean isShareOfSuch(Site site) {
    boolean among = false;
    for (int i = site.index() - 1; i >= 0; i--) {
      Token token = site.tokens().get(i);
      among |= token.is(Word.Mark.AMONG);
      if (token.is(Word.Mark.NOT_ENFORCEMENT) || token.isEnforcement()) {
        return among && token.is(Word.Mark.NOT_ENFORCEMENT);
      }
    }
    return false;
  }

  @Override
  public Description description() {
    return Description.of(
        "Publicity, training, restocking and the like are no enforcement.",
        "NOT_ENFORCEMENT … NUMBER without a verb of enforcement between",
        "no figure",
        Example.of("组织宣讲300场次"),
        Example.of("处罚企业3家,督促培训人员500名", "PENALIZED ORGANIZATIONS 3家"),
        Example.of("查处网吧2家,组织培训80场次", "PENALIZED ORGANIZATIONS 2家"),
        Example.counter("组织清查行动300场次", "LAUNCHED CAMPAIGNS 300场次"));
  }
}
