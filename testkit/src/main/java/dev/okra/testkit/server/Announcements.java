package dev.okra.testkit.server;

/** The few lines that the testkit prints, so that a log shows what really ran. */
final class Announcements {
  private Announcements() {}

  static void say(String text) {
    System.out.println("testkit: " + text);
  }
}
