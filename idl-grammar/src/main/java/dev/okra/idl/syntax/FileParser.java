package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraParser;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.tree.FileNode;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Parses one file: always gives a tree, of all that could be read, and reports the rest. */
public final class FileParser {

  private FileParser() {}

  /** The tree of a text; where it is not complete, the problems say why. */
  public static FileNode parse(SourceText source, Problems problems) {
    ControlCharacters.check(source, problems);
    CommonTokenStream tokens = TokenReader.read(source, problems);
    if (tokens == null) {
      return new FileNode(source, List.of(), Set.of(), false);
    }
    TreeBuilder builder =
        new TreeBuilder(source, tokens, RenameComments.in(tokens, source), problems);
    OkraParser parser = parser(tokens, new SyntaxMessages(source, tokens, problems), builder);
    // One definition at a time, so that the parse tree of each can go as soon as it is read.
    while (tokens.LA(1) != Token.EOF) {
      int before = tokens.index();
      parser.topLevel();
      if (tokens.index() == before) {
        tokens.consume();
      }
    }
    return builder.file();
  }

  private static OkraParser parser(
      CommonTokenStream tokens, SyntaxMessages messages, TreeBuilder builder) {
    OkraParser parser = new OkraParser(tokens);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new Recovery(messages, builder));
    parser.addParseListener(builder);
    return parser;
  }
}
