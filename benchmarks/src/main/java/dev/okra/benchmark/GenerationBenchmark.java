package dev.okra.benchmark;

import dev.okra.codegen.go.GoGenerator;
import dev.okra.codegen.java.JavaGenerator;
import dev.okra.codegen.python.PythonGenerator;
import dev.okra.codegen.typescript.TypeScriptGenerator;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import java.util.List;
import java.util.Map;
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
 * How long the code of a schema takes to be generated, in memory and on one thread, by the number
 * of its models. The aim: 1,000 models in all four languages in less than two seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    // A heap that grows would be measured as well.
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
public class GenerationBenchmark {
  private static final List<CodeGenerator> ALL =
      List.of(
          new GoGenerator(), new TypeScriptGenerator(), new PythonGenerator(), new JavaGenerator());

  /** How many models there are. */
  @Param({"1000"})
  public int models;

  /** The language, or all of them one after another. */
  @Param({"all", "go", "typescript", "python", "java"})
  public String language = "all";

  private SchemaDefinition schema = SchemaDefinition.EMPTY;
  private List<CodeGenerator> generators = List.of();

  /** Reads the schema. */
  @Setup
  public void readSchema() {
    SchemaFile file = SchemaFile.of("models.okra.gql", new SampleTypes(models).text());
    schema = new SchemaReader().read(List.of(file)).schema();
    generators =
        ALL.stream().filter(g -> language.equals("all") || g.language().equals(language)).toList();
    if (schema.models().size() != models || generators.isEmpty()) {
      throw new IllegalStateException("what is measured is not what is meant");
    }
  }

  /** The characters of all files. */
  @Benchmark
  public long generated() {
    return generators.stream()
        .flatMap(generator -> generator.generate(schema, Map.of()).stream())
        .mapToLong(file -> file.content().length())
        .sum();
  }
}
