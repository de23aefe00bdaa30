package dev.okra.codegen.go;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns declarations as gofmt does: lines that follow each other without a comment between them
 * share the widths of their columns; the last column has none.
 */
final class Columns {

  private Columns() {}

  /**
   * One declaration.
   *
   * @param comment the lines above it
   * @param cells its columns, as many for each row
   */
  record Row(List<String> comment, List<String> cells) {}

  /** Each row as one line, without indentation. */
  static List<String> align(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= rows.size(); end++) {
      if (end == rows.size() || !rows.get(end).comment().isEmpty()) {
        lines.addAll(alignRun(rows.subList(start, end)));
        start = end;
      }
    }
    return lines;
  }

  private static List<String> alignRun(List<Row> run) {
    return run.stream().map(row -> line(row.cells(), run)).toList();
  }

  private static String line(List<String> cells, List<Row> run) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell);
      if (i + 1 < cells.size()) {
        line.append(" ".repeat(width(run, i) - cell.length() + 1));
      }
    }
    return line.toString();
  }

  private static int width(List<Row> run, int column) {
    return run.stream().mapToInt(row -> row.cells().get(column).length()).max().orElse(0);
  }
}
