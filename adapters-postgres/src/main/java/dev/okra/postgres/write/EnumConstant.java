package dev.okra.postgres.write;

import dev.okra.domain.relational.Expression;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A default that is a constant of an enum type, or of an array of one, in the server's words.
 *
 * @param values the value, or the elements of the array
 * @param cast from the two colons on
 * @param list whether it is an array
 */
record EnumConstant(List<String> values, String cast, boolean list) {
  private static final Pattern FORM =
      Pattern.compile("'((?:[^']|'')*+)'(::(?:[\\w.]|\"(?:[^\"]|\"\")*+\")++(\\[\\])?)");

  private static final Pattern ELEMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|([^,{}\"]+)");

  /** The constant, if the default is one. */
  static Optional<EnumConstant> of(Expression expression) {
    Matcher matcher = FORM.matcher(expression.sql().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String text = matcher.group(1).replace("''", "'");
    boolean list = matcher.group(3) != null;
    return Optional.of(
        new EnumConstant(list ? elements(text) : List.of(text), matcher.group(2), list));
  }

  private static List<String> elements(String array) {
    List<String> elements = new ArrayList<>();
    Matcher matcher = ELEMENT.matcher(array);
    while (matcher.find()) {
      elements.add(
          matcher.group(1) != null
              ? matcher.group(1).replaceAll("\\\\(.)", "$1")
              : matcher.group(2));
    }
    return elements;
  }

  EnumConstant map(UnaryOperator<String> renaming) {
    return new EnumConstant(values.stream().map(renaming).toList(), cast, list);
  }

  Expression expression() {
    String text =
        list
            ? values.stream().map(EnumConstant::quoted).collect(Collectors.joining(",", "{", "}"))
            : values.get(0);
    return new Expression(Names.literal(text) + cast);
  }

  private static String quoted(String element) {
    return element.matches("\\w+") && !element.equalsIgnoreCase("null")
        ? element
        : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
