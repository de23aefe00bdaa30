package dev.okra.idl.syntax;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.grammar.OkraParser;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Says in the user's words what the parser stumbled over. */
final class SyntaxMessages {
  private static final List<String> KEYWORDS = List.of("model", "enum", "type", "view");

  private final SourceText source;
  private final Layout layout;
  private final Problems problems;

  SyntaxMessages(SourceText source, CommonTokenStream tokens, Problems problems) {
    this.source = source;
    this.layout = new Layout(source, tokens);
    this.problems = problems;
  }

  Layout layout() {
    return layout;
  }

  /** Reports an error at a token, met in the rule of the context. */
  void report(ParserRuleContext context, Token found) {
    if (found.getType() == Token.EOF && found.getStartIndex() < source.text().length()) {
      return; // A block string that is never closed; that was reported.
    }
    ParserRuleContext body = unclosedBody(context, found);
    if (body != null) {
      reportBrace(body, found);
      return;
    }
    Token missed = missedType(found);
    if (missed != null) {
      expected("a type after ':'", missed, layout.after(missed), null);
      return;
    }
    expected(expectation(context, found), found, found, hint(context, found));
  }

  private void expected(String what, Token place, Token found, @Nullable String hint) {
    String message = "expected " + what + ", found " + describe(found);
    problems.report(SyntaxCode.UNEXPECTED_TEXT, place(place), message, hint);
  }

  /**
   * The body that a definition begins in the middle of, or that the file ends in; null if neither
   * is so.
   */
  private @Nullable ParserRuleContext unclosedBody(ParserRuleContext context, Token found) {
    for (RuleContext at = context; at != null; at = at.getParent()) {
      int rule = at.getRuleIndex();
      boolean member = rule == OkraParser.RULE_field || rule == OkraParser.RULE_enumValue;
      if (member && layout.beginsDefinition(((ParserRuleContext) at).getStart())) {
        return at.getParent() instanceof ParserRuleContext body ? body : null;
      }
      boolean body = rule == OkraParser.RULE_fieldBlock || rule == OkraParser.RULE_valueBlock;
      if (body && ((ParserRuleContext) at).getStart() != found) {
        boolean ends = found.getType() == Token.EOF || layout.beginsDefinition(found);
        return ends ? (ParserRuleContext) at : null;
      }
    }
    return null;
  }

  private void reportBrace(ParserRuleContext body, Token found) {
    Token open = body.getStart();
    ParserRuleContext definition = body.getParent();
    Token keyword = definition.getStart();
    String name = layout.after(keyword).getText();
    String before = found.getType() == Token.EOF ? "the end of the file" : "this definition";
    problems.report(
        SyntaxCode.MISSING_BRACE,
        place(found.getType() == Token.EOF ? found : definitionStart(body, found)),
        "'}' is missing before " + before,
        "it closes "
            + keyword.getText()
            + " '"
            + name
            + "', which was opened in line "
            + layout.line(open));
  }

  private Token definitionStart(ParserRuleContext body, Token found) {
    Token at = found;
    while (at.getTokenIndex() > body.getStart().getTokenIndex()) {
      if (layout.beginsDefinition(at)) {
        return at;
      }
      Token before = layout.before(at);
      if (before == null) {
        return found;
      }
      at = before;
    }
    return found;
  }

  /** Whether what is wrong about a token is that the field before it has no type. */
  boolean isTypeMissed(Token found) {
    return missedType(found) != null;
  }

  /**
   * In "a: (line break) b: Int" the second colon is unexpected, but it is the type of a that is
   * missing.
   */
  private @Nullable Token missedType(Token found) {
    if (found.getType() != OkraLexer.COLON) {
      return null;
    }
    Token name = layout.before(found);
    Token colon = name == null ? null : layout.before(name);
    boolean missed =
        name != null
            && colon != null
            && colon.getType() == OkraLexer.COLON
            && layout.line(colon) < layout.line(name);
    return missed ? colon : null;
  }

