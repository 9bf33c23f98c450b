package org.tongbao.engine.campaign;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/**
 * What goes by the name of a campaign without being it: “扫黄打非”案件, “扫黄打非”部门, the account of the
 * “扫黄打非”微信公众号.
 */
final class NamesOfOthers {

  private static final Phrases WORDS =
      Phrases.of("案件", "部门", "系统", "微信", "公众号", "微博", "网站", "客户端", "成员单位", "工作站", "举报", "志愿者");

  private NamesOfOthers() {}

  /** Whether one is named behind the name that ends at {@code index}. */
  static boolean follow(IndexedText text, int index) {
    return WORDS.beginsAt(text, index);
  }
}
