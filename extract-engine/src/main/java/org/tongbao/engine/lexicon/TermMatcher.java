package org.tongbao.engine.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.script.Simplified;

/**
 * Finds the terms of a list in a normalised text. Terms are folded as texts are, so lexicons are
 * written in ordinary Simplified; the case of Latin letters is ignored. A later value for an equal
 * term replaces the earlier one.
 *
 * @param <T> what a term means
 */
public final class TermMatcher<T> {

  private final Node<T> root;

  private TermMatcher(Node<T> root) {
    this.root = root;
  }

  public static <T> TermMatcher<T> of(Map<String, T> terms) {
    Growing<T> root = new Growing<>();
    terms.forEach(root::add);
    return new TermMatcher<>(root.freeze());
  }

  /** From left to right, at each place the longest term, without overlap. */
  public List<TermMatch<T>> findAll(CharSequence text) {
    return findAll(text, 0, text.length());
  }

  public List<TermMatch<T>> findAll(CharSequence text, int from, int to) {
    List<TermMatch<T>> matches = new ArrayList<>();
    int index = from;
    while (index < to) {
      TermMatch<T> match = longestAt(text, index, to);
      if (match == null) {
        index++;
      } else {
        matches.add(match);
        index = match.end();
      }
    }
    return matches;
  }

  /** The longest term that begins at {@code index}, or null. */
  public @Nullable TermMatch<T> longestAt(CharSequence text, int index, int to) {
    TermMatch<T> longest = null;
    Node<T> node = root;
    for (int next = index; next < to; next++) {
      node = node.child(lowerCase(text.charAt(next)));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        longest = new TermMatch<>(index, next + 1, node.value);
      }
    }
    return longest;
  }

  /** The first term that begins in {@code from} to before {@code to} and ends there, or null. */
  public @Nullable TermMatch<T> findFirst(CharSequence text, int from, int to) {
    for (int index = from; index < to; index++) {
      TermMatch<T> match = longestAt(text, index, to);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private static char lowerCase(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }

  private static final class Node<T> {
    private final char[] keys;
    private final Node<T>[] children;
    private final @Nullable T value;

    Node(char[] keys, Node<T>[] children, @Nullable T value) {
      this.keys = keys;
      this.children = children;
      this.value = value;
    }

    @Nullable Node<T> child(char key) {
      int place = Arrays.binarySearch(keys, key);
      return place < 0 ? null : children[place];
    }
  }

  private static final class Growing<T> {
    private final TreeMap<Character, Growing<T>> children = new TreeMap<>();
    private @Nullable T value;

    void add(String term, T meaning) {
      if (term.isEmpty()) {
        throw new IllegalArgumentException("an empty term in a lexicon, meaning " + meaning);
      }
      Growing<T> node = this;
      String folded = Simplified.fold(term);
      for (int i = 0; i < folded.length(); i++) {
        node = node.children.computeIfAbsent(lowerCase(folded.charAt(i)), _ -> new Growing<>());
      }
      node.value = meaning;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays cannot be generic
    Node<T> freeze() {
      char[] keys = new char[children.size()];
      Node<T>[] nodes = new Node[children.size()];
      int place = 0;
      for (Map.Entry<Character, Growing<T>> child : children.entrySet()) {
        keys[place] = child.getKey();
        nodes[place++] = child.getValue().freeze();
      }
      return new Node<>(keys, nodes, value);
    }
  }
}
