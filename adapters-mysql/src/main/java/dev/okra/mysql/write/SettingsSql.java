package dev.okra.mysql.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.mysql.inspect.PackageAttributes;
import dev.okra.mysql.inspect.ProgramSettings;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes an object, with the body of a package, and gives it the settings of a session that it is to
 * run under: they are set before its statement and put back after it, as dumps do. Where a run goes
 * on in another session between the two, putting back fails rather than pass in silence.
 */
final class SettingsSql {
  private static final Map<String, String> VARIABLES =
      Map.of(
          ProgramSettings.SQL_MODE, "@okra_sql_mode", ProgramSettings.COLLATION, "@okra_collation");

  /** Modes in which a backslash or a double quote means something else to the server. */
  private static final Set<String> OTHER_LEXIS = Set.of("ANSI_QUOTES", "NO_BACKSLASH_ESCAPES");

  private SettingsSql() {}

  /** The statement that makes an object, and those around it. */
  static List<String> around(SchemaObject object, String statement) {
    Attributes attributes = object.attributes();
    List<String> statements =
        Stream.concat(Stream.of(statement), attributes.value(PackageAttributes.BODY).stream())
            .toList();
    List<String> names =
        Stream.of(ProgramSettings.SQL_MODE, ProgramSettings.COLLATION)
            .filter(attributes::has)
            .toList();
    if (names.isEmpty()) {
      return statements;
    }
    statements.forEach(
        s -> refuseOtherLexis(attributes.value(ProgramSettings.SQL_MODE).orElse(""), object, s));
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (String name : names) {
      String value = Names.QUOTING.literal(attributes.value(name).orElse(""));
      before.add(
          VARIABLES.get(name) + " = @@SESSION." + name + ", SESSION " + name + " = " + value);
      after.add("SESSION " + name + " = " + VARIABLES.get(name));
    }
    List<String> result = new ArrayList<>();
    result.add("SET " + String.join(", ", before));
    result.addAll(statements);
    result.add("SET " + String.join(", ", after));
    return List.copyOf(result);
  }

  private static void refuseOtherLexis(String modes, SchemaObject object, String statement) {
    boolean other = Set.of(modes.split(",", -1)).stream().anyMatch(OTHER_LEXIS::contains);
    if (other && statement.indexOf('\\') >= 0) {
      throw Refusal.of(
          "'"
              + object.name()
              + "' was made under the sql_mode "
              + modes
              + ", in which the backslashes of its text mean something else",
          "make it again under another sql_mode, or exclude it");
    }
  }
}
