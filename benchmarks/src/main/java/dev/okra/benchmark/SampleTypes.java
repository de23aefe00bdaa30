package dev.okra.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text of the schema language as generators see it: models of fourteen fields each, with relations,
 * defaults, lists and descriptions; for every fifth an enum and a nested type, which it and its
 * neighbours use.
 */
final class SampleTypes {
  /** How many models share an enum and a nested type. */
  static final int SHARING = 5;

  private static final String MODEL =
      """
      \"""A thing with the number %1$d.\"""
      model Item%1$d {
        id: ID! @default(uuid)
        title: String! @length(max: 200)
        "What others call it."
        code: String! @unique
        notes: Text
        price: Decimal @precision(p: 12, s: 2)
        count: Int! @default(0)
        total: BigInt!
        tags: [String!]!
        state: State%2$d! @default(OPEN)
        address: Address%2$d
        createdAt: DateTime! @default(now)
        next: Item%3$d! @relation("next%1$d", fields: [nextId], references: [id])
        nextId: ID!
        previous: [Item%4$d!]! @relation("next%4$d")
      }
      """;
  private static final String SHARED =
      """
      enum State%1$d { OPEN  IN_PROGRESS @value("in-progress")  DONE @deprecated(reason: "use CLOSED")  CLOSED }
      type Address%1$d { street: String!  city: String!  lat: Float  since: Date  former: [Address%1$d!] }
      """;

  private final int models;

  SampleTypes(int models) {
    this.models = models;
  }

  /** One file. */
  String text() {
    String shared =
        IntStream.rangeClosed(0, (models - 1) / SHARING)
            .mapToObj(SHARED::formatted)
            .collect(Collectors.joining("\n"));
    return shared
        + IntStream.range(0, models).mapToObj(this::model).collect(Collectors.joining("\n"));
  }

  private String model(int i) {
    int next = (i + 1) % models;
    int previous = (i + models - 1) % models;
    return MODEL.formatted(i, i / SHARING, next, previous);
  }
}
