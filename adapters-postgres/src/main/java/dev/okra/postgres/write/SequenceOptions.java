package dev.okra.postgres.write;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.Sequence;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options of CREATE SEQUENCE and ALTER SEQUENCE. */
final class SequenceOptions {

  private SequenceOptions() {}

  static List<String> all(Sequence sequence) {
    List<String> options = new ArrayList<>();
    options.add("INCREMENT BY " + sequence.increment());
    options.add(limit("MINVALUE", sequence.minimum()));
    options.add(limit("MAXVALUE", sequence.maximum()));
    options.add("START WITH " + sequence.start());
    options.add("CACHE " + sequence.cache());
    options.add(sequence.cycle() ? "CYCLE" : "NO CYCLE");
    return options;
  }

  /** The statements that change its options; the next number stays where it may. */
  static List<String> changed(Sequence before, Sequence after) {
    List<String> options = new ArrayList<>();
    if (!Objects.equals(before.type(), after.type())) {
      options.add("AS " + type(after));
    }
    List<String> from = all(before);
    List<String> to = all(after);
    to.stream().filter(option -> !from.contains(option)).forEach(options::add);
    NumberLimits limits = limits(before, after);
    List<String> statements = new ArrayList<>();
    if (!limits.narrow()) {
      statement(after, options).ifPresent(statements::add);
      return statements;
    }
    options.removeIf(o -> o.contains("MINVALUE") || o.contains("MAXVALUE"));
    options.addAll(limits.widened());
    statement(after, options).ifPresent(statements::add);
    statements.add(limits.move(Names.literal(Names.name(after.name()))));
    statement(after, limits.narrowed()).ifPresent(statements::add);
    return statements;
  }

  static boolean isUnlogged(Sequence sequence) {
    return sequence.attributes().has(TableSettings.UNLOGGED);
  }

  private static Optional<String> statement(Sequence sequence, List<String> options) {
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "ALTER SEQUENCE " + Names.name(sequence.name()) + " " + String.join(" ", options));
  }

  private static NumberLimits limits(Sequence before, Sequence after) {
    return new NumberLimits(
        range(before, after), range(after, after), after.start(), after.increment() > 0);
  }

  /** What a type leaves out comes with the type. */
  private static NumberLimits.Range range(Sequence sequence, Sequence typed) {
    return NumberLimits.Range.of(
        Optional.ofNullable(sequence.minimum()),
        Optional.ofNullable(sequence.maximum()),
        sequence.increment() > 0,
        type(typed));
  }

  private static String type(Sequence sequence) {
    return sequence.type() == null ? "bigint" : TypeRenderer.render(sequence.type());
  }

  /** The statement that ties a sequence to a column, or frees it. */
  static String owner(Sequence sequence) {
    ColumnName owner = sequence.owner();
    String column =
        owner == null ? "NONE" : Names.name(owner.table()) + "." + Names.identifier(owner.column());
    return "ALTER SEQUENCE " + Names.name(sequence.name()) + " OWNED BY " + column;
  }

  private static String limit(String word, @Nullable Long value) {
    return value == null ? "NO " + word : word + " " + value;
  }
}
