package org.tongbao.ingest.polling;

/** A host cannot be asked now, which is nobody's fault and passes. The message says why. */
public final class HostBusyException extends Exception {

  private static final long serialVersionUID = 1L;

  HostBusyException(String message) {
    super(message);
  }
}
