package dev.okra.idl.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import dev.okra.idl.SchemaReading;
import java.util.List;

/** Reads texts that must be valid. */
final class Reading {

  private Reading() {}

  static SchemaDefinition valid(String text) {
    SchemaReading reading = new SchemaReader().read(List.of(SchemaFile.of("x.okra.gql", text)));
    assertThat(reading.hasErrors())
        .as(() -> reading.renderer().render(reading.diagnostics()) + "\n" + text)
        .isFalse();
    return reading.schema();
  }
}
