package dev.okra.idl.law;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.FormerName;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.domain.mapping.SnakeCase;
import dev.okra.idl.resolve.PhysicalNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes valid schemas that use everything that the language can say. */
final class RandomSchema {
  private static final List<Namespace> NAMESPACES =
      List.of(
          Namespace.NONE,
          new Namespace("auth.users", "v1"),
          new Namespace("a", ""),
          new Namespace("", "v2"));

  private final Random random;
  private final List<EnumDefinition> enums = new ArrayList<>();
  private final List<NestedType> types = new ArrayList<>();
  private int counter;

  private RandomSchema(Random random) {
    this.random = random;
  }

  static SchemaDefinition of(Random random) {
    return new RandomSchema(random).schema();
  }

  private SchemaDefinition schema() {
    for (int i = random.nextInt(4); i > 0; i--) {
      enums.add(enumDefinition());
    }
    RandomFields fields = new RandomFields(this, random);
    for (int i = random.nextInt(3); i > 0; i--) {
      types.add(
          new NestedType(
              name("Part"), namespace(), fields.valueFields(RandomFields.Kind.TYPE), docs()));
    }
    RandomModels models = new RandomModels(this, fields, random);
    models.makeAll();
    List<ViewDefinition> views = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      views.add(view(fields));
    }
    return new SchemaDefinition(models.models(), enums, types, views);
  }

  List<EnumDefinition> enums() {
    return enums;
  }

  List<NestedType> types() {
    return types;
  }

  /** A name that is not used yet, nor anything that a database would take for it. */
  String name(String word) {
    return word + counter++;
  }

  boolean chance(int outOf) {
    return random.nextInt(outOf) == 0;
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Namespace namespace() {
    return pick(NAMESPACES);
  }

  Documentation docs() {
    String description = chance(3) ? Texts.any(random) : null;
    String deprecated = chance(6) ? (chance(2) ? "" : Texts.visible(random)) : null;
    return new Documentation(description, deprecated);
  }

  @Nullable String schemaName() {
    return chance(5) ? name("schema") : null;
  }

  List<FormerName> formerNames(UnaryOperator<String> rule) {
    List<FormerName> names = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0 && chance(2); i--) {
      String former = name("former");
      names.add(new FormerName(former, rule.apply(former)));
    }
    return names;
  }

  DialectText sql() {
    TreeMap<String, String> texts = new TreeMap<>();
    if (chance(2)) {
      texts.put(DialectText.ANY, Texts.visible(random));
    }
    if (texts.isEmpty() || chance(3)) {
      texts.put(pick(List.of("postgres", "mysql", "mariadb", "sqlite")), Texts.visible(random));
    }
    return new DialectText(texts);
  }

  private EnumDefinition enumDefinition() {
    List<EnumValue> values = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String value = name(pick(List.of("ADMIN", "model", "uuid", "now")));
      String wire = chance(3) ? Texts.visible(random) + counter++ : value;
      values.add(new EnumValue(value, wire, docs(), formerNames(n -> n)));
    }
    String name = name(pick(List.of("Role", "HTTPStatus", "kind")));
    String type = chance(5) ? name("NativeType") : SnakeCase.of(name);
    return new EnumDefinition(
        name,
        namespace(),
        type,
        schemaName(),
        values,
        chance(3),
        docs(),
        formerNames(SnakeCase::of));
  }

  private ViewDefinition view(RandomFields fields) {
    String name = name("Summary");
    String viewName = chance(3) ? name("A View") : PhysicalNames.table(name);
    List<ValueField> columns = fields.valueFields(RandomFields.Kind.VIEW);
    return new ViewDefinition(
        name,
        namespace(),
        viewName,
        schemaName(),
        sql(),
        chance(3),
        columns,
        docs(),
        formerNames(PhysicalNames::table));
  }
}
