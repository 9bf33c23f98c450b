/**
 * Descriptions of APIs, and running services held against them. Invariant: what a service promises
 * is read from its description alone, so that a test cannot expect something else than a client.
 */
@NullMarked
package org.tongbao.testing.description;

import org.jspecify.annotations.NullMarked;
