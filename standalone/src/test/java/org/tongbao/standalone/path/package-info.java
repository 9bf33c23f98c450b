/**
 * The whole path with the services as they are built for production: documents in by HTTP, events
 * on the topic, facts by REST, and what survives when a service is killed. Invariant: nothing here
 * reaches into a service but by the ways that its users have.
 */
@NullMarked
package org.tongbao.standalone.path;

import org.jspecify.annotations.NullMarked;
