package dev.okra.domain.pull;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes definitions of views. A view is left out, and so stays as it is, where the types of its
 * columns are not known, or where it reads or calls what the schema does not hold: another database
 * made of the schema could not have it.
 */
final class ViewPuller {
  /** Kinds of object without a record of their own that a query may name. */
  private static final Set<String> NAMED_BY_QUERIES = Set.of("TYPE", "AGGREGATE", "COLLATION");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

  private final PullContext context;
  private final ViewFieldPuller fields;
  private final Set<String> unmanaged = new HashSet<>();
  private final Map<ObjectName, String> leftOut = new LinkedHashMap<>();

  ViewPuller(PullContext context, ColumnPuller columns) {
    this.context = context;
    this.fields = new ViewFieldPuller(context, columns);
    Stream.of(
            context.schema.domains(),
            context.schema.sequences(),
            context.schema.routines().stream().filter(r -> !context.isImplied(r)).toList(),
            context.schema.others().stream()
                .filter(o -> NAMED_BY_QUERIES.contains(o.kind()))
                .toList())
        .flatMap(List::stream)
        .forEach(o -> unmanaged.add(o.name().name()));
  }

  /** The views that the schema can have, in the order of the database. */
  List<ViewDefinition> views() {
    Map<ObjectName, View> views = new LinkedHashMap<>();
    Set<ObjectName> taken = new HashSet<>();
    context.models.keySet().forEach(t -> taken.add(t.folded()));
    for (View view : context.schema.views()) {
      Optional<String> obstacle =
          isDeclared(view)
              ? Optional.empty()
              : obstacle(view).or(() -> namesake(view.name(), taken));
      obstacle.ifPresentOrElse(
          why -> leftOut.put(view.name(), why), () -> views.put(view.name(), view));
    }
    leaveOutReaders(views);
    return views.values().stream().map(this::view).toList();
  }

  /** Views that the schema does not declare, with the reason. */
  Map<ObjectName, String> leftOut() {
    return leftOut;
  }

  private boolean isDeclared(View view) {
    return context.known.view(view.name()).isPresent();
  }

  private Optional<String> obstacle(View view) {
    if (!context.viewColumns.containsKey(view.name())) {
      return Optional.of("the types of its columns are not known; declare it by hand to manage it");
    }
    if (context.refusals.views().contains(view.name())) {
      return Optional.of("a schema cannot say all of it");
    }
    return words(view.query().sql())
        .filter(unmanaged::contains)
        .findFirst()
        .map(word -> "it uses '" + word + "', which the schema does not hold");
  }

  private static Optional<String> namesake(ObjectName name, Set<ObjectName> taken) {
    return taken.add(name.folded())
        ? Optional.empty()
        : Optional.of("its name differs from that of another table or view in case alone");
  }

  private static Stream<String> words(String sql) {
    return WORD.matcher(sql).results().map(MatchResult::group);
  }

  /** Leaves out what reads tables or views that the schema does not hold, until nothing does. */
  private void leaveOutReaders(Map<ObjectName, View> views) {
    Set<ObjectName> held = new HashSet<>(views.keySet());
    context.schema.tables().stream()
        .map(Table::name)
        .filter(t -> !context.undeclarable.containsKey(t))
        .forEach(held::add);
    boolean changed = true;
    while (changed) {
      changed = views.values().removeIf(v -> !isDeclared(v) && readsOther(v, held));
    }
  }

  private boolean readsOther(View view, Set<ObjectName> held) {
    Optional<ObjectName> other =
        view.dependencies().stream().filter(d -> !held.contains(d)).findFirst();
    other.ifPresent(
        name -> {
          leftOut.put(view.name(), "it reads '" + name + "', which the schema does not hold");
          held.remove(view.name());
        });
    return other.isPresent();
  }

  private ViewDefinition view(View view) {
    ViewDefinition known = context.known.view(view.name()).orElse(null);
    List<Column> yielded = context.viewColumns.get(view.name());
    if (known != null && (yielded == null || context.known.confirmsView(view.name()))) {
      return known;
    }
    String name =
        known == null
            ? context.definitionNames.take(IdlNames.model(view.name().name()))
            : known.name();
    String schema = view.name().schema();
    return new ViewDefinition(
        name,
        known == null ? Namespace.NONE : known.namespace(),
        view.name().name(),
        schema.isEmpty() ? null : schema,
        query(view, known),
        view.materialized(),
        fields.fields(view, name, known, yielded == null ? List.of() : yielded),
        documentation(view, known),
        known == null ? List.of() : known.formerNames());
  }

  /** Some databases keep comments, but none of views. */
  private static Documentation documentation(View view, @Nullable ViewDefinition known) {
    Documentation before = known == null ? Documentation.NONE : known.documentation();
    String comment = view.comment();
    return new Documentation(comment == null ? before.description() : comment, before.deprecated());
  }

  private DialectText query(View view, @Nullable ViewDefinition known) {
    DialectText query = DialectText.any(view.query().sql());
    return known == null ? query : known.query().with(context.dialect, view.query().sql());
  }
}
