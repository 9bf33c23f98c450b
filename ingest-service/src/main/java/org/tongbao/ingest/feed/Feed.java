package org.tongbao.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.listing.ListingKind;

/**
 * A source that is asked again and again for new articles.
 *
 * @param address that is polled; follows the source where it moves for good
 * @param kind as last read, null before the first poll
 * @param title that the source gives itself
 * @param interval until the next poll where nothing goes wrong
 */
public record Feed(
    UUID id,
    URI address,
    Wishes wishes,
    @Nullable ListingKind kind,
    @Nullable String title,
    FeedState state,
    Validators validators,
    Duration interval,
    Instant nextPollAt,
    FeedHealth health) {

  /** In ASCII; longer ones are not polled. */
  public static final int LONGEST_ADDRESS = 2_048;

  /** A feed that is due at once. */
  public static Feed added(UUID id, URI address, Wishes wishes, Duration interval, Instant now) {
    return new Feed(
        id,
        address,
        wishes,
        null,
        null,
        FeedState.ACTIVE,
        Validators.NONE,
        interval,
        now,
        FeedHealth.NEW);
  }

  public Feed paused() {
    return next(FeedState.PAUSED, interval, nextPollAt, health);
  }

  /** Polled again when it would have been due. */
  public Feed resumed() {
    return next(FeedState.ACTIVE, interval, nextPollAt, health);
  }

  /** Due at once, whatever happened before. */
  public Feed resumed(Instant now) {
    return next(FeedState.ACTIVE, interval, now, health);
  }

  /** As its keeper wants it from now on; another selector reads another listing. */
  public Feed wished(Wishes wanted, Instant now) {
    boolean sameListing = Objects.equals(wanted.selector(), wishes.selector());
    boolean sooner = wanted.interval() != null && nextPollAt.isAfter(now.plus(wanted.interval()));
    return new Feed(
        id,
        address,
        wanted,
        sameListing ? kind : null,
        title,
        state,
        sameListing ? validators : Validators.NONE,
        wanted.interval() == null ? interval : wanted.interval(),
        sooner && wanted.interval() != null ? now.plus(wanted.interval()) : nextPollAt,
        health);
  }

  /**
   * @param movedTo null where it has not moved
   */
  Feed moved(@Nullable URI movedTo) {
    URI now = movedTo != null && movedTo.toString().length() <= LONGEST_ADDRESS ? movedTo : address;
    return new Feed(id, now, wishes, kind, title, state, validators, interval, nextPollAt, health);
  }

  Feed read(ListingKind newKind, @Nullable String newTitle, Validators newValidators) {
    return new Feed(
        id, address, wishes, newKind, newTitle, state, newValidators, interval, nextPollAt, health);
  }

  Feed next(FeedState newState, Duration newInterval, Instant newNextPollAt, FeedHealth newHealth) {
    return new Feed(
        id,
        address,
        wishes,
        kind,
        title,
        newState,
        validators,
        newInterval,
        newNextPollAt,
        newHealth);
  }
}
