package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.SqlType;
import dev.okra.mysql.type.ReportedText;
import dev.okra.mysql.type.TypeText;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads columns. */
final class ColumnReader {
  private static final Pattern ON_UPDATE =
      Pattern.compile("on update (\\w+(?:\\(\\d*\\))?)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Pattern> SHOWN =
      Map.of(
          ColumnAttributes.FORMAT, Pattern.compile("/\\*!50606 COLUMN_FORMAT (FIXED|DYNAMIC) "),
          ColumnAttributes.STORAGE, Pattern.compile("/\\*!50606 STORAGE (DISK|MEMORY) "),
          ColumnAttributes.ENGINE_ATTRIBUTE, Pattern.compile(" ENGINE_ATTRIBUTE ('['·]*')"),
          ColumnAttributes.SECONDARY_ENGINE_ATTRIBUTE,
              Pattern.compile(" SECONDARY_ENGINE_ATTRIBUTE ('['·]*')"));

  private final Catalog catalog;
  private final Qualifiers qualifiers;

  ColumnReader(Catalog catalog, Qualifiers qualifiers) {
    this.catalog = catalog;
    this.qualifiers = qualifiers;
  }

  /**
   * A column.
   *
   * @param tableCollation what it has where it has no collation of its own
   * @param shown what SHOW CREATE TABLE prints of it
   */
  Column read(Row row, String tableCollation, Masked shown) {
    String extra = row.text("extra");
    SqlType type = TypeText.reported(row.text("column_type"));
    Generated generated = generated(row, extra);
    return new Column(
        row.text("name"),
        type,
        row.text("nullable").equals("YES"),
        generated == null ? defaultValue(row, type, extra) : null,
        extra.contains("auto_increment") ? Identity.BY_DEFAULT : null,
        generated,
        onUpdate(extra),
        row.optionalText("collation_name").filter(c -> !c.equals(tableCollation)).orElse(null),
        row.optionalText("comment").filter(c -> !c.isEmpty()).orElse(null),
        attributes(row, extra, shown));
  }

  /** Whether the default stands in SHOW CREATE TABLE alone. */
  boolean hidesDefault(Row row) {
    return catalog.hidesDefault(row.optionalText("default_text"), row.text("extra"));
  }

  /** The default of a column that hides it, as SHOW CREATE TABLE prints it. */
  Optional<Expression> hiddenDefault(String printed, SqlType type) {
    return new MariaDbCatalog().defaultValue(ReportedText.expression(printed), type, "");
  }

  private @Nullable Expression defaultValue(Row row, SqlType type, String extra) {
    return row.optionalText("default_text")
        .flatMap(d -> catalog.defaultValue(d, type, extra))
        .map(e -> new Expression(qualifiers.without(e.sql())))
        .orElse(null);
  }

  private @Nullable Generated generated(Row row, String extra) {
    String text = row.optionalText("generation").orElse("");
    return text.isEmpty()
        ? null
        : new Generated(catalog.expression(text), extra.contains("STORED"));
  }

  private static @Nullable Expression onUpdate(String extra) {
    Matcher matcher = ON_UPDATE.matcher(extra);
    return matcher.find() ? new Expression(ReportedText.withNowSpelled(matcher.group(1))) : null;
  }

  private static Attributes attributes(Row row, String extra, Masked shown) {
    Attributes attributes = Attributes.NONE;
    if (extra.contains("INVISIBLE")) {
      attributes = attributes.with(ColumnAttributes.INVISIBLE, "true");
    }
    if (extra.contains("WITHOUT SYSTEM VERSIONING")) {
      attributes = attributes.with(ColumnAttributes.UNVERSIONED, "true");
    }
    attributes = shown.addTo(attributes, SHOWN);
    if (shown.has(" NOT SECONDARY")) {
      attributes = attributes.with(ColumnAttributes.NOT_SECONDARY, "true");
    }
    Optional<String> srid = row.optionalText("srid");
    return srid.isPresent() ? attributes.with(ColumnAttributes.SRID, srid.get()) : attributes;
  }
}
