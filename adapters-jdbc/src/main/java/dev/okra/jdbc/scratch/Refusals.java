package dev.okra.jdbc.scratch;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is refused of scripts, said all at once, so that a file is corrected in one go. */
final class Refusals {
  /** As many as a screen shows; a dump of rows may have thousands. */
  private static final int SHOWN = 20;

  private final List<String> texts = new ArrayList<>();
  private final Set<String> hints = new LinkedHashSet<>();
  private int more;

  /**
   * A statement that does not run.
   *
   * @param text where it stands, how it begins and why
   * @param hint what to do about it
   */
  record Refused(String text, String hint) {}

  void add(Refused refused) {
    if (texts.size() == SHOWN) {
      more++;
      return;
    }
    texts.add(refused.text());
    hints.add(refused.hint());
  }

  /** Fails with {@code OKRA-D032} where anything is refused. */
  void requireNone() {
    if (texts.isEmpty()) {
      return;
    }
    String rest = more == 0 ? "" : "\nand " + more + " more";
    throw new OkraException(
        DatabaseErrorCode.OUTSIDE_SCRATCH,
        String.join("\n", texts) + rest,
        String.join("\n", hints));
  }
}
