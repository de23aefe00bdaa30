package dev.okra.cli.database;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.SqlWriter;
import dev.okra.migration.json.SchemaJson;
import dev.okra.migration.sync.RowCounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Shows plans: in words, as SQL, or as JSON. */
public final class PlanReport {
  private final Provider<Console> consoles;
  private final SchemaJson json;

  @Inject
  PlanReport(Provider<Console> consoles, SchemaJson json) {
    this.consoles = consoles;
    this.json = json;
  }

  /** Each change in a sentence, with its hazards below it, on standard output. */
  public void words(Plan plan, ChangeSentences sentences, RowCounts counts) {
    Console console = consoles.get();
    Mechanics mechanics = Mechanics.of(plan);
    for (PlannedChange planned : plan.changes()) {
      if (mechanics.contains(planned.change())) {
        continue;
      }
      for (String line : sentences.of(planned.change())) {
        console.data(console.styled(line, style(line)));
      }
      planned.hazards().forEach(h -> console.data(hazard(console, h, counts)));
    }
  }

  /** The script on standard output, as the client of the database takes it. */
  public void sql(Script script, Dialect dialect) {
    consoles.get().raw(dialect.splitter().writeForClient(script));
  }

  /**
   * The whole plan as JSON on standard output: exactly what would run.
   *
   * @param inverses what undoes each change, in the plan's order
   */
  public void json(
      Plan plan,
      List<List<Change>> inverses,
      ChangeSentences sentences,
      SqlWriter writer,
      RowCounts counts) {
    consoles.get().raw(json.print(tree(plan, inverses, sentences, writer, counts)));
  }

  /**
   * The whole plan as JSON: each change with its objects, hazards, statements and inverse.
   *
   * @param inverses what undoes each change, in the plan's order
   */
  public ObjectNode tree(
      Plan plan,
      List<List<Change>> inverses,
      ChangeSentences sentences,
      SqlWriter writer,
      RowCounts counts) {
    Map<Integer, List<Statement>> written =
        writer.write(plan).statements().stream().collect(Collectors.groupingBy(Statement::change));
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode changes = root.putArray("changes");
    for (int i = 0; i < plan.changes().size(); i++) {
      PlannedChange planned = plan.changes().get(i);
      ObjectNode node = changes.addObject();
      ArrayNode words = node.putArray("sentences");
      sentences.of(planned.change()).forEach(words::add);
      node.set("object", json.tree(planned.change()));
      ArrayNode hazards = node.putArray("hazards");
      planned.hazards().forEach(h -> hazards.add(tree(h, counts)));
      ArrayNode statements = node.putArray("statements");
      written.getOrDefault(i, List.of()).forEach(s -> statements.add(tree(s)));
      ArrayNode inverse = node.putArray("inverse");
      inverse(writer, inverses.get(i)).forEach(inverse::add);
    }
    return root;
  }

  private static List<String> inverse(SqlWriter writer, List<Change> changes) {
    Plan back = new Plan(changes.stream().map(c -> new PlannedChange(c, List.of())).toList());
    return writer.write(back).statements().stream().map(Statement::sql).toList();
  }

  private static ObjectNode tree(Statement statement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("sql", statement.sql());
    node.put("transaction", statement.mode() == Statement.TransactionMode.TRANSACTIONAL);
    if (statement.kind() == Statement.Kind.EXPECT_NO_ROWS) {
      node.put("expectNoRows", true);
    }
    return node;
  }

  private static ObjectNode tree(Hazard hazard, RowCounts counts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", hazard.code());
    node.put("kind", hazard.kind().name().toLowerCase(Locale.ROOT));
    node.put("message", hazard.message());
    node.put("remedy", hazard.remedy());
    counts.rows(hazard).ifPresent(n -> node.put("rows", n));
    return node;
  }

  private static Style style(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> Style.ADDED;
      case '-' -> Style.REMOVED;
      case '~' -> Style.CHANGED;
      default -> Style.PLAIN;
    };
  }

  private static String hazard(Console console, Hazard hazard, RowCounts counts) {
    OptionalLong rows = counts.rows(hazard);
    String touched =
        rows.isEmpty()
            ? ""
            : " (" + rows.getAsLong() + (rows.getAsLong() == 1 ? " row)" : " rows)");
    String label = console.styled("! " + hazard.code(), Style.WARNING);
    return "    " + label + " " + hazard.message() + touched;
  }
}
