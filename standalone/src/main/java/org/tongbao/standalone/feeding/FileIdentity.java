package org.tongbao.standalone.feeding;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.contract.Sha256;

/**
 * What makes a large file the same one when it is fed again: size, time of change, and the bytes of
 * its beginning and end; together with the collection that it is fed as.
 */
record FileIdentity(Path file, String hash) {

  private static final int SAMPLE_BYTES = 64 * 1024;
  private static final int DIGITS = 32;

  static FileIdentity of(Path file, String collection) throws IOException {
    long size = Files.size(file);
    long changed = Files.getLastModifiedTime(file).toMillis();
    String samples;
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      samples = Sha256.hex(sample(bytes, 0)) + Sha256.hex(sample(bytes, size - SAMPLE_BYTES));
    }
    String all = "%d %d %s %s".formatted(size, changed, samples, collection);
    return new FileIdentity(
        file, Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
  }

  private static byte[] sample(RandomAccessFile file, long from) throws IOException {
    long start = Math.max(0, from);
    byte[] sample = new byte[(int) Math.min(SAMPLE_BYTES, file.length() - start)];
    file.seek(start);
    file.readFully(sample);
    return sample;
  }
}
