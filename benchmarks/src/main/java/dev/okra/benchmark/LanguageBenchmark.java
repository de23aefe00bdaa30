package dev.okra.benchmark;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.mapping.MappedSchema;
import dev.okra.domain.mapping.SchemaMapper;
import dev.okra.domain.port.Dialect;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import dev.okra.idl.SchemaReading;
import dev.okra.idl.format.Formatting;
import dev.okra.idl.format.SchemaFormatter;
import dev.okra.idl.print.SchemaPrinter;
import dev.okra.postgres.PostgresDialect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the text of a schema takes until it can be compared, by the number of its models. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 2,
    // A heap that grows would be measured as well, and more so with more models.
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
public class LanguageBenchmark {
  /** How many models there are. */
  @Param({"1000", "2000", "5000", "10000", "20000"})
  public int models;

  private final Dialect dialect = new PostgresDialect();
  private final SchemaMapper mapper = new SchemaMapper(dialect, dialect.defaultCapabilities());

  private SchemaFile file = SchemaFile.of("models.okra.gql", "");
  private SchemaDefinition definition = SchemaDefinition.EMPTY;

  /** Writes the text. */
  @Setup
  public void writeText() {
    file = SchemaFile.of("models.okra.gql", new SampleText(models).text());
    definition = read().schema();
    if (definition.models().size() != models) {
      throw new IllegalStateException("what is measured is not what is meant");
    }
  }

  /** Parsed, checked and resolved: what every command begins with. */
  @Benchmark
  public SchemaReading read() {
    return new SchemaReader().read(List.of(file));
  }

  /** Laid out, as {@code okra fmt} does. */
  @Benchmark
  public Formatting formatted() {
    return SchemaFormatter.format(file);
  }

  /** Turned into tables of PostgreSQL. */
  @Benchmark
  public MappedSchema mapped() {
    return mapper.map(definition);
  }

  /** Written as text again. */
  @Benchmark
  public String printed() {
    return SchemaPrinter.print(definition);
  }
}
