package org.tongbao.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Files by their paths, in order, to be packed into archives of every kind. */
public final class PackedFiles {

  private static final int GENERAL_PURPOSE_OF_LOCAL = 6;
  private static final int GENERAL_PURPOSE_OF_CENTRAL = 8;
  private static final int LOCAL_NAME = 30;
  private static final int CENTRAL_NAME = 46;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public PackedFiles with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  public PackedFiles with(String path, String content) {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] zip() {
    return zip(StandardCharsets.UTF_8, true);
  }

  /**
   * @param marked whether names say that they are UTF-8
   */
  public byte[] zip(Charset namesIn, boolean marked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(namesIn.name());
      zip.setUseLanguageEncodingFlag(marked);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip whose entries, but those named, are marked as encrypted. */
  public byte[] encryptedZip(String... butNot) {
    byte[] zip = zip();
    for (int i = 0; i + LOCAL_NAME < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K') {
        if (zip[i + 2] == 3 && zip[i + 3] == 4) {
          mark(zip, i + GENERAL_PURPOSE_OF_LOCAL, i + LOCAL_NAME, butNot);
        } else if (zip[i + 2] == 1 && zip[i + 3] == 2) {
          mark(zip, i + GENERAL_PURPOSE_OF_CENTRAL, i + CENTRAL_NAME, butNot);
        }
      }
    }
    return zip;
  }

  private static void mark(byte[] zip, int bits, int name, String... butNot) {
    for (String each : butNot) {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      if (Arrays.equals(zip, name, name + bytes.length, bytes, 0, bytes.length)) {
        return;
      }
    }
    zip[bits] |= 1;
  }

  public byte[] tar() {
    return tar(StandardCharsets.UTF_8);
  }

  public byte[] tar(Charset namesIn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, namesIn.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public byte[] tarGz() {
    return gzip(tar());
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
