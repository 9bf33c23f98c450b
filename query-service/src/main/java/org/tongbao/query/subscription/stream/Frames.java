package org.tongbao.query.subscription.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage;
import org.tongbao.query.subscription.LoggedChange;

/** Server-sent events as they are written. Each carries the position to come back with. */
final class Frames {

  private Frames() {}

  static Buffer change(LoggedChange change) {
    // JSON on one line: what would break a frame is escaped in it.
    return frame("change", change.position(), change.json());
  }

  static Buffer heartbeat(ChangePosition position) {
    return frame("heartbeat", position, bytes("{}"));
  }

  static Buffer gap(GapMessage gap, ChangePosition resumed) {
    return frame("gap", resumed, ContractJson.bytes(gap));
  }

  static Buffer cutOff(ChangePosition position) {
    return frame("cutoff", position, bytes("{\"reason\":\"TOO_SLOW\"}"));
  }

  /** How long a client waits before it comes back. */
  static Buffer retry(long millis) {
    return Buffer.buffer("retry: " + millis + "\n\n");
  }

  private static Buffer frame(String event, ChangePosition position, byte[] data) {
    return Buffer.buffer("id: " + position + "\nevent: " + event + "\ndata: ")
        .appendBytes(data)
        .appendBytes(bytes("\n\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
