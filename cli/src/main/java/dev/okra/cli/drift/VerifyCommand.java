package dev.okra.cli.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.cli.migrate.Runners;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.migration.json.SchemaJson;
import dev.okra.migration.runner.MigrationRunner;
import dev.okra.migration.runner.MigrationState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code okra db verify}: everything about a database that can be looked at is right. */
@Command(
    name = "verify",
    description = {
      "Checks that a database is what the schema says, that its history is intact, that no index or",
      "constraint is unfinished, and no row breaks a rule; ends with status 3 where something is wrong."
    })
public final class VerifyCommand implements Callable<Integer> {
  private final Project project;
  private final Runners runners;
  private final LiveDatabase live;
  private final VerifyingCommands commands;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Inject
  VerifyCommand(
      Project project,
      Runners runners,
      LiveDatabase live,
      VerifyingCommands commands,
      SchemaJson json,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.runners = runners;
    this.live = live;
    this.commands = commands;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    DatabaseUrl target = runners.url(database);
    List<Finding> findings = new ArrayList<>(runners.with(target, 0, this::look));
    findings.addAll(commands.findings());
    if (options.json()) {
      consoles.get().raw(json.print(tree(target, findings)));
    } else {
      findings.forEach(this::show);
    }
    return findings.stream().allMatch(Finding::isSound) ? 0 : FailureKind.DIFFERENT.exitStatus();
  }

  private List<Finding> look(Session session, MigrationRunner runner) {
    LiveDatabase.Drift drift = live.drift(session);
    return List.of(
        new Finding(
            "schema", "the database is what " + live.schemaName() + " says", drift.differences()),
        new Finding("history", "the history is that of the migrations", history(runner)),
        new Finding(
            "objects",
            "every index is valid and every constraint checked",
            UnfinishedObjects.of(drift.held())),
        new Finding(
            "rows",
            "the database finds no damage and no row that refers to nothing",
            project.dialect(session.url()).integrity().problems(session)));
  }

  /** What is pending is no defect of the history; the schema tells of it. */
  private List<String> history(MigrationRunner runner) {
    try {
      return live.migrations(runner).stream()
          .filter(s -> s.kind().isDefect())
          .map(VerifyCommand::words)
          .toList();
    } catch (OkraException e) {
      return List.of(e.code().id() + " " + e.text());
    }
  }

  private static String words(MigrationState state) {
    return "migration " + state.id() + " is " + state.kind().word();
  }

  private void show(Finding finding) {
    Console console = consoles.get();
    if (finding.isSound()) {
      console.data(console.styled("ok     ", Style.SUCCESS) + "  " + finding.sound());
    } else {
      console.data(console.styled("problem", Style.ERROR) + "  " + finding.check() + ":");
      finding.problems().forEach(p -> console.data("  " + p.replace("\n", "\n  ")));
    }
  }

  private static ObjectNode tree(DatabaseUrl target, List<Finding> findings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("url", target.toString());
    root.put("sound", findings.stream().allMatch(Finding::isSound));
    ArrayNode checks = root.putArray("checks");
    for (Finding finding : findings) {
      ObjectNode node = checks.addObject();
      node.put("check", finding.check());
      node.put("sound", finding.isSound());
      finding.problems().forEach(node.putArray("problems")::add);
    }
    return root;
  }
}
