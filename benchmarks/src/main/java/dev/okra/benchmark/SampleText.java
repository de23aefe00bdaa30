package dev.okra.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text of the schema language: models of twelve fields each, with directives, comments, an index,
 * and relations to two other models, which form a tree and a circle through all of them.
 */
final class SampleText {
  private static final String MODEL =
      """
      # What is sold.
      \"""A thing with the number %1$d.\"""
      model Item%1$d @index(fields: ["title", "createdAt DESC"]) {
        id: ID! @default(uuid)
        title: String! @length(max: 200)
        code: String! @unique
        notes: Text
        price: Decimal @precision(p: 12, s: 2)
        count: Int! @default(0) @check(expr: "count >= 0") # never less than none
        createdAt: DateTime! @default(now)
        updatedAt: DateTime! @updatedAt
        parent: Item%2$d @relation("parent%1$d", fields: [parentId], references: [id], onDelete: SET_NULL)
        parentId: ID
        next: Item%3$d! @relation("next%1$d", fields: [nextId], references: [id])
        nextId: ID!
        previous: [Item%4$d!]! @relation("next%4$d")
      %5$s}
      """;

  private final int models;

  SampleText(int models) {
    this.models = models;
  }

  /** One file. */
  String text() {
    return IntStream.range(0, models).mapToObj(this::model).collect(Collectors.joining("\n"));
  }

  private String model(int i) {
    int next = (i + 1) % models;
    int previous = (i + models - 1) % models;
    return MODEL.formatted(i, i / 2, next, previous, children(i));
  }

  private String children(int i) {
    return IntStream.of(2 * i, 2 * i + 1)
        .filter(child -> child < models)
        .mapToObj(c -> "  child%1$d: [Item%1$d!]! @relation(\"parent%1$d\")%n".formatted(c))
        .collect(Collectors.joining());
  }
}
