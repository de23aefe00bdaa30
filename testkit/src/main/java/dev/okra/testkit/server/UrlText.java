package dev.okra.testkit.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as it stands inside a URL. */
final class UrlText {
  private UrlText() {}

  /** Percent-encodes; a space is {@code %20}, since {@code +} means a plus in a path. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
