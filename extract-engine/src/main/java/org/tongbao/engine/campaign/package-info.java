/**
 * Campaigns and their parts as the text names them. Invariant: a name of the lexicon counts only
 * where quotation marks, a year or a word for a campaign marks it as one (维护网络 names no 护网).
 */
@NullMarked
package org.tongbao.engine.campaign;

import org.jspecify.annotations.NullMarked;
