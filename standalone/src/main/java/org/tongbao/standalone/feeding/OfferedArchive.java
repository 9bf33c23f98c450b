package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.archive.ArchiveElement;
import org.tongbao.archive.ArchiveReader;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.documents.DocumentArchive;

/** The documents of an archive. */
public final class OfferedArchive implements Offering {

  private final DocumentArchive archive;
  private final boolean same;
  private final ArchiveReader reader;
  private final long size;
  private final Map<String, Long> passed = new TreeMap<>();
  private long place;

  /**
   * @param same whether its collection, if it came from elsewhere before, has moved
   */
  public OfferedArchive(DocumentArchive archive, boolean same) throws IOException {
    this.archive = archive;
    this.same = same;
    this.size = Files.size(archive.file());
    this.reader = archive.open();
  }

  @Override
  public @Nullable Offer next() throws IOException {
    for (ArchiveElement element = reader.next(); element != null; element = reader.next()) {
      place = element.place();
      switch (element) {
        case ArchiveElement.Passed none -> passed.merge(none.kind().plural(), 1L, Long::sum);
        case ArchiveElement.Refused refused -> {
          return new Refused(refused);
        }
        case ArchiveElement.Document document -> {
          return new Packed(archive, document, same);
        }
      }
    }
    return null;
  }

  @Override
  public long place() {
    return place;
  }

  @Override
  public void skip(long places) throws IOException {
    reader.skip(places);
    place += places;
  }

  @Override
  public Map<String, Long> passed() {
    return passed;
  }

  @Override
  public double fraction() {
    return size == 0 ? 1 : Math.min(1, (double) reader.position() / size);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private record Refused(ArchiveElement.Refused element) implements Offer {

    @Override
    public String name() {
      return element.name();
    }

    @Override
    public byte[] line() throws IOException {
      throw new IOException(element.reason());
    }
  }

  private record Packed(DocumentArchive archive, ArchiveElement.Document document, boolean same)
      implements Offer {

    @Override
    public String name() {
      return document.name();
    }

    @Override
    public byte[] line() throws IOException {
      ObjectNode line = ContractJson.mapper().createObjectNode();
      if (document.path() != null) {
        line.put("collection", archive.collection())
            .put("path", document.path())
            .put("origin", archive.origin());
        if (same) {
          line.put("same", true);
        }
      } else {
        line.put("url", document.url()).put("fed", true);
      }
      if (document.contentType() != null) {
        line.put("contentType", document.contentType());
      }
      if (document.fetchedAt() != null) {
        line.put("fetchedAt", document.fetchedAt().toString());
      }
      return ContractJson.mapper()
          .writeValueAsBytes(
              document.size() > document.body().length
                  ? line.put("size", document.size())
                  : line.put("base64", document.body()));
    }
  }
}
