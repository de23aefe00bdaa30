package dev.okra.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a user waits for a command in a small project: whole processes, from their start to
 * their end. One measurement is one process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 20)
@Fork(1)
public class StartUpBenchmark {
  private static final int MODELS = 20;

  /** The arguments of the command. */
  @Param({"--version", "validate", "models generate --lang go", "db sync --dry-run"})
  public String command = "";

  private Path folder = Path.of("");

  /** Makes a project whose database and code are up to date. */
  @Setup
  public void makeProject() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("okra-start-up-");
    Files.writeString(folder.resolve("models.okra.gql"), new SampleText(MODELS).text());
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        {
          "database": { "provider": "sqlite", "url": "sqlite:local.db" },
          "models": { "generators": { "go": { "package": "models", "output": "./models" } } }
        }
        """);
    okra("db sync");
    okra("models generate --lang go");
  }

  /** Removes the project. */
  @TearDown
  public void removeProject() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** One process. */
  @Benchmark
  public int process() throws IOException, InterruptedException {
    return okra(command);
  }

  private int okra(String arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("okra.checkout", "."), "okra").toString());
    line.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("okra " + arguments + " ended with status " + status);
    }
    return status;
  }
}
