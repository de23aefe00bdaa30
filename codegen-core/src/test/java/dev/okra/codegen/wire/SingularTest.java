package dev.okra.codegen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SingularTest {

  @ParameterizedTest
  @CsvSource({
    "tags, Tag, tag",
    "favouriteTags, Tag, favouriteTag",
    "movies, Movie, movie",
    "categories, Category, category",
    "stories, Post, story",
    "statuses, Status, status",
    "addresses, Address, address",
    "boxes, Box, box",
    "caches, Cache, cache",
    "houses, House, house",
    "people, Person, person",
    "salesPeople, User, salesPerson",
    "children, Category, child",
    "friends, User, friend",
    "following, User, following",
    "friendOf, User, friendOf",
    "menus, Menu, menu",
    "status, Status, status",
    "news, News, news",
    "access, Access, access",
    "series, Series, series",
  })
  void readsANameAsThePluralOfWhatItLeadsTo(String field, String target, String singular) {
    assertThat(Singular.of(field, target)).isEqualTo(singular);
  }
}