  private String expectation(ParserRuleContext context, Token found) {
    ParserRuleContext rule = context;
    while (isPart(rule.getRuleIndex())) {
      rule = rule.getParent();
    }
    Token before = layout.before(found);
    int previous = before == null ? Token.EOF : before.getType();
    return switch (rule.getRuleIndex()) {
      case OkraParser.RULE_model -> head("model", previous);
      case OkraParser.RULE_nestedType -> head("type", previous);
      case OkraParser.RULE_view -> head("view", previous);
      case OkraParser.RULE_enumeration -> head("enum", previous);
      case OkraParser.RULE_fieldBlock ->
          rule.getStart() == found ? "'{'" : "a field, a directive or '}'";
      case OkraParser.RULE_valueBlock ->
          rule.getStart() == found ? "'{'" : "an enum value, a directive or '}'";
      case OkraParser.RULE_field -> field(rule, previous);
      case OkraParser.RULE_enumValue -> "an enum value after the description";
      case OkraParser.RULE_type -> previous == OkraLexer.COLON ? "a type after ':'" : "a type";
      case OkraParser.RULE_listType -> "']' after the type of the list's elements";
      case OkraParser.RULE_directive -> "the name of a directive after '@'";
      case OkraParser.RULE_arguments -> "an argument or ')'";
      case OkraParser.RULE_argument, OkraParser.RULE_value -> "a value";
      case OkraParser.RULE_list -> "a value or ']'";
      case OkraParser.RULE_object -> "a key or '}'";
      case OkraParser.RULE_entry -> "':' and a value after the key";
      default ->
          Layout.isString(found) || isDescribed(before)
              ? "a definition after the description"
              : "a model, enum, type, view or directive";
    };
  }

  private static boolean isDescribed(@Nullable Token before) {
    return before != null && Layout.isString(before);
  }

  private static boolean isPart(int rule) {
    return rule == OkraParser.RULE_name
        || rule == OkraParser.RULE_string
        || rule == OkraParser.RULE_literal
        || rule == OkraParser.RULE_description;
  }

  private static String head(String kind, int previous) {
    boolean unnamed =
        switch (previous) {
          case OkraLexer.MODEL, OkraLexer.TYPE, OkraLexer.VIEW, OkraLexer.ENUM -> true;
          default -> false;
        };
    return unnamed ? "a name after '" + kind + "'" : "'{' or a directive";
  }

  private static String field(ParserRuleContext field, int previous) {
    boolean described = previous == OkraLexer.STRING || previous == OkraLexer.BLOCK_STRING;
    if (described) {
      return "a field after the description";
    }
    OkraParser.NameContext name = ((OkraParser.FieldContext) field).name();
    return "':' and a type after the field name '" + (name == null ? "" : name.getText()) + "'";
  }

  private @Nullable String hint(ParserRuleContext context, Token found) {
    boolean top =
        context.getRuleIndex() == OkraParser.RULE_topLevel
            || context.getRuleIndex() == OkraParser.RULE_definition;
    if (top && found.getType() == OkraLexer.NAME) {
      return NearestName.hint(found.getText(), KEYWORDS);
    }
    if (top && found.getType() == OkraLexer.BRACE_CLOSE) {
      return "there is no '{' that it would close";
    }
    return switch (context.getRuleIndex()) {
      case OkraParser.RULE_field ->
          found.getType() == OkraLexer.PAREN_OPEN ? "fields take no arguments" : null;
      case OkraParser.RULE_arguments, OkraParser.RULE_list, OkraParser.RULE_object ->
          unclosed(context.getStart(), found);
      default -> null;
    };
  }

  private @Nullable String unclosed(Token open, Token found) {
    int line = layout.line(open);
    return line == layout.line(found)
        ? null
        : "is the '" + open.getText() + "' in line " + line + " not closed?";
  }

  private String describe(Token token) {
    if (token.getType() == Token.EOF) {
      return "the end of the file";
    }
    String text = token.getText();
    if (Layout.isString(token)) {
      return "a string";
    }
    return text.length() > 40 ? "'" + text.substring(0, 40) + "…'" : "'" + text + "'";
  }

  private Place place(Token token) {
    int start = Math.min(token.getStartIndex(), source.text().length());
    return new Place(source, start, Math.max(start, token.getStopIndex() + 1));
  }
}
