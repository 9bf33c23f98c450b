package org.tongbao.engine.reporting;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Span;

/** Tells novels from reports: they have chapters, or many lines of speech. */
final class Tale {

  private static final int FEWEST_UTTERANCES = 3;
  private static final int UTTERANCE_SHARE = 3;
  private static final int LONGEST_EXCLAMATION = 40;
  private static final Pattern CHAPTER =
      Pattern.compile("第[0-9一二三四五六七八九十百千]{1,6}[章回](?: .{0,40})?");

  private Tale() {}

  static boolean isOne(List<Block> blocks, String text) {
    int utterances = 0;
    for (Block block : blocks) {
      Span line = block.span();
      if (CHAPTER.matcher(text).region(line.start(), line.end()).matches()) {
        return true;
      }
      utterances += isSpeech(text, line) || exclaims(text, line) ? 1 : 0;
    }
    return utterances >= FEWEST_UTTERANCES && utterances * UTTERANCE_SHARE >= blocks.size();
  }

  /** “别动!”他喊道。 */
  private static boolean isSpeech(String text, Span line) {
    return "“「".indexOf(text.charAt(line.start())) >= 0
        && "”」!?。".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private static boolean exclaims(String text, Span line) {
    return "!?".indexOf(text.charAt(line.end() - 1)) >= 0
        && line.end() - line.start() <= LONGEST_EXCLAMATION;
  }
}
