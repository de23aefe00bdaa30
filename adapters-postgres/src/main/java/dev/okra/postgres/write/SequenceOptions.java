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

  /** The options that change; the next number stays. */
  static Optional<String> changed(Sequence before, Sequence after) {
    List<String> options = new ArrayList<>();
    if (!Objects.equals(before.type(), after.type())) {
      options.add("AS " + (after.type() == null ? "bigint" : TypeRenderer.render(after.type())));
    }
    List<String> from = all(before);
    List<String> to = all(after);
    to.stream().filter(option -> !from.contains(option)).forEach(options::add);
    return options.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", options));
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
