package dev.okra.diff.hazard;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Sequence;
import java.util.List;
import java.util.Locale;

/**
 * A virtual table holds rows of its own, a sequence knows which number comes next, and a
 * publication has subscribers elsewhere.
 */
final class DroppedObject implements HazardRule {
  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (change instanceof Change.ReplaceObject replace
        && replace.before() instanceof CustomObject custom
        && holdsRows(custom)) {
      return List.of(lost(custom));
    }
    if (!(change instanceof Change.DropObject drop)) {
      return List.of();
    }
    if (drop.object() instanceof Sequence sequence) {
      return List.of(
          HazardCode.OBJECT_DROPPED.found(
              "the sequence '" + sequence.name() + "' is lost with its next number",
              "note its next number if anything but the database counts with it",
              List.of()));
    }
    if (drop.object() instanceof CustomObject custom && holdsRows(custom)) {
      return List.of(lost(custom));
    }
    if (drop.object() instanceof CustomObject custom && custom.kind().equals("PUBLICATION")) {
      return List.of(
          HazardCode.OBJECT_DROPPED.found(
              "who subscribes to the publication '"
                  + custom.name()
                  + "' gets no changes while it is gone",
              "end or disable the subscriptions first, or keep the publication",
              List.of()));
    }
    return List.of();
  }

  private static Hazard lost(CustomObject object) {
    return HazardCode.OBJECT_DROPPED.found(
        "what '" + object.name() + "' holds is lost",
        "keep it, or copy what it holds first",
        List.of());
  }

  private static boolean holdsRows(CustomObject object) {
    return object.kind().toUpperCase(Locale.ROOT).contains("TABLE");
  }
}
