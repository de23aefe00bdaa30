package dev.okra.cli.watch;

import dev.okra.cli.config.ConfigurationLoader;
import dev.okra.cli.config.OkraConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is watched: the schema files, the configuration, and the folders in which they are or may
 * appear.
 *
 * @param folder the folder that patterns are relative to, absolute
 * @param configuration the configuration file in use; empty where there is none
 * @param settings files whose content decides what a run does: those that hold the configuration or
 *     could
 * @param patterns the schema files
 * @param links where schema files that are symbolic links lead to: the edits happen there
 * @param debounce how long to wait for further edits
 */
record WatchScope(
    Path folder,
    Optional<Path> configuration,
    Set<Path> settings,
    List<WatchedPattern> patterns,
    Set<Path> links,
    Duration debounce) {

  WatchScope {
    settings = Set.copyOf(settings);
    patterns = List.copyOf(patterns);
    links = Set.copyOf(links);
  }

  static WatchScope of(OkraConfiguration configuration, Optional<Path> file) {
    Path folder = configuration.folder().toAbsolutePath().normalize();
    Set<Path> settings = new LinkedHashSet<>();
    settings.add(folder.resolve(".env"));
    file.ifPresentOrElse(
        settings::add,
        () -> ConfigurationLoader.names().forEach(n -> settings.add(folder.resolve(n))));
    settings.addAll(configuration.generatorFiles());
    List<WatchedPattern> patterns =
        configuration.database().schemas().stream().map(p -> WatchedPattern.of(folder, p)).toList();
    Duration debounce = Duration.ofMillis(configuration.database().syncDebounceMillis());
    return new WatchScope(folder, file, settings, patterns, links(folder, patterns), debounce);
  }

  /**
   * Folders to watch whether or not they exist: those written out, and those above them up to the
   * project's parent, so that a folder is missed when it goes and noticed when it comes back.
   */
  Set<Path> folders() {
    Set<Path> folders = new LinkedHashSet<>();
    Path top = folder.getParent();
    addUpTo(top, folder, folders);
    settings.forEach(f -> addUpTo(top, f.getParent(), folders));
    links.forEach(f -> addUpTo(top, f.getParent(), folders));
    patterns.forEach(p -> addUpTo(top, p.folder(), folders));
    return folders;
  }

  private static void addUpTo(@Nullable Path top, @Nullable Path from, Set<Path> folders) {
    for (Path at = from; at != null && at.getParent() != null; at = at.getParent()) {
      folders.add(at);
      if (top != null && top.startsWith(at)) {
        return;
      }
    }
  }

  private static Set<Path> links(Path folder, List<WatchedPattern> patterns) {
    Set<Path> links = new LinkedHashSet<>();
    for (WatchedPattern pattern : patterns) {
      pattern.file(folder).filter(Files::isSymbolicLink).ifPresent(f -> addTarget(f, links));
    }
    return links;
  }

  private static void addTarget(Path link, Set<Path> links) {
    try {
      links.add(link.toRealPath());
    } catch (IOException e) {
      // It leads to nothing, so there is nothing to watch; the run says so.
      links.add(link);
    }
  }

  /** Whether a folder below a glob is watched. */
  boolean follows(Path candidate) {
    return patterns.stream().anyMatch(p -> p.follows(candidate));
  }

  /** Whether the content of a file may change what a run sees. */
  boolean concerns(Path path) {
    return settings.contains(path)
        || links.contains(path)
        || patterns.stream().anyMatch(p -> p.concerns(path));
  }
}
