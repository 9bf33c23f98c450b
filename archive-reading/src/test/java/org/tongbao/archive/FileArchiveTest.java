package org.tongbao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.testing.PackedFiles;

/** Archives of files: zip, tar and tar.gz give the same. */
class FileArchiveTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final ArchiveLimits NARROW =
      new ArchiveLimits(1_000, 4, 100_000, 20, 20_000, 64 * 1024, 64 * 1024);

  enum Packing {
    ZIP(ArchiveFormat.ZIP),
    TAR(ArchiveFormat.TAR),
    TAR_GZ(ArchiveFormat.TAR);

    final ArchiveFormat format;

    Packing(ArchiveFormat format) {
      this.format = format;
    }

    byte[] pack(PackedFiles files) {
      return switch (this) {
        case ZIP -> files.zip();
        case TAR -> files.tar();
        case TAR_GZ -> files.tarGz();
      };
    }

    byte[] packInGbk(PackedFiles files) {
      return switch (this) {
        case ZIP -> files.zip(GBK, false);
        case TAR -> files.tar(GBK);
        case TAR_GZ -> PackedFiles.gzip(files.tar(GBK));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsEveryEntryOnce(Packing packing) {
    PackedFiles files =
        new PackedFiles()
            .with("通报/", "")
            .with("通报/一.txt", "抓获1人。")
            .with("./b//二.txt", "抓获2人。")
            .with("__MACOSX/通报/._一.txt", "x")
            .with("通报/.DS_Store", "x")
            .with(".git/config", "x")
            .with("c/Thumbs.db", "x")
            .with("../../etc/passwd", "x")
            .with("/etc/passwd", "x")
            .with("C:\\Windows\\x.txt", "x")
            .with("d/more.zip", "x")
            .with("d/more.tar.gz", "x")
            .with("d/more.rar", "x")
            .with("last.txt", "抓获3人。");
    ReadAll read = ReadAll.of(packing.format, packing.pack(files));
    assertThat(read.end()).isNull();
    assertThat(read.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("通报/ (FOLDER)"),
            line -> assertThat(line).isEqualTo("通报/一.txt = 抓获1人。"),
            line -> assertThat(line).isEqualTo("b/二.txt = 抓获2人。"),
            line -> assertThat(line).endsWith("(HIDDEN)"),
            line -> assertThat(line).endsWith("(HIDDEN)"),
            line -> assertThat(line).endsWith("(HIDDEN)"),
            line -> assertThat(line).endsWith("(HIDDEN)"),
            line -> assertThat(line).startsWith("../../etc/passwd: The path leads out"),
            line -> assertThat(line).startsWith("/etc/passwd: The path is absolute"),
            line -> assertThat(line).contains("Windows").contains("The path is absolute"),
            line -> assertThat(line).contains("an archive within the archive"),
            line -> assertThat(line).contains("an archive within the archive"),
            line -> assertThat(line).contains("an archive within the archive"),
            line -> assertThat(line).isEqualTo("last.txt = 抓获3人。"));
    assertThat(read.elements())
        .extracting(ArchiveElement::place)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
  }

  @ParameterizedTest
  @EnumSource
  void namesOfChineseWindowsAreRead(Packing packing) {
    byte[] archive = packing.packInGbk(new PackedFiles().with("净网行动/通报.txt", "抓获1人。"));
    assertThat(ReadAll.of(packing.format, archive).lines()).containsExactly("净网行动/通报.txt = 抓获1人。");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooLargeIsToldByItsSize(Packing packing) {
    PackedFiles files = new PackedFiles().with("a.txt", "x".repeat(1_500)).with("b.txt", "抓获1人。");
    assertThat(ReadAll.of(packing.format, packing.pack(files), NARROW).lines())
        .containsExactly("a.txt = 1500 bytes or more", "b.txt = 抓获1人。");
  }

  @ParameterizedTest
  @EnumSource
  void endsWhereThereAreTooManyEntries(Packing packing) {
    PackedFiles files = new PackedFiles();
    for (int i = 0; i < 6; i++) {
      files.with(i + ".txt", "x");
    }
    ReadAll read = ReadAll.of(packing.format, packing.pack(files), NARROW);
    assertThat(read.lines()).hasSize(4);
    assertThat(read.end())
        .isInstanceOf(ArchiveTooLargeException.class)
        .hasMessageContaining("more than 4 entries");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCutGivesWhatStandsBefore(Packing packing) {
    PackedFiles files =
        new PackedFiles().with("a.txt", noise(40_000, 1)).with("b.txt", noise(40_000, 2));
    byte[] whole = packing.pack(files);
    ReadAll read = ReadAll.of(packing.format, Arrays.copyOf(whole, whole.length * 3 / 4));
    assertThat(read.end()).isInstanceOf(ArchiveBrokenException.class);
    // The list of a zip's entries stands at its end.
    assertThat(read.lines()).hasSize(packing == Packing.ZIP ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void noiseIsNoArchive(Packing packing) {
    ReadAll read = ReadAll.of(packing.format, noise(5_000, 3));
    assertThat(read.elements()).isEmpty();
    assertThat(read.end()).isInstanceOf(ArchiveBrokenException.class);
  }

  @ParameterizedTest
  @EnumSource
  void skipsToAnyPlace(Packing packing, @TempDir Path folder) throws IOException {
    PackedFiles files =
        new PackedFiles().with("a.txt", "抓获1人。").with(".b", "x").with("c.txt", "抓获3人。");
    Path file = Files.write(folder.resolve("archive"), packing.pack(files));
    try (ArchiveReader reader = ArchiveReader.open(packing.format, file, ArchiveLimits.LOCAL)) {
      reader.skip(2);
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              ArchiveElement.Document.class,
              document -> {
                assertThat(document.place()).isEqualTo(3);
                assertThat(document.path()).isEqualTo("c.txt");
              });
      assertThat(reader.next()).isNull();
      assertThat(reader.position()).isPositive().isLessThanOrEqualTo(Files.size(file));
    }
  }

  @Test
  void aBombOfOneEntryDoesNotTouchItsNeighbours() {
    PackedFiles files =
        new PackedFiles().with("bomb.txt", new byte[200_000]).with("b.txt", "抓获1人。");
    assertThat(ReadAll.of(ArchiveFormat.ZIP, files.zip(), NARROW).lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("more than 20 times"),
            line -> assertThat(line).isEqualTo("b.txt = 抓获1人。"));
  }

  @Test
  void aBombOfAStreamEndsIt() {
    byte[] archive = new PackedFiles().with("a.txt", "x").with("b", new byte[500_000]).tarGz();
    ReadAll read = ReadAll.of(ArchiveFormat.TAR, archive, NARROW);
    assertThat(read.lines()).first().isEqualTo("a.txt = x");
    assertThat(read.end())
        .isInstanceOf(ArchiveTooLargeException.class)
        .hasMessageContaining("20 times");
  }

  /** Eight gibibytes of nothing, which old GNU tars say in one header. */
  @Test
  void holesAreNotGoneThrough() {
    byte[] tar = new PackedFiles().with("holes.txt", "").with("b.txt", "抓获1人。").tar();
    tar[156] = 'S';
    write(tar, 257, "ustar  ");
    write(tar, 386, "77777777777");
    write(tar, 398, "00000000000");
    write(tar, 483, "77777777777");
    write(tar, 148, "        ");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xFF;
    }
    write(tar, 148, "%06o\0 ".formatted(sum));
    ReadAll read = ReadAll.of(ArchiveFormat.TAR, tar);
    assertThat(read.end()).isNull();
    assertThat(read.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("one with holes"),
            line -> assertThat(line).isEqualTo("b.txt = 抓获1人。"));
  }

  private static void write(byte[] header, int offset, String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }

  @Test
  void aBombOfManyStoredBytesEndsToo() {
    PackedFiles files = new PackedFiles();
    for (int i = 0; i < 4; i++) {
      files.with(i + ".txt", noise(40_000, i));
    }
    ReadAll read = ReadAll.of(ArchiveFormat.TAR, files.tar(), NARROW);
    assertThat(read.end())
        .isInstanceOf(ArchiveTooLargeException.class)
        .hasMessageContaining("100,000 bytes");
  }

  @Test
  void encryptedAndDamagedEntriesAreRefused() {
    assertThat(
            ReadAll.of(ArchiveFormat.ZIP, new PackedFiles().with("a.txt", "x").encryptedZip())
                .lines())
        .singleElement()
        .asString()
        .contains("encrypted");
    byte[] damaged = new PackedFiles().with("a.txt", noise(2_000, 1)).with("b.txt", "抓获1人。").zip();
    Arrays.fill(damaged, 500, 600, (byte) 0);
    assertThat(ReadAll.of(ArchiveFormat.ZIP, damaged).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("a.txt: "),
            line -> assertThat(line).isEqualTo("b.txt = 抓获1人。"));
  }

  /** A source that fails is not an archive that is broken: it may be sent again. */
  @Test
  void aConnectionThatBreaksOffIsNoFaultOfTheArchive() throws IOException {
    byte[] archive = new PackedFiles().with("a.txt", noise(200_000, 1)).tar();
    InputStream failing =
        new InputStream() {
          private int read;

          @Override
          public int read() throws IOException {
            if (read == 100_000) {
              throw new IOException("reset by peer");
            }
            return archive[read++] & 0xFF;
          }
        };
    try (ArchiveReader reader =
        ArchiveReader.open(ArchiveFormat.TAR, failing, ArchiveLimits.SENT)) {
      org.assertj.core.api.Assertions.assertThatThrownBy(reader::next)
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("reset by peer");
    }
  }

  private static byte[] noise(int length, int seed) {
    byte[] bytes = new byte[length];
    new java.util.Random(seed).nextBytes(bytes);
    return bytes;
  }
}
