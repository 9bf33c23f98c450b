package org.tongbao.query.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A dead letter that its stage has not cleared. */
@Entity
@Immutable
@Table(name = "dead_letter")
@IdClass(StoredLetter.Key.class)
@NullUnmarked
public class StoredLetter {

  /** One letter a stage and document. */
  public record Key(String stage, String documentId) implements Serializable {}

  @Id public String stage;

  @Id
  @Column(name = "document_id")
  public String documentId;

  public String revision;
  public String reason;
  public String detail;
  public String[] causes;

  @Column(name = "raw_topic_id")
  public String rawTopicId;

  @Column(name = "raw_partition")
  public Integer rawPartition;

  @Column(name = "raw_offset")
  public Long rawOffset;

  public String title;
  public String publisher;
  public String url;

  @Column(name = "published_at")
  public String publishedAt;

  public String path;

  @Column(name = "failed_at")
  public Instant failedAt;
}
