package dev.okra.migration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.migration.directory.ChainChange.Kind;
import dev.okra.migration.json.SchemaJson;
import dev.okra.testkit.contract.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationDirectoryTest {
  private static final SchemaDefinition SCHEMA = Workbench.read("model A { id: ID! }");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-20T14:30:22Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private MigrationDirectory directory;

  @BeforeEach
  void openDirectory() {
    directory = new MigrationDirectory(folder.resolve("migrations"), new SchemaJson());
  }

  private Migration take(String words) {
    return take(words, CLOCK);
  }

  private Migration take(String words, Clock clock) {
    return new SnapshotTaker(directory, clock, "test")
        .take(
            new SnapshotTaker.Content(
                words,
                SCHEMA,
                Renames.NONE,
                List.of("+ Added model A"),
                Map.of("", "SELECT 1;\n"),
                Map.of()));
  }

  @Test
  void keepsAMigrationAsItWasMade() {
    Migration made = take("Add phone-number");
    assertThat(made.id()).isEqualTo("20260120_143022_add_phone_number");
    assertThat(made.parent()).isNull();
    assertThat(made.schema()).isEqualTo(SCHEMA);
    assertThat(made.checksum()).startsWith("v1:sha256:");
    assertThat(directory.migrations()).containsExactly(made);
    assertThat(directory.snapshot()).isEqualTo(SCHEMA);
    directory.verify(directory.migrations());
  }

  @Test
  void putsANewMigrationAfterTheLastOneWhateverTheClockSays() {
    Migration first = take("first");
    Clock early = Clock.fixed(Instant.parse("2016-01-01T00:00:00Z"), ZoneOffset.UTC);
    Migration second = take("second", early);
    assertThat(second.id()).isEqualTo("20260120_143023_second");
    assertThat(second.parent()).isEqualTo(first.id());
    assertThat(MigrationOrder.of(directory.migrations())).containsExactly(first, second);
  }

  @Test
  void countsNeitherLineEndsNorAByteOrderMarkNorAFinalLineFeed() throws IOException {
    Migration made = take("first");
    Path sql = directory.root().resolve(made.id()).resolve("migration.sql");
    Files.writeString(sql, "\uFEFFSELECT 1;\r\n\r\n");
    assertThat(directory.migrations().get(0).checksum()).isEqualTo(made.checksum());
    directory.verify(directory.migrations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"migration.sql", "schema.json", "migration.json"})
  void namesTheMigrationWhoseFileWasEdited(String file) throws IOException {
    Migration made = take("first");
    Path path = directory.root().resolve(made.id()).resolve(file);
    Files.writeString(
        path,
        Files.readString(path)
            .replace("SELECT 1", "SELECT 2")
            .replace("\"A\"", "\"B\"")
            .replace("model A", "model B"));
    OkraException e = sumFailure();
    assertThat(e.text()).contains(made.id()).contains("changed");
  }

  @Test
  void namesTheMigrationThatIsGoneAndTheOneThatWasPutIn() throws IOException {
    Migration first = take("first");
    Path sum = directory.root().resolve("okra.sum");
    String before = Files.readString(sum);
    Migration second = take("second");
    String after = Files.readString(sum);
    Files.writeString(sum, before);
    assertThat(sumFailure().text()).contains(second.id()).contains("not in okra.sum");
    Files.writeString(sum, after.replace(first.id(), "20250101_000000_gone"));
    assertThat(sumFailure().text()).contains("20250101_000000_gone").contains("not on disk");
    Files.delete(sum);
    assertThat(sumFailure().text()).contains("okra.sum");
  }

  @Test
  void refusesAMergeConflictInTheChain() throws IOException {
    take("first");
    Path sum = directory.root().resolve("okra.sum");
    Files.writeString(sum, Files.readString(sum) + "<<<<<<< HEAD\n=======\n");
    assertThat(sumFailure().hint().orElse("")).contains("merge conflict");
  }

  @Test
  void recordsWhatIsMeantAndSaysWhatItWas() throws IOException {
    Migration first = take("first");
    Migration second = take("second");
    Path sql = directory.root().resolve(first.id()).resolve("migration.sql");
    Files.writeString(sql, "SELECT 2;\n");
    assertThat(directory.record()).containsExactly(new ChainChange(Kind.EDITED, first.id()));
    directory.verify(directory.migrations());
    String metadata = Files.readString(sql.resolveSibling("migration.json"));
    assertThat(metadata).contains(directory.migrations().get(0).checksum());
    assertThat(directory.record()).isEmpty();

    delete(directory.root().resolve(second.id()));
    assertThat(directory.record()).containsExactly(new ChainChange(Kind.REMOVED, second.id()));
    directory.verify(directory.migrations());
  }

  @Test
  void recordsAMigrationWhoseWriterDiedAndGoesOnFromIt() throws IOException {
    directory.create();
    Path sum = directory.root().resolve("okra.sum");
    String before = Files.readString(sum);
    Migration made = take("first");
    Files.writeString(sum, before + "<<<<<<< HEAD\n");
    Files.writeString(
        directory.root().resolve("snapshot/schema.json"),
        new SchemaJson().write(SchemaDefinition.EMPTY));
    assertThat(directory.record()).containsExactly(new ChainChange(Kind.ADDED, made.id()));
    assertThat(directory.snapshot()).isEqualTo(SCHEMA);
    directory.verify(directory.migrations());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void leavesNothingHalfWrittenWhereTheNameIsImpossible() {
    OkraException e = catchThrowableOfType(OkraException.class, () -> take("../.."));
    assertThat(e.code()).isEqualTo(MigrationErrorCode.INVALID_NAME);
    assertThat(directory.exists()).isFalse();
  }

  @Test
  void refusesAFileThatIsNoText() throws IOException {
    Migration made = take("first");
    Path sql = directory.root().resolve(made.id()).resolve("migration.sql");
    Files.write(sql, new byte[] {(byte) 0xff, (byte) 0xfe});
    OkraException e = catchThrowableOfType(OkraException.class, directory::migrations);
    assertThat(e.code()).isEqualTo(MigrationErrorCode.UNREADABLE_FILE);
    assertThat(e.text()).contains("UTF-8");
  }

  private OkraException sumFailure() {
    OkraException e =
        catchThrowableOfType(OkraException.class, () -> directory.verify(directory.migrations()));
    assertThat(e.code()).isEqualTo(MigrationErrorCode.SUM_MISMATCH);
    return e;
  }
}
