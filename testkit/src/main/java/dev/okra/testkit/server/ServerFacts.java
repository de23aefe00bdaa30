package dev.okra.testkit.server;

/**
 * What a running server says of itself.
 *
 * @param version its version number alone, {@code 18.6} or {@code 11.4.5}
 * @param dataDirectory where it keeps its data, as the server names it
 */
record ServerFacts(String version, String dataDirectory) {}
