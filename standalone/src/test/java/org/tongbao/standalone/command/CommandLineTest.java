package org.tongbao.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.access.ApiKey;
import org.tongbao.embedded.Ports;
import org.tongbao.standalone.CommandRun;

class CommandLineTest {

  @TempDir Path home;

  @Test
  void helpNamesEveryCommandAndNoHiddenOne() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("demo", "up", "down", "status", "reset", "feed", "facts", "extract", "test")
        .contains("reprocess", "rebuild")
        .doesNotContain("\n  serve");
  }

  @Test
  void withoutACommandOrWithAWrongOneTheUsageIsTold() {
    assertThat(CommandRun.of().exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("fede", ".").err()).contains("fede");
  }

  @Test
  void withoutServersTheCommandsSayHowToStartThem() {
    Map<String, String> environment = environment();

    for (String[] command :
        List.of(
            new String[] {"facts"},
            new String[] {"tail"},
            new String[] {"deliveries"},
            new String[] {"dead-letters"},
            new String[] {"subscribe", "--webhook", "https://example.org/hook"})) {
      assertThat(CommandRun.of(environment, "", command).err())
          .startsWith("tongbao: query does not answer at http://127.0.0.1:")
          .endsWith("./tongbao up starts it\n");
    }
    assertThat(CommandRun.of(environment, "", "rebuild", "facts").err())
        .startsWith("tongbao: query does not answer at http://127.0.0.1:");
    assertThat(CommandRun.of(environment, "", "reprocess").err())
        .startsWith("tongbao: extract does not answer at http://127.0.0.1:");
    assertThat(CommandRun.of(environment, "", "rebuild").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of(environment, "", "rebuild", "all").err()).contains("projection");
    CommandRun status = CommandRun.of(environment, "", "status");
    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.out()).isEqualTo("Tongbao is not running on " + home + "\n");
    assertThat(CommandRun.of(environment, "", "down").exitCode()).isZero();
  }

  @Test
  void aDeadLetterIsNamedByStageAndDocument() {
    String letter = "extract/" + "0".repeat(32);

    assertThat(CommandRun.of(environment(), "", "dead-letters", "show", "x").err())
        .isEqualTo("tongbao: 'x' is no dead letter; one is named like " + letter + "\n");
    assertThat(CommandRun.of(environment(), "", "dead-letters", "show", letter).err())
        .startsWith("tongbao: query does not answer at http://127.0.0.1:");
    assertThat(CommandRun.of(environment(), "", "dead-letters", "resend", letter).err())
        .startsWith("tongbao: ingest does not answer at http://127.0.0.1:");
  }

  @Test
  void aKeyIsPrintedOnceWithTheLineForTheConfiguration() {
    CommandRun run = CommandRun.of("key", "--name", "crawler", "--role", "feeder");

    Matcher lines =
        Pattern.compile("key +(tbk_\\S+)\nconfiguration +TONGBAO_API_KEYS=(\\S+)\n")
            .matcher(run.out());
    assertThat(run.exitCode()).isZero();
    assertThat(lines.matches()).as(run.out()).isTrue();
    ApiKey key = ApiKey.parse(lines.group(2));
    assertThat(key.toString()).isEqualTo("crawler (feeder)");
    assertThat(key.hasHash(Sha256.hex(lines.group(1)))).isTrue();
    assertThat(CommandRun.of("key", "--name", "x", "--role", "owner").err())
        .isEqualTo("tongbao: the role 'owner' is not known: expected reader, feeder or admin\n");
    assertThat(CommandRun.of("key", "--name", "a b", "--role", "admin").err())
        .startsWith("tongbao: 'a b' is no name of a key");
    assertThat(CommandRun.of("key", "--name", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void feedTellsWhatItCannotFeed() throws Exception {
    Path file = Files.writeString(home.resolve("a.txt"), "通报");

    CommandRun nothing =
        CommandRun.of(environment(), "", "feed", "http://127.0.0.1/x", "ftp://a/x", "absent");
    CommandRun noServer = CommandRun.of(environment(), "", "feed", file.toString());

    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err().lines())
        .containsExactly(
            "absent: there is no such file or folder",
            "http://127.0.0.1/x: the host 127.0.0.1 leads to 127.0.0.1 (loopback), expected a public address",
            "ftp://a/x: its scheme is 'ftp', expected http or https");
    assertThat(noServer.exitCode()).isEqualTo(1);
    assertThat(noServer.err()).contains("ingest does not answer");
  }

  @Test
  void anExceptionForFetchingIsAnAddressWithAPort() {
    for (String wrong : List.of("localhost:80", "127.0.0.1", "127.0.0.1:70000", "::1:80")) {
      CommandRun run = CommandRun.of("feed", "--allow-address", wrong, "http://127.0.0.1/x");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("'" + wrong + "' is no address with a port");
    }
  }

  @Test
  void resetAsksFirstAndLeavesWhatIsNotItsOwn() throws Exception {
    Path data = Files.createDirectories(home.resolve("kafka/logs"));
    Path foreign = Files.writeString(home.resolve("diary.txt"), "mine");

    CommandRun refused = CommandRun.of(environment(), "n\n", "reset");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(data).exists();

    CommandRun done = CommandRun.of(environment(), "", "reset", "--yes");
    assertThat(done.exitCode()).isZero();
    assertThat(data).doesNotExist();
    assertThat(foreign).exists();
  }

  @Test
  void aWrongPortBaseIsTold() {
    CommandRun run = CommandRun.of(Map.of("TONGBAO_PORT_BASE", "many"), "", "facts");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("tongbao: TONGBAO_PORT_BASE is 'many', expected a port from 1024 to 65000\n");
  }

  private Map<String, String> environment() {
    return Map.of(
        "TONGBAO_HOME", home.toString(), "TONGBAO_PORT_BASE", Integer.toString(Ports.free()));
  }
}
