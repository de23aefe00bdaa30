package dev.okra.idl.problem;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.Severity;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of all files of one run. */
public final class Problems {
  /** How many problems of one file are shown; what comes after is only counted. */
  public static final int LIMIT_PER_FILE = 1000;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<SourceText, Integer> counts = new HashMap<>();
  private boolean errors;

  /** Adds a problem without a hint. */
  public void report(IdlCode code, Place place, String message) {
    report(code, place, message, () -> null);
  }

  /** Adds a problem with a hint. */
  public void report(IdlCode code, Place place, String message, @Nullable String hint) {
    report(code, place, message, () -> hint);
  }

  /** Adds a problem whose hint is costly to find. */
  public void report(
      IdlCode code, Place place, String message, Supplier<? extends @Nullable String> hint) {
    errors |= code.severity() == Severity.ERROR;
    if (counts.merge(place.source(), 1, Integer::sum) <= LIMIT_PER_FILE) {
      diagnostics.add(
          new Diagnostic(code.id(), code.severity(), place.range(), message, hint.get()));
    }
  }

  /** Whether any problem so far stops the command. */
  public boolean hasErrors() {
    return errors;
  }

  /** The files that have any. */
  public Set<SourceText> sources() {
    return Set.copyOf(counts.keySet());
  }

  /** All of them, by file and place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> result = new ArrayList<>(diagnostics);
    counts.forEach(
        (source, count) -> {
          if (count > LIMIT_PER_FILE) {
            result.add(notShown(source, count - LIMIT_PER_FILE));
          }
        });
    result.sort(Diagnostic.BY_PLACE);
    return List.copyOf(result);
  }

  private static Diagnostic notShown(SourceText source, int count) {
    SyntaxCode code = SyntaxCode.TOO_MANY_PROBLEMS;
    int end = source.text().length();
    String message = count + " more problems in this file are not shown";
    String hint = "mend some of those above and run again";
    return new Diagnostic(code.id(), code.severity(), source.range(end, end), message, hint);
  }
}
