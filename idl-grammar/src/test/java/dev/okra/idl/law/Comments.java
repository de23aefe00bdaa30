package dev.okra.idl.law;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.syntax.TokenReader;
import java.util.List;
import java.util.Objects;

/** The comments of a text. */
final class Comments {

  private Comments() {}

  static List<String> in(String text) {
    SourceText source = SourceText.of("x", text);
    return Objects.requireNonNull(TokenReader.read(source, new Problems())).getTokens().stream()
        .filter(t -> t.getType() == OkraLexer.COMMENT)
        .map(t -> text.substring(t.getStartIndex(), t.getStopIndex() + 1).stripTrailing())
        .toList();
  }
}
