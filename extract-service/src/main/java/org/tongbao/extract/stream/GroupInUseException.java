package org.tongbao.extract.stream;

/** The consumer group still has members, so its offsets cannot be set. */
public final class GroupInUseException extends RuntimeException {

  public GroupInUseException(String group, int members) {
    super(
        "group %s is in use (members: %d): stop all other replicas of extract, then ask again"
            .formatted(group, members));
  }
}
