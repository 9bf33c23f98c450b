package org.tongbao.query.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of exports. */
@ConfigMapping(prefix = "tongbao.export")
public interface ExportSettings {

  /** Rows of one export; its last line says where there are more, and how to go on. */
  @WithDefault("100000")
  int rows();

  /** Rows that are in memory at once. */
  @WithDefault("500")
  int pageRows();

  /** After which an export is broken off, however slowly it is read. */
  @WithDefault("10m")
  Duration timeout();

  /** Exports at one time; each keeps a connection to the database. */
  @WithDefault("4")
  int concurrent();
}
