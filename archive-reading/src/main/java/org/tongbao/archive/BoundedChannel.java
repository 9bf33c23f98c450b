package org.tongbao.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel of which at most so much is read before it is released. */
final class BoundedChannel implements SeekableByteChannel {

  private final SeekableByteChannel channel;
  private final int bound;
  private long rest;

  BoundedChannel(SeekableByteChannel channel, int bound) {
    this.channel = channel;
    this.bound = bound;
    this.rest = bound;
  }

  void release() {
    rest = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    int count = channel.read(buffer);
    rest -= Math.max(0, count);
    if (rest < 0) {
      throw new ArchiveTooLargeException(
          "The archive's list of entries has more than %,d bytes: send it in parts."
              .formatted(bound));
    }
    return count;
  }

  @Override
  public int write(ByteBuffer buffer) {
    throw new UnsupportedOperationException("archives are only read");
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("archives are only read");
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
