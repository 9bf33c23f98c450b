package org.tongbao.reading.article;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that belong to the page and not to the article. Each pattern names the kind; headings,
 * datelines and editors' lines are none of them. All lines here are folded to Simplified.
 */
final class FurnitureLine {

  private static final int LONGEST = 240;
  private static final int LONGEST_NUDGE = 60;
  private static final int LONGEST_BANNER = 40;
  private static final int LONGEST_MENU_ITEM = 5;
  private static final int LONGEST_CRUMB = 12;
  private static final int FEWEST_MENU_ITEMS = 5;
  private static final int FEWEST_ITEMS_AFTER_HOME = 3;
  private static final int FEWEST_BAITS = 4;

  private static final Pattern POSITION =
      Pattern.compile("^(?:您|你)?的?(?:当前|现在|所在|您的|你的)的?位置\\s*[:：].*");
  private static final Pattern HOME = Pattern.compile("^(?:网站)?(?:首页|主页)");
  private static final Pattern PAGER =
      Pattern.compile("[^，。！？；]{0,50}(?:上一[版篇页条]|下一[版篇页条]|返回(?:首页|列表|顶部))[^，。！？；]{0,50}");
  private static final Pattern TOOLS =
      Pattern.compile(
          "(?:【?(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?|字号|字体|微信|微博|QQ空间|朋友圈|[大中小])】?"
              + "[\\s:：|/]{0,4}){2,12}");
  private static final Pattern PAGES =
      Pattern.compile(
          "(?:共\\s?\\d{1,3}\\s?页[:：]?\\s*)?[\\[【]?1[\\]】]?\\s+[\\[【]?2[\\]】]?(?:\\s+[\\[【]?\\d{1,3}[\\]】]?){0,20}"
              + "(?:\\s*(?:[>»]{1,2}|尾页|末页|余下全文|…))*");
  private static final Pattern NUDGE =
      Pattern.compile(
          "[【\\[]?(?:(?:我要)?纠错|打印(?:本页|此页|本文)?|关闭(?:窗口|本页)|分享让更多人看到|(?:点击)?(?:展开|收起|阅读|查看|加载)(?:全文|更多)|"
              + "举报/反馈|举报|返回[^，。]{1,8}[,，]查看更多|[^。！？]{0,20}尽在[^。！？]{0,16}(?:APP|客户端)|"
              + "(?:立即)?打开[^。！？]{0,16}(?:APP|客户端)[^。！？]{0,20}|[^\\p{L}\\p{N}]{2,80})[】\\]]?");
  private static final Pattern SCAN_CODE =
      Pattern.compile(
          "(?:打开微信|微信扫|扫一扫|扫码|扫描|长按识别|长按图片)[^。！？；]{0,12}(?:二维码|关注|下载|分享|阅读|客户端)" + "[^。！？；]{0,30}");
  private static final Pattern COUNTERS =
      Pattern.compile(
          "(?:(?:赞同|反对|点赞|评论|网友评论|阅读量?|浏览量?|点击量?|回答数|热度|收藏|转发)\\s{0,4}[:：]?\\s{0,4}"
              + "\\d{1,9}万?\\s{0,4}[次条人个]?\\s{0,8}){1,8}");
  private static final Pattern LEGAL =
      Pattern.compile(
          "^(?:免责声明|版权声明|版权所有|特别声明|平台声明|[^。！？]{2,30}版权所有(?!者)|声明[:：]本|以上就是全部内容|Copyright|©).*"
              + "|.*(?:ICP备|公网安备|如有侵权|侵权请|侵删|联系删除).*");
  private static final Pattern RELATED =
      Pattern.compile(
          "^[\\s【\\[]*(?:相关(?:阅读|新闻|链接|推荐|文章|报道|热词)|延伸阅读|推荐阅读|"
              + "热门(?:推荐|文章|新闻|排行|话题|搜索)?|猜你喜欢|大家都在看|"
              + "24小时热[榜文]|热搜榜?|热榜|热点排行|点击排行|阅读排行|排行榜|为您推荐|更多精彩|友情链接|相关稿件|相关信息|相关内容|"
              + "(?:最新|热门|全部|网友|精彩)?(?:评论|跟帖|跟贴|热议|回复)(?:[(（]\\d{1,6}[)）])?|最新(?:动态|更新|阅读)|热点(?:内容|新闻|推荐)|"
              + "今日(?:推荐|热点|热榜)|(?:点击|头条)热?榜|图片精选|精彩推荐|编辑推荐|看了又看|近期文章)[】\\]\\s]*");
  private static final Pattern RELATED_IN_ONE_LINE =
      Pattern.compile(RELATED.pattern() + "[:：].*[|｜].*");
  private static final Pattern GAMBLING = Pattern.compile("竞猜|博彩|体育投注|娱乐城|彩票网|百家乐");
  private static final Pattern SITE_WORD = Pattern.compile("电竞|官网|登录|入口|平台|下载|网址|注册|官方网站");
  private static final Pattern SEARCH_BAIT =
      Pattern.compile(
          "精品|久久|国产|欧美|亚洲|日韩|[无有乱]码|中文字幕|[一二三]区|av(?![a-z])|成人|伊人|影院|香蕉|激情|人妻|美女|少妇|色[噜综网]"
              + "|[在免][线费](?:观看|播放|视频|看)|高清|黄色|毛片|福利",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK_FARM = Pattern.compile("^.{0,12}蜘蛛池.*");
  private static final Pattern NEWS =
      Pattern.compile("公安|[警案罚抓拘]|专项|行动|打击|整治|查处|通报|法院|检察|海关|监管|执法");
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？；]");
  private static final Pattern SITE_NAME =
      Pattern.compile("[\\p{IsHan}]{2,14}(?:网|在线|频道|论坛|百科|门户)");

