package org.tongbao.engine.region;

import org.tongbao.contract.event.Region;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/** A place named in the text; 浙江杭州滨江 is one mention, of the innermost place. */
public record PlaceMention(Span span, Region region) implements Mention {}
