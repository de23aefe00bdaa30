package dev.okra.idl;

import java.nio.charset.StandardCharsets;

/** A file of the schema: the name that diagnostics show, and its content as read from the disk. */
public final class SchemaFile {
  private final String name;
  private final byte[] content;

  private SchemaFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** A file as it is on the disk; the bytes are not copied and must not change. */
  public static SchemaFile of(String name, byte[] content) {
    return new SchemaFile(name, content);
  }

  /** A file that is only in memory. */
  public static SchemaFile of(String name, String content) {
    return new SchemaFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The content; not a copy. */
  public byte[] content() {
    return content;
  }
}
