package org.tongbao.engine.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was wanted, found and right, over all documents. */
final class Tally {

  /** Of one kind of event. */
  static final class Count {
    int wanted;
    int found;
    int right;

    double f1() {
      return wanted + found == 0 ? 1 : 2.0 * right / (wanted + found);
    }
  }

  final Map<Tier, Count> tiers = new EnumMap<>(Tier.class);
  final Map<String, Count> kinds = new TreeMap<>();
  final List<String> notes = new ArrayList<>();
  int traps;
  int ungrounded;

  Tally() {
    for (Tier tier : Tier.values()) {
      tiers.put(tier, new Count());
    }
  }

  void wantFigure() {
    tiers.values().forEach(count -> count.wanted++);
  }

  void findFigure() {
    tiers.values().forEach(count -> count.found++);
  }

  Count kind(String name) {
    return kinds.computeIfAbsent(name, key -> new Count());
  }

  void note(String document, String what, String where) {
    notes.add(document + "\t" + what + "\t" + where);
  }
}
