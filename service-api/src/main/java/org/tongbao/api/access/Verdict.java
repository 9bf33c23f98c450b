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

  /** What was sent for a token is none of the provider's, or not for us, or not for now. */
  record TokenWrong(String reason) implements Verdict {}

  /** The provider vouches for the caller and gives it none of our roles. */
  record TokenWithoutRole(String name, String claim) implements Verdict {}

  /** Nobody can say now whether the token is right. */
  record TokenUnchecked() implements Verdict {}

  /** The key or the token is right, but not for this. */
  record RoleTooLow(Role needed, Principal principal) implements Verdict {}
}
