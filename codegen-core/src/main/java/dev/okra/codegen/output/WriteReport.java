package dev.okra.codegen.output;

import java.util.List;

/**
 * What a run did to an output folder; paths are relative to it, in alphabetical order.
 *
 * @param written files that were missing or had another text
 * @param removed generated files that are generated no more
 * @param unchanged how many files were as they should be, and were not touched
 */
public record WriteReport(List<String> written, List<String> removed, int unchanged) {
  public WriteReport {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
  }
}
