package dev.okra.benchmark;

import dev.okra.diff.ChangeApplier;
import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.DiffResult;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.postgres.PostgresDialect;
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

/**
 * How long comparing, planning and writing SQL take, by the number of tables. The law: twice the
 * tables take at most 2.2 times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 2,
    // A heap that grows would be measured as well, and more so with more tables; so would pages of
    // 4 KiB, of which a processor remembers as many as hold the schemas of 1,000 tables.
    jvmArgsAppend = {
      "-Xms6g",
      "-Xmx6g",
      "-XX:+UseParallelGC",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseTransparentHugePages"
    })
public class DiffBenchmark {
  /** How many tables there are. */
  @Param({"1000", "2000", "5000", "10000", "20000"})
  public int tables;

  private final Capabilities capabilities = new PostgresDialect().defaultCapabilities();
  private final SqlWriter writer = new PostgresDialect().writer(capabilities);
  private final DiffEngine engine =
      new DiffEngine(capabilities, c -> new PostgresDialect().hazards(c, capabilities));

  private DatabaseSchema current = DatabaseSchema.EMPTY;
  private DatabaseSchema same = DatabaseSchema.EMPTY;
  private DatabaseSchema edited = DatabaseSchema.EMPTY;
  private Renames renames = Renames.NONE;
  private Plan edits = Plan.EMPTY;
  private Plan creation = Plan.EMPTY;

  /** Makes the schemas. */
  @Setup
  public void makeSchemas() {
    current = new SampleSchema(tables).make();
    same = new SampleSchema(tables).make();
    SampleEdits sample = new SampleEdits(current);
    edited = new SampleEdits(same).after();
    renames = sample.renames();
    edits = edited().plan();
    creation = created().plan();
    if (!unchanged().plan().isEmpty() || edits.changes().size() < tables / Edit.ONE_IN) {
      throw new IllegalStateException("what is measured is not what is meant");
    }
  }

  /** Nothing differs, which is what most runs find. */
  @Benchmark
  public DiffResult unchanged() {
    return engine.diff(current, same, Renames.NONE, DiffOptions.DECLARED);
  }

  /** One table in twenty differs, in all ways: see {@link Edit}. */
  @Benchmark
  public DiffResult edited() {
    return engine.diff(current, edited, renames, DiffOptions.EVERYTHING);
  }

  /** Everything is new. */
  @Benchmark
  public DiffResult created() {
    return engine.diff(DatabaseSchema.EMPTY, current, Renames.NONE, DiffOptions.DECLARED);
  }

  /** Everything goes. */
  @Benchmark
  public DiffResult dropped() {
    return engine.diff(current, DatabaseSchema.EMPTY, Renames.NONE, DiffOptions.EVERYTHING);
  }

  /** The plan of the edits is applied to the schema, without a database. */
  @Benchmark
  public DatabaseSchema applied() {
    return ChangeApplier.apply(current, edits);
  }

  /** The SQL that makes everything. */
  @Benchmark
  public Script written() {
    return writer.write(creation);
  }
}
