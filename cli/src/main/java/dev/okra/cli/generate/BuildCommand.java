package dev.okra.cli.generate;

import com.google.inject.Inject;
import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.generate.CodeGeneration.Request;
import dev.okra.domain.diagnostic.OkraException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code okra build}: the code of every configured language, for all services. */
@Command(name = "build", description = "Writes the code of every configured language.")
public final class BuildCommand implements Callable<Integer> {
  private final CodeGeneration generation;
  private final GenerationReport report;

  @Option(
      names = "--check",
      description = "Write nothing; name stale files, and end with status 3 if there are any.")
  private boolean check;

  @Inject
  BuildCommand(CodeGeneration generation, GenerationReport report) {
    this.generation = generation;
    this.report = report;
  }

  @Override
  public Integer call() {
    List<Request> requests = generation.configured();
    if (requests.isEmpty()) {
      throw new OkraException(
          ConfigurationErrorCode.MISSING_KEY,
          "no language is configured",
          "list languages under models.generators or services in okra.config.json; the languages are "
              + String.join(", ", generation.languages().keySet()));
    }
    return check ? report.check(requests) : report.write(requests);
  }
}
