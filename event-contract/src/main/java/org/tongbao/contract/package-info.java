/**
 * What the services share: the JSON mapper, hashing and the limits. Invariant: no class outside the
 * package topic knows Kafka.
 */
@NullMarked
package org.tongbao.contract;

import org.jspecify.annotations.NullMarked;
