package org.tongbao.outbound;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** One request and its answer, bounded in time as a whole. */
final class BoundedExchange {

  private BoundedExchange() {}

  /**
   * The answer that the work brings.
   *
   * @param left of the time for all requests that belong together
   * @param total time for all of them
   * @param failed what could not be done, such as {@code it cannot be fetched}
   * @throws FetchFailedException where it fails or takes too long, with a sentence for people
   */
  static <T> T within(
      Duration left, Duration total, HttpUriRequestBase request, String failed, Callable<T> work)
      throws FetchFailedException, InterruptedException {
    // The look-up of a host cannot be broken off: it is left behind when the time is up.
    FutureTask<T> exchange = new FutureTask<>(work);
    Thread.ofVirtual().name("exchange").start(exchange);
    try {
      return exchange.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new FetchFailedException(sentence(e.getCause() == null ? e : e.getCause(), failed));
    } catch (TimeoutException e) {
      request.cancel();
      throw new FetchFailedException(
          "it was not there as a whole after %d ms".formatted(total.toMillis()));
    } catch (InterruptedException e) {
      request.cancel();
      throw e;
    }
  }

  private static String sentence(Throwable failure, String failed) {
    return switch (failure) {
      case FetchFailedException told -> words(told);
      case UnknownHostException told -> words(told);
      case SocketTimeoutException late -> "it does not answer: " + words(late);
      default -> failed + ": " + words(failure);
    };
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    return Answer.printable(message == null ? failure.getClass().getSimpleName() : message);
  }
}
