package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Dialects;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.Source;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
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
 * Compares two sources on the database that one of them is, or else on the one where files of SQL
 * run, or else for a dialect without a database.
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
   * The dialect to compare for: that of a database among the sources, what was asked, that of the
   * database for scratch places, the configured one.
   */
  Dialect dialect(Source left, Source right, @Nullable String asked, Optional<DatabaseUrl> dev) {
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
    return asked != null
        ? dialects.named(asked)
        : dev.map(project::dialect).orElseGet(project::dialect);
  }

  private Optional<Dialect> live(Source source) {
    return url(source).map(project::dialect);
  }

  private static Optional<DatabaseUrl> url(Source source) {
    return source.match(
        live -> Optional.of(live.url()), stored -> Optional.empty(), files -> Optional.empty());
  }

  /**
   * What to compare.
   *
   * @param dialect what they are compared for
   * @param left where it starts
   * @param right where it leads
   * @param scope what of databases and of files of SQL counts
   * @param dev where files of SQL run, if it was said
   */
  record Pair(
      Dialect dialect,
      Source left,
      Source right,
      InspectionScope scope,
      Optional<DatabaseUrl> dev) {}

  /** Opens what has to be opened, and hands over the means to compare. */
  int with(
      Pair pair,
      Map<Scalar, String> overrides,
      BiFunction<Capabilities, Function<RenameAnswers, Comparison>, Integer> use) {
    Dialect dialect = pair.dialect();
    Stored stored = new Stored(content(pair.left()), content(pair.right()));
    try (OptionalSession first = open(dialect, url(pair.left()));
        OptionalSession second = open(dialect, url(pair.right()));
        OptionalSession scratch = open(dialect, scratchUrl(pair, stored))) {
      Session any =
          Stream.of(first, second, scratch)
              .flatMap(OptionalSession::stream)
              .findFirst()
              .orElse(null);
      Capabilities capabilities = any == null ? dialect.defaultCapabilities() : any.capabilities();
      SchemaComparer comparer = new SchemaComparer(dialect, capabilities, overrides);
      Optional<ComparedSchema> left = written(pair, comparer, pair.left(), stored.left(), scratch);
      Optional<ComparedSchema> right =
          written(pair, comparer, pair.right(), stored.right(), scratch);
      InspectionScope scope =
          Stream.of(left, right)
              .flatMap(Optional::stream)
              .map(side -> side.schema().schemaNames())
              .reduce(pair.scope(), InspectionScope::including, (a, b) -> b);
      ComparedSchema current = left.orElseGet(() -> comparer.inspected(first.required(), scope));
      ComparedSchema wanted = right.orElseGet(() -> comparer.inspected(second.required(), scope));
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

  private static Optional<DatabaseUrl> scratchUrl(Pair pair, Stored stored) {
    Optional<Source> scripted =
        Stream.of(pair.left(), pair.right()).filter(Source::isScripted).findFirst();
    if (scripted.isPresent()) {
      Stream<DatabaseUrl> compared =
          Stream.of(pair.left(), pair.right()).flatMap(s -> url(s).stream());
      return Optional.of(ScriptPlace.of(pair.dialect(), pair.dev(), compared, scripted.get()));
    }
    return stored.areOfTwoKinds()
        ? Optional.of(ScriptPlace.ofTwoKinds(pair.dialect(), pair.dev(), pair.left(), pair.right()))
        : pair.dev();
  }

  private static @Nullable SchemaContent content(Source source) {
    return source.match(live -> null, stored -> stored.source().load(), files -> null);
  }

  /** What the sides say that are stored; null for others. */
  private record Stored(@Nullable SchemaContent left, @Nullable SchemaContent right) {

    /** Whether one is in the words of a database, and the other not. */
    boolean areOfTwoKinds() {
      return left != null && right != null && isRelational(left) != isRelational(right);
    }

    private static boolean isRelational(SchemaContent content) {
      return content.match(logical -> false, relational -> true);
    }
  }

  /** A side that is written down. What it says is known before a database is looked at. */
  private static Optional<ComparedSchema> written(
      Pair pair,
      SchemaComparer comparer,
      Source source,
      @Nullable SchemaContent content,
      OptionalSession scratch) {
    if (content != null) {
      return Optional.of(comparer.of(content, source.description()));
    }
    InspectionScope scope = ScriptPlace.scope(pair.scope());
    return source.match(
        live -> Optional.empty(),
        stored -> Optional.empty(),
        files -> Optional.of(comparer.scripted(scratch.required(), files.texts(), scope)));
  }

  private static OptionalSession open(Dialect dialect, Optional<DatabaseUrl> url) {
    return new OptionalSession(url.map(dialect::connect).orElse(null));
  }

  /** A session, or none. */
  private record OptionalSession(@Nullable Session session) implements AutoCloseable {
    Stream<Session> stream() {
      return Stream.ofNullable(session);
    }

    Session required() {
      if (session == null) {
        throw new IllegalStateException("this side needs a session");
      }
      return session;
    }

    @Override
    public void close() {
      if (session != null) {
        session.close();
      }
    }
  }
}
