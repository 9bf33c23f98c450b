package org.tongbao.query.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.paging.Conditions;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.Page;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.search.GramShares;
import org.tongbao.query.search.SearchPhrase;

/** Reads events by document, in the order of its text, as they are or once were. */
@ApplicationScoped
public class StandingEvents implements PanacheRepositoryBase<StandingEvent, String> {

  public static final List<KeyPart> KEY = List.of(KeyPart.TEXT, KeyPart.NUMBER);

  private final GramShares shares;

  StandingEvents(GramShares shares) {
    this.shares = shares;
  }

  public Page<StandingEvent> page(
      EventFilter filter, @Nullable Instant moment, PageRequest request) {
    return page(filter.conditions(), moment, request);
  }

  /** Those among them whose evidence has what is searched for. */
  public Page<StandingEvent> search(
      SearchPhrase phrase, EventFilter filter, @Nullable Instant moment, PageRequest request) {
    return page(
        filter.conditions().and(phrase.conditions(shares.of(phrase.grams()))), moment, request);
  }

  public Optional<StandingEvent> one(String eventId, @Nullable Instant moment) {
    return where("e.eventId = :id", eventId, moment).stream().findFirst();
  }

  public List<StandingEvent> ofDocument(String documentId, @Nullable Instant moment) {
    return where("e.documentId = :id", documentId, moment);
  }

  /** How many each of these documents has; those without any are left out. */
  public Map<String, Integer> countsOf(Collection<String> documentIds, @Nullable Instant moment) {
    Conditions wanted =
        KnownThen.at(moment).where("e.documentId in (:ids)", "ids", List.copyOf(documentIds));
    TypedQuery<Object[]> count =
        getEntityManager()
            .createQuery(
                "select e.documentId, count(*) from StandingEvent e where %s group by e.documentId"
                    .formatted(wanted.text()),
                Object[].class);
    wanted.parameters().forEach(count::setParameter);
    return count.getResultList().stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> Math.toIntExact((Long) row[1])));
  }

  private Page<StandingEvent> page(
      Conditions filter, @Nullable Instant moment, PageRequest request) {
    Conditions all = filter.and(KnownThen.at(moment));
    Conditions wanted = all.copy();
    List<String> after = request.after();
    if (after != null) {
      wanted
          .where(
              "e.documentId > :lastId or (e.documentId = :lastId and e.ordinal > :lastOrdinal)",
              "lastId",
              after.get(0))
          .parameters()
          .put("lastOrdinal", Integer.valueOf(after.get(1)));
    }
    List<StandingEvent> rows =
        find(
                "from StandingEvent e where %s order by e.documentId, e.ordinal"
                    .formatted(wanted.text()),
                wanted.parameters())
            .range(0, request.rowsWanted() - 1)
            .list();
    return Page.of(
        rows,
        request,
        () -> all.total(getEntityManager(), "StandingEvent"),
        row -> List.of(row.documentId, Integer.toString(row.ordinal)),
        row -> row);
  }

  private List<StandingEvent> where(String clause, String id, @Nullable Instant moment) {
    Conditions wanted = KnownThen.at(moment).where(clause, "id", id);
    return list(
        "from StandingEvent e where %s order by e.ordinal".formatted(wanted.text()),
        wanted.parameters());
  }
}
