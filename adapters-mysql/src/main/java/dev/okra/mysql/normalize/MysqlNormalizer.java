package dev.okra.mysql.normalize;

import dev.okra.domain.port.Normalizer;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import dev.okra.mysql.scratch.ScratchDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Normalizes in a scratch database on the same server. Only tables and views with expressions that
 * differ from the current ones are made there; where nothing differs, the server is not asked.
 *
 * <p>A user who may not make databases has tables normalized as scratch tables in the database
 * itself; views then keep their text, and are made again whenever they are compared.
 */
public final class MysqlNormalizer implements Normalizer {

  @Override
  public DatabaseSchema normalize(Session session, DatabaseSchema desired, DatabaseSchema current) {
    Map<ObjectName, Table> tables = byName(current.tables(), Table::name);
    DatabaseSchema canonical = new CanonicalForm(session.capabilities()).of(desired, tables);
    Map<ObjectName, View> views = byName(current.views(), View::name);
    List<Table> openTables =
        canonical.tables().stream().filter(t -> Judgement.isOpen(t, tables.get(t.name()))).toList();
    List<View> openViews =
        canonical.views().stream().filter(v -> !v.equals(views.get(v.name()))).toList();
    if (openTables.isEmpty() && openViews.isEmpty()) {
      return canonical;
    }
    return judged(session, canonical, openTables, openViews);
  }

  private static DatabaseSchema judged(
      Session session, DatabaseSchema canonical, List<Table> openTables, List<View> openViews) {
    Optional<ScratchDatabase> opened = ScratchDatabase.open(session);
    if (opened.isEmpty()) {
      return merged(canonical, new ScratchTables(session).judge(openTables), Map.of());
    }
    try (ScratchDatabase scratch = opened.get()) {
      ScratchSchema schema = new ScratchSchema(scratch.session(), canonical);
      schema.make(openTables, openViews);
      DatabaseSchema judged = schema.inspected();
      return merged(
          canonical, byName(judged.tables(), Table::name), byName(judged.views(), View::name));
    }
  }

  private static DatabaseSchema merged(
      DatabaseSchema canonical, Map<ObjectName, Table> tables, Map<ObjectName, View> views) {
    return canonical
        .withTables(
            canonical.tables().stream()
                .map(t -> tables.containsKey(t.name()) ? merged(tables, t) : t)
                .toList())
        .withViews(canonical.views().stream().map(v -> views.getOrDefault(v.name(), v)).toList());
  }

  private static Table merged(Map<ObjectName, Table> judged, Table desired) {
    return Judgement.inWordsOf(Objects.requireNonNull(judged.get(desired.name())), desired);
  }

  private static <T> Map<ObjectName, T> byName(List<T> objects, Function<T, ObjectName> name) {
    return new HashMap<>(objects.stream().collect(Collectors.toMap(name, o -> o)));
  }
}
