package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Extensions, each with the comment that it brings or another one. */
final class ExtensionWriter {
  private static final String COMMENT = "comment";
  private static final String WITHOUT_COMMENT = "without_comment";

  private ExtensionWriter() {}

  static List<String> create(Extension extension) {
    ObjectName name = extension.name();
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE EXTENSION "
            + identifier(extension)
            + (name.schema().isEmpty() ? "" : " SCHEMA " + Names.identifier(name.schema()))
            + (extension.version() == null
                ? ""
                : " VERSION " + Names.literal(extension.version())));
    statements.addAll(comment(Attributes.NONE, extension));
    return statements;
  }

  static List<String> replace(Extension before, Extension after) {
    List<String> statements = new ArrayList<>();
    if (!Objects.equals(before.version(), after.version())) {
      String version = after.version() == null ? "" : " TO " + Names.literal(after.version());
      statements.add("ALTER EXTENSION " + identifier(after) + " UPDATE" + version);
    }
    statements.addAll(comment(before.attributes(), after));
    return statements;
  }

  private static List<String> comment(Attributes before, Extension after) {
    Attributes attributes = after.attributes();
    if (before.equals(attributes)) {
      return List.of();
    }
    Optional<String> comment = attributes.value(COMMENT);
    boolean own = comment.isEmpty() && !attributes.has(WITHOUT_COMMENT);
    return List.of(
        own
            ? ownComment(after)
            : Comments.on("EXTENSION", identifier(after), comment.orElse(null)));
  }

  /** Only the server knows what the extension says of itself. */
  private static String ownComment(Extension extension) {
    return AskedStatement.of(
        "COMMENT ON EXTENSION " + identifier(extension) + " IS ",
        "%L",
        "",
        "SELECT comment FROM pg_available_extensions WHERE name = "
            + Names.literal(extension.name().name()));
  }

  private static String identifier(Extension extension) {
    return Names.identifier(extension.name().name());
  }
}
