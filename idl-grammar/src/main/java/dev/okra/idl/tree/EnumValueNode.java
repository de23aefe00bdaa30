package dev.okra.idl.tree;

/**
 * A value of an enum.
 *
 * @param head its name, directives and description
 */
public record EnumValueNode(Head head) {

  /** The name as text. */
  public String name() {
    return head.name().text();
  }
}
