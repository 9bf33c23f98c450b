package org.tongbao.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongbao.contract.Sha256;
import org.tongbao.reading.DocumentReader;

/**
 * Run by the build: hashes the classes and data of document-reading and extract-engine, each a
 * folder or a jar, into one file. The same contents give the same hash anywhere.
 */
final class EngineVersionWriter {

  private static final int HEX_DIGITS = 16;

  private EngineVersionWriter() {}

  /**
   * @param arguments the folder of classes that gets the file
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).resolve(EngineVersion.FILE);
    String version = version(List.of(home(DocumentReader.class), home(EngineVersion.class)));
    if (!Files.exists(file) || !Files.readString(file).equals(version)) {
      Files.writeString(file, version);
    }
  }

  static String version(List<Path> homes) throws IOException {
    MessageDigest digest = Sha256.digest();
    for (Path home : homes) {
      for (Map.Entry<String, String> entry : contents(home).entrySet()) {
        digest.update(
            (entry.getKey() + "\n" + entry.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  /** Hashes by name, in the order of names. */
  private static Map<String, String> contents(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return contentsUnder(home);
    }
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      return contentsUnder(jar.getPath("/"));
    }
  }

  private static Map<String, String> contentsUnder(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files) {
      String name = root.relativize(file).toString().replace('\\', '/');
      if (!name.startsWith("META-INF/") && !name.equals(EngineVersion.FILE)) {
        contents.put(name, Sha256.hex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static Path home(Class<?> type) {
    try {
      URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds a malformed address of " + type, e);
    }
  }
}
