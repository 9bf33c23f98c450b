package org.tongbao.query.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, each with the parameters that it names. */
public final class Conditions {

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Adds a clause that names one parameter; passed over where there is no value. */
  public Conditions where(String clause, String parameter, @Nullable Object value) {
    if (value != null) {
      clauses.add("(" + clause + ")");
      parameters.put(parameter, value);
    }
    return this;
  }

  public Conditions where(String clause) {
    clauses.add("(" + clause + ")");
    return this;
  }

  /** Adds all of the other conditions. */
  public Conditions and(Conditions other) {
    clauses.addAll(other.clauses);
    parameters.putAll(other.parameters);
    return this;
  }

  public Conditions copy() {
    Conditions copy = new Conditions();
    copy.clauses.addAll(clauses);
    copy.parameters.putAll(parameters);
    return copy;
  }

  /** The clauses joined, true where there are none. */
  public String text() {
    return clauses.isEmpty() ? "1 = 1" : String.join(" and ", clauses);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }

  /** How many rows of the entity, called e in the clauses, fulfil them. */
  public Total total(EntityManager entities, String entity) {
    Query count =
        entities.createQuery(
            "select count(*) from (select 1 as one from %s e where %s order by 1 fetch first %d rows only) c"
                .formatted(entity, text(), Total.COUNTED_AT_MOST + 1));
    parameters.forEach(count::setParameter);
    return Total.of(((Number) count.getSingleResult()).longValue());
  }
}
