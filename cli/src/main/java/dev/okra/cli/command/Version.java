package dev.okra.cli.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which okra this is. */
public final class Version implements IVersionProvider {
  private static final String DEVELOPMENT = "development";

  /** The version, or {@code development} where it was not packaged. */
  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse(DEVELOPMENT);
  }

  @Override
  public String[] getVersion() {
    return new String[] {"okra " + text() + " (Java " + Runtime.version().feature() + ")"};
  }
}
