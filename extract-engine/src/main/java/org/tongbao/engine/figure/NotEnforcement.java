package org.tongbao.engine.figure;

import java.util.List;

/**
 * A number whose nearest word before it in its clause is publicity, training or the like is no
 * enforcement.
 */
final class NotEnforcement implements Exclusion {

  @Override
  public String doc() {
    return "Publicity, training, restocking and the like are no enforcement.";
  }

  @Override
  public boolean excludes(Site site) {
    for (Token token : site.left().reversed()) {
      if (token.is(Word.Mark.NOT_ENFORCEMENT)) {
        return true;
      }
      if (token.word() instanceof Word.Verb verb && verb.isEnforcement()) {
        return false;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("组织宣讲300场次"),
        Example.of("处罚企业3家,督促培训人员500名", "PENALIZED ORGANIZATIONS 3家"),
        Example.counter("组织清查行动300场次", "LAUNCHED CAMPAIGNS 300场次"));
  }
}
