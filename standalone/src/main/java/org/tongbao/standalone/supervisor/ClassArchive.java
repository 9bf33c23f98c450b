package org.tongbao.standalone.supervisor;

import java.nio.file.Path;
import java.util.List;

/**
 * Classes as the JVM has loaded and checked them, kept when it ends, so that it starts faster the
 * next time. The JVM makes the file anew when the classes have changed.
 */
final class ClassArchive {

  private ClassArchive() {}

  static List<String> options(Home home, String part) {
    Path file = home.project().resolve("standalone/target/tongbao/" + part + ".jsa");
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + file,
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-Xlog:aot=off");
  }
}
