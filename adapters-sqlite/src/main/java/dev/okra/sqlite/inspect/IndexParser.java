package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import java.util.List;

/** Reads CREATE INDEX. */
final class IndexParser {
  private IndexParser() {}

  static Index parse(String definition) {
    DefinitionTokens tokens = new DefinitionTokens(definition);
    tokens.expect("CREATE");
    boolean unique = tokens.accept("UNIQUE");
    tokens.expect("INDEX");
    tokens.accept("IF", "NOT", "EXISTS");
    String name = tokens.objectName();
    tokens.expect("ON");
    tokens.name();
    tokens.expectSymbol('(');
    List<IndexPart> parts = new IndexPartParser(tokens).parts();
    tokens.expectSymbol(')');
    Index index = Index.of(name, unique, parts);
    if (tokens.accept("WHERE")) {
      return index.withWhere(new Expression(tokens.rest()));
    }
    if (!tokens.atEnd()) {
      throw tokens.unexpected("WHERE");
    }
    return index;
  }
}
