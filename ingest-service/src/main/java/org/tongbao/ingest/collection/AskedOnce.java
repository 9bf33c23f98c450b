package org.tongbao.ingest.collection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Asks once for each collection and remembers the answer, for the many documents of one request.
 * Not safe for several threads.
 */
public final class AskedOnce implements CollectionOrigins {

  private final CollectionOrigins origins;
  private final Map<Question, Claim> answers = new HashMap<>();
  private final Set<Claim.Held> confirmed = new HashSet<>();

  public AskedOnce(CollectionOrigins origins) {
    this.origins = origins;
  }

  private record Question(String collection, String origin, boolean moved) {}

  @Override
  public Claim claim(String collection, String origin, boolean moved) {
    Question question = new Question(collection, origin, moved);
    Claim known = answers.get(question);
    if (known == null) {
      known = origins.claim(collection, origin, moved);
      answers.put(question, known);
    }
    return known;
  }

  @Override
  public void confirm(Claim.Held claim) {
    if (!confirmed.contains(claim)) {
      origins.confirm(claim);
      confirmed.add(claim);
    }
  }

  @Override
  public void release(Claim.Held claim) {
    answers.values().remove(claim);
    origins.release(claim);
  }
}
