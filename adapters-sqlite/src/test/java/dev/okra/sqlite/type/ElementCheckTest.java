package dev.okra.sqlite.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementCheckTest {
  private static final List<String> VALUES =
      List.of("OLD", "NEW", "it's", "a\"b", "c\\d", "é", "x,y", "[b]", "null", "");

  /** None of them is a list of the values. */
  private static final List<String> OTHERS =
      List.of(
          "\"OLD\"",
          "{}",
          "null",
          "1",
          "[1]",
          "[true]",
          "[\"old\"]",
          "[\"OLDER\"]",
          "[\"OL\",\"D\"]",
          "[\"OLD\",\"other\"]",
          "[\"x\\\"OLD\"]",
          "[\"\\\"\",\"OLD\"]",
          "[[\"OLD\"]]",
          "[[],\"OLD\"]",
          "[\"OLD\",{}]",
          "{\"OLD\":\"NEW\"}",
          "[OLD",
          "");

  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
    create("required", false);
    create("optional", true);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void create(String table, boolean optional) {
    file.run(
        "CREATE TABLE %s (\"a b\" TEXT, CHECK (json_valid(\"a b\")), CHECK (%s))"
            .formatted(table, ElementCheck.condition("\"a b\"", VALUES, optional)));
  }

  private boolean takes(String table, String list) {
    try {
      file.run("INSERT INTO " + table + " VALUES (" + SqliteNames.QUOTING.literal(list) + ")");
      return true;
    } catch (DatabaseException e) {
      assertThat(e.getMessage()).contains("CHECK constraint failed");
      return false;
    }
  }

  @Test
  void takesListsOfTheValues() {
    String all =
        "[\"OLD\",\"NEW\",\"it's\",\"a\\\"b\",\"c\\\\d\",\"é\",\"x,y\",\"[b]\",\"null\",\"\"]";
    for (String list : List.of("[]", " [ ] ", "[ \"OLD\" ,\n\"OLD\",\"NEW\"]", all)) {
      assertThat(takes("required", list)).as(list).isTrue();
      assertThat(takes("optional", list)).as(list).isTrue();
    }
    file.run("INSERT INTO required VALUES (NULL)");
  }

  @Test
  void refusesEverythingElse() {
    List<String> taken = new ArrayList<>();
    for (String other : OTHERS) {
      if (takes("required", other) || takes("optional", other)) {
        taken.add(other);
      }
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void takesNullsWhereElementsAreOptional() {
    for (String list : List.of("[null]", "[\"null\", null ,\"OLD\",null,null]")) {
      assertThat(takes("required", list)).as(list).isFalse();
      assertThat(takes("optional", list)).as(list).isTrue();
    }
  }

  @Test
  void holdsHundredsOfValues() {
    List<String> many = IntStream.range(0, 900).mapToObj(i -> "V" + i).toList();
    file.run("CREATE TABLE t (a TEXT, CHECK (" + ElementCheck.condition("a", many, false) + "))");
    assertThat(takes("t", "[\"V0\",\"V899\"]")).isTrue();
    assertThat(takes("t", "[\"V0\",\"V900\"]")).isFalse();
  }

  @Test
  void isRecognisedOnItsColumnAlone() {
    Check check = Check.of("c", ElementCheck.condition("a", VALUES, false));
    assertThat(ElementCheck.isOf(check, "a")).isTrue();
    assertThat(ElementCheck.isOf(check, "b")).isFalse();
    assertThat(ElementCheck.isOf(Check.of("c", "a IN ('OLD')"), "a")).isFalse();
  }

  @Test
  void valuesThatCountingCannotTellApartAreRefused() {
    for (List<String> values : List.of(List.of(","), List.of("A", "x\"A"), List.of(",null,"))) {
      assertThatThrownBy(() -> ElementCheck.condition("a", values, false))
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.INVALID_TYPE));
    }
    assertThatThrownBy(() -> ElementCheck.condition("a", List.of("x,null"), true))
        .isInstanceOf(OkraException.class);
    assertThat(ElementCheck.condition("a", List.of("x,null"), false)).contains("x,null");
  }
}
