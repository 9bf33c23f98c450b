package org.tongbao.query.subscription.webhook;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.SendLimits;
import org.tongbao.outbound.Sender;
import org.tongbao.query.projection.TestStore;
import org.tongbao.query.subscription.ChangeFilter;
import org.tongbao.query.subscription.LoggedChanges;
import org.tongbao.query.subscription.seal.Keyring;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.PageServer;

/** All parts of webhooks but their threads, with a clock that a test moves. */
final class Webhooks implements AutoCloseable {

  static final int OPEN_LIMIT = 10;
  static final List<Duration> DELAYS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final int TAKEN_AT_ONCE = 100;

  final TestStore store;
  final PageServer server = new PageServer();
  final List<Received> received = new CopyOnWriteArrayList<>();
  SqlSubscriptions subscriptions;
  final SqlDeliveries deliveries;
  DeliveryQueue queue;
  final LoggedChanges log;
  private final SubscribedChanges changes;
  private final Attempting attempting;
  private final Sender sender;
  private Keyring keyring;

  /** What the endpoint answers, by webhook-id. */
  volatile Answering answering = _ -> Answer.OK;

  private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  record Received(Headers headers, String body) {
    String id() {
      return String.valueOf(headers.getFirst("webhook-id"));
    }

    Map<String, List<String>> plainHeaders() {
      return Map.copyOf(headers);
    }
  }

  record Answer(int status, Map<String, String> headers) {
    static final Answer OK = new Answer(200, Map.of());

    static Answer status(int status) {
      return new Answer(status, Map.of());
    }
  }

  interface Answering {
    Answer to(String webhookId);
  }

  Webhooks(TestStore store) {
    this.store = store;
    server.with(
        "/hook",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Received message = new Received(exchange.getRequestHeaders(), body);
          received.add(message);
          Answer answer = answering.to(message.id());
          answer.headers().forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(answer.status(), 4);
          exchange.getResponseBody().write("said".getBytes(StandardCharsets.UTF_8));
        });
    InstantSource clock = () -> now;
    log = new LoggedChanges(store.dataSource(), "");
    deliveries = new SqlDeliveries(store.dataSource(), OPEN_LIMIT, clock);
    changes = new SubscribedChanges(store.dataSource(), log, OPEN_LIMIT, clock);
    sender =
        new Sender(
            new AddressGuard(List.of(server.address())),
            new SendLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 500, 16),
            "Tongbao/test");
    attempting =
        new Attempting(
            log,
            sender,
            new RetrySchedule(DELAYS, 0.1),
            Duration.ofHours(24),
            new Random(7),
            clock);
    restartWith(Keyring.of(List.of(InfrastructureResource.ENCRYPTION_KEY)));
    store.execute("truncate change_log");
    store.execute("truncate subscription cascade");
    store.execute("update projection_clock set last_cursor = 0");
  }

  /** As a service that starts with these keys does. */
  void restartWith(Keyring configured) {
    InstantSource clock = () -> now;
    keyring = configured;
    subscriptions =
        new SqlSubscriptions(store.dataSource(), keyring, 1_000, Duration.ofHours(24), clock);
    queue =
        new DeliveryQueue(
            store.dataSource(),
            keyring,
            4,
            Duration.ofSeconds(60),
            new EndpointHealth.Limits(
                5, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofDays(5)),
            clock);
  }

  SqlSubscriptions.Opened subscribe() throws SQLException {
    return subscribe(SignatureScheme.HMAC_SHA256, server.url("/hook"));
  }

  SqlSubscriptions.Opened subscribe(SignatureScheme signature, String address) throws SQLException {
    return subscriptions
        .add(address, ChangeFilter.ALL, signature, log.bounds().end(), null)
        .orElseThrow();
  }

  /** Rows of facts with the next cursors. */
  void append(String... factIds) {
    for (String factId : factIds) {
      store.execute(
          """
          with clock as (
            update projection_clock set last_cursor = last_cursor + 1 returning last_cursor)
          insert into change_log (cursor, kind, cause, fact_id, current_hash, stamp)
          select last_cursor, 'fact.changed', 'DOCUMENT', '%s', 'x', clock_timestamp() from clock
          """
              .formatted(factId));
    }
  }

  int move() throws SQLException {
    int made = 0;
    for (int more = changes.move(); more > 0; more = changes.move()) {
      made += more;
    }
    return made;
  }

  /** Makes and sends what is due until nothing is; returns the cursors sent, in their order. */
  List<Long> settle() throws Exception {
    int before = received.size();
    while (true) {
      move();
      List<LeasedDelivery> taken = queue.take(TAKEN_AT_ONCE);
      if (taken.isEmpty()) {
        return received.subList(before, received.size()).stream()
            .map(message -> cursor(message.id()))
            .toList();
      }
      for (LeasedDelivery delivery : taken) {
        queue.finish(delivery, attempting.attempt(delivery));
      }
    }
  }

  static long cursor(String id) {
    return ChangePosition.parse(id).map(ChangePosition::cursor).orElse(0L);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** To the moment at which something is due next; false where nothing is. */
  boolean passToNext() {
    Optional<Instant> next =
        store
            .rows(
                """
                select to_char(greatest(d.next_attempt_at, s.open_until) at time zone 'UTC',
                  'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from delivery d join subscription s using (subscription_id)
                where d.state = 'OPEN' and s.state = 'ACTIVE' and not exists (
                  select from delivery e
                  where e.subscription_id = d.subscription_id
                    and e.ordering_key = d.ordering_key and e.state = 'OPEN'
                    and e.cursor < d.cursor)
                order by 1 limit 1
                """)
            .stream()
            .map(Instant::parse)
            .findFirst();
    next.ifPresent(time -> now = time.isAfter(now) ? time : now);
    return next.isPresent();
  }

  Keyring keyring() {
    return keyring;
  }

  Instant now() {
    return now;
  }

  TestSending testSending() {
    return new TestSending(
        store.dataSource(),
        keyring,
        subscriptions,
        deliveries,
        queue,
        attempting,
        Duration.ofSeconds(60),
        () -> now);
  }

  Subscription state(String id) throws SQLException {
    return subscriptions.find(id).orElseThrow();
  }

  List<Delivery> list(String id, Delivery.@Nullable State state) throws SQLException {
    List<Delivery> oldestFirst = new ArrayList<>(deliveries.list(id, state, Long.MAX_VALUE, 1_000));
    return oldestFirst.reversed();
  }

  @Override
  public void close() {
    sender.close();
    server.close();
  }
}
