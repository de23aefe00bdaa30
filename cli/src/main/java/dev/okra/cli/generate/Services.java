package dev.okra.cli.generate;

import com.google.inject.Inject;
import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.config.OkraConfiguration;
import dev.okra.cli.config.OkraConfiguration.ServiceSection;
import dev.okra.cli.config.ServiceFile;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The services of a project: those of its configuration, and the one whose folder this is. */
final class Services {
  private final Project project;

  @Inject
  Services(Project project) {
    this.project = project;
  }

  /** Those that the configuration names, in its order. */
  Collection<ServiceSection> configured() {
    return project.configuration().services().values();
  }

  /** The service with an {@code okra.service.json} in the working folder or above it. */
  Optional<ServiceSection> here() {
    OkraConfiguration configuration = project.configuration();
    return ServiceFile.find(project.workingFolder(), configuration.folder())
        .map(file -> configured(file).orElseGet(() -> ServiceFile.read(file)));
  }

  private Optional<ServiceSection> configured(Path file) {
    return configured().stream().filter(s -> s.folder().equals(file.getParent())).findFirst();
  }

  /** The service of a name; fails with {@code OKRA-C009}. */
  ServiceSection named(String name) {
    Map<String, ServiceSection> known = project.configuration().services();
    ServiceSection found = known.get(name);
    if (found != null) {
      return found;
    }
    return here()
        .filter(s -> s.name().equals(name))
        .orElseThrow(
            () ->
                new OkraException(
                    ConfigurationErrorCode.UNKNOWN_SERVICE,
                    "the configuration has no service '" + name + "'",
                    NearestName.hint(
                        name, known.keySet(), "its services are ", "add it under services")));
  }
}
