package org.tongbao.reading.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Names that content management systems and large sites give to the element with the article. */
final class ContentContainers {

  private static final Set<String> NAMES =
      Set.of(
          // government sites: TRS, UCAP, Hanweb, Founder
          "trs_editor",
          "trs_ueditor",
          "trsuep_editor",
          "view trs_ueditor",
          "ucap-content",
          "pages_content",
          "zoom",
          "zoomcon",
          "bt_content",
          "detail_content",
          "artcontent",
          "contentzoom",
          "founder-content",
          "easysite-news-content",
          "news_content",
          // news sites
          "rm_txt_con",
          "rwb_zw",
          "artibody",
          "article_content",
          "articlecontent",
          "article-content",
          "post_body",
          "post_text",
          "content_area",
          "mp-editor",
          "main-aticle",
          "main_content",
          "content-article",
          "text_area",
          // self-publishing, blogs and forums
          "js_content",
          "rich_media_content",
          "entry-content",
          "post-content",
          "article-body",
          "articlebody",
          "t_f",
          "pcb");

  private ContentContainers() {}

  static boolean isNamed(Element element) {
    return isKnown(element.id())
        || Arrays.stream(element.className().split("\\s+")).anyMatch(ContentContainers::isKnown);
  }

  private static boolean isKnown(String name) {
    return !name.isEmpty() && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
