/** The projection as the tests run it. */
@NullMarked
package org.tongbao.query.projection.service;

import org.jspecify.annotations.NullMarked;
