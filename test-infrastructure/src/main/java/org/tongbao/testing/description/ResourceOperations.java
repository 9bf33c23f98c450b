package org.tongbao.testing.description;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the resources of a service answer to. */
public final class ResourceOperations {

  private ResourceOperations() {}

  /** Methods in lower case and paths, such as {@code get /v1/facts/{factId}}. */
  public static Set<String> of(List<Class<?>> resources) {
    Set<String> operations = new TreeSet<>();
    for (Class<?> resource : resources) {
      String root = resource.getAnnotation(Path.class).value();
      for (Method method : resource.getDeclaredMethods()) {
        Path path = method.getAnnotation(Path.class);
        Stream.of(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(Objects::nonNull)
            .map(http -> http.value().toLowerCase(Locale.ROOT))
            .forEach(
                http -> operations.add(http + " " + root + (path == null ? "" : path.value())));
      }
    }
    return operations;
  }
}
