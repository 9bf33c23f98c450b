package org.tongbao.api.token;

import org.tongbao.contract.access.Role;

/** What came of a token. */
public sealed interface TokenCheck {

  /**
   * @param name the token's subject, at its issuer: no key has such a name
   */
  record Passed(String name, Role role) implements TokenCheck {}

  /**
   * @param reason in words, to follow "it is refused: "
   */
  record Refused(String reason) implements TokenCheck {}

  /**
   * Good, but of nobody who may do anything here.
   *
   * @param claim where a role was looked for
   */
  record WithoutRole(String name, String claim) implements TokenCheck {}

  /** The provider's keys cannot be had now. */
  record Unchecked(String reason) implements TokenCheck {}
}
