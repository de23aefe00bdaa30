package dev.okra.diff.hazard;

import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A domain that gets a condition is looked up in rows that exist. PostgreSQL cannot look into
 * arrays, composite types and ranges for that, and refuses where a column holds the domain in one.
 */
final class StricterDomain implements HazardRule {
  private final DatabaseSchema current;
  private final Set<ObjectName> dropped = new HashSet<>();

  /** Domains of a schema. */
  StricterDomain(DatabaseSchema current) {
    this.current = current;
  }

  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (change instanceof Change.DropTable drop) {
      dropped.add(past.original(drop.table().name()));
    }
    return change instanceof Change.ReplaceObject replace
            && replace.before() instanceof Domain before
            && replace.after() instanceof Domain after
            && isStricter(before, after)
        ? hazards(after.name())
        : List.of();
  }

  private static boolean isStricter(Domain before, Domain after) {
    List<Check> known =
        before.checks().stream().map(c -> c.withAttributes(Attributes.NONE)).toList();
    return (before.nullable() && !after.nullable())
        || after.checks().stream()
            .filter(Check::validated)
            .anyMatch(c -> !known.contains(c.withAttributes(Attributes.NONE)));
  }

  private List<Hazard> hazards(ObjectName domain) {
    Holders holders = new Holders(current, domain);
    List<Hazard> hazards = new ArrayList<>();
    for (Table table : current.tables()) {
      for (Column column : table.columns()) {
        if (!dropped.contains(table.name()) && holders.hide(column.type())) {
          hazards.add(found(domain, table, column));
        }
      }
    }
    return hazards;
  }

  private static Hazard found(ObjectName domain, Table table, Column column) {
    return HazardCode.STRICTER_IN_USE.found(
        "domain '"
            + domain
            + "' gets a condition, and column '"
            + column.name()
            + "' of '"
            + table.name()
            + "' holds it in an array or a composite type, into which the server does not look",
        "the server takes a check NOT VALID, which new values have to obey; for any other, take the column away first",
        List.of());
  }

  /** The types that are the domain, and those that hold it where the server does not look. */
  private static final class Holders {
    private final Set<ObjectName> same = new HashSet<>();
    private final Set<ObjectName> hiding = new HashSet<>();

    Holders(DatabaseSchema schema, ObjectName domain) {
      same.add(domain);
      int before;
      do {
        before = same.size() + hiding.size();
        schema.domains().forEach(this::add);
        schema.others().stream().filter(this::holds).forEach(o -> hiding.add(o.name()));
      } while (same.size() + hiding.size() > before);
    }

    private void add(Domain domain) {
      if (hide(domain.type())) {
        hiding.add(domain.name());
      } else if (UserDefinedTypes.nameOf(domain.type()).filter(same::contains).isPresent()) {
        same.add(domain.name());
      }
    }

    private boolean holds(CustomObject object) {
      SqlWords words = SqlWords.of(object.definition().sql());
      return object.kind().equals("TYPE") && (isIn(words, same) || isIn(words, hiding));
    }

    private static boolean isIn(SqlWords words, Set<ObjectName> types) {
      return types.stream().anyMatch(t -> words.mentions(t.name()));
    }

    boolean hide(SqlType type) {
      return UserDefinedTypes.nameOf(type)
          .filter(n -> hiding.contains(n) || (type instanceof SqlType.ArrayOf && same.contains(n)))
          .isPresent();
    }
  }
}
