package dev.okra.codegen.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.WireDriver;
import dev.okra.domain.port.CodeGenerator;
import java.util.Map;
import java.util.Objects;

/**
 * One line of what a generator writes, made wrong.
 *
 * @param fault what is wrong
 * @param driver the language and flavour
 * @param template the generator's template with the line
 * @param right a part of the template that is there once
 * @param wrong what stands there instead
 * @param seenIn a type of the fixture {@code wire} that has a case which shows it
 */
record BrokenEmitter(
    String fault, WireDriver driver, String template, String right, String wrong, String seenIn) {

  /** A type that none of the faults concerns. */
  static final String UNTOUCHED = "wire/OfBoolean";

  /** The generator with the fault. */
  CodeGenerator generator() {
    CodeGenerator generator = driver.generator();
    String text = Objects.requireNonNull(generator.templates().get(template), template);
    assertThat(text).containsOnlyOnce(right);
    return generator.withTemplates(Map.of(template, text.replace(right, wrong)));
  }

  @Override
  public String toString() {
    return driver.title() + ": " + fault;
  }
}
