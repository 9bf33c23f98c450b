package org.tongbao.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void numbersLinesAndSkipsBlankOnes() throws IOException {
    assertThat(lines("a\n\n \t\r\nb\r\nc", 10, 100)).containsExactly("1:a", "4:b\r", "5:c");
  }

  @Test
  void aLineOfExactlyTheLimitIsReadAndALongerOneSkipped() throws IOException {
    assertThat(lines("1234\n12345\n1", 4, 100)).containsExactly("1:1234", "2:too long 5", "3:1");
  }

  @Test
  void stopsWhereAllLinesTogetherAreTooLong() throws IOException {
    LineReader reader = reader("1234\n1234\n1234", 4, 10);
    assertThat(reader.next()).extracting(LineReader.Line::number).isEqualTo(1);
    assertThat(reader.next()).extracting(LineReader.Line::number).isEqualTo(2);
    assertThat(reader.isExhausted()).isFalse();
    assertThat(reader.next()).extracting(LineReader.Line::number).isEqualTo(3);
    assertThat(reader.isExhausted()).isTrue();
  }

  @Test
  void anEmptyStreamHasNoLines() throws IOException {
    assertThat(lines("", 4, 10)).isEmpty();
    assertThat(lines("\n", 4, 10)).isEmpty();
  }

  private static List<String> lines(String text, int maxLineBytes, long maxBytes)
      throws IOException {
    LineReader reader = reader(text, maxLineBytes, maxBytes);
    List<String> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(
          line.number()
              + ":"
              + (line.bytes() == null
                  ? "too long " + line.length()
                  : new String(line.bytes(), StandardCharsets.UTF_8)));
    }
    return lines;
  }

  private static LineReader reader(String text, int maxLineBytes, long maxBytes) {
    return new LineReader(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxLineBytes, maxBytes);
  }
}
