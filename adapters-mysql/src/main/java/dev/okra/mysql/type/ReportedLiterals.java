package dev.okra.mysql.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Texts in the expressions of MySQL. It stores an expression with every text in the character set
 * of the session, {@code _utf8mb4'x'}; the first ALTER TABLE, whatever it is about, stores each
 * text that meets a column of another character set in that one, {@code _latin1'x'}, by the bytes
 * that it has there. Both mean the same, so both become {@code 'x'} here.
 */
final class ReportedLiterals {
  /**
   * The character sets of one byte for each character, and what Java calls them. Source: the
   * manual, "Supported Character Sets and Collations".
   */
  private static final Map<String, String> OF_ONE_BYTE =
      Map.ofEntries(
          Map.entry("ascii", "US-ASCII"),
          Map.entry("cp1250", "windows-1250"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("cp1256", "windows-1256"),
          Map.entry("cp1257", "windows-1257"),
          Map.entry("cp850", "IBM850"),
          Map.entry("cp852", "IBM852"),
          Map.entry("cp866", "IBM866"),
          Map.entry("greek", "ISO-8859-7"),
          Map.entry("hebrew", "ISO-8859-8"),
          Map.entry("koi8r", "KOI8-R"),
          Map.entry("koi8u", "KOI8-U"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin2", "ISO-8859-2"),
          Map.entry("latin5", "ISO-8859-9"),
          Map.entry("latin7", "ISO-8859-13"),
          Map.entry("tis620", "TIS-620"));

  private ReportedLiterals() {}

  /**
   * The expression with its texts as a session of okra writes them.
   *
   * @param sql with a letter for each byte; a server that reports it as it is, is taken at its word
   */
  static String plain(String sql) {
    return sql.chars().anyMatch(c -> c > 0xFF)
        ? sql
        : IntroducedTexts.rewritten(sql, ReportedLiterals::literal, ReportedLiterals::decoded);
  }

  private static String literal(String characterSet, String text, boolean collated) {
    if (characterSet.equals("utf8mb4")) {
      return decoded(text);
    }
    // Bytes are no text, and compare in another way than one.
    boolean needed = collated || characterSet.equals("binary");
    if (text.chars().allMatch(c -> c < 0x80)) {
      return needed ? "_" + characterSet + text : text;
    }
    return (needed ? Optional.<String>empty() : decoded(characterSet, text))
        .orElseGet(() -> "_" + characterSet + " x'" + hex(text) + "'");
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(TextLiteral.read(text).getBytes(ISO_8859_1));
  }

  private static Optional<String> decoded(String characterSet, String text) {
    if (characterSet.equals("utf8mb3") || characterSet.equals("utf8")) {
      return decoded(UTF_8, text);
    }
    return Optional.ofNullable(OF_ONE_BYTE.get(characterSet))
        .filter(Charset::isSupported)
        .flatMap(name -> decoded(Charset.forName(name), text));
  }

  private static String decoded(String text) {
    return decoded(UTF_8, text).orElse(text);
  }

  private static Optional<String> decoded(Charset characterSet, String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(ISO_8859_1));
      return Optional.of(characterSet.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
