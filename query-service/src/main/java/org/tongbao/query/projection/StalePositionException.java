package org.tongbao.query.projection;

/** Another writer applied these records: read on from what is stored. */
public final class StalePositionException extends Exception {

  public StalePositionException(LogPartition partition, LogPosition expected) {
    super(
        "position of %s is no longer %d: another writer has moved it"
            .formatted(partition, expected.nextOffset()));
  }
}
