package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireField;
import dev.okra.domain.logical.Documentation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes what {@code class.mustache} has for each component of an object that has too many of them
 * for a record; whole statements are laid out already.
 */
final class WideMembers {
  private static final int BODY = 4;

  private final JavaNames names;
  private final JavaTypes types;
  private final ReadingCode readingCode;

  WideMembers(JavaNames names, JavaTypes types, ReadingCode readingCode) {
    this.names = names;
    this.types = types;
    this.readingCode = readingCode;
  }

  /**
   * A member of a class.
   *
   * @param component its name, which is that of its accessor as well
   * @param declaration of its field
   * @param assignment the statement that keeps what the builder holds
   * @param copying the statement that gives the builder what the object has
   * @param reading the statement that gives the builder what is read
   * @param returning the statement that its accessor consists of
   * @param held the declaration of the builder's field
   * @param setter the head of the builder's method
   * @param storing the statement by which the builder keeps what it is given
   */
  record Member(
      List<String> comment,
      boolean deprecated,
      String type,
      String component,
      String declaration,
      String assignment,
      String copying,
      String reading,
      String returning,
      String held,
      String setter,
      String storing) {}

  /** What the constructor does with the components. */
  Stream<String> code(List<Component> components) {
    return components.stream().map(component -> component.kept("").flat());
  }

  List<Member> of(List<Component> components) {
    return components.stream().map(this::member).toList();
  }

  private Member member(Component component) {
    WireField field = component.field();
    String name = component.name();
    Documentation documentation = field.documentation();
    return new Member(
        JavaComments.of(documentation, 2),
        documentation.isDeprecated(),
        component.type(),
        name,
        component.declaration().after("private final ").followedBy(";").text(2),
        Statement.assignment("this." + name, component.kept("builder." + name), BODY),
        Statement.assignment("builder." + name, Code.of(name), BODY),
        Statement.assignment("builder." + name, readingCode.of(component), BODY),
        Statement.returned(component.isExposed() ? component.copied() : Code.of(name), BODY),
        held(field, name),
        setter(component),
        Statement.assignment("this." + name, Code.of(name), BODY + 2));
  }

  private String held(WireField field, String name) {
    String type = "private " + types.held(field);
    if (JavaTypes.isPatch(field)) {
      Code initial = Code.call(names.runtime("Patch") + ".absent");
      return Statement.assignment(type + " " + name, initial, BODY);
    }
    if (field.list() && !JavaTypes.isNullable(field)) {
      return Statement.assignment(type + " " + name, Code.call("List.of"), BODY);
    }
    return Code.parameter(type, name).followedBy(";").text(BODY);
  }

  private String setter(Component component) {
    String head = "public " + names.builder() + " " + component.name();
    return Code.call(head, component.declaration()).followedBy(" {").text(BODY);
  }
}
