package org.tongbao.query.projection;

/** Passed by every batch once its SQL is done and before it is committed. */
@FunctionalInterface
public interface CommitGate {

  CommitGate OPEN = _ -> {};

  void pass(Batch batch);
}
