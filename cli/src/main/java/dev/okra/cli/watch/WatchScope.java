package dev.okra.cli.watch;

import dev.okra.cli.config.ConfigurationLoader;
import dev.okra.cli.config.OkraConfiguration;
import dev.okra.cli.config.TemplateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param templates folders in which every template decides what a run does
 * @param patterns the schema files
 * @param links where schema files that are symbolic links lead to: the edits happen there
 * @param debounce how long to wait for further edits
 */
record WatchScope(
    Path folder,
    Optional<Path> configuration,
    Set<Path> settings,
    Set<Path> templates,
    List<WatchedPattern> patterns,
    Set<Path> links,
    Duration debounce) {

  WatchScope {
    settings = Set.copyOf(settings);
    templates = Set.copyOf(templates);
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
    settings.addAll(configuration.serviceFiles());
    Set<Path> templates = new LinkedHashSet<>();
    configuration.templateFolders().forEach(f -> templates.add(f.toAbsolutePath().normalize()));
    List<WatchedPattern> patterns =
        configuration.database().schemas().stream().map(p -> WatchedPattern.of(folder, p)).toList();
    Duration debounce = Duration.ofMillis(configuration.database().syncDebounceMillis());
    return new WatchScope(
        folder, file, settings, templates, patterns, links(folder, patterns), debounce);
  }

  /** The files besides schemas whose content decides what a run does, as far as they are there. */
  Set<Path> settingsAndTemplates() {
    Set<Path> files = new LinkedHashSet<>(settings);
    for (Path templateFolder : templates) {
      try {
        files.addAll(TemplateFiles.in(templateFolder));
      } catch (UncheckedIOException e) {
        // It went while it was read, or cannot be read: a run says so.
        files.add(templateFolder);
      }
    }
    return files;
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
    templates.forEach(f -> addUpTo(top, f, folders));
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

  private boolean isTemplate(Path path) {
    Path parent = path.getParent();
    return parent != null && templates.contains(parent) && TemplateFiles.isOne(path);
  }

  /** Whether the content of a file may change what a run sees. */
  boolean concerns(Path path) {
    return settings.contains(path)
        || isTemplate(path)
        || links.contains(path)
        || patterns.stream().anyMatch(p -> p.concerns(path));
  }
}
