package dev.okra.idl.tree;

import dev.okra.idl.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model, type, view or enum.
 *
 * @param kind which of these
 * @param head its name, directives and description
 * @param fields of a model, type or view
 * @param values of an enum
 * @param end the offset after its closing brace
 * @param complete whether none of it was lost to errors of syntax
 */
public record DefinitionNode(
    Kind kind,
    Head head,
    List<FieldNode> fields,
    List<EnumValueNode> values,
    int end,
    boolean complete)
    implements ItemNode {

  public DefinitionNode {
    fields = List.copyOf(fields);
    values = List.copyOf(values);
  }

  /** The name as text. */
  public String name() {
    return head.name().text();
  }

  /** Where its keyword stands, behind a description. */
  public int keywordStart() {
    String text = place().source().text();
    return text.lastIndexOf(kind.word(), head.name().place().start() - 1);
  }

  @Override
  public Place place() {
    return head.place();
  }

  /** A part of a tree is equal to itself alone; comparing what is below it would be slow. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The four kinds of definition. */
  public enum Kind {
    MODEL("model"),
    TYPE("type"),
    VIEW("view"),
    ENUM("enum");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The keyword. */
    public String word() {
      return word;
    }
  }
}
