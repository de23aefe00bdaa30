package dev.okra.codegen.python;

import dev.okra.codegen.wire.WireSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The imports of the module of types, in the order of isort. */
final class PythonImports {
  private final PythonStyle style;
  private final String code;
  private final boolean classes;

  private PythonImports(PythonStyle style, String code, boolean classes) {
    this.style = style;
    this.code = code;
    this.classes = classes;
  }

  static List<String> of(
      WireSchema wire,
      PythonStyle style,
      List<PythonViews.Enumeration> enums,
      List<ClassViews.ClassView> classes) {
    String code =
        classes.stream()
            .flatMap(view -> view.attributes().stream())
            .map(PythonViews.Member::declaration)
            .collect(Collectors.joining("\n"));
    boolean marks =
        Stream.concat(
                enums.stream().map(PythonViews.Enumeration::decorators),
                classes.stream().map(ClassViews.ClassView::decorators))
            .anyMatch(decorators -> String.join("", decorators).contains("okra."));
    PythonImports imports = new PythonImports(style, code, !classes.isEmpty());
    return imports.lines(!wire.enums().isEmpty(), marks);
  }

  private List<String> lines(boolean enums, boolean marks) {
    List<String> lines = new ArrayList<>();
    add(lines, classes && style == PythonStyle.DATACLASS, "import dataclasses");
    add(lines, uses("dt"), "import datetime as dt");
    add(lines, classes, "from collections.abc import Mapping");
    add(lines, uses("Decimal"), "from decimal import Decimal");
    add(lines, enums, "from enum import StrEnum");
    String typing = typing();
    add(lines, !typing.isEmpty(), "from typing import " + typing);
    add(lines, uses("UUID"), "from uuid import UUID");
    if (classes && style == PythonStyle.PYDANTIC && uses("Field")) {
      add(lines, !lines.isEmpty(), "");
      lines.add("from pydantic import Field");
    }
    if (classes || marks) {
      add(lines, !lines.isEmpty(), "");
      lines.add("from . import okra");
    }
    return lines;
  }

  private String typing() {
    if (!classes) {
      return "";
    }
    if (style != PythonStyle.TYPEDDICT) {
      return "Self";
    }
    return uses("NotRequired") ? "NotRequired, TypedDict, cast" : "TypedDict";
  }

  private static void add(List<String> lines, boolean wanted, String line) {
    if (wanted) {
      lines.add(line);
    }
  }

  /** Whether the code has the name as a word by itself, and not as a member of something. */
  private boolean uses(String name) {
    // The code may have millions of characters, through which a regular expression goes one by one.
    for (int at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || (code.charAt(at - 1) != '.' && !isWord(code.charAt(at - 1)));
      if (begins && (end == code.length() || !isWord(code.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
