package org.tongbao.contract.topic;

import java.util.List;

/** Topics exist with other settings than declared. */
public final class TopicMismatchException extends RuntimeException {

  public TopicMismatchException(List<String> differences) {
    super(
        "topics differ from what this version declares: "
            + String.join("; ", differences)
            + ". Change the topics back, or start with fresh ones.");
  }
}
