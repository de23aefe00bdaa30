package dev.okra.codegen.typescript;

import dev.okra.codegen.typescript.Expression.Atom;
import dev.okra.codegen.typescript.Expression.Call;
import java.util.List;

/** The functions that come with every type. */
final class TypeScriptFunctions {

  private TypeScriptFunctions() {}

  /**
   * One function, as it stands in TypeScript, in JavaScript and in a declaration.
   *
   * @param summary one sentence
   * @param typedHead in TypeScript, up to the opening brace
   * @param typedBody in TypeScript, without the closing brace
   * @param head in JavaScript, up to the opening brace
   * @param body in JavaScript, without the closing brace
   * @param signature in a declaration
   * @param export the statement that exports it from a CommonJS module
   */
  record Function(
      String summary,
      String typedHead,
      String typedBody,
      String head,
      String body,
      String signature,
      String export) {}

  /**
   * The function that makes the codec.
   *
   * @param typedBody in TypeScript
   * @param body in JavaScript
   */
  static Function shape(String type, String typedBody, String body) {
    String name = TypeScriptNames.shape(type);
    String result = "(): okra.Codec<" + type + ">";
    return new Function(
        "How `" + type + "` is read and written.",
        "export function " + name + result + " {",
        typedBody,
        "function " + name + "() {",
        body,
        "export declare function " + name + result + ";",
        export(name));
  }

  static Function is(String type) {
    return function(
        "Whether a value is of type `" + type + "`.",
        "is" + type,
        "value: unknown",
        "value is " + type,
        "return ",
        new Call("okra.is", List.of(new Atom(TypeScriptNames.shape(type)), VALUE)));
  }

  static Function assertion(String type, String typeName) {
    return function(
        "Throws an error that says where, unless a value is of type `" + type + "`.",
        "assert" + type,
        "value: unknown",
        "asserts value is " + type,
        "",
        onShape("assert", type, typeName));
  }

  static Function parse(String type, String typeName) {
    return function(
        "Reads `" + type + "` from a decoded JSON value, or throws an error that says where.",
        "parse" + type,
        "value: unknown",
        type,
        "return ",
        onShape("parse", type, typeName));
  }

  static Function stringify(String type, String typeName) {
    return function(
        "Writes `" + type + "` as JSON.",
        "stringify" + type,
        "value: " + type,
        "string",
        "return ",
        onShape("stringify", type, typeName));
  }

  private static final Expression VALUE = new Atom("value");

  private static Expression onShape(String function, String type, String typeName) {
    return new Call(
        "okra." + function,
        List.of(
            new Atom(TypeScriptText.quoted(typeName)),
            new Atom(TypeScriptNames.shape(type)),
            VALUE));
  }

  private static Function function(
      String summary,
      String name,
      String parameter,
      String result,
      String before,
      Expression expression) {
    String body = Layout.statement(2, before, expression, ";");
    Expression typed = new Call(name, List.of(new Atom(parameter)));
    return new Function(
        summary,
        Layout.statement(0, "export function ", typed, ": " + result + " {"),
        body,
        "function " + name + "(value) {",
        body,
        Layout.statement(0, "export declare function ", typed, ": " + result + ";"),
        export(name));
  }

  /** The statement that exports a name from a CommonJS module. */
  static String export(String name) {
    return Layout.assignment(0, "exports." + name + " =", name + ";");
  }
}
