package dev.okra.idl.law;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.syntax.TokenReader;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.antlr.v4.runtime.Token;

/** Puts random blanks, line breaks, commas and comments between the words of a text. */
final class Scramble {
  private static final List<String> BETWEEN =
      List.of(
          " ",
          "\n",
          "\n\n\n",
          ",",
          "\t",
          "\r\n",
          " # comment\n",
          "#\n",
          "\n  # own line  \n",
          "\n\n# apart\n\n",
          "# one\n# two\n",
          " # @renamed(from: \"%d\")\n",
          "\n# @renamed(from: \"%d\")\n",
          "\n# @renamed(from: \"%d\")\n\n");

  private Scramble() {}

  static String of(String text, Random random) {
    SourceText source = SourceText.of("x", text);
    StringBuilder out = new StringBuilder();
    int number = 0;
    var tokens = Objects.requireNonNull(TokenReader.read(source, new Problems())).getTokens();
    for (Token token : tokens) {
      int parts = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
      out.append(' ');
      for (int i = 0; i < parts; i++) {
        String part = BETWEEN.get(random.nextInt(BETWEEN.size()));
        out.append(part.replace("%d", "was" + number++));
      }
      if (token.getType() != Token.EOF) {
        out.append(text, token.getStartIndex(), token.getStopIndex() + 1);
      }
    }
    return out.toString();
  }
}
