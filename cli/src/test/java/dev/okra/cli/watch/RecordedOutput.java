package dev.okra.cli.watch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What is printed, for a thread that waits until something is. */
final class RecordedOutput extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public synchronized void write(int b) {
    bytes.write(b);
    notifyAll();
  }

  @Override
  public synchronized void write(byte[] content, int offset, int length) {
    bytes.write(content, offset, length);
    notifyAll();
  }

  synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Waits until a text was printed as often as given. */
  synchronized void await(String expected, int times) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Watching.PATIENCE_SECONDS);
    while (occurrences(expected) < times) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("'" + expected + "' was not printed, but:\n" + text());
      }
      wait(left);
    }
  }

  private int occurrences(String expected) {
    return text().split(Pattern.quote(expected), -1).length - 1;
  }
}
