package dev.okra.testkit.contract;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FormerName;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of every model of a schema, and what has become of them after an edit. */
public final class SchemaRows {
  private final SchemaDefinition schema;
  private final boolean renamesElements;
  private final Map<String, Map<String, Map<String, String>>> byModel = new LinkedHashMap<>();

  private SchemaRows(SchemaDefinition schema, boolean renamesElements) {
    this.schema = schema;
    this.renamesElements = renamesElements;
  }

  static SchemaRows read(Session session, SqlWriter writer, SchemaDefinition schema) {
    Capabilities capabilities = session.capabilities();
    // Elsewhere nothing says which values a list may hold, and they stay as they are.
    boolean listed = capabilities.can(Capability.CHECKS) || capabilities.can(Capability.ENUM_TYPES);
    SchemaRows rows = new SchemaRows(schema, listed);
    schema.models().forEach(m -> rows.byModel.put(m.name(), readModel(session, writer, m)));
    return rows;
  }

  private static Map<String, Map<String, String>> readModel(
      Session session, SqlWriter writer, Model model) {
    String schemaPart = model.schema() == null ? "" : model.schema();
    String table =
        schemaPart.isEmpty() || session.capabilities().maxIdentifierLength() != 63
            ? writer.identifier(model.table())
            : writer.identifier(schemaPart) + "." + writer.identifier(model.table());
    Map<String, Map<String, String>> result = new TreeMap<>();
    for (Row row : session.query("SELECT * FROM " + table)) {
      Map<String, String> values = new LinkedHashMap<>();
      model
          .valueFields()
          .forEach(
              f ->
                  values.put(
                      f.name(),
                      row.optionalText(f.column()).map(v -> plain(f, v)).orElse("(null)")));
      List<String> key = model.primaryKey().stream().map(k -> values.getOrDefault(k, "")).toList();
      result.put(String.join("|", key), values);
    }
    return result;
  }

  /** Databases print truth values in three ways. */
  private static String plain(ValueField field, String value) {
    boolean truth =
        field.type().type() instanceof ValueType.ScalarType s && s.scalar() == Scalar.BOOLEAN;
    if (!truth || field.type().list()) {
      return value;
    }
    return switch (value) {
      case "t", "true", "1" -> "1";
      case "f", "false", "0" -> "0";
      default -> value;
    };
  }

  /** How many rows there are in all. */
  public int count() {
    return byModel.values().stream().mapToInt(Map::size).sum();
  }

  /**
   * What is missing or different in later rows, in words: every row of a model that is still there,
   * and every value of a field that is still there, under whatever name.
   */
  public List<String> lostIn(SchemaRows later) {
    List<String> lost = new ArrayList<>();
    for (Model after : later.schema.models()) {
      before(after).ifPresent(before -> compare(before, after, later, lost));
    }
    return lost;
  }

  /**
   * What is missing or different in rows that were taken to another schema and back, in words:
   * every row and value that had a place in the schema between.
   */
  public List<String> lostThereAndBack(SchemaRows between, SchemaRows back) {
    List<String> lost = new ArrayList<>();
    for (Model middle : between.schema.models()) {
      before(middle)
          .ifPresent(
              model ->
                  middle
                      .valueFields()
                      .flatMap(f -> before(model, f).stream())
                      .forEach(f -> compareBack(model, f, back, lost)));
    }
    return lost;
  }

  private void compareBack(Model model, ValueField field, SchemaRows back, List<String> lost) {
    Map<String, Map<String, String>> now = back.byModel.getOrDefault(model.name(), Map.of());
    byModel
        .getOrDefault(model.name(), Map.of())
        .forEach(
            (key, values) -> {
              String expected = values.getOrDefault(field.name(), "(absent)");
              String found = now.getOrDefault(key, Map.of()).getOrDefault(field.name(), "(absent)");
              if (!found.equals(expected)) {
                lost.add(
                    model.name()
                        + "."
                        + field.name()
                        + " of "
                        + key
                        + ": "
                        + expected
                        + " became "
                        + found);
              }
            });
  }

  private Optional<Model> before(Model after) {
    Optional<Model> former =
        after.formerNames().stream()
            .map(FormerName::name)
            .flatMap(n -> schema.model(n).stream())
            .findFirst();
    return former.or(() -> schema.model(after.name()));
  }

  private void compare(Model before, Model after, SchemaRows later, List<String> lost) {
    Map<String, Map<String, String>> earlier = byModel.getOrDefault(before.name(), Map.of());
    Map<String, Map<String, String>> now = later.byModel.getOrDefault(after.name(), Map.of());
    if (!earlier.keySet().equals(now.keySet())) {
      lost.add("rows of " + after.name() + ": " + earlier.keySet() + " became " + now.keySet());
      return;
    }
    after
        .valueFields()
        .forEach(
            field ->
                before(before, field)
                    .ifPresent(old -> compare(old, field, later, earlier, now, after, lost)));
  }

  private static Optional<ValueField> before(Model before, ValueField after) {
    Optional<ValueField> former =
        after.formerNames().stream()
            .map(FormerName::name)
            .flatMap(n -> before.valueField(n).stream())
            .findFirst();
    return former.or(() -> before.valueField(after.name()));
  }

  private void compare(
      ValueField old,
      ValueField field,
      SchemaRows later,
      Map<String, Map<String, String>> earlier,
      Map<String, Map<String, String>> now,
      Model model,
      List<String> lost) {
    earlier.forEach(
        (key, values) -> {
          String expected = later.renamed(field, values.getOrDefault(old.name(), "(absent)"));
          String found = now.getOrDefault(key, Map.of()).getOrDefault(field.name(), "(absent)");
          boolean filled = expected.equals("(null)") && field.rules().hasDefault();
          boolean sameTruth = plain(old, found).equals(expected);
          if (!found.equals(expected) && !filled && !sameTruth) {
            lost.add(
                model.name()
                    + "."
                    + field.name()
                    + " of "
                    + key
                    + ": "
                    + expected
                    + " became "
                    + found);
          }
        });
  }

  /** A value as it is called afterwards, where it is a renamed one of an enum. */
  private String renamed(ValueField field, String value) {
    if (!(field.type().type() instanceof ValueType.EnumType e)) {
      return value;
    }
    Optional<EnumDefinition> definition = schema.enumDefinition(e.name());
    if (field.type().list()) {
      return renamesElements ? renamedElements(definition.stream(), value) : value;
    }
    return definition.stream()
        .flatMap(d -> d.values().stream())
        .filter(v -> v.formerNames().stream().anyMatch(f -> f.physicalName().equals(value)))
        .map(EnumDefinition.EnumValue::wireName)
        .findFirst()
        .orElse(value);
  }

  private static String renamedElements(Stream<EnumDefinition> definition, String list) {
    List<EnumDefinition.EnumValue> values =
        definition
            .flatMap(d -> d.values().stream())
            .filter(v -> !v.formerNames().isEmpty())
            .toList();
    String result = list;
    for (EnumDefinition.EnumValue value : values) {
      String former = Pattern.quote(value.formerNames().get(0).physicalName());
      String now = Matcher.quoteReplacement(value.wireName());
      result = result.replaceAll("\\b" + former + "\\b", now);
    }
    return result;
  }
}
