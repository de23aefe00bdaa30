package dev.okra.diff.rename;

import dev.okra.diff.DiffErrorCode;
import dev.okra.diff.rename.NameRenames.Reason;
import dev.okra.diff.rename.NameRenames.Wish;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about an answer that fits nothing. */
final class RenameMisfit {
  private RenameMisfit() {}

  static <N> OkraException of(
      String kind, Wish<N> wish, Reason reason, Collection<N> present, Collection<N> wanted) {
    Wish<String> texts =
        new Wish<>(wish.before().toString(), wish.after().toString(), wish.origin());
    return within(kind, "", texts, reason, texts(present), texts(wanted));
  }

  static OkraException within(
      String kind,
      String prefix,
      Wish<String> wish,
      Reason reason,
      Collection<String> present,
      Collection<String> wanted) {
    String before = kind + " '" + prefix + wish.before() + "'";
    String after = kind + " '" + prefix + wish.after() + "'";
    return switch (reason) {
      case OLD_NAME_MISSING ->
          fitsNothing("there is no " + before + " to rename", near(wish.before(), prefix, present));
      case NEW_NAME_NOT_WANTED ->
          fitsNothing(
              "the desired schema has no " + after + " that " + before + " could become",
              near(wish.after(), prefix, wanted));
      case NEW_NAME_TAKEN ->
          fitsNothing(
              before + " cannot become " + after + ", which exists already",
              "leave the answer out; the two are compared by their names");
      case CONTRADICTED ->
          new OkraException(
              DiffErrorCode.RENAMES_CONTRADICT,
              "two answers contradict each other about " + before + " and " + after,
              "one name can become one other name");
    };
  }

  private static OkraException fitsNothing(String message, @Nullable String hint) {
    return new OkraException(DiffErrorCode.RENAME_FITS_NOTHING, message, hint);
  }

  private static @Nullable String near(String name, String prefix, Collection<String> candidates) {
    String nearest = NearestName.among(name, candidates);
    if (nearest != null) {
      return "did you mean '" + prefix + nearest + "'?";
    }
    List<String> some =
        candidates.stream().sorted().limit(5).map(c -> "'" + prefix + c + "'").toList();
    return some.isEmpty() ? null : "there is " + String.join(", ", some);
  }

  private static <N> List<String> texts(Collection<N> names) {
    return names.stream().map(Object::toString).toList();
  }
}
