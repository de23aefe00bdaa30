/*
 * The syntax of `*.okra.gql`. Every decision is made by one token, so parsing is linear in the length of the
 * file. What the words mean is in design/idl.md; limits on size and depth are enforced before parsing.
 */
parser grammar OkraParser;

options {
  tokenVocab = OkraLexer;
}

document: topLevel* EOF;

topLevel: directive | description? definition;

definition: model | nestedType | view | enumeration;

model: MODEL name directive* fieldBlock;

nestedType: TYPE name directive* fieldBlock;

view: VIEW name directive* fieldBlock;

enumeration: ENUM name directive* valueBlock;

fieldBlock: BRACE_OPEN field* BRACE_CLOSE;

valueBlock: BRACE_OPEN enumValue* BRACE_CLOSE;

field: description? name COLON type directive*;

enumValue: description? name directive*;

type: (name | listType) (BANG | QUESTION)?;

listType: BRACKET_OPEN type BRACKET_CLOSE;

directive: AT name arguments?;

arguments: PAREN_OPEN argument* PAREN_CLOSE;

argument: name (COLON value)? | literal;

value: name | literal;

literal: string | NUMBER | list | object;

list: BRACKET_OPEN value* BRACKET_CLOSE;

object: BRACE_OPEN entry* BRACE_CLOSE;

entry: (name | string) COLON value;

description: string;

string: STRING | BLOCK_STRING;

name: NAME | MODEL | ENUM | TYPE | VIEW;
