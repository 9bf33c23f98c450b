package org.tongbao.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an archive gives, one line for each element.
 *
 * @param end how reading ended, where not at the archive's end
 */
record ReadAll(List<String> lines, List<ArchiveElement> elements, @Nullable IOException end) {

  static ReadAll of(ArchiveFormat format, byte[] archive, ArchiveLimits limits) {
    List<ArchiveElement> elements = new ArrayList<>();
    IOException end = null;
    try (ArchiveReader reader =
        ArchiveReader.open(format, new ByteArrayInputStream(archive), limits)) {
      for (ArchiveElement next = reader.next(); next != null; next = reader.next()) {
        elements.add(next);
      }
    } catch (IOException e) {
      end = e;
    }
    return new ReadAll(elements.stream().map(ReadAll::line).toList(), elements, end);
  }

  static ReadAll of(ArchiveFormat format, byte[] archive) {
    return of(format, archive, ArchiveLimits.SENT);
  }

  ArchiveElement.Document document(int index) {
    return (ArchiveElement.Document) elements.get(index);
  }

  private static String line(ArchiveElement element) {
    return switch (element) {
      case ArchiveElement.Document document ->
          document.path() == null
              ? "%s = %s".formatted(document.url(), text(document))
              : "%s = %s".formatted(document.path(), text(document));
      case ArchiveElement.Refused refused -> "%s: %s".formatted(refused.name(), refused.reason());
      case ArchiveElement.Passed passed -> "%s (%s)".formatted(passed.name(), passed.kind());
    };
  }

  private static String text(ArchiveElement.Document document) {
    return document.size() > document.body().length
        ? "%d bytes or more".formatted(document.size())
        : new String(document.body(), StandardCharsets.UTF_8);
  }
}
