package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one object of another of the same kind and name; in place where the server can. */
final class ObjectReplacer implements SchemaObject.Visitor<List<String>> {
  private final SchemaObject before;
  private final ObjectCreator creator;
  private final ConstraintWriter constraints;
  private final IndexWriter indexes;

  private ObjectReplacer(SchemaObject before, Capabilities capabilities) {
    this.before = before;
    this.creator = new ObjectCreator(capabilities);
    this.constraints = new ConstraintWriter(capabilities);
    this.indexes = new IndexWriter(capabilities);
  }

  static List<String> replace(Change.ReplaceObject change, Capabilities capabilities) {
    return change.after().accept(new ObjectReplacer(change.before(), capabilities));
  }

  @Override
  public List<String> namedSchema(NamedSchema after) {
    String comment = ((NamedSchema) before).comment();
    return comment("SCHEMA", Names.name(after.name()), comment, after.comment());
  }

  @Override
  public List<String> extension(Extension after) {
    return ExtensionWriter.replace((Extension) before, after);
  }

  @Override
  public List<String> enumType(EnumType after) {
    String comment = ((EnumType) before).comment();
    return comment("TYPE", Names.name(after.name()), comment, after.comment());
  }

  @Override
  public List<String> domain(Domain after) {
    Domain from = (Domain) before;
    if (!from.type().equals(after.type()) || !Objects.equals(from.collation(), after.collation())) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "PostgreSQL cannot change the type of domain '" + after.name() + "'",
          "make a domain with another name, and move the columns over");
    }
    String start = "ALTER DOMAIN " + Names.name(after.name()) + " ";
    List<String> statements = new ArrayList<>();
    for (Check check : from.checks()) {
      if (isMissing(check, after) && check.name() != null) {
        statements.add(start + "DROP CONSTRAINT " + Names.identifier(check.name()));
      }
    }
    if (!Objects.equals(from.defaultValue(), after.defaultValue())) {
      statements.add(start + defaultValue(after.defaultValue()));
    }
    if (from.nullable() != after.nullable()) {
      statements.add(start + (after.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
    }
    for (Check check : after.checks()) {
      if (isMissing(check, from)) {
        statements.add(start + "ADD " + constraints.check(check));
      }
    }
    statements.addAll(checkComments(from, after));
    statements.addAll(comment("DOMAIN", Names.name(after.name()), from.comment(), after.comment()));
    return statements;
  }

  private static boolean isMissing(Check check, Domain domain) {
    Check plain = check.withAttributes(Attributes.NONE);
    return domain.checks().stream().noneMatch(c -> c.withAttributes(Attributes.NONE).equals(plain));
  }

  private static List<String> checkComments(Domain from, Domain after) {
    List<String> statements = new ArrayList<>();
    for (Check check : after.checks()) {
      boolean same = from.checks().contains(check);
      boolean wasSaid =
          from.checks().stream()
              .anyMatch(
                  c -> Objects.equals(c.name(), check.name()) && c.attributes().has("comment"));
      if (!same && (check.attributes().has("comment") || (wasSaid && !isMissing(check, from)))) {
        statements.add(ObjectCreator.checkComment(after, check));
      }
    }
    return statements;
  }

  private static String defaultValue(@Nullable Expression value) {
    return value == null ? "DROP DEFAULT" : "SET DEFAULT " + EmbeddedSql.defaultValue(value);
  }

  @Override
  public List<String> sequence(Sequence after) {
    Sequence from = (Sequence) before;
    String name = Names.name(after.name());
    List<String> statements = new ArrayList<>(SequenceOptions.changed(from, after));
    if (SequenceOptions.isUnlogged(from) != SequenceOptions.isUnlogged(after)) {
      String logged = SequenceOptions.isUnlogged(after) ? "UNLOGGED" : "LOGGED";
      statements.add("ALTER SEQUENCE " + name + " SET " + logged);
    }
    if (!Objects.equals(from.owner(), after.owner())) {
      statements.add(SequenceOptions.owner(after));
    }
    statements.addAll(comment("SEQUENCE", name, from.comment(), after.comment()));
    return statements;
  }

  /** OR REPLACE keeps arguments and result; what calls the routine stays. */
  @Override
  public List<String> routine(Routine after) {
    Routine from = (Routine) before;
    boolean sameHead =
        from.kind() == after.kind()
            && from.signature().equals(after.signature())
            && head(from).equals(head(after));
    if (!sameHead) {
      return anew(after);
    }
    List<String> statements = new ArrayList<>();
    if (!from.definition().equals(after.definition())) {
      statements.add(after.definition().sql());
    }
    statements.addAll(
        comment(
            ObjectDropper.kind(after),
            ObjectDropper.identity(after),
            from.comment(),
            after.comment()));
    return statements;
  }

  private static String head(Routine routine) {
    String sql = routine.definition().sql();
    int end = sql.indexOf("\n LANGUAGE ");
    return end < 0 ? sql : sql.substring(0, end);
  }

  @Override
  public List<String> view(View after) {
    View from = (View) before;
    if (after.materialized() && !isFilledAgain(from, after)) {
      return materialized(from, after);
    }
    if (!ViewWriter.isReplaceable(from, after)) {
      return anew(after);
    }
    List<String> statements = new ArrayList<>();
    if (!sameQuery(from, after)
        || !ViewWriter.parameters(from).equals(ViewWriter.parameters(after))) {
      statements.add(ViewWriter.replace(after));
    }
    statements.addAll(ViewWriter.columnProperties(from.attributes(), after));
    statements.addAll(comment("VIEW", Names.name(after.name()), from.comment(), after.comment()));
    return statements;
  }

  /** Whether a view that is to keep its rows is made anew. */
  static boolean isFilledAgain(View before, View after) {
    return !before.materialized()
        || !sameQuery(before, after)
        || !place(before).equals(place(after));
  }

  private static boolean sameQuery(View before, View after) {
    return before.query().equals(after.query()) && before.columns().equals(after.columns());
  }

  private List<String> materialized(View from, View after) {
    Attributes parameters = ViewWriter.parameters(from);
    List<String> statements = new ArrayList<>();
    from.indexes().stream()
        .filter(i -> !after.indexes().contains(i))
        .forEach(i -> statements.add(IndexWriter.drop(after.name(), i)));
    String start = "ALTER MATERIALIZED VIEW " + Names.name(after.name()) + " ";
    StorageParameters.subcommands(parameters, ViewWriter.parameters(after))
        .forEach(s -> statements.add(start + s));
    statements.addAll(ViewWriter.columnProperties(from.attributes(), after));
    after.indexes().stream()
        .filter(i -> !from.indexes().contains(i))
        .forEach(i -> statements.addAll(indexes.create(after.name(), i)));
    statements.addAll(
        comment(ViewWriter.kind(after), Names.name(after.name()), from.comment(), after.comment()));
    return statements;
  }

  /** Where and how the rows are kept. */
  private static String place(View view) {
    return view.attributes().value("access_method").orElse("")
        + " "
        + view.attributes().value("tablespace").orElse("");
  }

  @Override
  public List<String> trigger(Trigger after) {
    Trigger from = (Trigger) before;
    if (!from.table().equals(after.table())) {
      return anew(after);
    }
    List<String> statements = new ArrayList<>();
    statements.add(TriggerWriter.replace(after));
    statements.addAll(
        comment("TRIGGER", TriggerWriter.identity(after), from.comment(), after.comment()));
    return statements;
  }

  @Override
  public List<String> customObject(CustomObject after) {
    CustomObject from = (CustomObject) before;
    if (from.definition().equals(after.definition())) {
      return CustomObjectNotes.changed(from.attributes(), after);
    }
    if (after.kind().equals("COLLATION")) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "PostgreSQL cannot change how collation '" + after.name() + "' sorts",
          "make a collation with another name, and move the columns over");
    }
    Optional<List<String>> inPlace =
        CompositeTypeChange.between(from, after)
            .or(() -> PublicationChange.between(from, after))
            .or(() -> DictionaryChange.between(from, after));
    if (inPlace.isPresent()) {
      List<String> statements = new ArrayList<>(inPlace.get());
      statements.addAll(CustomObjectNotes.changed(from.attributes(), after));
      return statements;
    }
    return anew(after);
  }

  private List<String> anew(SchemaObject after) {
    List<String> statements = new ArrayList<>();
    statements.add(before.accept(new ObjectDropper()));
    statements.addAll(after.accept(creator));
    return statements;
  }

  private static List<String> comment(
      String kind, String object, @Nullable String before, @Nullable String after) {
    return Objects.equals(before, after) ? List.of() : List.of(Comments.on(kind, object, after));
  }
}
