package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Constraints of tables. NOT NULL is a property of its column. */
final class ConstraintReader {
  private final Place place;

  ConstraintReader(Place place) {
    this.place = place;
  }

  /**
   * The constraints of one query: those that have a record, and foreign keys that no record can
   * hold.
   */
  record Found(Map<Long, List<Constraint>> byTable, Map<Long, List<Special>> special) {}

  /**
   * A foreign key with properties that {@link ForeignKey} lacks, as {@code pg_get_constraintdef}
   * prints it.
   */
  record Special(String name, String definition, Attributes attributes) {}

  Found read(CatalogQueries queries) {
    Map<Boolean, List<Row>> rows =
        queries.rows("constraints").stream()
            .collect(Collectors.partitioningBy(ConstraintReader::isSpecial));
    return new Found(
        rows.getOrDefault(false, List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.number("table_oid"),
                    Collectors.mapping(this::constraint, Collectors.toList()))),
        rows.getOrDefault(true, List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.number("table_oid"),
                    Collectors.mapping(
                        row -> new Special(row.text("name"), row.text("definition"), comment(row)),
                        Collectors.toList()))));
  }

  private static boolean isSpecial(Row row) {
    return row.text("kind").equals("f")
        && (!row.flag("enforced")
            || row.flag("period")
            || row.optionalText("set_columns").isPresent());
  }

  private Constraint constraint(Row row) {
    return switch (row.text("kind")) {
      case "p" -> primaryKey(row);
      case "u" -> uniqueConstraint(row);
      case "f" -> foreignKey(row);
      case "c" -> check(row);
      case "x" ->
          new Exclusion(row.text("name"), new Expression(row.text("definition")), comment(row));
      default -> throw new IllegalStateException("a constraint of kind " + row.text("kind"));
    };
  }

  private static PrimaryKey primaryKey(Row row) {
    return new PrimaryKey(
        row.text("name"), parts(row), row.texts("include"), deferrability(row), attributes(row));
  }

  private static UniqueConstraint uniqueConstraint(Row row) {
    return new UniqueConstraint(
        row.text("name"),
        parts(row),
        row.texts("include"),
        !row.flag("nulls_equal"),
        deferrability(row),
        attributes(row));
  }

  private ForeignKey foreignKey(Row row) {
    return new ForeignKey(
        row.text("name"),
        row.texts("columns"),
        place.name(row.text("target_schema"), row.text("target_table")),
        row.texts("target_columns"),
        action(row.text("on_delete")),
        action(row.text("on_update")),
        row.flag("match_full"),
        deferrability(row),
        row.flag("validated"),
        comment(row));
  }

  private static Check check(Row row) {
    boolean enforced = row.flag("enforced");
    return new Check(
        row.text("name"),
        Expressions.bare(row.text("expression")),
        // What is not enforced counts as not validated; one of the two says it all.
        row.flag("validated") || !enforced,
        enforced,
        row.flag("no_inherit"),
        comment(row));
  }

  private static List<IndexPart> parts(Row row) {
    return row.texts("columns").stream().map(IndexPart::column).toList();
  }

  private static Attributes attributes(Row row) {
    return new Settings()
        .options(row, "options")
        .set("tablespace", row.optionalText("tablespace"))
        .set("clustered", row.flag("clustered"), "true")
        .set("comment", row.optionalText("comment"))
        .set("without_overlaps", row.flag("period"), "true")
        .attributes();
  }

  private static Attributes comment(Row row) {
    return new Settings().set("comment", row.optionalText("comment")).attributes();
  }

  private static Deferrability deferrability(Row row) {
    if (!row.flag("can_defer")) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.flag("deferred")
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.INITIALLY_IMMEDIATE;
  }

  private static ReferentialAction action(String letter) {
    return switch (letter) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}
