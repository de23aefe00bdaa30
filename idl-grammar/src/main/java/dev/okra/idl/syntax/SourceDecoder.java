package dev.okra.idl.syntax;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text, strictly: a file that is too large or not UTF-8 is reported and not read.
 */
public final class SourceDecoder {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST_FILE = 16 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private SourceDecoder() {}

  /** The text of a file, or null where it cannot be read; then that is reported. */
  public static @Nullable SourceText decode(String name, byte[] bytes, Problems problems) {
    if (bytes.length > LARGEST_FILE) {
      problems.report(
          SyntaxCode.FILE_TOO_LARGE,
          new Place(SourceText.of(name, ""), 0, 0),
          "the file has " + bytes.length + " bytes, more than the " + LARGEST_FILE + " allowed",
          "split it: files of one database may refer to each other");
      return null;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    SourceText source = SourceText.of(name, withoutMark(out.flip()));
    if (result.isError()) {
      reportBytes(source, bytes, in.position(), problems);
      return null;
    }
    return source;
  }

  private static String withoutMark(CharBuffer text) {
    boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.subSequence(1, text.length()).toString() : text.toString();
  }

  private static void reportBytes(SourceText prefix, byte[] bytes, int at, Problems problems) {
    int end = prefix.text().length();
    boolean utf16 = at == 0 && bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe;
    problems.report(
        SyntaxCode.NOT_UTF8,
        new Place(prefix, end, end),
        String.format("the byte 0x%02X at offset %d is not UTF-8", bytes[at], at),
        utf16 ? "it looks like UTF-16; save it as UTF-8" : "save the file as UTF-8");
  }
}
