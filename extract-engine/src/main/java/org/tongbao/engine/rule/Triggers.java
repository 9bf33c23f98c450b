package org.tongbao.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Span;

/**
 * The words of many lists in one trie, so that one pass over a stretch of text tells which lists
 * have a word in it. Its edges lie in one table with open addressing.
 */
final class Triggers {

  private static final int MOST_LISTS = Long.SIZE;
  private static final int ROOT = 0;
  private static final int NO_EDGE = -1;

  /** Node and character of each edge, or {@link #NO_EDGE}. */
  private final int[] edges;

  private final int[] targets;

  /** By node: the lists that hold the word which ends there. */
  private final long[] lists;

  Triggers(List<Phrases> all) {
    if (all.size() > MOST_LISTS) {
      throw new IllegalArgumentException(
          "%d lists of trigger words, at most %d fit".formatted(all.size(), MOST_LISTS));
    }
    Map<Integer, Integer> targetByEdge = new HashMap<>();
    List<Long> listsByNode = new ArrayList<>(List.of(0L));
    for (int list = 0; list < all.size(); list++) {
      for (String word : all.get(list).words()) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
          int next = listsByNode.size();
          Integer known = targetByEdge.putIfAbsent(edge(node, word.charAt(i)), next);
          if (known == null) {
            listsByNode.add(0L);
          }
          node = known == null ? next : known;
        }
        listsByNode.set(node, listsByNode.get(node) | 1L << list);
      }
    }
    this.lists = listsByNode.stream().mapToLong(Long::longValue).toArray();
    this.edges = new int[Integer.highestOneBit(lists.length) * 8];
    this.targets = new int[edges.length];
    Arrays.fill(edges, NO_EDGE);
    targetByEdge.forEach(this::put);
  }

  /** One bit for each list that has a word in the stretch. */
  long in(String text, Span span) {
    long found = 0;
    for (int i = span.start(); i < span.end(); i++) {
      int node = ROOT;
      for (int next = i; next < span.end(); next++) {
        node = target(edge(node, text.charAt(next)));
        if (node == ROOT) {
          break;
        }
        found |= lists[node];
      }
    }
    return found;
  }

  private void put(int edge, int target) {
    int slot = slot(edge);
    while (edges[slot] != NO_EDGE) {
      slot = slot + 1 & edges.length - 1;
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  /** Where an edge leads; the root, to which none leads, where there is no such edge. */
  private int target(int edge) {
    int slot = slot(edge);
    while (edges[slot] != edge) {
      if (edges[slot] == NO_EDGE) {
        return ROOT;
      }
      slot = slot + 1 & edges.length - 1;
    }
    return targets[slot];
  }

  private int slot(int edge) {
    int mixed = edge * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & edges.length - 1;
  }

  private static int edge(int node, char letter) {
    return node << Character.SIZE | letter;
  }
}
