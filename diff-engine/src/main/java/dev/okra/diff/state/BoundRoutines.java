package dev.okra.diff.state;

import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routines with bodies of the SQL standard, which PostgreSQL reads when it makes them: as views do,
 * they need what they name, and keep it from going. All others are texts until they run.
 */
public final class BoundRoutines {
  /** Where PostgreSQL prints a body, every other line begins with a space. */
  private static final Pattern BODY =
      Pattern.compile("^(BEGIN ATOMIC$|RETURN |AS )", Pattern.MULTILINE);

  private BoundRoutines() {}

  /** Whether a routine is one. */
  public static boolean isBound(Routine routine) {
    Matcher body = BODY.matcher(routine.definition().sql());
    return body.find() && !body.group(1).equals("AS ");
  }

  /** What a bound routine does. */
  public static String body(Routine routine) {
    String sql = routine.definition().sql();
    Matcher body = BODY.matcher(sql);
    return body.find() ? sql.substring(body.start()) : "";
  }

  /** Those of a schema. */
  public static List<Routine> of(DatabaseSchema schema) {
    return schema.routines().stream().filter(BoundRoutines::isBound).toList();
  }

  /** Whether a routine can only be made after views: it names one, or another such routine. */
  public static Predicate<SchemaObject> readingViews(DatabaseSchema schema) {
    List<Routine> bound = of(schema);
    if (bound.isEmpty()) {
      return object -> false;
    }
    Set<String> names = new HashSet<>();
    schema.views().stream().map(View::name).forEach(n -> names.add(n.name()));
    Set<ObjectKey> late = new HashSet<>();
    int before;
    do {
      before = late.size();
      for (Routine routine : bound) {
        if (!late.contains(ObjectKey.of(routine)) && names(routine, names)) {
          late.add(ObjectKey.of(routine));
          names.add(routine.name().name());
        }
      }
    } while (late.size() > before);
    return object -> late.contains(ObjectKey.of(object));
  }

  private static boolean names(Routine routine, Set<String> names) {
    return !names.isEmpty() && SqlWords.of(body(routine)).mentionsAny(names);
  }
}
