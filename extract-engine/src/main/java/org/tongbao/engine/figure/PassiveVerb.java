package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verb behind 被, or one such as 落网, owns the number before it. */
final class PassiveVerb implements VerbRule {

  @Override
  public String doc() {
    return "A verb behind 被, or one such as 落网, owns the number before it.";
  }

  @Override
  public List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    boolean passive = false;
    boolean adverb = false;
    for (Token token : site.right()) {
      switch (token.word()) {
        case Word.Mark mark when mark == Word.Mark.PASSIVE -> passive = true;
        case Word.Mark mark when mark == Word.Mark.PASSIVE_ADVERB -> adverb = true;
        case Word.Verb verb when verb.isEnforcement() -> {
          boolean owns =
              passive || (adverb || verb.use() == Word.Use.AFTER) && !hasVerbBefore(site);
          return owns ? Attempt.of(token) : null;
        }
        case Word.Verb _ -> {
          return null;
        }
        default -> {}
      }
    }
    return null;
  }

  private static boolean hasVerbBefore(Site site) {
    return site.left().stream()
        .anyMatch(token -> token.word() instanceof Word.Verb verb && verb.isEnforcement());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("经查证12个账号被关停", "SHUT_DOWN ACCOUNTS 12个"),
        Example.of("500余名民警参战", "DEPLOYED PEOPLE 500余名"),
        Example.counter("抓获被通缉的嫌疑人3名", "CAUGHT SUSPECTS 3名"));
  }
}
