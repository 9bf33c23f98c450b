/**
 * Callers that a provider of OpenID Connect vouches for, beside those with keys. Invariant: only
 * what the configured provider signed, for us and for now, names a caller; a provider that is away
 * stops neither the service nor those who have keys; and without a configured provider nothing of
 * this runs.
 */
@NullMarked
package org.tongbao.api.token;

import org.jspecify.annotations.NullMarked;
