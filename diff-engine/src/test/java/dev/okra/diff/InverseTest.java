package dev.okra.diff;

import static dev.okra.diff.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What undoes each change of a plan. */
class InverseTest {
  private static final ObjectName MOOD = ObjectName.of("mood");
  private static final Table TABLE =
      Table.of(ObjectName.of("users"), List.of(Column.of("m", new SqlType.UserDefined(MOOD), true)))
          .withIndexes(
              List.of(
                  Index.of("good", false, List.of(IndexPart.column("m")))
                      .withWhere(new Expression("m = 'GOOD'::mood"))));

  private static DatabaseSchema moods(String... values) {
    return schema(TABLE).withEnums(List.of(new EnumType(MOOD, List.of(values), null)));
  }

  @Test
  void takesWhatStandsInTheWayOfARemovedValueAwayAndMakesItAgain() {
    DatabaseSchema current = moods("GOOD");
    DiffEngine engine = new DiffEngine(SchemaTraits.inPlace().capabilities());
    List<Change> changes =
        engine
            .diff(current, moods("GOOD", "BAD"), Renames.NONE, DiffOptions.EVERYTHING)
            .plan()
            .bareChanges()
            .toList();
    assertThat(changes).singleElement().isInstanceOf(Change.AlterEnum.class);

    List<List<Change>> inverses = engine.inverses(current, changes);

    assertThat(inverses).hasSize(1);
    assertThat(inverses.get(0))
        .extracting(c -> (Object) c.getClass())
        .containsExactly(Change.AlterTable.class, Change.AlterEnum.class, Change.AlterTable.class);
    List<List<Change>> back = new ArrayList<>(inverses);
    Collections.reverse(back);
    assertThat(back.stream().flatMap(List::stream).toList())
        .isEqualTo(engine.inverse(current, changes));
  }
}
