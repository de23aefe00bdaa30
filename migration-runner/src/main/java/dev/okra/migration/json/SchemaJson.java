package dev.okra.migration.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.migration.MigrationErrorCode;
import java.util.Iterator;

/**
 * Reads and writes {@code schema.json}. A file holds either a logical schema or what one database
 * holds; its first key is {@code "format"}, so that a later okra can change the rest. The same
 * schema gives the same bytes.
 */
public final class SchemaJson {
  /** The format that this version writes. */
  public static final int FORMAT = 1;

  private static final String LOGICAL = "schema";
  private static final String RELATIONAL = "database";

  private final JsonMapper mapper;

  /** A reader and writer; making one costs some milliseconds, so keep it. */
  public SchemaJson() {
    SimpleModule module = new SimpleModule("okra");
    ModelMixins.addTo(module);
    ChangeMixins.addTo(module);
    module.setDeserializerModifier(new AbsentValues());
    mapper =
        JsonMapper.builder()
            .addModule(module)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // 12.3400 is not 12.34: a default keeps its digits.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
  }

  /** A logical schema as text that ends with a line feed. */
  public String write(SchemaDefinition schema) {
    return write(LOGICAL, schema);
  }

  /** What a database of the given dialect holds as text that ends with a line feed. */
  public String write(String dialect, DatabaseSchema schema) {
    ObjectNode root = mapper.createObjectNode();
    root.put("format", FORMAT);
    root.put("dialect", dialect);
    root.set(RELATIONAL, pruned(schema));
    return print(root);
  }

  /** Any value of the two models as a tree, for messages and reports. */
  public JsonNode tree(Object value) {
    return pruned(value);
  }

  /** A tree as text that ends with a line feed. */
  public String print(JsonNode tree) {
    try {
      return writer().writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /**
   * A value of the two models from a tree that {@link #tree} made; {@code file} names it in errors.
   */
  public <T> T value(String file, JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw invalid(file, e);
    }
  }

  /** The tree of a text; {@code file} names it in errors. */
  public JsonNode parse(String file, String text) {
    try {
      JsonNode root = mapper.readTree(text);
      requireFormat(file, root.path("format").asInt(0));
      return root;
    } catch (JsonProcessingException e) {
      throw invalid(file, e);
    }
  }

  /** Reads a {@code schema.json} of either kind; {@code file} names it in errors. */
  public SchemaContent read(String file, String text) {
    JsonNode root = parse(file, text);
    if (root.has(LOGICAL)) {
      return new SchemaContent.Logical(value(file, root.get(LOGICAL), SchemaDefinition.class));
    }
    if (root.has(RELATIONAL)) {
      DatabaseSchema schema = value(file, root.get(RELATIONAL), DatabaseSchema.class);
      return new SchemaContent.Relational(root.path("dialect").asText(), schema);
    }
    throw new OkraException(
        MigrationErrorCode.INVALID_JSON,
        file + " holds neither a \"schema\" nor a \"database\"",
        "name a schema.json that okra wrote");
  }

  /** Reads a {@code schema.json} that holds a logical schema; {@code file} names it in errors. */
  public SchemaDefinition readLogical(String file, String text) {
    return value(file, parse(file, text).path(LOGICAL), SchemaDefinition.class);
  }

  private String write(String key, Object value) {
    ObjectNode root = mapper.createObjectNode();
    root.put("format", FORMAT);
    root.set(key, pruned(value));
    return print(root);
  }

  private JsonNode pruned(Object value) {
    JsonNode tree = mapper.valueToTree(value);
    prune(tree);
    return tree;
  }

  /** Leaves out of every object what is null, false or empty; elements of arrays stay. */
  private static void prune(JsonNode node) {
    node.forEach(SchemaJson::prune);
    if (node instanceof ObjectNode object) {
      Iterator<JsonNode> values = object.elements();
      while (values.hasNext()) {
        JsonNode child = values.next();
        boolean empty = child.isContainerNode() && child.isEmpty();
        if (empty || child.isNull() || (child.isBoolean() && !child.booleanValue())) {
          values.remove();
        }
      }
    }
  }

  private ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withSeparators(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return mapper.writer(printer);
  }

  private static void requireFormat(String file, int format) {
    if (format > FORMAT) {
      throw new OkraException(
          MigrationErrorCode.UNSUPPORTED_FORMAT,
          file + " has format " + format + ", and this okra reads formats up to " + FORMAT,
          "use the version of okra that wrote it, or a newer one");
    }
    if (format < 1) {
      throw new OkraException(
          MigrationErrorCode.INVALID_JSON,
          file + " has no \"format\"",
          "name a file that okra wrote");
    }
  }

  private static OkraException invalid(String file, JsonProcessingException e) {
    String place =
        e.getLocation() == null
            ? ""
            : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    return new OkraException(
        MigrationErrorCode.INVALID_JSON,
        file + place + " cannot be read: " + e.getOriginalMessage(),
        "restore the file from version control; it is not meant to be edited by hand",
        e);
  }
}
