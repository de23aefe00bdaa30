package dev.okra.diff.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectListTest {

  @Test
  void readsNamesAsServersPrintThem() {
    assertThat(
            SelectList.columns(
                "SELECT DISTINCT ON (t.a, t.b) t.a,\n    (t.b + 1) AS more, t.\"from\","
                    + " CAST(b AS text) AS \"order\"\n   FROM (SELECT z FROM y) t"))
        .hasValueSatisfying(
            names -> assertThat(names).containsExactlyInAnyOrder("a", "more", "from", "order"));
  }

  @Test
  void readsTheQueryBehindWithAndTheFirstOfAUnion() {
    assertThat(
            SelectList.columns("WITH q AS (SELECT x FROM t) SELECT a, b FROM q UNION SELECT c, d"))
        .hasValueSatisfying(names -> assertThat(names).containsExactlyInAnyOrder("a", "b"));
    assertThat(SelectList.columns("SELECT 1 AS one"))
        .hasValueSatisfying(names -> assertThat(names).containsExactly("one"));
  }

  @Test
  void knowsNothingWhereANameIsNotSaid() {
    assertThat(SelectList.columns("SELECT a, count(*) FROM t")).isEmpty();
    assertThat(SelectList.columns("SELECT * FROM t")).isEmpty();
    assertThat(SelectList.columns("SELECT t.* FROM t")).isEmpty();
    assertThat(SelectList.columns("VALUES (1)")).isEmpty();
  }
}
