package org.tongbao.ingest.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.tongbao.ingest.collection.Claim;
import org.tongbao.ingest.collection.CollectionOrigins;

/** Collections in the table {@code collection}. */
public final class SqlCollectionOrigins implements CollectionOrigins {

  private static final String TAKE =
      """
      INSERT INTO ingest.collection (name, origin) VALUES (?, ?)
      ON CONFLICT (name) DO NOTHING
      """;

  private static final String MOVE =
      """
      INSERT INTO ingest.collection (name, origin) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET origin = excluded.origin, changed_at = now()
      WHERE collection.origin <> excluded.origin
      """;

  private static final String FIND =
      "SELECT origin, confirmed FROM ingest.collection WHERE name = ?";

  private static final String CONFIRM =
      """
      INSERT INTO ingest.collection (name, origin, confirmed) VALUES (?, ?, true)
      ON CONFLICT (name) DO UPDATE SET confirmed = true
      WHERE collection.origin = excluded.origin AND NOT collection.confirmed
      """;

  private static final String RELEASE =
      "DELETE FROM ingest.collection WHERE name = ? AND origin = ? AND NOT confirmed";

  /** A claim that is released between taking and finding is asked for once more. */
  private static final int ATTEMPTS = 5;

  private final Statements statements;

  public SqlCollectionOrigins(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  @Override
  public Claim claim(String collection, String origin, boolean moved) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Claim> known =
          statements.first(
              FIND,
              row -> claim(collection, row.getString(1), row.getBoolean(2), origin),
              collection);
      if (known.isPresent() && !(moved && known.get() instanceof Claim.Elsewhere)) {
        return known.get();
      }
      statements.update(known.isPresent() ? MOVE : TAKE, collection, origin);
    }
    throw new IllegalStateException(
        "the collection '%s' changed hands %d times in a row".formatted(collection, ATTEMPTS));
  }

  @Override
  public void confirm(Claim.Held claim) {
    statements.update(CONFIRM, claim.collection(), claim.origin());
  }

  @Override
  public void release(Claim.Held claim) {
    statements.update(RELEASE, claim.collection(), claim.origin());
  }

  private static Claim claim(
      String collection, String knownOrigin, boolean confirmed, String origin) {
    return knownOrigin.equals(origin)
        ? new Claim.Held(collection, origin, !confirmed)
        : new Claim.Elsewhere(collection, knownOrigin);
  }
}
