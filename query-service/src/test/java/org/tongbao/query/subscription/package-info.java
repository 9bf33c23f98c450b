/** Tests of the change log as subscribers see it. */
@NullMarked
package org.tongbao.query.subscription;

import org.jspecify.annotations.NullMarked;
