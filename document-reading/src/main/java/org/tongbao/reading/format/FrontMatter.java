package org.tongbao.reading.format;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The YAML between two lines of {@code ---} at the start of a post.
 *
 * @param fields its top-level scalars as written, keys in lower case; empty where it is no YAML
 * @param body what follows
 */
public record FrontMatter(Map<String, String> fields, String body) {

  /** The longest front matter that is looked at, in UTF-16 code units. */
  private static final int MAXIMUM_LENGTH = 64 * 1024;

  private static final int NESTING_DEPTH = 20;
  private static final int ALIASES = 10;

  private static final Pattern FENCE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
  private static final Pattern KEY = Pattern.compile("(?m)^[\\w-]{1,60}[ \\t]*:");

  /** Empty where the text does not start with front matter. */
  public static Optional<FrontMatter> split(String text) {
    String stripped = text.stripLeading();
    if (!stripped.startsWith("---")) {
      return Optional.empty();
    }
    Matcher fence = FENCE.matcher(stripped).region(0, Math.min(stripped.length(), MAXIMUM_LENGTH));
    if (!fence.find() || fence.start() != 0) {
      return Optional.empty();
    }
    int start = fence.end();
    if (!fence.find()) {
      return Optional.empty();
    }
    String yaml = stripped.substring(start, fence.start());
    return KEY.matcher(yaml).find()
        ? Optional.of(new FrontMatter(scalars(yaml), stripped.substring(fence.end())))
        : Optional.empty();
  }

  /** Nodes only: no object is ever constructed, and no date read in a zone of YAML's choice. */
  private static Map<String, String> scalars(String yaml) {
    Map<String, String> fields = new HashMap<>();
    try {
      if (new Yaml(options()).compose(new StringReader(yaml)) instanceof MappingNode mapping) {
        for (NodeTuple field : mapping.getValue()) {
          if (field.getKeyNode() instanceof ScalarNode key
              && field.getValueNode() instanceof ScalarNode value) {
            fields.put(key.getValue().toLowerCase(Locale.ROOT), value.getValue());
          }
        }
      }
    } catch (YAMLException e) {
      // A post whose front matter is broken still has a body.
      return Map.of();
    }
    return Map.copyOf(fields);
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAXIMUM_LENGTH);
    options.setNestingDepthLimit(NESTING_DEPTH);
    options.setMaxAliasesForCollections(ALIASES);
    return options;
  }
}
