package dev.okra.idl.law;

import dev.okra.domain.logical.CheckRule;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.IndexKey;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.logical.Relation;
import dev.okra.domain.logical.Relation.ReferentialRule;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.mapping.SnakeCase;
import dev.okra.idl.resolve.PhysicalNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes models with keys, indexes and relations between them. */
final class RandomModels {
  private final RandomSchema schema;
  private final RandomFields fields;
  private final Random random;
  private final List<Draft> drafts = new ArrayList<>();

  /** A model while its relations are still to come. */
  private static final class Draft {
    final String name;
    final List<Field> fields = new ArrayList<>();
    final List<String> primaryKey = new ArrayList<>();
    final List<ModelIndex> indexes = new ArrayList<>();

    Draft(String name) {
      this.name = name;
    }
  }

  RandomModels(RandomSchema schema, RandomFields fields, Random random) {
    this.schema = schema;
    this.fields = fields;
    this.random = random;
  }

  void makeAll() {
    for (int i = random.nextInt(5); i > 0; i--) {
      drafts.add(draft());
    }
    for (int i = random.nextInt(4); i > 0 && !drafts.isEmpty(); i--) {
      relate(schema.pick(drafts), schema.pick(drafts));
    }
  }

  List<Model> models() {
    return drafts.stream().map(this::model).toList();
  }

  private Draft draft() {
    Draft draft = new Draft(schema.name(schema.pick(List.of("User", "HTMLPage", "blog_Category"))));
    draft.fields.addAll(fields.valueFields(RandomFields.Kind.MODEL));
    for (int i = 1 + random.nextInt(3) / 2; i > 0; i--) {
      ValueField key = fields.keyField(Scalar.ID, true);
      draft.fields.add(random.nextInt(draft.fields.size() + 1), key);
      draft.primaryKey.add(key.name());
    }
    Collections.shuffle(draft.primaryKey, random);
    for (int i = random.nextInt(4); i > 0; i--) {
      draft.indexes.add(index(draft));
    }
    return draft;
  }

  private ModelIndex index(Draft draft) {
    List<ValueField> single =
        draft.fields.stream()
            .map(f -> (ValueField) f)
            .filter(f -> !f.type().list())
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    Collections.shuffle(single, random);
    List<IndexKey> keys = new ArrayList<>();
    int count = 1 + random.nextInt(Math.min(3, single.size()));
    for (int i = 0; i < count; i++) {
      keys.add(
          schema.chance(5)
              ? new IndexKey.ExpressionKey("lower(x) || ')'", random.nextBoolean())
              : new IndexKey.FieldKey(single.get(i).name(), schema.chance(3)));
    }
    List<String> include =
        count < single.size() && schema.chance(4) ? List.of(single.get(count).name()) : List.of();
    boolean unique = random.nextBoolean();
    return new ModelIndex(
        keys,
        unique,
        schema.name("index"),
        schema.chance(3) ? "btree" : null,
        schema.chance(3) ? Texts.visible(random) : null,
        include,
        !unique || random.nextBoolean());
  }

  private void relate(Draft owner, Draft other) {
    String name = schema.chance(4) && onlyOne(owner, other) ? null : schema.name("Relation");
    String ownerField = schema.name("toOne");
    String otherField = schema.name("toMany");
    if (schema.chance(3)) {
      String ruled = PhysicalNames.joinTable(name, owner.name, other.name);
      String table = schema.chance(3) ? schema.name("join") : ruled;
      owner.fields.add(
          side(ownerField, other, Multiplicity.MANY, manyToMany(name, otherField, table)));
      other.fields.add(
          side(otherField, owner, Multiplicity.MANY, manyToMany(name, ownerField, table)));
      return;
    }
    boolean required = random.nextBoolean();
    List<String> keys = new ArrayList<>();
    for (int i = other.primaryKey.size(); i > 0; i--) {
      ValueField key = fields.keyField(Scalar.ID, required);
      keys.add(key.name());
      owner.fields.add(key);
    }
    boolean one = keys.size() == 1 && schema.chance(3);
    if (one) {
      IndexKey key = new IndexKey.FieldKey(keys.get(0), false);
      String index = schema.name("key");
      owner.indexes.add(new ModelIndex(List.of(key), true, index, null, null, List.of(), true));
    }
    Relation owning =
        new Relation(
            name, otherField, keys, other.primaryKey, rule(required), rule(required), null);
    Multiplicity single = required ? Multiplicity.REQUIRED : Multiplicity.OPTIONAL;
    owner.fields.add(side(ownerField, other, single, owning));
    Relation owned = new Relation(name, ownerField, List.of(), List.of(), null, null, null);
    other.fields.add(
        side(otherField, owner, one ? Multiplicity.OPTIONAL : Multiplicity.MANY, owned));
  }

  private static boolean onlyOne(Draft a, Draft b) {
    return a.fields.stream().noneMatch(f -> leadsTo(f, b))
        && b.fields.stream().noneMatch(f -> leadsTo(f, a));
  }

  private static boolean leadsTo(Field field, Draft draft) {
    return field instanceof RelationField relation && relation.target().equals(draft.name);
  }

  private static Relation manyToMany(@Nullable String name, String opposite, String table) {
    return new Relation(name, opposite, List.of(), List.of(), null, null, table);
  }

  private RelationField side(String name, Draft target, Multiplicity many, Relation relation) {
    return new RelationField(
        name, target.name, many, relation, schema.docs(), schema.formerNames(SnakeCase::of));
  }

  private @Nullable ReferentialRule rule(boolean required) {
    ReferentialRule rule = schema.pick(List.of(ReferentialRule.values()));
    boolean impossible =
        required && (rule == ReferentialRule.SET_NULL || rule == ReferentialRule.SET_DEFAULT);
    return impossible || schema.chance(2) ? null : rule;
  }

  private Model model(Draft draft) {
    List<CheckRule> checks = new ArrayList<>();
    for (int i = random.nextInt(2); i > 0; i--) {
      checks.add(new CheckRule(schema.chance(2) ? schema.name("check") : null, schema.sql()));
    }
    List<ModelIndex> indexes = new ArrayList<>(draft.indexes);
    Collections.shuffle(indexes, random);
    String table = schema.chance(4) ? schema.name("Own Table") : PhysicalNames.table(draft.name);
    return new Model(
        draft.name,
        schema.namespace(),
        table,
        schema.schemaName(),
        draft.fields,
        draft.primaryKey,
        indexes,
        checks,
        schema.docs(),
        schema.formerNames(PhysicalNames::table));
  }
}
