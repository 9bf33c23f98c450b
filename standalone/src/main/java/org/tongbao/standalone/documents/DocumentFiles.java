package org.tongbao.standalone.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the documents that an argument of the command line names. */
public final class DocumentFiles {

  private DocumentFiles() {}

  /**
   * A file, or all files of a folder in the order of their paths, without hidden ones. The
   * collection is named after the folder, for one file after its parent folder.
   *
   * @param collection overrides that name
   * @throws IOException where the argument or something below it cannot be read
   */
  public static List<DocumentFile> find(Path argument, @Nullable String collection)
      throws IOException {
    Path place = argument.toRealPath();
    Path folder = Files.isDirectory(place) ? place : place.resolveSibling("").normalize();
    String name = collection != null ? collection : nameOf(folder);
    String origin = folder.toUri().toString();
    List<DocumentFile> found = new ArrayList<>();
    for (Path file : filesOf(place)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      found.add(new DocumentFile(file, name, path, origin));
    }
    return found;
  }

  private static String nameOf(Path folder) {
    Path name = folder.getFileName();
    return name == null ? "root" : name.toString();
  }

  private static List<Path> filesOf(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(place)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }
}
