package org.tongbao.engine.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one list as a tree of letters.
 *
 * @param term index of the term that ends here, -1 for none
 */
record TermTree(char[] keys, TermTree[] children, int term) {

  static TermTree of(List<String> terms) {
    Growing root = new Growing();
    for (int term = 0; term < terms.size(); term++) {
      root.add(terms.get(term), term);
    }
    return root.freeze();
  }

  int longestTermAt(CharSequence text, int index, int to) {
    int longest = -1;
    TermTree node = this;
    for (int next = index; next < to; next++) {
      node = node.child(TermList.lowerCase(text.charAt(next)));
      if (node == null) {
        break;
      }
      longest = node.term >= 0 ? node.term : longest;
    }
    return longest;
  }

  private @Nullable TermTree child(char key) {
    int place = Arrays.binarySearch(keys, key);
    return place < 0 ? null : children[place];
  }

  private static final class Growing {
    private final Map<Character, Growing> children = new TreeMap<>();
    private int term = -1;

    void add(String word, int index) {
      Growing node = this;
      for (int i = 0; i < word.length(); i++) {
        node = node.children.computeIfAbsent(word.charAt(i), _ -> new Growing());
      }
      node.term = index;
    }

    TermTree freeze() {
      char[] keys = new char[children.size()];
      TermTree[] nodes = new TermTree[children.size()];
      int place = 0;
      for (Map.Entry<Character, Growing> child : children.entrySet()) {
        keys[place] = child.getKey();
        nodes[place++] = child.getValue().freeze();
      }
      return new TermTree(keys, nodes, term);
    }
  }
}
