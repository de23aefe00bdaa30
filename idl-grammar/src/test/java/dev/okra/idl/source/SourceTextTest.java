package dev.okra.idl.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines end with LF, CRLF or CR; columns count code points. */
class SourceTextTest {

  @Test
  void knowsAllLineEnds() {
    SourceText source = SourceText.of("a", "one\r\ntwo\rthree\n");
    assertThat(source.lineCount()).isEqualTo(4);
    assertThat(source.line(1)).isEqualTo("one");
    assertThat(source.line(2)).isEqualTo("two");
    assertThat(source.line(3)).isEqualTo("three");
    assertThat(source.line(4)).isEmpty();
    assertThat(source.range(5, 8).location()).isEqualTo("a:2:1");
  }

  @Test
  void countsColumnsInCodePoints() {
    SourceText source = SourceText.of("a", "👍x");
    assertThat(source.columnAt(2)).isEqualTo(2);
    assertThat(source.range(2, 3).endColumn()).isEqualTo(3);
  }
}
