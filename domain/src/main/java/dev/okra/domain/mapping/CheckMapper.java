package dev.okra.domain.mapping;

import dev.okra.domain.logical.CheckRule;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.TypeMapping.ImpliedCheck;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes check constraints: those that a type implies, and those that the schema writes. */
final class CheckMapper {
  private final MappingContext context;
  private final ColumnMapper columns;

  CheckMapper(MappingContext context, ColumnMapper columns) {
    this.context = context;
    this.columns = columns;
  }

  List<Check> checks(Model model, ObjectName table) {
    List<Check> checks = new ArrayList<>();
    model.valueFields().forEach(f -> addFieldChecks(model, f, table, checks));
    int number = 0;
    for (CheckRule rule : model.checks()) {
      number++;
      add(rule, table, PhysicalNames.rowSubject(number), checks);
    }
    if (!context.can(Capability.CHECKS) && !checks.isEmpty()) {
      context.report(
          MappingCode.CHECK_LEFT_OUT.says(
              context.capabilities.server()
                  + " does not apply check constraints, so those of "
                  + model.name()
                  + " are left out",
              "check these values in the application, or use a newer version"));
      return List.of();
    }
    return checks;
  }

  private void addFieldChecks(Model model, ValueField field, ObjectName table, List<Check> checks) {
    String column = columns.columnName(model, field);
    ValueField origin = columns.origin(model, field);
    if (!columns.overridden(field)) {
      List<ImpliedCheck> implied =
          origin.equals(field)
              ? context.types.impliedChecks(
                  columns.value(field, columns.keyed(model, field)), column)
              : List.of();
      for (ImpliedCheck check : implied) {
        checks.add(
            Check.of(
                context.names.check(table.name(), column + "_" + check.suffix()), check.sql()));
      }
    }
    int number = 0;
    for (CheckRule rule : field.rules().checks()) {
      number++;
      add(rule, table, number == 1 ? column : column + number, checks);
    }
  }

  private void add(CheckRule rule, ObjectName table, String subject, List<Check> checks) {
    Optional<String> sql = rule.expression().forDialect(context.dialect);
    if (sql.isEmpty()) {
      return;
    }
    String written = rule.name();
    String name =
        written == null
            ? context.names.check(table.name(), subject)
            : context.fitted(written, "check of " + table);
    checks.add(Check.of(name, sql.get()));
  }
}
