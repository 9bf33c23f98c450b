package org.tongbao.extract.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One cache for the state of all partitions, unwritten blocks included: without it each partition
 * would take its own.
 */
public final class BoundedStateMemory implements RocksDBConfigSetter {

  static final String BYTES_SETTING = "tongbao.extract.state-memory-bytes";

  private static @Nullable Cache cache;
  private static @Nullable WriteBufferManager writeBuffers;

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> settings) {
    long bytes = Long.parseLong(String.valueOf(settings.get(BYTES_SETTING)));
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(shared(bytes));
    table.setCacheIndexAndFilterBlocks(true);
    options.setWriteBufferManager(writeBuffers);
    options.setTableFormatConfig(table);
  }

  /** The cache is shared, so no single store may close it. */
  @Override
  public void close(String storeName, Options options) {}

  private static synchronized Cache shared(long bytes) {
    if (cache == null) {
      cache = new LRUCache(bytes);
      writeBuffers = new WriteBufferManager(bytes / 2, cache);
    }
    return cache;
  }
}
