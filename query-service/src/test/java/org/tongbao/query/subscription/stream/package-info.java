/** Tests of the stream, over real connections. */
@NullMarked
package org.tongbao.query.subscription.stream;

import org.jspecify.annotations.NullMarked;
