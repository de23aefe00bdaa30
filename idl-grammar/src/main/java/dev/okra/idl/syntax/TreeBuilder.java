package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraParser;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.FileNode;
import dev.okra.idl.tree.Head;
import dev.okra.idl.tree.ItemNode;
import dev.okra.idl.tree.Name;
import dev.okra.idl.tree.RenameComment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree while the parser runs. Fields and enum values leave the parse tree as soon as
 * they are read, so that a model of a million fields does not need its parse tree in memory.
 */
final class TreeBuilder implements ParseTreeListener {
  private final SourceText source;
  private final TokenStream tokens;
  private final RenameComments renames;
  private final Problems problems;
  private final PartBuilder parts;
  private final List<ItemNode> items = new ArrayList<>();
  private final List<FieldNode> fields = new ArrayList<>();
  private final List<EnumValueNode> values = new ArrayList<>();
  private boolean memberLost;
  private final Set<String> lostNames = new HashSet<>();
  private boolean namesKnown = true;

  TreeBuilder(SourceText source, TokenStream tokens, RenameComments renames, Problems problems) {
    this.source = source;
    this.tokens = tokens;
    this.renames = renames;
    this.problems = problems;
    this.parts = new PartBuilder(source, problems);
  }

  /** The whole tree; called once, at the end. */
  FileNode file() {
    renames
        .rest()
        .forEach(
            r ->
                problems.report(
                    SchemaCode.RENAME_OF_NOTHING,
                    r.place(),
                    "this rename hint belongs to nothing",
                    "put it directly above what was renamed"));
    return new FileNode(source, items, lostNames, namesKnown);
  }

  @Override
  public void exitEveryRule(ParserRuleContext context) {
    switch (context.getRuleIndex()) {
      case OkraParser.RULE_field -> member(context);
      case OkraParser.RULE_enumValue -> member(context);
      case OkraParser.RULE_topLevel -> topLevel((OkraParser.TopLevelContext) context);
      default -> {}
    }
  }

  /**
   * Takes note that a member could not be read; where the one before took its place, that goes too.
   */
  void loseMember(boolean withLast) {
    memberLost = true;
    if (withLast && !fields.isEmpty()) {
      fields.remove(fields.size() - 1);
    }
  }

  /** Takes back the enum values that in truth were the words before another definition. */
  void loseValuesFrom(Token definition) {
    memberLost = true;
    values.removeIf(v -> v.head().name().place().start() >= definition.getStartIndex());
  }

  private void member(ParserRuleContext context) {
    if (context.exception != null) {
      memberLost = true;
    } else if (context instanceof OkraParser.FieldContext field) {
      Head head = head(field, field.description(), field.name(), field.directive(), true);
      fields.add(new FieldNode(head, parts.type(field.type())));
    } else if (context instanceof OkraParser.EnumValueContext value) {
      Head head = head(value, value.description(), value.name(), value.directive(), true);
      values.add(new EnumValueNode(head));
    }
    context.getParent().removeLastChild();
  }

  private void topLevel(OkraParser.TopLevelContext context) {
    boolean lost = context.exception != null || memberLost;
    int before = items.size();
    if (context.definition() != null) {
      definition(context, context.definition(), !lost);
    } else if (context.directive() != null && !lost) {
      items.add(parts.directive(context.directive()));
    }
    if (items.size() == before && lost) {
      lose(context.getStart());
    }
    fields.clear();
    values.clear();
    memberLost = false;
  }

  /** Takes note of a definition that could not be read, so that its users are not blamed. */
  private void lose(Token start) {
    Token keyword = Layout.isString(start) ? tokens.get(start.getTokenIndex() + 1) : start;
    Token name = keyword.getType() == Token.EOF ? keyword : tokens.get(keyword.getTokenIndex() + 1);
    if (Layout.isName(keyword) && Layout.isName(name)) {
      lostNames.add(name.getText());
    } else {
      namesKnown &= !Layout.isName(keyword);
    }
  }

  private void definition(
      OkraParser.TopLevelContext top, OkraParser.DefinitionContext context, boolean whole) {
    Shape shape = shape(context);
    if (shape == null || shape.name == null || shape.name.exception != null) {
      return;
    }
    Head head = head(top, top.description(), shape.name, shape.directives, false);
    int end = context.getStop() == null ? head.place().end() : context.getStop().getStopIndex() + 1;
    items.add(new DefinitionNode(shape.kind, head, fields, values, end, whole));
  }

  /**
   * What the four kinds of definition share; the name is null where the parser did not get to it.
   */
  private record Shape(
      DefinitionNode.Kind kind,
      OkraParser.@Nullable NameContext name,
      List<OkraParser.DirectiveContext> directives) {}

  private static @Nullable Shape shape(OkraParser.DefinitionContext context) {
    if (context.model() != null) {
      OkraParser.ModelContext model = context.model();
      return new Shape(DefinitionNode.Kind.MODEL, model.name(), model.directive());
    }
    if (context.enumeration() != null) {
      OkraParser.EnumerationContext enumeration = context.enumeration();
      return new Shape(DefinitionNode.Kind.ENUM, enumeration.name(), enumeration.directive());
    }
    if (context.view() != null) {
      return new Shape(DefinitionNode.Kind.VIEW, context.view().name(), context.view().directive());
    }
    if (context.nestedType() != null) {
      OkraParser.NestedTypeContext type = context.nestedType();
      return new Shape(DefinitionNode.Kind.TYPE, type.name(), type.directive());
    }
    return null;
  }

  private Head head(
      ParserRuleContext all,
      OkraParser.@Nullable DescriptionContext description,
      OkraParser.NameContext name,
      List<OkraParser.DirectiveContext> directives,
      boolean member) {
    List<DirectiveNode> built = new ArrayList<>(directives.size());
    for (OkraParser.DirectiveContext directive : directives) {
      if (directive.exception == null) {
        built.add(parts.directive(directive));
      }
    }
    String text = description == null ? null : parts.string(description.string());
    Name named = parts.name(name);
    List<RenameComment> comments = new ArrayList<>();
    comments.addAll(renames.take(all.getStart(), member ? all.getStop() : headEnd(name)));
    if (!member && all.getStop() != null) {
      comments.addAll(renames.takeBehind(all.getStop()));
    }
    return new Head(
        text == null || text.isEmpty() ? null : text,
        named,
        built,
        comments,
        parts.place(all.getStart(), member ? all.getStop() : name.getStop()));
  }

  /** The brace that opens the body, or the name where there is none. */
  private static Token headEnd(OkraParser.NameContext name) {
    ParserRuleContext definition = name.getParent();
    ParserRuleContext body = null;
    if (definition.getChildCount() > 0
        && definition.getChild(definition.getChildCount() - 1) instanceof ParserRuleContext last) {
      body = last;
    }
    boolean hasBody =
        body instanceof OkraParser.FieldBlockContext
            || body instanceof OkraParser.ValueBlockContext;
    return hasBody && body != null && body.exception == null ? body.getStart() : name.getStop();
  }

  @Override
  public void enterEveryRule(ParserRuleContext context) {
    // Built on leaving.
  }

  @Override
  public void visitTerminal(TerminalNode node) {
    // Read from its rule.
  }

  @Override
  public void visitErrorNode(ErrorNode node) {
    // Recovery makes none.
  }
}
