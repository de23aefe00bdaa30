package dev.okra.idl.tree;

import dev.okra.idl.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What definitions, fields and enum values share.
 *
 * @param description the string before it, or null
 * @param name its name
 * @param directives in order
 * @param renames from comments such as {@code # @renamed(from: "x")}, in order
 * @param place from the description to the last directive
 */
public record Head(
    @Nullable String description,
    Name name,
    List<DirectiveNode> directives,
    List<RenameComment> renames,
    Place place) {

  public Head {
    directives = List.copyOf(directives);
    renames = List.copyOf(renames);
  }

  /** The first directive with a name, or null. */
  public @Nullable DirectiveNode directive(String directiveName) {
    for (DirectiveNode directive : directives) {
      if (directive.name().text().equals(directiveName)) {
        return directive;
      }
    }
    return null;
  }

  /** Whether it has a directive with this name. */
  public boolean has(String directiveName) {
    return directive(directiveName) != null;
  }

  /** All directives with a name, in order. */
  public List<DirectiveNode> all(String directiveName) {
    return directives.stream().filter(d -> d.name().text().equals(directiveName)).toList();
  }
}
