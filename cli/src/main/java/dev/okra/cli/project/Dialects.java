package dev.okra.cli.project;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** The dialects at hand. */
@Singleton
public final class Dialects {
  private final Map<String, Dialect> byId = new LinkedHashMap<>();

  @Inject
  Dialects() {
    ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader())
        .forEach(d -> byId.put(d.id(), d));
  }

  /** The ids of all dialects, sorted. */
  public List<String> ids() {
    return List.copyOf(new TreeSet<>(byId.keySet()));
  }

  /** The dialect with an id, or that a URL scheme leads to; fails with {@code OKRA-D002}. */
  public Dialect named(String name) {
    Dialect dialect = byId.get(name);
    if (dialect != null) {
      return dialect;
    }
    return byId.values().stream()
        .filter(d -> d.urlSchemes().contains(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  /** The dialect of a database. */
  public Dialect of(DatabaseUrl url) {
    return named(url.scheme());
  }

  private OkraException unknown(String name) {
    String hint = NearestName.hint(name, ids());
    return new OkraException(
        DatabaseErrorCode.UNKNOWN_SCHEME,
        "okra knows no kind of database called '" + name + "'",
        hint != null ? hint : "it knows " + String.join(", ", ids()));
  }
}
