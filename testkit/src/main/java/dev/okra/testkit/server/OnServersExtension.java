package dev.okra.testkit.server;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns {@link OnServers} into one run a server. */
final class OnServersExtension implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), OnServers.class);
  }

  /** Where {@code OKRA_TEST_SERVERS} leaves out all of a test's servers, it has no run. */
  @Override
  public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    OnServers servers =
        AnnotationSupport.findAnnotation(context.getTestMethod(), OnServers.class).orElseThrow();
    return kinds(servers).filter(ServerMatrix::includes).map(Invocation::new);
  }

  private static Stream<ServerKind> kinds(OnServers servers) {
    List<ServerKind> named = List.of(servers.value());
    List<ServerKind> kinds = named.isEmpty() ? List.of(ServerKind.values()) : named;
    return servers.dialect().isEmpty()
        ? kinds.stream()
        : kinds.stream().filter(kind -> kind.dialect().equals(servers.dialect()));
  }

  private record Invocation(ServerKind kind) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return "on " + kind;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new OneServerExtension(kind));
    }
  }
}
