package dev.okra.domain.logical;

/** Anything that a schema defines at its top level; names are unique across all kinds. */
public sealed interface Definition permits Model, EnumDefinition, NestedType, ViewDefinition {

  /** The name as written, in PascalCase by convention. */
  String name();

  /** The namespace of the file that defines it. */
  Namespace namespace();

  /** Description and deprecation. */
  Documentation documentation();
}
