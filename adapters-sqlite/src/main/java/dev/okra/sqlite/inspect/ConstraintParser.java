package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.sqlite.type.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of a table, those of its columns included, and keeps them in the order in
 * which they are written.
 */
final class ConstraintParser {
  final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
  final List<ForeignKeySyntax> foreignKeys = new ArrayList<>();
  final List<Check> checks = new ArrayList<>();
  @Nullable PrimaryKey primaryKey;

  /** Whether AUTOINCREMENT was seen. */
  boolean numbered;

  /** Whether the primary key stands behind the columns. */
  boolean tableKey;

  private final DefinitionTokens tokens;

  ConstraintParser(DefinitionTokens tokens) {
    this.tokens = tokens;
  }

  /** A constraint of the table; false where none begins here. */
  boolean tableConstraint() {
    String name = tokens.accept("CONSTRAINT") ? tokens.name() : null;
    if (tokens.accept("PRIMARY", "KEY")) {
      tablePrimaryKey(name);
    } else if (tokens.accept("UNIQUE")) {
      List<IndexPart> parts = indexedColumns();
      unique(name, parts);
    } else if (tokens.accept("CHECK")) {
      check(name);
    } else if (tokens.accept("FOREIGN", "KEY")) {
      List<String> columns = names();
      tokens.expect("REFERENCES");
      foreignKey(name, columns);
    } else {
      return name != null;
    }
    return true;
  }

  private void tablePrimaryKey(@Nullable String name) {
    tokens.expectSymbol('(');
    List<IndexPart> parts = parts();
    numbered |= tokens.accept("AUTOINCREMENT");
    tokens.expectSymbol(')');
    primaryKey = key(name, parts);
    tableKey = true;
  }

  /** After PRIMARY KEY in a column. */
  void columnPrimaryKey(@Nullable String name, String column) {
    boolean descending = direction();
    primaryKey = key(name, List.of(IndexPart.column(column).withDescending(descending)));
    numbered |= tokens.accept("AUTOINCREMENT");
  }

  private PrimaryKey key(@Nullable String name, List<IndexPart> parts) {
    return new PrimaryKey(
        name, parts, List.of(), Deferrability.NOT_DEFERRABLE, conflictAttributes());
  }

  void unique(@Nullable String name, List<IndexPart> parts) {
    uniqueConstraints.add(
        new UniqueConstraint(
            name, parts, List.of(), true, Deferrability.NOT_DEFERRABLE, conflictAttributes()));
  }

  /** After CHECK; a conflict clause behind it means nothing to SQLite. */
  void check(@Nullable String name) {
    checks.add(Check.of(name, tokens.parenthesised()));
    conflict();
  }

  /** After REFERENCES. */
  void foreignKey(@Nullable String name, List<String> columns) {
    String table = tokens.name();
    List<String> referenced = tokens.atSymbol('(') ? names() : List.of();
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    boolean matchFull = false;
    while (tokens.at("ON") || tokens.at("MATCH")) {
      if (tokens.accept("MATCH")) {
        matchFull = tokens.name().equalsIgnoreCase("FULL");
      } else if (tokens.accept("ON", "DELETE")) {
        onDelete = action();
      } else if (tokens.accept("ON", "UPDATE")) {
        onUpdate = action();
      } else {
        tokens.expect("ON", "INSERT");
        action();
      }
    }
    foreignKeys.add(
        new ForeignKeySyntax(
            name,
            columns,
            new KeyTarget(table, referenced),
            onDelete,
            onUpdate,
            matchFull,
            deferrability()));
  }

  private ReferentialAction action() {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (tokens.accept(action.sql().split(" "))) {
        return action;
      }
    }
    throw tokens.unexpected("a referential action");
  }

  private Deferrability deferrability() {
    boolean never = tokens.accept("NOT", "DEFERRABLE");
    if (!never && !tokens.accept("DEFERRABLE")) {
      return Deferrability.NOT_DEFERRABLE;
    }
    boolean deferred = tokens.accept("INITIALLY", "DEFERRED");
    if (!deferred) {
      tokens.accept("INITIALLY", "IMMEDIATE");
    }
    if (never) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
  }

  /** Names in parentheses. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    tokens.expectSymbol('(');
    do {
      names.add(tokens.name());
      // Up to version 3.7 a collation and a direction were taken here, and ignored.
      tokens.skipTo(',');
    } while (tokens.acceptSymbol(','));
    tokens.expectSymbol(')');
    return names;
  }

  private List<IndexPart> indexedColumns() {
    tokens.expectSymbol('(');
    List<IndexPart> parts = parts();
    tokens.expectSymbol(')');
    return parts;
  }

  private List<IndexPart> parts() {
    return new IndexPartParser(tokens).parts();
  }

  private boolean direction() {
    return !tokens.accept("ASC") && tokens.accept("DESC");
  }

  private Attributes conflictAttributes() {
    String conflict = conflict();
    return conflict == null ? Attributes.NONE : Attributes.of(Attribute.ON_CONFLICT, conflict);
  }

  /** A conflict clause; null for none, or for ABORT, which goes without saying. */
  @Nullable String conflict() {
    if (!tokens.accept("ON", "CONFLICT")) {
      return null;
    }
    String conflict = tokens.next().toUpperCase(Locale.ROOT);
    return conflict.equals("ABORT") ? null : conflict;
  }
}
