package org.tongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineVersionTest {

  @TempDir private Path temporary;

  @Test
  void isMadeByTheBuild() {
    assertThat(EngineVersion.current()).matches("[0-9a-f]{16}").isNotEqualTo("0".repeat(16));
  }

  @Test
  void aFolderAndAJarOfTheSameFilesHaveOneVersion() throws IOException {
    Path folder = temporary.resolve("classes");
    Files.createDirectories(folder.resolve("lexicon"));
    Files.writeString(folder.resolve("lexicon/words.tsv"), "term\n案件\n");
    Files.writeString(folder.resolve("A.class"), "a");
    Files.writeString(folder.resolve(EngineVersion.FILE), "left out");
    Path jar = temporary.resolve("classes.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("META-INF/MANIFEST.MF", "lexicon/words.tsv", "A.class")) {
        out.putNextEntry(new JarEntry(name));
        out.write(name.startsWith("META") ? new byte[0] : Files.readAllBytes(folder.resolve(name)));
      }
    }

    String version = EngineVersionWriter.version(List.of(folder));

    assertThat(EngineVersionWriter.version(List.of(jar))).isEqualTo(version);
    Files.writeString(folder.resolve("lexicon/words.tsv"), "term\n案子\n");
    assertThat(EngineVersionWriter.version(List.of(folder))).isNotEqualTo(version);
  }
}
