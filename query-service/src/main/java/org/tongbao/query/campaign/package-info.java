/**
 * Campaigns as what stands speaks of them. Read only; the projection keeps what is counted of each
 * document.
 */
@NullMarked
package org.tongbao.query.campaign;

import org.jspecify.annotations.NullMarked;
