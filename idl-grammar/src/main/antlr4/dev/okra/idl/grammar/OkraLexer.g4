/*
 * The words of the language. The parser reads a text in which every character outside ASCII stands as DEL
 * (U+007F): they mean the same to this grammar, and the generated lexer is only fast below U+0080.
 */
lexer grammar OkraLexer;

channels {
  COMMENTS
}

// Contextual: each of these is a name as well, see the parser's rule `name`.
MODEL: 'model';
ENUM: 'enum';
TYPE: 'type';
VIEW: 'view';

NAME: [_A-Za-z] [_0-9A-Za-z]*;

// Takes in what looks like a number; whether it is one is decided where its value is read.
NUMBER: '-'? [0-9] ([eE] [+-] | [_0-9A-Za-z.])*;

STRING: '"' STRING_CHARACTER* '"';
UNCLOSED_STRING: '"' STRING_CHARACTER* '\\'?;
BLOCK_START: '"""' -> more, mode(BLOCK);

AT: '@';
COLON: ':';
BANG: '!';
QUESTION: '?';
BRACE_OPEN: '{';
BRACE_CLOSE: '}';
PAREN_OPEN: '(';
PAREN_CLOSE: ')';
BRACKET_OPEN: '[';
BRACKET_CLOSE: ']';

// Commas are white space, as in GraphQL.
SPACE: [ \t\r\n,]+ -> skip;
COMMENT: '#' ~[\r\n]* -> channel(COMMENTS);
// No string, but to be reported as the one mistake that it is.
APOSTROPHES: '\'' ~['\r\n]* '\'';
UNEXPECTED: ~[ \t\r\n,#"'@:!?{}()[\]_A-Za-z0-9-]+ | ['-];

fragment STRING_CHARACTER: ~["\\\r\n] | '\\' ~[\r\n];

mode BLOCK;

BLOCK_ESCAPE: '\\"""' -> more;
BLOCK_STRING: '"""' -> mode(DEFAULT_MODE);
BLOCK_TEXT: ~["\\]+ -> more;
BLOCK_MARK: ["\\] -> more;
