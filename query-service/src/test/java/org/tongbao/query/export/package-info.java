/** Tests of what files hold. */
@NullMarked
package org.tongbao.query.export;

import org.jspecify.annotations.NullMarked;
