package org.tongbao.engine.reporting;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.scope.DocumentMentions;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Span;

/** Tells novels from reports: they have chapters, or many lines of speech, and no reporter. */
final class Tale {

  private static final int FEWEST_UTTERANCES = 3;
  private static final int UTTERANCE_SHARE = 4;
  private static final int LONGEST_EXCLAMATION = 40;
  private static final Pattern CHAPTER =
      Pattern.compile("第[0-9一二三四五六七八九十百千]{1,6}[章回](?: .{0,40})?");
  private static final Phrases REPORTERS =
      Phrases.of("记者", "通讯员", "讯", "日电", "通报", "发布会", "来源", "责编", "编辑");

  private Tale() {}

  static boolean isOne(DocumentMentions document, List<Block> blocks) {
    String text = document.outline().text().text();
    int utterances = 0;
    for (Block block : blocks) {
      Span line = block.span();
      if (text.charAt(line.start()) == '第'
          && CHAPTER.matcher(text).region(line.start(), line.end()).matches()) {
        return true;
      }
      utterances += isSpeech(text, line) || exclaims(text, line) ? 1 : 0;
    }
    if (utterances < FEWEST_UTTERANCES || REPORTERS.in(document.outline().words())) {
      return false;
    }
    return utterances * UTTERANCE_SHARE >= blocks.size();
  }

  /** “别动!”他喊道。 and 他想:“怎么办?” */
  private static boolean isSpeech(String text, Span line) {
    for (int i = line.start() + 1; i < line.end(); i++) {
      char sign = text.charAt(i);
      if ((sign == '”' || sign == '」') && "!?…。".indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean exclaims(String text, Span line) {
    return "!?".indexOf(text.charAt(line.end() - 1)) >= 0
        && line.end() - line.start() <= LONGEST_EXCLAMATION;
  }
}
