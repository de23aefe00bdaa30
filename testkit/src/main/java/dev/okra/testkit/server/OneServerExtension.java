package dev.okra.testkit.server;

import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs one test on one server: skips it where the server cannot run, and hands it what it asks for.
 */
final class OneServerExtension
    implements ExecutionCondition, BeforeEachCallback, ParameterResolver {
  private static final Set<Class<?>> PARAMETERS =
      Set.of(ServerKind.class, DatabaseServer.class, TestDatabase.class);

  private final ServerKind kind;

  OneServerExtension(ServerKind kind) {
    this.kind = kind;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return DatabaseServers.reasonToSkip(kind)
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled(kind + " is wanted"));
  }

  /** A server that does not come up is the test's failure, even if it asks for no parameter. */
  @Override
  public void beforeEach(ExtensionContext context) {
    DatabaseServers.start(kind);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == ServerKind.class) {
      return kind;
    }
    DatabaseServer server = DatabaseServers.start(kind);
    return type == DatabaseServer.class ? server : database(server, context);
  }

  private TestDatabase database(DatabaseServer server, ExtensionContext context) {
    TestDatabase database = server.createDatabase();
    // JUnit closes what its store holds when the test is over.
    context
        .getStore(ExtensionContext.Namespace.create(OneServerExtension.class))
        .put(database.name(), database);
    return database;
  }
}
