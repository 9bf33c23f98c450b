package org.tongbao.extract.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.deadletter.Reason;

/**
 * Why a document could not be handled.
 *
 * @param detail one sentence for people, cut where an exception made it endless
 * @param causes the chain of exceptions, outermost first
 */
public record Failure(Reason reason, String detail, List<String> causes) {

  private static final int DETAIL_CHARACTERS = 1_000;

  public Failure {
    detail = detail.length() <= DETAIL_CHARACTERS ? detail : detail.substring(0, DETAIL_CHARACTERS);
    causes = List.copyOf(causes);
  }

  public static Failure of(Reason reason, String detail) {
    return new Failure(reason, detail, List.of());
  }

  public static Failure of(Reason reason, String detail, Throwable thrown) {
    List<String> causes = new ArrayList<>();
    @Nullable Throwable cause = thrown;
    while (cause != null && causes.size() < Limits.CAUSES) {
      causes.add(described(cause));
      cause = cause.getCause();
    }
    return new Failure(reason, detail, causes);
  }

  private static String described(Throwable cause) {
    StackTraceElement[] stack = cause.getStackTrace();
    return stack.length == 0 ? cause.toString() : cause + " at " + stack[0];
  }
}
