package dev.okra.domain.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that the steps of a table rename. */
public final class ColumnRenames {
  private ColumnRenames() {}

  /** From the names before all steps to those after them, through intermediate ones. */
  public static Map<String, String> of(List<TableChange> steps) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (TableChange step : steps) {
      if (step instanceof TableChange.RenameColumn rename) {
        String origin = origins.remove(rename.before());
        origins.put(rename.after(), origin == null ? rename.before() : origin);
      }
    }
    Map<String, String> renames = new HashMap<>();
    origins.forEach((after, before) -> renames.put(before, after));
    return renames;
  }
}
