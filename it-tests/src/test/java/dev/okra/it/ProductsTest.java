package dev.okra.it;

import dev.okra.testkit.fixture.DumpText;
import dev.okra.testkit.server.DumpTool;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opentest4j.TestAbortedException;

/** Schemas of the size of a product, with a hundred tables and more, from end to end. */
@ResourceLock("scratch databases")
class ProductsTest {
  @TempDir private Path folder;

  @OnServers(ServerKind.POSTGRES_18)
  void forgeIsOneSchemaInEveryFormThereAndBack(TestDatabase one, TestDatabase two)
      throws IOException, SQLException {
    try (Connection first = one.connect();
        Connection second = two.connect()) {
      take(forge(), place(one, first), place(two, second));
    }
  }

  @OnServers({ServerKind.MYSQL_9, ServerKind.MARIADB_11})
  void shopIsOneSchemaInEveryFormThereAndBack(
      TestDatabase one, TestDatabase two, TestDatabase three) throws IOException, SQLException {
    try (Connection first = one.connect();
        Connection second = two.connect();
        Connection third = three.connect()) {
      take(shop(), place(one, first), place(two, second));
      shop().isMadeAgain(place(three, third));
    }
  }

  @Test
  void readerIsOneSchemaInEveryFormThereAndBack() throws IOException, SQLException {
    Path one = folder.resolve("one.db");
    Path two = folder.resolve("two.db");
    try (Connection first = DriverManager.getConnection("jdbc:sqlite:" + one);
        Connection second = DriverManager.getConnection("jdbc:sqlite:" + two)) {
      take(reader(), place(one, first), place(two, second));
      reader().isMadeAgain(place(folder.resolve("three.db"), first));
    }
  }

  private static void take(Product product, Product.Place place, Product.Place next)
      throws IOException, SQLException {
    product.load(place, "schema.sql");
    product.load(next, "schema.sql", "next.sql");
    product.equalsItsOtherForms(place);
    product.goesThereAndBack(place, next);
    product.isPulled(place);
  }

  private Product forge() {
    return new Product(
        "forge",
        "postgres",
        List.of(
            "issues.weight=issues.estimate",
            "lfs_locks=file_locks",
            "review_verdict.commented=review_verdict.remarked"),
        folder);
  }

  private Product shop() {
    return new Product(
        "shop", "mysql", List.of("supplier.name=supplier.company", "block=content_block"), folder);
  }

  private Product reader() {
    return new Product(
        "reader", "sqlite", List.of("track.milliseconds=track.duration", "device=machine"), folder);
  }

  private static Product.Place place(Path file, Connection connection) {
    return new Product.Place(
        "sqlite:" + file,
        connection,
        () -> SqliteDump.facts(file),
        () -> SqliteDump.of(file).orElseThrow());
  }

  private static Product.Place place(TestDatabase database, Connection connection) {
    return new Product.Place(
        database.url(), connection, () -> DumpText.lines(dump(database)), () -> dump(database));
  }

  private static String dump(TestDatabase database) {
    return DumpTool.schemaOf(database)
        .orElseThrow(() -> new TestAbortedException("there is no tool to dump it"));
  }
}
