package dev.okra.idl.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.IndexKey.ExpressionKey;
import dev.okra.domain.logical.IndexKey.FieldKey;
import org.junit.jupiter.api.Test;

/** Parts of an index are fields or expressions, with a direction. */
class IndexKeyTextTest {

  @Test
  void readsFields() {
    assertThat(IndexKeyText.parse("createdAt")).isEqualTo(new FieldKey("createdAt", false));
    assertThat(IndexKeyText.parse(" createdAt  desc ")).isEqualTo(new FieldKey("createdAt", true));
    assertThat(IndexKeyText.parse("createdAt ASC")).isEqualTo(new FieldKey("createdAt", false));
  }

  @Test
  void readsExpressions() {
    assertThat(IndexKeyText.parse("(lower(email)) DESC"))
        .isEqualTo(new ExpressionKey("lower(email)", true));
    assertThat(IndexKeyText.parse("(a || ')' || \"(\")"))
        .isEqualTo(new ExpressionKey("a || ')' || \"(\"", false));
    assertThat(IndexKeyText.parse("(concat(a, 'it\\'s)')) DESC"))
        .isEqualTo(new ExpressionKey("concat(a, 'it\\'s)')", true));
    assertThat(IndexKeyText.parse("(a || '\\')")).isEqualTo(new ExpressionKey("a || '\\'", false));
  }

  @Test
  void refusesTheRest() {
    for (String text :
        new String[] {"", "a b", "a DOWN", "(a", "a)", "()", "(a) x", "a-b", "1.5"}) {
      assertThat(IndexKeyText.parse(text)).as(text).isNull();
    }
  }
}
