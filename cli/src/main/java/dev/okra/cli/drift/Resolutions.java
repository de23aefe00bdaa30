package dev.okra.cli.drift;

import dev.okra.cli.console.Console;
import dev.okra.diff.drift.DriftedObject;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be done about each of some drifted objects: said by options, or asked for. */
final class Resolutions {
  private final Map<DriftedObject, Resolution> chosen = new LinkedHashMap<>();

  /** The objects of which something is to be done. */
  List<DriftedObject> of(Resolution resolution) {
    return chosen.entrySet().stream()
        .filter(e -> e.getValue() == resolution)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  int size() {
    return chosen.size();
  }

  /**
   * Notes what is to be done about the objects with some names.
   *
   * @param names as users call objects, {@code *} for any characters
   * @throws OkraException {@code OKRA-C081} where a name is that of no object, of several, or of
   *     one that something else is to be done about
   */
  void choose(Resolution resolution, List<String> names, List<DriftedObject> objects) {
    for (String name : names) {
      for (DriftedObject object : find(name, objects)) {
        Resolution other = chosen.put(object, resolution);
        if (other != null && other != resolution) {
          throw new OkraException(
              DriftErrorCode.NO_SUCH_OBJECT,
              object.fullName() + " cannot be treated in two ways",
              "name it in one option only");
        }
      }
    }
  }

  /** The objects that a name stands for, at least one. */
  static List<DriftedObject> find(String name, List<DriftedObject> objects) {
    boolean pattern = name.contains("*");
    List<DriftedObject> found =
        objects.stream().filter(o -> pattern ? matches(name, o) : o.isCalled(name)).toList();
    if (found.isEmpty()) {
      throw new OkraException(
          DriftErrorCode.NO_SUCH_OBJECT,
          "'" + name + "' is no object that has drifted",
          hint(name, objects));
    }
    if (found.size() > 1 && !pattern) {
      throw new OkraException(
          DriftErrorCode.NO_SUCH_OBJECT,
          "'" + name + "' is the name of several objects that have drifted",
          "say which: "
              + String.join(", ", found.stream().map(o -> "'" + o.fullName() + "'").toList()));
    }
    return found;
  }

  private static String hint(String name, List<DriftedObject> objects) {
    List<String> names = objects.stream().map(DriftedObject::name).toList();
    Optional<String> part = names.stream().filter(n -> n.endsWith("." + name)).findFirst();
    String nearest = NearestName.hint(name, names);
    return part.map(n -> "did you mean '" + n + "'?")
        .or(() -> Optional.ofNullable(nearest))
        .orElse("'okra db resolve-drift' without options lists them");
  }

  private static boolean matches(String pattern, DriftedObject object) {
    return NamePattern.fits(pattern, object.name()) || NamePattern.fits(pattern, object.fullName());
  }

  /** Asks about each object on a terminal; nothing is done about one that is skipped. */
  void ask(Console console, List<LiveDatabase.Difference> differences) {
    for (LiveDatabase.Difference difference : differences) {
      DriftReport.show(console, List.of(difference));
      answer(console).ifPresent(r -> chosen.put(difference.object(), r));
    }
  }

  private static Optional<Resolution> answer(Console console) {
    List<String> ways = new ArrayList<>();
    ways.add("[a]dopt it into the schema");
    ways.add("[r]epair the database");
    ways.add("[i]gnore it");
    ways.add("[s]kip it for now?");
    while (true) {
      Optional<String> answer = console.ask(String.join(", ", ways));
      switch (answer.orElse("s")) {
        case "a" -> {
          return Optional.of(Resolution.ADOPT);
        }
        case "r" -> {
          return Optional.of(Resolution.REPAIR);
        }
        case "i" -> {
          return Optional.of(Resolution.IGNORE);
        }
        case "s", "" -> {
          return Optional.empty();
        }
        default -> console.say("answer a, r, i or s");
      }
    }
  }
}
