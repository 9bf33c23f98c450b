package org.tongbao.query.changelog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One row of the change log. */
@Entity
@Immutable
@Table(name = "change_log")
@NullUnmarked
public class ChangeRow {

  /** Rises by one with each row. */
  @Id public long cursor;

  public String kind;
  public String cause;

  @Column(name = "document_id")
  public String documentId;

  @Column(name = "event_id")
  public String eventId;

  @Column(name = "fact_id")
  public String factId;

  @Column(name = "previous_hash")
  public String previousHash;

  @Column(name = "current_hash")
  public String currentHash;

  public Instant stamp;
}
