package org.tongbao.engine.caseevent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Span;

/** A sentence or a heading that the text counts as a case: 案例二:…. */
final class CaseItemRule implements Rule<CaseDescription> {

  private static final Phrases ITEMS = Phrases.of("案例");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:典型)?案例\\(?[一二三四五六七八九十0-9]{1,3}\\)?[:、.,  ]+(?=.{4})");

  /** Longer headings are no names. */
  private static final int LONGEST_NAME = 40;

  @Override
  public Phrases triggers() {
    return ITEMS;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    BlockKind kind = passage.block().kind();
    Span span = passage.span();
    Matcher item = NUMBERED.matcher(passage.text()).region(span.start(), span.end());
    if (kind != BlockKind.PARAGRAPH && kind != BlockKind.HEADING || !item.lookingAt()) {
      return List.of();
    }
    boolean heading = kind == BlockKind.HEADING;
    int end = heading ? span.end() : passage.clauseAt(item.end()).end();
    Span quote = passage.trimmed(item.end(), end);
    boolean named = heading && quote.end() - quote.start() <= LONGEST_NAME;
    String name = named ? passage.words(quote) : null;
    return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, name, quote.start())));
  }

  @Override
  public Description description() {
    return Description.of(
        "A sentence or a heading that the text counts as a case.",
        "案例二: …",
        "a case, with the heading as its name",
        Example.of("案例二:某海关开展“海鹰”打击走私行动,抓获嫌疑人9名。", "某海关开展“海鹰”打击走私行动"),
        Example.of("案例1:今年3月,民警发现有人出售电话卡。", "今年3月"),
        Example.of("典型案例三:江东区有人冒充客服骗钱,损失3万元。", "江东区有人冒充客服骗钱"),
        Example.counter("案例二十年来不断增加。"),
        Example.counter("典型案例如下。"));
  }
}
