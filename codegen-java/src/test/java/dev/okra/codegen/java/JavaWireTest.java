package dev.okra.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.conformance.WireProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated Java reads and writes. */
final class JavaWireTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void readsAndWritesTheWireFormat(JavaDriver driver) throws IOException {
    WireProgram program = driver.build(driver.generator(), List.of(WireCase.FIXTURE), folder);
    assertThat(WireCase.mistakes(program)).isEmpty();
  }

  @Test
  void saysWhereWhatIsReadIsWrong() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("wire", folder, Map.of("unknown", "reject"))) {
      assertThat(
              List.of(
                  types.refusal("OfNestedList", "{'v':[{'x':1},{'x':'1'}]}"),
                  types.refusal("OfLinks", "{'v':1,'next':{'v':2,'next':{}}}"),
                  types.refusal("OfDefault", "{'v':null}"),
                  types.refusal("OfInt", "{'v':1,'w':2}"),
                  types.refusal("OfEnum", "{'v':'BLUE'}"),
                  types.refusal("OfShort", "{'v':'x'}"),
                  types.refusal("OfString", "{'v':'\\ud800'}"),
                  types.refusal("OfDateTime", "{'v':'2024-02-30T00:00:00Z'}")))
          .containsExactly(
              "OfNestedList.v[1].x: expected a number, found a string",
              "OfLinks.next.next.v: is missing",
              "OfDefault.v: expected a number, found null",
              "OfInt.w: unknown key",
              "OfEnum.v: \"BLUE\" is not a Colour",
              "OfShort.v: \"x\" is not a text of 2 to 4 characters",
              "OfString.v: a text is not Unicode",
              "OfDateTime.v: \"2024-02-30T00:00:00Z\" is not a date and time with an offset");
    }
  }

  @Test
  void refusesToWriteWhatIsNotOfTheWireFormat() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("wire", folder, Map.of())) {
      Object infinite = types.make("OfFloat", Double.POSITIVE_INFINITY);
      assertThatThrownBy(() -> types.json(infinite))
          .hasMessage("OfFloat.v: Infinity is not finite");
      Object lone = types.make("OfString", "\ud800");
      assertThatThrownBy(() -> types.json(lone)).hasMessage("OfString.v: a text is not Unicode");
      Object late = types.make("OfDateTime", java.time.Instant.parse("+10000-01-01T00:00:00Z"));
      assertThatThrownBy(() -> types.json(late))
          .hasMessage("OfDateTime.v: the year 10000 is not between 1 and 9999");
    }
  }

  @Test
  void writesNullWhereTheConfigurationAsksForIt() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("wire", folder, Map.of("nulls", "explicit"))) {
      assertThat(types.again("OfOptional", "{}")).isEqualTo("{'v':null}");
      assertThat(types.again("OfSeveral", "{'a':1}")).isEqualTo("{'b':null,'a':1,'c':[],'d':null}");
      assertThat(types.again("ThingCreateInput", "{'name':'n'}"))
          .isEqualTo("{'name':'n','note':null}");
      assertThat(types.again("ThingUpdateInput", "{'hint':null}")).isEqualTo("{'hint':null}");
    }
  }

  @Test
  void carriesAPostOfTheBlogThere() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("blog", folder, Map.of())) {
      assertThat(
              types.again(
                  "User",
                  "{'id':'u1','email':'a@b.c','name':'Ann','address':{'street':'S','city':'C'},"
                      + "'createdAt':'2024-01-01T01:00:00+01:00',"
                      + "'updatedAt':'2024-01-01T00:00:00.5Z','more':1}"))
          .isEqualTo(
              "{'id':'u1','email':'a@b.c','name':'Ann','role':'MEMBER',"
                  + "'address':{'street':'S','city':'C'},"
                  + "'createdAt':'2024-01-01T00:00:00.000Z','updatedAt':'2024-01-01T00:00:00.500Z'}");
      assertThat(types.refusal("User", "{'id':'u1','email':'a@b.c','name':'Ann','role':'guest'}"))
          .isEqualTo("User.role: \"guest\" is not a Role");
    }
  }

  @Test
  void keepsCopiesThatNobodyElseCanChange() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("wire", folder, Map.of())) {
      byte[] given = {1, 2};
      Object value = types.make("OfBytes", (Object) given);
      given[0] = 9;
      ((byte[]) types.part(value, "v"))[1] = 9;
      assertThat((byte[]) types.part(value, "v")).containsExactly(1, 2);
      assertThat(value)
          .isEqualTo(types.make("OfBytes", (Object) new byte[] {1, 2}))
          .hasSameHashCodeAs(types.make("OfBytes", (Object) new byte[] {1, 2}))
          .isNotEqualTo(types.make("OfBytes", (Object) new byte[] {1, 3}));
      List<Integer> list = new java.util.ArrayList<>(List.of(1));
      Object listed = types.make("OfList", list);
      list.add(2);
      assertThat(types.part(listed, "v")).isEqualTo(List.of(1));
      assertThatThrownBy(() -> types.make("OfList", Arrays.asList(1, null)))
          .isInstanceOf(NullPointerException.class);
      assertThatThrownBy(() -> types.make("OfString", (Object) null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("v");
    }
  }

  @Test
  void printsNothingSensitive() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("scalars", folder, Map.of())) {
      Object limited =
          types.read("Limited", "{'id':'1','code':'abc','price':'9.99','password':'open sesame'}");
      assertThat(limited)
          .hasToString("Limited[id=1, code=abc, name=null, price=9.99, password=***]");
    }
  }

  @Test
  void keepsAnEnumItDoesNotKnowWhereItIsOpen() throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("wire", folder, Map.of())) {
      Class<?> label = types.named("Label");
      assertThat(new ObjectMapper().readValue("\"later\"", label))
          .hasToString("Label[wireName=later]");
      assertThat(new ObjectMapper().writeValueAsString(types.make("Label", "x")))
          .isEqualTo("\"x\"");
    }
  }
}
