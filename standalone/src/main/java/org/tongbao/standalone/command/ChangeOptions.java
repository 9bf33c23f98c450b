package org.tongbao.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which changes are meant, in the words of the API. */
final class ChangeOptions {

  @Option(names = "--series", paramLabel = "NAME", description = "of this campaign only, as 净网")
  private @Nullable String series;

  @Option(names = "--edition", paramLabel = "YEAR", description = "of this edition only, as 2021")
  private @Nullable Integer edition;

  @Option(
      names = "--kind",
      paramLabel = "KINDS",
      description = "of these kinds only, as fact.added,fact.changed")
  private @Nullable String kind;

  @Option(names = "--action", paramLabel = "CODE", description = "of this action only, as CAUGHT")
  private @Nullable String action;

  @Option(names = "--region", paramLabel = "CODE", description = "of this region, as 510000")
  private @Nullable String region;

  /** Those that were given, by their names in the API. */
  Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "series", series);
    put(asked, "edition", edition);
    put(asked, "kind", kind);
    put(asked, "action", action);
    put(asked, "region", region);
    return asked;
  }

  private static void put(Map<String, String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }
}
