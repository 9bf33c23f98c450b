package org.tongbao.standalone.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangeData;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.contract.change.EventBrief;
import org.tongbao.contract.change.FactBrief;
import org.tongbao.standalone.CommandFailedException;

/** A change on one line, for people. */
public final class ChangeLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private ChangeLine() {}

  public static String of(String json) {
    try {
      ChangeMessage message = ContractJson.mapper().readValue(json, ChangeMessage.class);
      return "%s  %-15s  %s  (%s)"
          .formatted(
              TIME.format(message.time()),
              message.data().kind(),
              what(message.data()),
              message.id());
    } catch (JsonProcessingException e) {
      throw new CommandFailedException("query sent what is no message: " + e.getOriginalMessage());
    }
  }

  private static String what(ChangeData data) {
    if (data.fact() != null) {
      return fact(data.fact());
    }
    return data.event() != null ? event(data.event()) : data.links().toString();
  }

  private static String fact(FactBrief fact) {
    FactBrief.Key key = fact.key();
    return words(
        key.series(),
        key.edition(),
        key.operation(),
        key.action() + " " + key.object(),
        fact.current().text(),
        fact.current().asOf() == null ? null : "as of " + fact.current().asOf(),
        fact.status());
  }

  private static String event(EventBrief event) {
    return words(
        event.campaign().series(),
        event.campaign().edition(),
        event.type(),
        "“" + event.quote() + "”",
        event.publisher());
  }

  private static String words(@Nullable Object... words) {
    return Stream.of(words)
        .filter(Objects::nonNull)
        .map(word -> word.toString().replaceAll("\\p{Cntrl}", " "))
        .collect(Collectors.joining(" · "));
  }
}
