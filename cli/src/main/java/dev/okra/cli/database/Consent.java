package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Plan;
import dev.okra.migration.sync.RowCounts;
import java.util.List;

/**
 * Asks before values are lost, before rows may not fit, and before a protected environment is
 * touched.
 */
public final class Consent {
  private final Project project;
  private final Questions questions;

  @Inject
  Consent(Project project, Questions questions) {
    this.project = project;
    this.questions = questions;
  }

  /** Fails with {@code OKRA-C041} in an environment that is marked as protected. */
  public void requireUnprotected(String command) {
    if (project.configuration().database().protectedEnvironment()) {
      throw new OkraException(
          DatabaseCommandCode.PROTECTED,
          "the environment '"
              + project.configuration().environmentName()
              + "' is protected, so "
              + command
              + " does not touch it",
          "commit the change as a migration with 'okra db migrate snapshot', and apply it there"
              + " with 'okra db migrate up'");
    }
  }

  /**
   * Fails unless somebody consents to the hazards of a plan that touch rows.
   *
   * @param plan what would run
   * @param counts how many rows each hazard touches
   * @param force whether consent was given in advance
   */
  public void require(Plan plan, RowCounts counts, boolean force) {
    List<Hazard> open = plan.hazards().filter(counts::needsConsent).distinct().toList();
    if (force || open.isEmpty()) {
      return;
    }
    String question =
        open.size() == 1
            ? "1 change above may lose data or fail on rows that exist. Go on?"
            : open.size() + " changes above may lose data or fail on rows that exist. Go on?";
    if (!questions.yes(question).orElseThrow(() -> needed(open))) {
      throw Questions.cancelled();
    }
  }

  private static OkraException needed(List<Hazard> open) {
    StringBuilder text = new StringBuilder("nothing was changed, because this needs consent:");
    for (Hazard hazard : open) {
      text.append('\n').append(hazard.code()).append(' ').append(hazard.message());
      text.append("\n  ").append(hazard.remedy());
    }
    return new OkraException(
        DatabaseCommandCode.CONSENT_NEEDED, text.toString(), "give consent with --force");
  }
}
