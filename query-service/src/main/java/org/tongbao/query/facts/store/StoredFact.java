package org.tongbao.query.facts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.tongbao.query.facts.Fact;

/** A fact that stands: what lists filter by, and the fact itself as JSON. */
@Entity
@Immutable
@Table(name = "standing_fact")
@NullUnmarked
public class StoredFact {

  @Id
  @Column(name = "fact_id")
  public String factId;

  @Column(name = "relation_id")
  public String relationId;

  public String series;
  public Integer edition;
  public String action;

  @Column(name = "object_kind")
  public String objectKind;

  public String[] crimes;

  @Column(name = "region_code")
  public String regionCode;

  public String level;

  @Column(name = "sort_key")
  public String sortKey;

  public String status;

  public String body;

  @Column(name = "changed_at")
  public Instant changedAt;

  public Fact fact() {
    return Json.read(body, Fact.class);
  }
}
