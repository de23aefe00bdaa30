package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.type.Names;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constraints as they stand in CREATE TABLE and after ADD. */
final class ConstraintWriter implements Constraint.Visitor<String> {
  private static final String OVERLAPS = "without_overlaps";
  private static final String TABLESPACE = "tablespace";

  private final Capabilities capabilities;

  ConstraintWriter(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  String definition(Constraint constraint) {
    return constraint.accept(this);
  }

  @Override
  public String primaryKey(PrimaryKey key) {
    return named(key.name())
        + "PRIMARY KEY "
        + columns(key.parts(), key.attributes())
        + include(key.include())
        + storage(key.attributes())
        + deferrability(key.deferrability());
  }

  @Override
  public String uniqueConstraint(UniqueConstraint constraint) {
    return named(constraint.name())
        + "UNIQUE "
        + nullsNotDistinct(constraint.nullsDistinct(), capabilities)
        + columns(constraint.parts(), constraint.attributes())
        + include(constraint.include())
        + storage(constraint.attributes())
        + deferrability(constraint.deferrability());
  }

  @Override
  public String foreignKey(ForeignKey key) {
    return named(key.name())
        + "FOREIGN KEY ("
        + Names.identifiers(key.columns())
        + ") REFERENCES "
        + Names.name(key.referencedTable())
        + " ("
        + Names.identifiers(key.referencedColumns())
        + ")"
        + (key.matchFull() ? " MATCH FULL" : "")
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + deferrability(key.deferrability())
        + (key.validated() ? "" : " NOT VALID");
  }

  @Override
  public String check(Check check) {
    if (!check.enforced() && !capabilities.server().atLeast(18, 0, 0)) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          capabilities.server() + " applies every check: '" + check.name() + "' is NOT ENFORCED",
          "leave the check out, or use PostgreSQL 18");
    }
    return named(check.name())
        + "CHECK "
        + EmbeddedSql.enclosed(check.expression())
        + (check.noInherit() ? " NO INHERIT" : "")
        + (check.enforced() ? "" : " NOT ENFORCED")
        + (check.validated() ? "" : " NOT VALID");
  }

  @Override
  public String exclusion(Exclusion exclusion) {
    return named(exclusion.name()) + EmbeddedSql.checked(exclusion.definition());
  }

  /** What CREATE TABLE leaves to a later ALTER TABLE: a new table's rows are always valid. */
  static boolean isLater(Constraint constraint) {
    return constraint.accept(
        new Constraint.Visitor<>() {
          @Override
          public Boolean primaryKey(PrimaryKey key) {
            return false;
          }

          @Override
          public Boolean uniqueConstraint(UniqueConstraint unique) {
            return false;
          }

          @Override
          public Boolean foreignKey(ForeignKey key) {
            return !key.validated();
          }

          @Override
          public Boolean check(Check check) {
            return !check.validated();
          }

          @Override
          public Boolean exclusion(Exclusion exclusion) {
            return false;
          }
        });
  }

  static String nullsNotDistinct(boolean nullsDistinct, Capabilities capabilities) {
    if (nullsDistinct) {
      return "";
    }
    if (!capabilities.can(Capability.NULLS_NOT_DISTINCT)) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          capabilities.server() + " cannot treat NULLs as equal in a unique key",
          "leave nullsDistinct: false out, or use PostgreSQL 15 or newer");
    }
    return "NULLS NOT DISTINCT ";
  }

  static String include(List<String> columns) {
    return columns.isEmpty() ? "" : " INCLUDE (" + Names.identifiers(columns) + ")";
  }

  static String deferrability(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " DEFERRABLE";
      case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
    };
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : "CONSTRAINT " + Names.identifier(name) + " ";
  }

  private static String columns(List<IndexPart> parts, Attributes attributes) {
    String list = parts.stream().map(ConstraintWriter::column).collect(Collectors.joining(", "));
    return "(" + list + (attributes.has(OVERLAPS) ? " WITHOUT OVERLAPS" : "") + ")";
  }

  private static String column(IndexPart part) {
    return part.key()
        .match(
            column -> Names.identifier(column.column()),
            expression -> {
              throw new IllegalArgumentException("a key is over columns");
            });
  }

  private static String storage(Attributes attributes) {
    Attributes parameters =
        attributes
            .without(OVERLAPS)
            .without(TABLESPACE)
            .without(ConstraintNotes.COMMENT)
            .without(ConstraintNotes.CLUSTERED);
    return StorageParameters.with(parameters)
        + attributes
            .value(TABLESPACE)
            .map(t -> " USING INDEX TABLESPACE " + Names.identifier(t))
            .orElse("");
  }

  private static String action(String words, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
  }
}
