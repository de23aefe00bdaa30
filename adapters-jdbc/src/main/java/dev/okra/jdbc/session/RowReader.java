package dev.okra.jdbc.session;

import dev.okra.domain.port.Row;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes rows out of a result set, free of anything that needs the connection. */
final class RowReader {
  private RowReader() {}

  static List<Row> readAll(ResultSet result) throws SQLException {
    Map<String, Integer> positions = positions(result.getMetaData());
    int width = positions.size();
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      @Nullable Object[] values = new @Nullable Object[width];
      for (int i = 0; i < width; i++) {
        values[i] = detached(result.getObject(i + 1));
      }
      rows.add(new JdbcRow(positions, values));
    }
    return rows;
  }

  private static Map<String, Integer> positions(ResultSetMetaData columns) throws SQLException {
    Map<String, Integer> positions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String label = columns.getColumnLabel(i);
      if (positions.put(label, i - 1) != null) {
        throw new IllegalArgumentException("the query has two columns '" + label + "'");
      }
    }
    return positions;
  }

  private static @Nullable Object detached(@Nullable Object value) throws SQLException {
    if (value instanceof Array array) {
      return Arrays.asList((Object[]) array.getArray());
    }
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (value instanceof Blob blob) {
      return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
    }
    if (value instanceof Clob clob) {
      return clob.getSubString(1, (int) clob.length());
    }
    return value;
  }
}