  private FurnitureLine() {}

  /** Furniture wherever it stands. */
  static boolean matches(String line) {
    if (LINK_FARM.matcher(line).matches()) {
      return true;
    }
    if (line.length() > LONGEST) {
      return false;
    }
    return POSITION.matcher(line).matches()
        || isBreadcrumb(line)
        || isMenu(line)
        || PAGER.matcher(line).matches()
        || PAGES.matcher(line).matches()
        || line.length() <= LONGEST_NUDGE && NUDGE.matcher(line).matches()
        || TOOLS.matcher(line).matches()
        || SCAN_CODE.matcher(line).matches() && !NEWS.matcher(line).find()
        || COUNTERS.matcher(line).matches()
        || LEGAL.matcher(line).matches()
        || RELATED_IN_ONE_LINE.matcher(line).matches();
  }

  /** Advertising for the site above the title: no news, and no sentence. */
  static boolean isBanner(String line) {
    if (isSearchBait(line)) {
      return true;
    }
    boolean isList = line.indexOf('|') >= 0 || line.indexOf('｜') >= 0;
    boolean isAdvertising =
        GAMBLING.matcher(line).find() || isList && SITE_WORD.matcher(line).find();
    return line.length() <= LONGEST_BANNER
        && isAdvertising
        && !NEWS.matcher(line).find()
        && !SENTENCE_END.matcher(line).find();
  }

  /** A string of words that search engines are to find, put above a copied page. */
  private static boolean isSearchBait(String line) {
    return !SENTENCE_END.matcher(line).find()
        && SEARCH_BAIT.matcher(line).results().limit(FEWEST_BAITS).count() == FEWEST_BAITS;
  }

  /** The name of the site, alone on the last line. */
  static boolean isSiteName(String line) {
    return SITE_NAME.matcher(line).matches() && !NEWS.matcher(line).find();
  }

  /** The heading of a list of links to other articles. */
  static boolean startsRelated(String line) {
    return line.length() <= 20 && RELATED.matcher(line.replaceAll("[:：]$", "")).matches();
  }

  /** One entry under such a heading. */
  static boolean isRelatedEntry(String line) {
    return line.length() <= 60 && !SENTENCE_END.matcher(line).find();
  }

  private static boolean isBreadcrumb(String line) {
    List<String> crumbs = Arrays.stream(line.split("\\s*[>»›＞]+\\s*")).toList();
    return HOME.matcher(line).find()
        && crumbs.size() > 1
        && crumbs.stream().allMatch(crumb -> crumb.length() <= LONGEST_CRUMB);
  }

  private static boolean isMenu(String line) {
    String[] items = line.split("[\\s|｜·]+");
    int fewest = HOME.matcher(line).find() ? FEWEST_ITEMS_AFTER_HOME : FEWEST_MENU_ITEMS;
    return items.length >= fewest && Arrays.stream(items).allMatch(FurnitureLine::isMenuItem);
  }

  private static boolean isMenuItem(String item) {
    return item.length() <= LONGEST_MENU_ITEM && item.codePoints().allMatch(Character::isLetter);
  }
}
