package dev.okra.cli.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.diff.drift.DriftedObject;
import dev.okra.domain.change.Change;
import dev.okra.migration.directory.Checksum;
import dev.okra.migration.directory.TextFile;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The drift that somebody has decided to leave as it is: {@code okra.drift.json} beside the
 * configuration, which belongs under version control.
 */
public final class IgnoredDrift {
  /** The file's name. */
  public static final String FILE = "okra.drift.json";

  private final Project project;
  private final SchemaJson json;

  @Inject
  IgnoredDrift(Project project, SchemaJson json) {
    this.project = project;
    this.json = json;
  }

  private record Document(int format, List<IgnoredObject> ignored) {}

  /** What is recorded for this environment, as the file says now. */
  public Recorded read() {
    return new Recorded(entries().stream().filter(this::isHere).toList());
  }

  /** What was recorded when the file was read. */
  public final class Recorded {
    private final List<IgnoredObject> entries;

    private Recorded(List<IgnoredObject> entries) {
      this.entries = entries;
    }

    /** Whether nothing at all is ignored. */
    public boolean isEmpty() {
      return entries.isEmpty();
    }

    /** Whether a drifted object is to be left as it is. */
    public boolean contains(DriftedObject object) {
      return entry(object).isPresent();
    }

    /** Who ignores a drifted object, and why; empty where nobody does, or it changed since. */
    Optional<IgnoredObject> entry(DriftedObject object) {
      List<IgnoredObject> named = entries.stream().filter(e -> isAbout(e, object)).toList();
      if (named.isEmpty()) {
        return Optional.empty();
      }
      String difference = fingerprint(object);
      return named.stream().filter(e -> e.difference().equals(difference)).findFirst();
    }
  }

  /** What a drifted object is recorded as. */
  IgnoredObject entry(DriftedObject object, String by, String reason, String at) {
    return new IgnoredObject(object.fullName(), environment(), fingerprint(object), by, reason, at);
  }

  /** Records some objects, each in place of what was recorded of it before. */
  void add(Collection<IgnoredObject> added) {
    List<IgnoredObject> all = new ArrayList<>(entries());
    for (IgnoredObject entry : added) {
      all.removeIf(e -> isHere(e) && e.object().equals(entry.object()));
      all.add(entry);
    }
    write(all);
  }

  /** Forgets some objects. */
  void remove(Collection<DriftedObject> objects) {
    List<IgnoredObject> all = new ArrayList<>(entries());
    all.removeIf(e -> objects.stream().anyMatch(o -> isAbout(e, o)));
    write(all);
  }

  private boolean isAbout(IgnoredObject entry, DriftedObject object) {
    return isHere(entry) && entry.object().equals(object.fullName());
  }

  private boolean isHere(IgnoredObject entry) {
    return Objects.equals(entry.environment(), environment());
  }

  private String environment() {
    String name = project.configuration().environmentName();
    return name == null ? "" : name;
  }

  private Path file() {
    return project.configuration().folder().resolve(FILE);
  }

  private List<IgnoredObject> entries() {
    Path file = file();
    if (!Files.exists(file)) {
      return List.of();
    }
    JsonNode tree = json.parse(FILE, TextFile.read(file));
    return json.value(FILE, tree, Document.class).ignored();
  }

  private void write(List<IgnoredObject> entries) {
    if (entries.isEmpty()) {
      TextFile.delete(file());
      return;
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", SchemaJson.FORMAT);
    entries.stream()
        .sorted(
            Comparator.comparing(IgnoredObject::environment).thenComparing(IgnoredObject::object))
        .map(json::tree)
        .forEach(root.withArray("ignored")::add);
    TextFile.write(file(), json.print(root));
  }

  /** What the changes say, whatever the sentences and the SQL in which a version says them. */
  private String fingerprint(DriftedObject object) {
    StringBuilder text = new StringBuilder();
    for (Change change : object.changes()) {
      // Of an altered table the steps alone: other objects of the table may drift as they like.
      boolean alter = change instanceof Change.AlterTable;
      Object said = alter ? ((Change.AlterTable) change).changes() : change;
      text.append(json.print(json.tree(said)));
    }
    return Checksum.of(text.toString());
  }
}
