package dev.okra.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFilesTest {
  @TempDir private Path temporary;
  private Path root;
  private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    // A glob must not take the brackets of a folder's own name for its own.
    root = temporary.resolve("[1]");
    folder = root.resolve("project");
    for (String file :
        List.of("project/a.gql", "project/b/c.gql", "project/b/d/e.gql", "shared/f.gql")) {
      Files.createDirectories(root.resolve(file).resolveSibling("."));
      Files.writeString(root.resolve(file), "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.gql | project/a.gql",
        "*.gql | project/a.gql",
        "./*.gql | project/a.gql",
        "b/*.gql | project/b/c.gql",
        "b/**/*.gql | project/b/c.gql project/b/d/e.gql",
        "**/*.gql | project/a.gql project/b/c.gql project/b/d/e.gql",
        "**/d/*.gql | project/b/d/e.gql",
        "{a,b/c}.gql | project/a.gql project/b/c.gql",
        "../shared/*.gql | shared/f.gql",
        "../**/[ef].gql | project/b/d/e.gql shared/f.gql",
      })
  void areFoundByPathsAndGlobsBelowAndBesideTheFolder(String pattern, String files) {
    List<Path> expected = List.of(files.split(" ")).stream().map(f -> root.resolve(f)).toList();

    assertThat(SchemaFiles.find(folder, List.of(pattern))).isEqualTo(expected);
  }

  @Test
  void areFoundByAnAbsoluteGlob() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere/deep"));
    Files.writeString(elsewhere.resolve("g.gql"), "");

    assertThat(SchemaFiles.find(folder, List.of(temporary + "/elsewhere/**/*.gql", "a.gql")))
        .containsExactlyInAnyOrder(elsewhere.resolve("g.gql"), folder.resolve("a.gql"));
  }

  @ParameterizedTest
  @CsvSource({"nowhere/*.gql", "b/*.sql", "nothing.gql", "/nowhere-at-all/*.gql"})
  void areMissedWithThePatternThatFitsNone(String pattern) {
    assertThatThrownBy(() -> SchemaFiles.find(folder, List.of("a.gql", pattern)))
        .isInstanceOf(OkraException.class)
        .hasMessageContaining("no schema file fits '" + pattern + "'");
  }
}
