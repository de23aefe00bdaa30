package dev.okra.it;

import dev.okra.codegen.toolchain.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that listens on a port that was free, until it is stopped.
 *
 * @param address where, such as {@code http://127.0.0.1:41003}
 */
record RunningService(Process process, String address) {

  /**
   * Starts a program, and waits until it says where it listens.
   *
   * @param announcement what it prints before its address, on a line of its own
   */
  static RunningService started(Tool tool, Path folder, String announcement) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(tool.command()).directory(folder.toFile());
    builder.environment().putAll(tool.environment());
    Process process = builder.redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> printed = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(announcement)) {
        return new RunningService(process, line.substring(announcement.length()));
      }
      printed.add(line);
    }
    throw new AssertionError("the service ended: " + printed);
  }

  /** Ends the program and those that it started, since {@code go run} leaves its own behind. */
  void stop() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor();
  }
}
