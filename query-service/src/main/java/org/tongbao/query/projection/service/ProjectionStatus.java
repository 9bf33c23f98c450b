package org.tongbao.query.projection.service;

/** What the projection tells about itself. Written by its thread, read by any. */
public final class ProjectionStatus {

  /** Where the projection stands. */
  public sealed interface State {

    /** In words, for people. */
    String detail();
  }

  /**
   * Broker or database are not there (yet).
   *
   * @param hasFollowed true where the tables were current before
   */
  public record Waiting(String detail, boolean hasFollowed) implements State {}

  /** Reads what was there when it started. */
  public record CatchingUp(String detail) implements State {}

  /** Has read all that was there when it started, and goes on. */
  public record Following(String detail) implements State {}

  /**
   * Makes tables anew; what they say meanwhile is older, or already mended.
   *
   * @param hasFollowed true where the tables were current before
   */
  public record Rebuilding(String detail, boolean hasFollowed) implements State {}

  /** Has ended, and starting again would not help: the log must be read again. */
  public record Halted(String detail) implements State {}

  /** Has ended after failing for too long; a new start may help. */
  public record GivenUp(String detail) implements State {}

  private volatile State state = new Waiting("not started", false);

  /** Whether answers from the tables are worth giving; during an outage they only get older. */
  public boolean isReady() {
    return switch (state) {
      case Following _ -> true;
      case Waiting waiting -> waiting.hasFollowed();
      case Rebuilding rebuilding -> rebuilding.hasFollowed();
      case CatchingUp _, Halted _, GivenUp _ -> false;
    };
  }

  public State state() {
    return state;
  }

  boolean hasEnded() {
    return switch (state) {
      case Halted _, GivenUp _ -> true;
      case Waiting _, CatchingUp _, Following _, Rebuilding _ -> false;
    };
  }

  void enter(State next) {
    state = next;
  }
}
