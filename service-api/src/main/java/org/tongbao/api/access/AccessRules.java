package org.tongbao.api.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.access.Role;

/**
 * Which role each operation of a service takes. What is not listed takes the reader's role where it
 * reads, else the highest: an operation that somebody forgot is closed, not open.
 */
public record AccessRules(List<Rule> rules) {

  /** What takes no key: whether a service lives, and what its API is. */
  private static final List<Pattern> OPEN =
      List.of(
          Pattern.compile("/"),
          Pattern.compile("/api(/.*)?"),
          Pattern.compile("/(q|v1)/openapi(\\.json|\\.yaml|\\.yml)?"),
          Pattern.compile("/q/health(/live|/ready|/started|/well)?"));

  private static final Set<String> READING = Set.of("GET", "HEAD");

  public AccessRules {
    rules = List.copyOf(rules);
  }

  /**
   * An operation.
   *
   * @param path as in its description, with {@code {names}} for what varies
   */
  public record Rule(String method, String path, Role role, Pattern pattern) {

    private boolean fits(String wantedMethod, String wantedPath) {
      return method.equals(wantedMethod) && pattern.matcher(wantedPath).matches();
    }
  }

  /**
   * @param path with {@code {names}} for what varies, each one segment
   */
  public static Rule rule(String method, String path, Role role) {
    Pattern pattern = Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
    return new Rule(method, path, role, pattern);
  }

  /** The role of a described operation; empty where it is not listed. */
  public Optional<Role> listed(String method, String path) {
    return rules.stream()
        .filter(rule -> rule.method().equals(method) && rule.path().equals(path))
        .map(Rule::role)
        .findFirst();
  }

  /**
   * The role that a request takes; null where it takes no key.
   *
   * @param path normalized
   */
  @Nullable Role needed(String method, String path) {
    String wantedMethod = method.equals("HEAD") ? "GET" : method;
    String wantedPath =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (isReading(method) && OPEN.stream().anyMatch(open -> open.matcher(path).matches())) {
      return null;
    }
    return rules.stream()
        .filter(rule -> rule.fits(wantedMethod, wantedPath))
        .map(Rule::role)
        .findFirst()
        .orElse(isReading(method) ? Role.READER : Role.ADMIN);
  }

  static boolean isReading(String method) {
    return READING.contains(method);
  }
}
