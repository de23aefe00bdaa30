package dev.okra.idl.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables have the names that a person would give them. */
class PhysicalNamesTest {

  @ParameterizedTest
  @CsvSource({
    "User,users",
    "Category,categories",
    "BlogPost,blog_posts",
    "Address,addresses",
    "Person,people",
    "OrderStatus,order_statuses",
    "Box,boxes",
    "HTMLPage,html_pages",
    "Day,days",
    "Child,children",
    "UserSettings,user_settings",
    "News,news",
    "Metadata,metadata",
    "Bus,buses",
    "Index,indexes",
    "Analysis,analyses",
    "user_role,user_roles",
    "Foot,feet",
    "Woman,women",
    "Mouse,mice",
    "Deer,deer",
    "Event,events",
    "City,cities",
    "Key,keys",
    "Branch,branches",
    "Leaf,leaves",
    "Hero,heroes",
    "Photo,photos",
    "Repo,repos",
    "Users,users",
    "Quota,quotas",
    "Crisis,crises",
    "Lens,lenses",
    "Alias,aliases",
    "Files,files",
    "Series,series",
    "Human,humans",
    "User2,user2s",
    "X,xes",
    "Y,ys"
  })
  void pluralisesTheLastWord(String model, String table) {
    assertThat(PhysicalNames.table(model)).isEqualTo(table);
  }

  @Test
  void joinTableIsNamedAfterTheRelationOrTheModels() {
    assertThat(PhysicalNames.joinTable("PostTags", "Tag", "Post")).isEqualTo("post_tags");
    assertThat(PhysicalNames.joinTable(null, "Tag", "Post")).isEqualTo("post_tags");
    assertThat(PhysicalNames.joinTable(null, "BlogPost", "Category"))
        .isEqualTo("blog_post_categories");
  }
}
