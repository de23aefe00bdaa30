package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;

/** Tells which fields have a deprecated type, so that the compiler need not warn of them. */
final class DeprecatedTypes {
  private final WireSchema wire;

  DeprecatedTypes(WireSchema wire) {
    this.wire = wire;
  }

  boolean includes(WireField field) {
    return field
        .type()
        .accept(
            new WireType.Visitor<Boolean>() {
              @Override
              public Boolean scalar(WireScalar scalar) {
                return false;
              }

              @Override
              public Boolean enumeration(EnumDefinition definition) {
                return definition.documentation().isDeprecated();
              }

              @Override
              public Boolean nested(String name) {
                return wire.nestedType(name).documentation().isDeprecated();
              }
            });
  }
}
