package org.tongbao.query.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A document as one of its readable revisions said it, for a time. */
@Entity
@Immutable
@Table(name = "known_document")
@NullUnmarked
public class StandingDocument {

  /** Tells the times apart when a document said different things. */
  @Id
  @Column(name = "version_id")
  public String versionId;

  @Column(name = "document_id")
  public String documentId;

  @Column(name = "listed_day")
  public LocalDate listedDay;

  public String revision;

  @Column(name = "engine_version")
  public String engineVersion;

  /** The cleaned text, up to 2 MiB. */
  public String text;

  public String title;
  public String publisher;
  public String url;

  @Column(name = "published_at")
  public String publishedAt;

  public String path;
  public String collection;
  public String author;
  public String[] flags;

  @Column(name = "raw_topic_id")
  public String rawTopicId;

  @Column(name = "raw_partition")
  public int rawPartition;

  @Column(name = "raw_offset")
  public long rawOffset;

  @Column(name = "known_from")
  public Instant knownFrom;

  /** Null for what it says now. */
  @Column(name = "known_to")
  public Instant knownTo;
}
