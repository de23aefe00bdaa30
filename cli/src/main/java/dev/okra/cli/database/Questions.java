package dev.okra.cli.database;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.diff.RenameQuestion;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.RenameAnswers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Questions that stop a command until somebody has answered them. */
public final class Questions {
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Inject
  Questions(Provider<Console> consoles, GlobalOptions options) {
    this.consoles = consoles;
    this.options = options;
  }

  /**
   * Whether the answer is yes: by {@code --yes}, or asked on a terminal; empty where nobody can
   * answer.
   */
  public Optional<Boolean> yes(String question) {
    Console console = consoles.get();
    if (options.yes()) {
      return Optional.of(true);
    }
    if (!console.isInteractive()) {
      return Optional.empty();
    }
    while (true) {
      Optional<String> answer = console.ask(question + " [y/N]");
      switch (answer.orElse("").toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return Optional.of(true);
        }
        case "", "n", "no" -> {
          return Optional.of(false);
        }
        default -> console.say("answer y or n");
      }
    }
  }

  /**
   * The comparison once every likely rename is decided: asked about on a terminal; elsewhere the
   * run stops, with both readings of each and the flag that answers.
   *
   * @param flags what {@code --rename} said
   * @param compare compares with answers
   */
  public Comparison decided(List<String> flags, Function<RenameAnswers, Comparison> compare) {
    List<String> given = new ArrayList<>(flags);
    Set<String> refused = new LinkedHashSet<>();
    while (true) {
      Comparison comparison = compare.apply(new RenameAnswers(given, refused));
      if (comparison.questions().isEmpty()) {
        return comparison;
      }
      RenameQuestion question = comparison.questions().get(0);
      // --yes answers questions of yes or no; this one asks which of two things happened.
      if (!consoles.get().isInteractive()) {
        throw undecided(comparison.questions());
      }
      if (isRename(question)) {
        given.add(question.flag());
      } else {
        refused.add(question.flag());
      }
    }
  }

  private boolean isRename(RenameQuestion question) {
    Console console = consoles.get();
    console.say("  1) " + question.renamed());
    console.say("  2) " + question.replaced());
    while (true) {
      String answer = console.ask("Which is it? [1/2]").orElseThrow(Questions::cancelled);
      switch (answer) {
        case "1" -> {
          return true;
        }
        case "2" -> {
          return false;
        }
        default -> console.say("answer 1 or 2");
      }
    }
  }

  static OkraException cancelled() {
    return new OkraException(
        DatabaseCommandCode.CANCELLED, "nothing was changed", "run the command again to go on");
  }

  private static OkraException undecided(List<RenameQuestion> questions) {
    StringBuilder text = new StringBuilder();
    for (RenameQuestion question : questions) {
      text.append(question.renamed()).append('\n');
      text.append("  if so:  --rename ").append(question.flag()).append('\n');
      text.append("or ").append(question.replaced()).append('\n');
    }
    return new OkraException(
        DatabaseCommandCode.RENAME_UNDECIDED,
        text.toString(),
        "add the --rename flags that are right; --rename "
            + RenameQuestion.NOTHING
            + " says that nothing else was renamed");
  }
}
