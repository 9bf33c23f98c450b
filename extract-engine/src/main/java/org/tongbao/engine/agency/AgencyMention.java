package org.tongbao.engine.agency;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/**
 * A body named in the text, or the area of one (全省).
 *
 * @param name as the text names it
 * @param body whether it is a body: 全省 and 全国 alone are areas
 * @param region the place in its name; null unless LOCAL or NATIONAL
 * @param secondary it supports or directs what another body did (在公安部指挥下)
 */
public record AgencyMention(
    Span span, String name, boolean body, Reach reach, @Nullable Region region, boolean secondary)
    implements Mention {}
