package dev.okra.codegen.naming;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A region of generated code in which every name must be another: a package, a type's members, a
 * folder's files. Each name gets the same identifier whatever the order of the names; adding a name
 * changes another's identifier only where both are written the same after conversion.
 */
public final class NameScope {
  private final UnaryOperator<String> fold;
  private final String escape;
  private final Set<String> reserved = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  private NameScope(UnaryOperator<String> fold, String escape, Collection<String> reserved) {
    this.fold = fold;
    this.escape = escape;
    reserved.forEach(word -> this.reserved.add(fold.apply(word)));
  }

  /**
   * A scope of identifiers.
   *
   * @param reserved words that none may be
   * @param escape what is put behind a name that is reserved, such as {@code _}
   */
  public static NameScope of(Collection<String> reserved, String escape) {
    return new NameScope(UnaryOperator.identity(), escape, reserved);
  }

  /** The same, where names that differ in case alone are one, as file names are on some systems. */
  public static NameScope ignoringCase(Collection<String> reserved, String escape) {
    return new NameScope(name -> name.toLowerCase(Locale.ROOT), escape, reserved);
  }

  /**
   * Gives each name an identifier that nothing in this scope has yet. Of names that are converted
   * to the same one, the name that needed no conversion keeps it, or else the first in the
   * alphabet; the others are numbered from 2.
   *
   * @param conversion from a name to the identifier it would like to have
   * @return from name to identifier, in the order of the names given
   */
  public Map<String, String> assign(Collection<String> names, UnaryOperator<String> conversion) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    names.forEach(name -> identifiers.put(name, ""));
    SortedMap<String, SortedSet<String>> byWish = new TreeMap<>();
    for (String name : identifiers.keySet()) {
      byWish.computeIfAbsent(free(conversion.apply(name)), w -> new TreeSet<>()).add(name);
    }
    // Firsts before numbered ones, so that a name that is unlike all others keeps its own form.
    byWish.forEach((wish, wanting) -> identifiers.put(first(wish, wanting), claim(wish)));
    byWish.forEach(
        (wish, wanting) ->
            wanting.stream()
                .filter(name -> !name.equals(first(wish, wanting)))
                .forEach(name -> identifiers.put(name, claim(wish))));
    return Collections.unmodifiableMap(identifiers);
  }

  /**
   * The wish itself where it is free, or else the first free one of the wish with a number behind
   * it.
   */
  public String claim(String wish) {
    String escaped = free(wish);
    String candidate = escaped;
    for (int number = 2; !taken.add(fold.apply(candidate)); number++) {
      candidate = escaped + "_" + number;
    }
    return candidate;
  }

  private String free(String wish) {
    return reserved.contains(fold.apply(wish)) ? wish + escape : wish;
  }

  private static String first(String wish, SortedSet<String> wanting) {
    return wanting.contains(wish) ? wish : wanting.first();
  }
}
