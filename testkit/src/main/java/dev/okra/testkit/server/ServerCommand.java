package dev.okra.testkit.server;

import java.util.List;
import java.util.Map;

/**
 * How a server process is started and ended.
 *
 * @param stopSignal the signal that ends it in order, whatever sessions are open
 * @param quickSignal the signal that ends it at once, leaving nothing behind outside its folder
 */
record ServerCommand(
    List<String> words, Map<String, String> environment, String stopSignal, String quickSignal) {
  ServerCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }
}
