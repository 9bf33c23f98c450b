package org.tongbao.reading.html;
import org.junit.jupiter.api.Test;
import org.tongbao.reading.article.*;
class DbgTest {
  @Test void x() {
    String only=System.getProperty("dbg","");
    for (PageTemplate t : PageTemplate.in(System.getProperty("dbgf","last"))) {
      if(!only.isEmpty() && !t.name().contains(only)) continue;
      var arts = t.isTraditional() ? SampleArticle.traditional() : SampleArticle.simplified();
      
      for(int k=0;k<3;k++) { var a=arts.get((Math.floorMod(t.name().hashCode(), arts.size())+7*k)%arts.size());
      var p=t.with(a, arts.stream().filter(o->o!=a).toList());
      var art=HtmlPage.read(p.html(), ReferenceDay.UNKNOWN);
      var gold=new java.util.HashSet<>(p.mainText().lines().toList());
      System.out.println("== "+t.name()+" title="+(a.title().equals(art.title())?"ok":art.title()+" <> "+a.title())+" pub="+art.publisher()+" author="+art.author()+" at="+art.publishedAt());
      for (String b: art.blocks()) if(!gold.contains(b)) System.out.println("   + "+b);
      for (String b: gold) if(!art.blocks().contains(b)) System.out.println("   - "+b);
      }
    }
  }
}
