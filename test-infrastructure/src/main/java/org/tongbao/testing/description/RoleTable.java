package org.tongbao.testing.description;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.access.Role;

/**
 * Every described operation asked with no key, a wrong one and one of each role, over HTTP: below
 * the role that the description names it is refused, from there on it is not.
 *
 * @param keys by their role
 * @param listed the role of an operation in the service's own table, by method and path
 */
public record RoleTable(
    ApiDescription description,
    int port,
    Map<Role, String> keys,
    BiFunction<String, String, Optional<Role>> listed) {

  private static final int SILENCE_MILLIS = 3_000;
  private static final int STREAM_SILENCE_MILLIS = 200;
  private static final String SOME_ID = "f".repeat(32);

  /** What is wrong, an entry each; empty where all is right. */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (ApiOperation operation : description.operations()) {
      Optional<Role> needed = role(operation);
      if (needed.isEmpty()) {
        faults.add(operation + " has no one role: " + operation.roles());
        continue;
      }
      if (!listed.apply(operation.method(), operation.path()).equals(needed)) {
        faults.add(operation + " has another role in the service's table");
      }
      expect(faults, operation, null, 401);
      expect(faults, operation, "tbk_guess", 401);
      for (Map.Entry<Role, String> key : keys.entrySet()) {
        boolean allowed = key.getKey().includes(needed.get());
        expect(faults, operation, key.getValue(), allowed ? 0 : 403);
      }
    }
    return faults;
  }

  private static Optional<Role> role(ApiOperation operation) {
    return operation.roles().size() == 1
        ? Role.named(operation.roles().getFirst())
        : Optional.empty();
  }

  /**
   * @param status 0 for any but 401 and 403
   */
  private void expect(List<String> faults, ApiOperation operation, @Nullable String key, int status)
      throws IOException {
    String target = operation.path().replaceAll("\\{[^}]*}", SOME_ID);
    RawHttp.Answer answer =
        RawHttp.send(
            port,
            operation.method(),
            target,
            key == null ? Map.of() : Map.of("Authorization", "Bearer " + key),
            new byte[0],
            target.endsWith("/stream") ? STREAM_SILENCE_MILLIS : SILENCE_MILLIS);
    boolean refused = answer.status() == 401 || answer.status() == 403;
    boolean asExpected = status == 0 ? !refused : answer.status() == status;
    @Nullable String fault = refused ? description.fault(operation, answer) : null;
    boolean challenged =
        !refused || answer.headers().getOrDefault("www-authenticate", "").startsWith("Bearer");
    if (!asExpected || fault != null || !challenged) {
      faults.add(
          "%s with %s: %d, expected %s %s %s"
              .formatted(
                  operation,
                  key == null ? "no key" : key,
                  answer.status(),
                  status == 0 ? "no refusal" : status,
                  fault == null ? "" : fault,
                  challenged ? "" : "without a challenge"));
    }
  }
}
