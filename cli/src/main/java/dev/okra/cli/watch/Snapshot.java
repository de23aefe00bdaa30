package dev.okra.cli.watch;

import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The content of the watched files at one moment.
 *
 * @param digests a digest of each file that is there
 * @param missing what a run needs and is not there: the configuration, or a pattern that fits no
 *     file
 */
record Snapshot(NavigableMap<Path, UUID> digests, List<String> missing) {
  private static final UUID UNREADABLE = new UUID(0, 0);
  private static final UUID EMPTY = UUID.nameUUIDFromBytes(new byte[0]);

  Snapshot {
    digests = Collections.unmodifiableNavigableMap(new TreeMap<>(digests));
    missing = List.copyOf(missing);
  }

  static Snapshot of(WatchScope scope) {
    NavigableMap<Path, UUID> digests = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    scope.settingsAndTemplates().forEach(f -> add(f, digests));
    scope
        .configuration()
        .filter(f -> !digests.containsKey(f))
        .ifPresent(f -> missing.add(String.valueOf(f.getFileName())));
    for (WatchedPattern pattern : scope.patterns()) {
      List<Path> files = files(scope, pattern);
      files.forEach(f -> add(f, digests));
      if (files.stream().noneMatch(digests::containsKey)) {
        missing.add(pattern.text());
      }
    }
    return new Snapshot(digests, missing);
  }

  private static List<Path> files(WatchScope scope, WatchedPattern pattern) {
    try {
      return SchemaFiles.find(scope.folder(), List.of(pattern.text()));
    } catch (OkraException e) {
      if (e.code() != ConfigurationErrorCode.NO_SCHEMA_FILES) {
        throw e;
      }
      return List.of();
    } catch (UncheckedIOException e) {
      // A folder went while it was searched.
      return List.of();
    }
  }

  private static void add(Path file, NavigableMap<Path, UUID> digests) {
    try {
      digests.put(file, UUID.nameUUIDFromBytes(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      digests.remove(file);
    } catch (IOException e) {
      // The run says why.
      digests.put(file, UNREADABLE);
    }
  }

  /** The files without a byte in them that had some at another moment. */
  List<Path> emptiedSince(Snapshot before) {
    return digests.keySet().stream()
        .filter(f -> EMPTY.equals(digests.get(f)))
        .filter(f -> before.digests.containsKey(f) && !EMPTY.equals(before.digests.get(f)))
        .toList();
  }

  /** What happened to files since another moment, a sentence each. */
  List<String> changesSince(Snapshot before, Function<Path, String> shown) {
    List<String> changes = new ArrayList<>();
    digests.forEach(
        (file, digest) -> {
          UUID earlier = before.digests.get(file);
          if (earlier == null) {
            changes.add(shown.apply(file) + " is new");
          } else if (!earlier.equals(digest)) {
            changes.add(shown.apply(file) + " changed");
          }
        });
    before.digests.keySet().stream()
        .filter(f -> !digests.containsKey(f))
        .forEach(f -> changes.add(shown.apply(f) + " was deleted"));
    return changes;
  }
}
