package org.tongbao.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes as the JVM has loaded and checked them, kept when it ends, so that it starts faster the
 * next time.
 */
final class ClassArchive {

  private ClassArchive() {}

  /**
   * Options with which the JVM uses the archive of a part, or makes it where there is none.
   *
   * @param jar one that every build writes: an older archive does not fit any more and is deleted
   */
  static List<String> options(Home home, String part, Path jar) {
    Path archive = home.project().resolve("standalone/target/tongbao/" + part + ".jsa");
    try {
      if (Files.exists(archive)
          && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
        Files.delete(archive);
      }
    } catch (IOException e) {
      return List.of();
    }
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-Xlog:aot=off");
  }
}
