package dev.okra.diff.arbitrary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, in words. */
final class Dice {
  private final Random random;

  Dice(Random random) {
    this.random = random;
  }

  /** True once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Up to so many elements, at least one, each once. */
  <T> List<T> some(List<T> list, int most) {
    return shuffled(list).subList(0, Math.min(list.size(), 1 + random.nextInt(most)));
  }
}
