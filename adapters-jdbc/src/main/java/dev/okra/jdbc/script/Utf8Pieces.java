package dev.okra.jdbc.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** Decodes a stream of UTF-8 piece by piece, and hands out all characters before a wrong byte. */
final class Utf8Pieces implements TextPieces {
  private static final int SIZE = 1 << 16;

  private final InputStream stream;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
  private final CharBuffer characters = CharBuffer.allocate(SIZE);
  private boolean ended;
  private boolean malformed;

  Utf8Pieces(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public String next() throws IOException {
    characters.clear();
    while (characters.position() == 0 && !malformed && !ended) {
      decodeMore();
    }
    if (characters.position() == 0 && malformed) {
      throw new MalformedInputException(1);
    }
    return characters.flip().toString();
  }

  private void decodeMore() throws IOException {
    int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
    CoderResult result = decoder.decode(bytes, characters, ended);
    malformed = result.isError();
    bytes.compact();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
