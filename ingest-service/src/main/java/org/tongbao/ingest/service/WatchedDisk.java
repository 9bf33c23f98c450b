package org.tongbao.ingest.service;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.ingest.polling.DiskWatermark;

/** The disk of {@code tongbao.ingest.polling.disk-path}. */
@Singleton
class WatchedDisk implements DiskWatermark.Space {

  private final Path path;

  WatchedDisk(PollSettings settings) {
    this.path = Path.of(settings.diskPath()).toAbsolutePath().normalize();
  }

  @Override
  public long usableBytes() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  @Override
  public String name() {
    return path.toString();
  }
}
