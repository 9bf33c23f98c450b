/**
 * A provider of OpenID Connect as services meet it. Invariant: its signatures are the JDK's, so
 * that what checks them is another's code than what made them.
 */
@NullMarked
package org.tongbao.testing.token;

import org.jspecify.annotations.NullMarked;
