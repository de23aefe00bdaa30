package dev.okra.domain.pull;

import dev.okra.domain.logical.SchemaDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a database holds, as a schema says it.
 *
 * @param definition what a schema can say
 * @param unexpressed what it cannot, in the order of the database's objects
 */
public record PulledSchema(SchemaDefinition definition, List<Unexpressed> unexpressed) {
  public PulledSchema {
    unexpressed = List.copyOf(unexpressed);
  }

  /** The same, where more cannot be said. */
  public PulledSchema with(List<Unexpressed> more) {
    return new PulledSchema(
        definition, Stream.concat(unexpressed.stream(), more.stream()).toList());
  }
}
