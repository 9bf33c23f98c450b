package org.tongbao.standalone.command;

import java.io.PrintStream;
import org.tongbao.standalone.supervisor.Supervisor;

/** Ties a supervisor to this process. */
final class Running {

  private Running() {}

  /** Ctrl-C and termination stop everything before this process ends. */
  static void stopWithThisProcess(Supervisor supervisor, PrintStream messages) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(supervisor, messages), "supervisor-stop"));
  }

  private static void stop(Supervisor supervisor, PrintStream messages) {
    if (!supervisor.isStopped()) {
      messages.println();
      messages.println("Stopping ...");
    }
    supervisor.close();
  }
}
