package dev.okra.idl.syntax;

import dev.okra.domain.logical.Value;
import dev.okra.idl.grammar.OkraParser;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.tree.ArgumentNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.Name;
import dev.okra.idl.tree.TypeNode;
import dev.okra.idl.tree.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Builds names, types, directives and values. */
final class PartBuilder {
  private final SourceText source;
  private final Problems problems;

  PartBuilder(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  Place place(Token first, Token last) {
    return new Place(source, first.getStartIndex(), last.getStopIndex() + 1);
  }

  private Place place(ParserRuleContext context) {
    return place(context.getStart(), context.getStop());
  }

  Name name(OkraParser.NameContext context) {
    Place place = place(context);
    return new Name(place.text(), place);
  }

  TypeNode type(OkraParser.TypeContext context) {
    boolean required = context.BANG() != null;
    OkraParser.ListTypeContext list = context.listType();
    if (list == null) {
      return new TypeNode(name(context.name()), null, required, place(context));
    }
    TypeNode element = type(list.type());
    return new TypeNode(element.name(), element, required, place(context));
  }

  DirectiveNode directive(OkraParser.DirectiveContext context) {
    List<ArgumentNode> arguments = new ArrayList<>();
    if (context.arguments() != null) {
      for (OkraParser.ArgumentContext argument : context.arguments().argument()) {
        arguments.add(argument(argument));
      }
    }
    return new DirectiveNode(name(context.name()), arguments, place(context));
  }

  private ArgumentNode argument(OkraParser.ArgumentContext context) {
    if (context.literal() != null) {
      return new ArgumentNode(null, literal(context.literal()));
    }
    Name name = name(context.name());
    return context.value() == null
        ? new ArgumentNode(null, named(name))
        : new ArgumentNode(name, value(context.value()));
  }

  private ValueNode value(OkraParser.ValueContext context) {
    return context.name() != null ? named(name(context.name())) : literal(context.literal());
  }

  private static ValueNode named(Name name) {
    Value value =
        switch (name.text()) {
          case "true" -> new Value.BooleanValue(true);
          case "false" -> new Value.BooleanValue(false);
          case "null" -> new Value.NullValue();
          default -> new Value.NameValue(name.text());
        };
    return new ValueNode(value, List.of(), name.place());
  }

  private ValueNode literal(OkraParser.LiteralContext context) {
    Place place = place(context);
    if (context.string() != null) {
      return leaf(new Value.StringValue(string(context.string())), place);
    }
    if (context.NUMBER() != null) {
      return leaf(NumberLiteral.value(place, problems), place);
    }
    if (context.object() != null) {
      return object(context.object(), place);
    }
    List<ValueNode> elements = new ArrayList<>();
    for (OkraParser.ValueContext element : context.list().value()) {
      elements.add(value(element));
    }
    List<Value> values = elements.stream().map(ValueNode::value).toList();
    return new ValueNode(new Value.ListValue(values), elements, place);
  }

  private static ValueNode leaf(Value value, Place place) {
    return new ValueNode(value, List.of(), place);
  }

  private ValueNode object(OkraParser.ObjectContext context, Place place) {
    Map<String, Value> entries = new LinkedHashMap<>();
    List<ValueNode> elements = new ArrayList<>();
    for (OkraParser.EntryContext entry : context.entry()) {
      boolean named = entry.name() != null;
      String key = named ? name(entry.name()).text() : string(entry.string());
      ValueNode value = value(entry.value());
      if (entries.put(key, value.value()) != null) {
        Place at = place(entry);
        problems.report(SyntaxCode.DUPLICATE_KEY, at, "the key '" + key + "' is given twice");
      }
      elements.add(value);
    }
    return new ValueNode(new Value.ObjectValue(entries), elements, place);
  }

  String string(OkraParser.StringContext context) {
    Place place = place(context);
    return context.BLOCK_STRING() != null
        ? BlockString.value(place.text())
        : StringLiteral.value(place, problems);
  }
}
