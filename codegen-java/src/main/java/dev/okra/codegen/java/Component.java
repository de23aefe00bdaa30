package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a record.
 *
 * @param field what it stands for
 * @param name its name in Java
 * @param type its type, with the annotation where it may be null
 * @param codecs the name of the class of codecs
 * @param codec the codec for its value
 */
record Component(WireField field, String name, String type, String codecs, Code codec) {

  /** As it stands in the header of the record. */
  Code declaration() {
    return Code.parameter(type, name);
  }

  /** Whether its accessor is written out: to return a copy, or to be marked as deprecated. */
  boolean hasAccessor() {
    return isExposed() || field.documentation().isDeprecated();
  }

  /** The statements by which the constructor refuses null and keeps a copy of its own. */
  List<String> checks(int indentation) {
    List<String> checks = new ArrayList<>();
    boolean copied = field.list() || JavaTypes.isMutable(field);
    if (isPlainList()) {
      Code copy = Code.call("List.copyOf", Code.of(name));
      return List.of(Statement.assignment(name, copy, indentation));
    }
    if (!JavaTypes.isPrimitive(field) && !JavaTypes.isNullable(field)) {
      Code check = Code.call("Objects.requireNonNull", Code.of(name), Code.of('"' + name + '"'));
      checks.add(Statement.call(check, indentation));
    }
    if (copied) {
      checks.add(Statement.assignment(name, copied(), indentation));
    }
    return checks;
  }

  /** An expression for what an object keeps of what it is given. */
  Code kept(String given) {
    if (isPlainList()) {
      return Code.call("List.copyOf", Code.of(given));
    }
    boolean copied = field.list() || JavaTypes.isMutable(field);
    Code checked =
        JavaTypes.isNullable(field) || JavaTypes.isPatch(field)
            ? Code.of(given)
            : Code.call("Objects.requireNonNull", Code.of(given), Code.of('"' + name + '"'));
    return copied ? copied(checked) : checked;
  }

  private boolean isPlainList() {
    return field.list()
        && field.elementRequired()
        && !JavaTypes.isMutable(field)
        && !JavaTypes.isNullable(field)
        && !JavaTypes.isPatch(field);
  }

  /** An expression for a copy that nobody else can change. */
  Code copied() {
    return copied(Code.of(name));
  }

  private Code copied(Code given) {
    String kind = JavaTypes.isNullable(field) ? "copyOrNull" : "copy";
    String method = JavaTypes.isPatch(field) ? "copyPatch" : kind;
    return Code.call(codecs + "." + method, given, codec);
  }

  /** Whether what an accessor returns could be changed, and does not compare by its content. */
  boolean isExposed() {
    return JavaTypes.isScalar(field, WireScalar.BYTES);
  }
}
