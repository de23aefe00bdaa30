package dev.okra.codegen.wire;

import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A field of a generated type.
 *
 * @param name the key in JSON
 * @param type the type of the value, or of each element
 * @param list whether it is a list
 * @param elementRequired whether no element may be {@code null}; true where this is no list
 * @param presence what absent and {@code null} mean
 * @param defaultValue what an absent key reads as, where {@link Presence#defaulted()}; otherwise
 *     null
 * @param length bounds of a text's length in code points, or null
 * @param precision digits of a decimal, or null where the type is another
 * @param sensitive whether its values must never be printed
 * @param documentation description and deprecation
 */
public record WireField(
    String name,
    WireType type,
    boolean list,
    boolean elementRequired,
    Presence presence,
    @Nullable WireLiteral defaultValue,
    @Nullable Length length,
    @Nullable Precision precision,
    boolean sensitive,
    Documentation documentation) {

  /** Whether absent and {@code null} read as a list without elements. */
  public boolean emptyWhenAbsent() {
    return list && presence == Presence.REQUIRED;
  }

  /** The same field under other rules of presence, without a default. */
  WireField withPresence(Presence other) {
    return new WireField(
        name,
        type,
        list,
        elementRequired,
        other,
        null,
        length,
        precision,
        sensitive,
        documentation);
  }
}
