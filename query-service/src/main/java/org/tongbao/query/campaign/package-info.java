/** Campaigns as what stands speaks of them. Read only; counted anew for each question. */
@NullMarked
package org.tongbao.query.campaign;

import org.jspecify.annotations.NullMarked;
