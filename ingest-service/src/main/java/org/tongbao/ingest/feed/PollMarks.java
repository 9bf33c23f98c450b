package org.tongbao.ingest.feed;

import java.util.List;

/**
 * What a poll has done about items, by their keys.
 *
 * @param taken need not be looked at again
 * @param failed could not be had
 * @param listed all that the source lists now
 */
public record PollMarks(List<String> taken, List<String> failed, List<String> listed) {

  public static final PollMarks NONE = new PollMarks(List.of(), List.of(), List.of());

  public PollMarks {
    taken = List.copyOf(taken);
    failed = List.copyOf(failed);
    listed = List.copyOf(listed);
  }
}
