package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Dialects;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.Source;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.Session;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.RenameAnswers;
import dev.okra.migration.sync.SchemaComparer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sources on the database that one of them is, or else for a dialect without a
 * database.
 */
final class TwoSources {
  private final Project project;
  private final Dialects dialects;

  @Inject
  TwoSources(Project project, Dialects dialects) {
    this.project = project;
    this.dialects = dialects;
  }

  /**
   * The dialect to compare for: what was asked, that of a database among the sources, the
   * configured one.
   */
  Dialect dialect(Source left, Source right, @Nullable String asked) {
    List<Dialect> live = Stream.of(left, right).flatMap(s -> live(s).stream()).distinct().toList();
    if (live.size() > 1) {
      throw new OkraException(
          DatabaseCommandCode.NO_DATABASE_SIDE,
          left.description() + " and " + right.description() + " are databases of two kinds",
          "compare each with the schema; tables of two kinds of database are never equal");
    }
    if (!live.isEmpty()) {
      return live.get(0);
    }
    return asked == null ? project.dialect() : dialects.named(asked);
  }

  private Optional<Dialect> live(Source source) {
    return source.match(l -> Optional.of(project.dialect(l.url())), s -> Optional.empty());
  }

  /** Opens what has to be opened, and hands over the means to compare. */
  int with(
      Dialect dialect,
      Source left,
      Source right,
      Map<Scalar, String> overrides,
      BiFunction<Capabilities, Function<RenameAnswers, Comparison>, Integer> use) {
    try (OptionalSession first = open(dialect, left);
        OptionalSession second = open(dialect, right)) {
      Session any = first.session != null ? first.session : second.session;
      Capabilities capabilities = any == null ? dialect.defaultCapabilities() : any.capabilities();
      SchemaComparer comparer = new SchemaComparer(dialect, capabilities, overrides);
      ComparedSchema current = side(comparer, left, first, any);
      ComparedSchema wanted = side(comparer, right, second, any);
      ComparedSchema desired =
          any == null || second.session != null
              ? wanted
              : comparer.normalized(any, wanted, current);
      ComparedSchema known =
          any != null && first.session == null
              ? comparer.normalized(any, current, desired)
              : current;
      return use.apply(capabilities, answers -> comparer.compare(known, desired, answers));
    }
  }

  private ComparedSchema side(
      SchemaComparer comparer, Source source, OptionalSession own, @Nullable Session any) {
    Session session = own.session;
    if (session != null) {
      return comparer.inspected(session, project.scope(List.of()));
    }
    SchemaContent content =
        source.match(
            live -> {
              throw new IllegalStateException("a live source has a session: " + any);
            },
            stored -> stored.source().load());
    return comparer.of(content, source.description());
  }

  private OptionalSession open(Dialect dialect, Source source) {
    return source.match(
        live -> new OptionalSession(dialect.connect(live.url())), s -> new OptionalSession(null));
  }

  /** A session, or none. */
  private record OptionalSession(@Nullable Session session) implements AutoCloseable {
    @Override
    public void close() {
      if (session != null) {
        session.close();
      }
    }
  }
}
