package dev.okra.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeSentencesTest {
  private static final ObjectName USERS = ObjectName.of("users");
  private static final ObjectName PEOPLE = ObjectName.of("people");
  private static final ObjectName ROLE = ObjectName.of("role");
  private static final SqlType TEXT = BuiltIn.of("text");
  private static final Column PHONE = Column.of("phone_number", TEXT, true);
  private static final Table TABLE = Table.of(USERS, List.of(PHONE));

  private final Vocabulary words =
      new Vocabulary(
          Map.of(USERS, "User"),
          Map.of(
              new ColumnName(USERS, "phone_number"), "phoneNumber",
              new ColumnName(USERS, "full_name"), "fullName"),
          Map.of(ROLE, "Role"));

  private final ChangeSentences named =
      new ChangeSentences(Vocabulary.NONE, words, type -> ((BuiltIn) type).name());
  private final ChangeSentences unnamed =
      new ChangeSentences(Vocabulary.NONE, Vocabulary.NONE, type -> ((BuiltIn) type).name());

  @Test
  void saysAFieldInTheWordsOfTheSchema() {
    assertThat(said(named, new TableChange.AddColumn(PHONE, 0)))
        .containsExactly("+ Added field 'phoneNumber' to User");
  }

  @Test
  void saysAColumnInTheWordsOfTheDatabaseWhereTheSchemaHasNone() {
    assertThat(said(unnamed, new TableChange.AddColumn(PHONE, 0)))
        .containsExactly("+ Added column 'phone_number' to table 'users'");
  }

  @Test
  void saysARenamedFieldByBothNames() {
    assertThat(said(named, new TableChange.RenameColumn("name", "full_name")))
        .containsExactly("~ Renamed field 'name' to 'fullName' in User");
  }

  @Test
  void saysThatOnlyTheColumnUnderAFieldIsRenamed() {
    Vocabulary before =
        new Vocabulary(
            Map.of(USERS, "User"), Map.of(new ColumnName(USERS, "name"), "fullName"), Map.of());
    ChangeSentences both = new ChangeSentences(before, words, SqlType::toString);
    assertThat(said(both, new TableChange.RenameColumn("name", "full_name")))
        .containsExactly("~ Renamed column 'name' to 'full_name' under field 'fullName' of User");
  }

  @Test
  void saysEachThingThatChangesAboutAColumn() {
    Column after =
        PHONE
            .withType(BuiltIn.of("varchar"))
            .withNullable(false)
            .withDefault(new Expression("'none'"))
            .withComment("with the country's code");
    assertThat(said(named, new TableChange.AlterColumn(PHONE, after, List.of())))
        .containsExactly(
            "~ Changed field 'phoneNumber' of User:"
                + " type text → varchar, now required, default none → 'none', description");
  }

  @Test
  void saysEachStepInsideATable() {
    Index index =
        Index.of("users_phone_number_key", true, List.of(IndexPart.column("phone_number")));
    assertThat(
            said(
                unnamed,
                new TableChange.DropColumn(PHONE, 0),
                new TableChange.AddIndex(index),
                new TableChange.RenameIndex(index, index.withName("phones"))))
        .containsExactly(
            "- Dropped column 'phone_number' from table 'users'",
            "+ Added unique index 'users_phone_number_key' to table 'users'",
            "~ Renamed unique index 'users_phone_number_key' to 'phones' in table 'users'");
  }

  @Test
  void saysWholeTables() {
    assertThat(named.of(new Change.CreateTable(TABLE)))
        .containsExactly("+ Added model User (table 'users')");
    assertThat(unnamed.of(new Change.DropTable(TABLE))).containsExactly("- Dropped table 'users'");
    assertThat(unnamed.of(new Change.RenameTable(USERS, PEOPLE)))
        .containsExactly("~ Renamed table 'users' to 'people'");
  }

  @Test
  void saysARenamedModelOnlyWhereBothWordsAreKnown() {
    Vocabulary people = new Vocabulary(Map.of(PEOPLE, "Person"), Map.of(), Map.of());
    assertThat(
            new ChangeSentences(words, people, SqlType::toString)
                .of(new Change.RenameTable(USERS, PEOPLE)))
        .containsExactly("~ Renamed model User to Person");
    assertThat(
            new ChangeSentences(Vocabulary.NONE, people, SqlType::toString)
                .of(new Change.RenameTable(USERS, PEOPLE)))
        .containsExactly("~ Renamed table 'users' to 'people' of model Person");
  }

  @Test
  void saysEachValueOfAnEnum() {
    EnumType before = new EnumType(ROLE, List.of("ADMIN", "GUEST", "OLD"), null);
    EnumType after = before.withValues(List.of("ADMIN", "VISITOR", "NEW"));
    Change change =
        new Change.AlterEnum(
            before, after, List.of(new ValueRename("GUEST", "VISITOR")), List.of());
    assertThat(named.of(change))
        .containsExactly(
            "~ Renamed value 'GUEST' to 'VISITOR' in Role",
            "+ Added value 'NEW' to Role",
            "- Dropped value 'OLD' from Role");
  }

  @Test
  void saysEachIndexOfAViewThatKeepsItsRows() {
    Index gone = Index.of("gone", false, List.of(IndexPart.column("a")));
    Index kept = Index.of("kept", false, List.of(IndexPart.column("a")));
    Index fresh = Index.of("fresh", true, List.of(IndexPart.column("a")));
    View view = View.of(ObjectName.of("v"), "SELECT a FROM t");
    View before = view.withIndexes(List.of(gone, kept));
    View after = view.withIndexes(List.of(kept.withComment("why"), fresh));
    assertThat(unnamed.of(new Change.ReplaceObject(before, after)))
        .containsExactly(
            "- Dropped index 'gone' from view 'v'",
            "+ Added unique index 'fresh' to view 'v'",
            "~ Changed index 'kept' of view 'v'");
    assertThat(
            unnamed.of(
                new Change.ReplaceObject(view, View.of(ObjectName.of("v"), "SELECT b FROM t"))))
        .containsExactly("~ Changed view 'v'");
  }

  @Test
  void saysWhatHasALineBreakInItInOneLine() {
    Column after = PHONE.withDefault(new Expression("lower(\n  'A')"));
    assertThat(said(unnamed, new TableChange.AlterColumn(PHONE, after, List.of())))
        .containsExactly(
            "~ Changed column 'phone_number' of table 'users': default none → lower( 'A')");
    assertThat(
            unnamed.of(new Change.CreateObject(View.of(ObjectName.of("all\nusers"), "SELECT 1"))))
        .containsExactly("+ Added view 'all users'");
  }

  private static List<String> said(ChangeSentences sentences, TableChange... steps) {
    return sentences.of(new Change.AlterTable(TABLE, TABLE, List.of(steps)));
  }
}
