package org.tongbao.engine.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Actions inside a campaign that have no name of their own: 在打击“网络水军”行动中. */
final class ThematicActions {

  private static final List<String> ENDINGS = List.of("行动中", "战役中", "会战中");
  private static final List<String> AIMS = List.of("打击", "严打", "整治", "治理", "防范", "“");

  private final DocumentMentions mentions;

  ThematicActions(DocumentMentions mentions) {
    this.mentions = mentions;
  }

  /** The clause of the sentence that names such an action before an offset. */
  @Nullable Span before(Sentence sentence, int offset) {
    for (Span clause : sentence.clauses()) {
      if (clause.start() >= offset) {
        return null;
      }
      String words = mentions.words(clause.start(), clause.end());
      boolean action = ENDINGS.stream().anyMatch(words::endsWith);
      boolean aimed = AIMS.stream().anyMatch(words::contains);
      if (words.startsWith("在") && action && aimed && !namesSeries(clause)) {
        return clause;
      }
    }
    return null;
  }

  private boolean namesSeries(Span clause) {
    return mentions.campaigns().in(clause).stream().anyMatch(mention -> mention.edition() != null);
  }
}
