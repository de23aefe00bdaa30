package dev.okra.idl.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.format.SchemaFormatter;
import dev.okra.idl.print.SchemaPrinter;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every schema and every text. */
class LawProperties {

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void readingWhatWasPrintedGivesTheSameSchema(@ForAll long seed) {
    SchemaDefinition schema = RandomSchema.of(new Random(seed));
    assertThat(Reading.valid(SchemaPrinter.print(schema))).isEqualTo(schema);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void formattingTwiceIsFormattingOnce(@ForAll long seed) {
    String once = format(scrambled(seed));
    assertThat(format(once)).isEqualTo(once);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void formattingDoesNotChangeWhatTheFileMeans(@ForAll long seed) {
    String text = scrambled(seed);
    assertThat(Reading.valid(format(text))).as(text).isEqualTo(Reading.valid(text));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void formattingKeepsEveryComment(@ForAll long seed) {
    String text = scrambled(seed);
    assertThat(comments(format(text))).isEqualTo(comments(text));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void printingAgainGivesTheSameText(@ForAll long seed) {
    String text = SchemaPrinter.print(RandomSchema.of(new Random(seed)));
    assertThat(SchemaPrinter.print(Reading.valid(text))).isEqualTo(text);
  }

  private static String scrambled(long seed) {
    Random random = new Random(seed);
    return Scramble.of(SchemaPrinter.print(RandomSchema.of(random)), random);
  }

  private static String format(String text) {
    return SchemaFormatter.format(SchemaFile.of("x.okra.gql", text)).orThrow();
  }

  private static List<String> comments(String text) {
    return Comments.in(text);
  }
}
