package org.tongbao.api.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.access.Role;

/**
 * Whom a request is answered for.
 *
 * @param name of the key, or a token's subject with its issuer; null where none was asked for
 */
public record Principal(@Nullable String name, Role role) {

  /** Somebody on this machine, where no keys are configured. */
  static final Principal LOCAL = new Principal(null, Role.ADMIN);

  /** Anybody, where that is enough. */
  static final Principal ANYBODY = new Principal(null, Role.READER);

  /** Whether this one may see and change what belongs to an owner; null is nobody. */
  public boolean owns(@Nullable String owner) {
    return role == Role.ADMIN || owner != null && owner.equals(name);
  }
}
