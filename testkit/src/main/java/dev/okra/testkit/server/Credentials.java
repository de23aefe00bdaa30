package dev.okra.testkit.server;

/**
 * Whom the testkit's servers let in: one user who may do everything, and no one without a password.
 */
record Credentials(String user, String password) {
  static final Credentials OKRA = new Credentials("okra", "okra-test");
}
