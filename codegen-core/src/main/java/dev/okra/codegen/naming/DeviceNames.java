package dev.okra.codegen.naming;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names that Windows keeps for devices: no file may be called so, whatever stands behind a point.
 */
public final class DeviceNames {
  /** In lower case; to be compared without regard to case. */
  public static final List<String> ALL =
      Stream.concat(
              Stream.of("con", "prn", "aux", "nul"),
              IntStream.rangeClosed(1, 9).boxed().flatMap(n -> Stream.of("com" + n, "lpt" + n)))
          .toList();

  private DeviceNames() {}
}
