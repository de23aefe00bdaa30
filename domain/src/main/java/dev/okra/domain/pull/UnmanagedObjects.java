package dev.okra.domain.pull;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes note of the objects that no schema says anything of. */
final class UnmanagedObjects {
  private static final String NO_WORD = "a schema has no word for it";

  private final PullContext context;

  private UnmanagedObjects(PullContext context) {
    this.context = context;
  }

  /**
   * Takes note of them.
   *
   * @param viewsLeftOut views that the schema does not declare, with the reason
   */
  static void report(PullContext context, Map<ObjectName, String> viewsLeftOut) {
    UnmanagedObjects objects = new UnmanagedObjects(context);
    context.undeclarable.forEach((table, why) -> objects.add("table '" + table + "'", why));
    objects.addAll("extension", context.schema.extensions());
    objects.addAll("domain", context.schema.domains());
    context.schema.sequences().stream()
        .filter(s -> s.owner() == null)
        .forEach(s -> objects.add("sequence '" + s.name() + "'", NO_WORD));
    viewsLeftOut.forEach((view, why) -> objects.add("view '" + view + "'", why));
    context.schema.routines().stream()
        .filter(r -> !context.isImplied(r))
        .forEach(
            r ->
                objects.add(
                    r.kind().name().toLowerCase(Locale.ROOT) + " '" + r.name() + "'", NO_WORD));
    context.schema.triggers().stream()
        .filter(t -> !context.isImplied(t))
        .forEach(
            t -> objects.add("trigger '" + t.name().name() + "' of '" + t.table() + "'", NO_WORD));
    for (CustomObject object : context.schema.others()) {
      objects.add(object.kind().toLowerCase(Locale.ROOT) + " '" + object.name() + "'", NO_WORD);
    }
  }

  private void addAll(String kind, List<? extends SchemaObject> objects) {
    objects.forEach(o -> add(kind + " '" + o.name() + "'", NO_WORD));
  }

  private void add(String what, String why) {
    context.unexpressed(new Unexpressed(null, what, why));
  }
}
