package dev.okra.mysql;

import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.Session;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.FixtureContract;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MysqlFixtureTest extends FixtureContract {
  private static final Pattern TRIGGER =
      Pattern.compile("TRIGGER .+? (?:BEFORE|AFTER) \\w+ ON .+?\\s+FOR EACH ROW\\s+");

  @Override
  protected Dialect dialect() {
    return new MysqlDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("mysql");
  }

  /**
   * What sequences count next is no part of a schema. Defaults that call a sequence name the
   * database, a collation names its character set if the set was typed, MariaDB keeps the head of a
   * trigger as it was typed, line breaks, quotes and all, and MySQL puts the texts of a check into
   * the character sets of its columns when the table is altered for the first time.
   */
  @Override
  protected Optional<List<String>> dump(ContractDatabase.Opened database, Session session) {
    return super.dump(database, session)
        .map(lines -> lines.stream().filter(line -> !line.startsWith("DO SETVAL(")))
        .map(lines -> lines.collect(Collectors.joining("\n")))
        .map(text -> text.replaceAll("CHARACTER SET \\w+ (?=COLLATE )", ""))
        .map(text -> text.replaceAll("_(?:utf8mb[34]|latin1|cp1251|binary)(?=')", ""))
        .map(text -> text.replace("`" + database.url().database() + "`.", ""))
        .map(text -> TRIGGER.matcher(text).replaceAll(MysqlFixtureTest::withoutQuotes))
        .map(text -> text.lines().toList());
  }

  private static String withoutQuotes(MatchResult head) {
    return java.util.regex.Matcher.quoteReplacement(
        head.group().replace("`", "").replaceAll("\\s+", " "));
  }
}
