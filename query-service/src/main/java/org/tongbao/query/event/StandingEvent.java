package org.tongbao.query.event;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An event while it was visible: what lists filter by, and its body as it was sent. */
@Entity
@Immutable
@Table(name = "known_event")
@NullUnmarked
public class StandingEvent {

  /** Tells the times apart when an event was visible. */
  @Id
  @Column(name = "version_id")
  public String versionId;

  @Column(name = "event_id")
  public String eventId;

  @Column(name = "document_id")
  public String documentId;

  /** The place among its document's events, in the order of the text. */
  public int ordinal;

  public String type;
  public String series;
  public Integer edition;
  public String action;

  @Column(name = "object_kind")
  public String objectKind;

  public String[] crimes;

  @Column(name = "region_code")
  public String regionCode;

  @Column(name = "period_from")
  public LocalDate periodFrom;

  @Column(name = "period_to")
  public LocalDate periodTo;

  public String revision;

  @Column(name = "engine_version")
  public String engineVersion;

  /** The event's JSON by the event contract. */
  public String body;

  @Column(name = "known_from")
  public Instant knownFrom;

  /** To be searched in, never to be loaded. */
  @Basic(fetch = FetchType.LAZY)
  @Column(name = "search_text")
  public String searchText;

  @Basic(fetch = FetchType.LAZY)
  @Column(name = "search_grams")
  public int[] searchGrams;

  /** Null for what is visible now. */
  @Column(name = "known_to")
  public Instant knownTo;
}
