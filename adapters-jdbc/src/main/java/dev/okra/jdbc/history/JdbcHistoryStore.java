package dev.okra.jdbc.history;

import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryEntry.State;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history table of every dialect; see {@code migrations.md} for its columns. */
public final class JdbcHistoryStore implements HistoryStore {
  private static final List<String> COLUMNS =
      List.of(
          "version",
          "description",
          "checksum",
          "parent",
          "state",
          "started_at",
          "finished_at",
          "statements_total",
          "statements_done",
          "error",
          "applied_by",
          "okra_version");

  private final HistoryTable table;

  /** A store in the given table. */
  public JdbcHistoryStore(HistoryTable table) {
    this.table = table;
  }

  /**
   * Makes the table if it is not there. Several runners may do so at once: IF NOT EXISTS alone does
   * not save the later ones on PostgreSQL, where they fail on a catalog's unique key once the first
   * has committed.
   */
  @Override
  public void create(Session session) {
    if (exists(session)) {
      return;
    }
    try {
      session.execute(createStatement());
    } catch (DatabaseException e) {
      if (session.inTransaction() || !exists(session)) {
        throw e;
      }
    }
  }

  private String createStatement() {
    return """
        CREATE TABLE IF NOT EXISTS %s (
          version %s NOT NULL PRIMARY KEY,
          description %s NOT NULL,
          checksum %s NOT NULL,
          parent %s,
          state %s NOT NULL,
          started_at %s NOT NULL,
          finished_at %s,
          statements_total %s NOT NULL,
          statements_done %s NOT NULL,
          error %s,
          applied_by %s NOT NULL,
          okra_version %s NOT NULL
        )%s"""
        .formatted(
            table.name(),
            table.keyType(),
            table.textType(),
            table.textType(),
            table.keyType(),
            table.textType(),
            table.instantType(),
            table.instantType(),
            table.integerType(),
            table.integerType(),
            table.textType(),
            table.textType(),
            table.textType(),
            table.options().isEmpty() ? "" : " " + table.options());
  }

  @Override
  public boolean exists(Session session) {
    return !session.query(table.existsQuery()).isEmpty();
  }

  @Override
  public List<HistoryEntry> entries(Session session) {
    if (!exists(session)) {
      return List.of();
    }
    String columns = COLUMNS.stream().map(this::selected).collect(Collectors.joining(", "));
    return session.query("SELECT " + columns + " FROM " + table.name()).stream()
        .map(JdbcHistoryStore::entry)
        .sorted(java.util.Comparator.comparing(HistoryEntry::version))
        .toList();
  }

  private String selected(String column) {
    return isInstant(column)
        ? "CAST(" + column + " AS " + table.textCast() + ") AS " + column
        : column;
  }

  @Override
  public void save(Session session, HistoryEntry entry) {
    if (session.update(updateStatement(), afterVersion(entry)) == 0) {
      session.update(insertStatement(), withVersion(entry));
    }
  }

  private String updateStatement() {
    String assignments =
        COLUMNS.stream()
            .skip(1)
            .map(c -> c + " = " + parameter(c))
            .collect(Collectors.joining(", "));
    return "UPDATE " + table.name() + " SET " + assignments + " WHERE version = ?";
  }

  private String insertStatement() {
    String parameters = COLUMNS.stream().map(this::parameter).collect(Collectors.joining(", "));
    return "INSERT INTO "
        + table.name()
        + " ("
        + String.join(", ", COLUMNS)
        + ") VALUES ("
        + parameters
        + ")";
  }

  private String parameter(String column) {
    return isInstant(column) ? table.instantParameter() : "?";
  }

  private static boolean isInstant(String column) {
    return column.endsWith("_at");
  }

  private static @Nullable Object[] afterVersion(HistoryEntry entry) {
    return Stream.concat(values(entry), Stream.of(entry.version())).toArray();
  }

  private static @Nullable Object[] withVersion(HistoryEntry entry) {
    return Stream.concat(Stream.of(entry.version()), values(entry)).toArray();
  }

  private static Stream<@Nullable Object> values(HistoryEntry entry) {
    return Stream.of(
        entry.description(),
        entry.checksum(),
        entry.parent(),
        entry.state().name().toLowerCase(Locale.ROOT),
        HistoryInstant.write(entry.startedAt()),
        HistoryInstant.write(entry.finishedAt()),
        entry.statementsTotal(),
        entry.statementsDone(),
        entry.error(),
        entry.appliedBy(),
        entry.okraVersion());
  }

  private static HistoryEntry entry(Row row) {
    return new HistoryEntry(
        row.text("version"),
        row.text("description"),
        row.text("checksum"),
        row.optionalText("parent").orElse(null),
        State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        HistoryInstant.read(row.text("started_at")),
        row.optionalText("finished_at").map(HistoryInstant::read).orElse(null),
        (int) row.number("statements_total"),
        (int) row.number("statements_done"),
        row.optionalText("error").orElse(null),
        row.text("applied_by"),
        row.text("okra_version"));
  }
}
