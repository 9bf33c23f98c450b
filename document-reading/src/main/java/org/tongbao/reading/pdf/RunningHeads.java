package org.tongbao.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops what stands on the pages and not in the text: page numbers, and lines that return. */
final class RunningHeads {

  /** So many lines at the top and at the bottom of a page may belong to it. */
  private static final int LINES_AT_EDGE = 2;

  private static final int FEWEST_PAGES = 3;
  private static final float SMALLER = 0.9f;
  private static final float FAR = 2.5f;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–－·•\\s]*第?\\s?[0-9０-９]{1,4}\\s?页?(?:\\s?[/／,，]?\\s?共?\\s?\\d{1,4}\\s?页?)?[-—–－·•\\s]*");

  private RunningHeads() {}

  static List<PageLine> drop(List<PageLine> lines) {
    List<List<PageLine>> pages = pages(lines);
    Set<String> returning = returning(pages);
    float usual = usualSize(lines);
    List<PageLine> kept = new ArrayList<>(lines.size());
    for (List<PageLine> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        boolean isAtEdge = i < LINES_AT_EDGE || i >= page.size() - LINES_AT_EDGE;
        String text = page.get(i).text();
        boolean isRunning =
            isAtEdge
                && (PAGE_NUMBER.matcher(text).matches()
                    || returning.contains(shape(text)) && isApart(page, i, usual));
        if (!isRunning) {
          kept.add(page.get(i));
        }
      }
    }
    return kept;
  }

  /** In smaller letters than the text, or further from it than its lines are from each other. */
  private static boolean isApart(List<PageLine> page, int index, float usual) {
    PageLine line = page.get(index);
    int neighbour = index < LINES_AT_EDGE ? index + 1 : index - 1;
    return line.size() < usual * SMALLER
        || neighbour < 0
        || neighbour >= page.size()
        || Math.abs(page.get(neighbour).y() - line.y()) > usual * FAR;
  }

  static float usualSize(List<PageLine> lines) {
    List<Float> sizes = lines.stream().map(PageLine::size).sorted().toList();
    return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
  }

  private static List<List<PageLine>> pages(List<PageLine> lines) {
    List<List<PageLine>> pages = new ArrayList<>();
    int number = 0;
    for (PageLine line : lines) {
      if (pages.isEmpty() || line.page() != number) {
        pages.add(new ArrayList<>());
        number = line.page();
      }
      pages.getLast().add(line);
    }
    return pages;
  }

  /** What stands at the edge of at least three pages and of half of all, its numbers aside. */
  private static Set<String> returning(List<List<PageLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PageLine> page : pages) {
      Set<String> shapes = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (i < LINES_AT_EDGE || i >= page.size() - LINES_AT_EDGE) {
          shapes.add(shape(page.get(i).text()));
        }
      }
      shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }
    int fewest = Math.max(FEWEST_PAGES, (pages.size() + 1) / 2);
    counts.values().removeIf(count -> count < fewest);
    return counts.keySet();
  }

  private static String shape(String text) {
    return text.replaceAll("[0-9０-９]+", "#").replaceAll("\\s+", "");
  }
}
