package org.tongbao.reading.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came to a page, not which page it is. The list is final.
 */
final class TrackingParameters {

  private static final List<String> PREFIXES = List.of("utm_", "share_", "sharer_", "hm_");

  private static final Set<String> NAMES =
      Set.of(
          // Who linked here
          "from",
          "spm",
          "scm",
          "wfr",
          "for",
          "tt_from",
          "wxfrom",
          "isappinstalled",
          // Share buttons
          "share",
          "shareto",
          "shareid",
          "sharetoken",
          "mpshare",
          "srcid",
          "scene",
          "subscene",
          "clicktime",
          "enterid",
          "ascene",
          "sessionid",
          "chksm",
          "pass_ticket",
          "exportkey",
          "wx_header",
          "timestamp",
          // Advertising
          "gclid",
          "fbclid",
          "msclkid",
          "dclid",
          "yclid",
          "twclid",
          "igshid",
          "bd_vid",
          "mc_cid",
          "mc_eid",
          "hmsr",
          "hmpl",
          "hmcu",
          "hmkw",
          "hmci",
          "_ga",
          "_gl");

  private TrackingParameters() {}

  static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }
}
