package dev.okra.migration.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import dev.okra.testkit.contract.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnumValueColumnsTest {
  private static final SchemaDefinition SCHEMA =
      Workbench.read(
          """
          model Row { id: ID!  one: Kind  all: [Kind!]!  other: [Other!] }
          enum Kind { NEW }
          enum Other { NEW }
          """);
  private static final EnumValueRename OF_TYPE =
      new EnumValueRename(ObjectName.of("kind"), "OLD", "NEW", Origin.ANSWER);

  private static ColumnValueRename inColumn(String name) {
    return new ColumnValueRename(
        new ColumnName(ObjectName.of("rows"), name), "OLD", "NEW", Origin.ANSWER);
  }

  @Test
  void aValueOfATypeIsOneOfEachColumnAndListOfIt() {
    Renames recorded = new Renames(List.of(), List.of(), List.of(), List.of(OF_TYPE), List.of());
    assertThat(EnumValueColumns.of(recorded, SCHEMA).columnValues())
        .containsExactly(inColumn("one"), inColumn("all"));
  }

  @Test
  void aValueInAListIsOneOfItsType() {
    Renames renames =
        new Renames(List.of(), List.of(), List.of(), List.of(), List.of(inColumn("all")));
    assertThat(EnumValueColumns.portable(renames, SCHEMA).enumValues()).containsExactly(OF_TYPE);
  }
}
