package org.tongbao.api.access;

import org.tongbao.contract.access.Role;

/** Whether a request may go on, and if not, why. */
public sealed interface Verdict {

  record Allowed(Principal principal) implements Verdict {}

  /** The request comes from where this service does not answer. */
  record Foreign(What what) implements Verdict {

    /** What gives it away. */
    public enum What {
      ADDRESS,
      HOST,
      ORIGIN
    }
  }

  /** There is no key that could open this. */
  record KeyUnset() implements Verdict {}

  record KeyMissing(Role needed) implements Verdict {}

  record KeyWrong() implements Verdict {}

  /** The key is right, but not for this. */
  record RoleTooLow(Role needed, Principal principal) implements Verdict {}
}
