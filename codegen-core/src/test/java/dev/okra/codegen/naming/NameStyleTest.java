package dev.okra.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameStyleTest {

  @ParameterizedTest
  @CsvSource({
    "createdAt,     created_at,      createdAt,     CreatedAt",
    "HTMLPage2,     html_page2,      htmlPage2,     HtmlPage2",
    "avatarURL,     avatar_url,      avatarUrl,     AvatarUrl",
    "userIDs,       user_ids,        userIds,       UserIds",
    "IDsOfUsers,    ids_of_users,    idsOfUsers,    IdsOfUsers",
    "line_2,        line_2,          line2,         Line2",
    "SCREAMING_URL, screaming_url,   screamingUrl,  ScreamingUrl",
    "_private,      private,         private,       Private",
    "a__b,          a_b,             aB,            AB",
    "iPhone,        i_phone,         iPhone,        IPhone",
    "X,             x,               x,             X",
    "_4,            _4,              _4,            _4",
    "__,            _,               _,             _",
  })
  void writesTheWordsOfAName(String name, String snake, String camel, String pascal) {
    assertThat(NameStyle.SNAKE.of(name)).isEqualTo(snake);
    assertThat(NameStyle.CAMEL.of(name)).isEqualTo(camel);
    assertThat(NameStyle.PASCAL.of(name)).isEqualTo(pascal);
  }

  @Test
  void writesOtherStyles() {
    assertThat(NameStyle.KEBAB.of("blogPost")).isEqualTo("blog-post");
    assertThat(NameStyle.SCREAMING_SNAKE.of("inProgress")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void givesInitialismsTheirForm() {
    Initialisms initialisms = new Initialisms(Set.of("ID", "URL"));
    assertThat(NameStyle.pascal("userIds", initialisms::form)).isEqualTo("UserIDs");
    assertThat(NameStyle.pascal("avatar_url", initialisms::form)).isEqualTo("AvatarURL");
    assertThat(NameStyle.pascal("identity", initialisms::form)).isEqualTo("Identity");
  }

  @Property
  void makesAnIdentifierOfEveryName(
      @ForAll @AlphaChars @Chars({'_', '0', '7'}) @StringLength(min = 1, max = 12) String tail) {
    String name = "_" + tail;
    for (NameStyle style :
        List.of(NameStyle.CAMEL, NameStyle.PASCAL, NameStyle.SNAKE, NameStyle.SCREAMING_SNAKE)) {
      assertThat(style.of(name)).matches("[_A-Za-z][_0-9A-Za-z]*");
    }
  }

  @Property
  void keepsASnakeCaseNameAsItIs(
      @ForAll @Chars({'a', 'b', '1'}) @StringLength(min = 1, max = 5) String first,
      @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 5) String second) {
    String name = "a" + first + "_" + second;
    assertThat(NameStyle.SNAKE.of(name)).isEqualTo(name);
  }
}
