package dev.okra.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Options that every command takes, before or after its name. */
public final class GlobalOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration file; otherwise the nearest okra.config.* upwards.")
  @Nullable Path config;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The environment of the configuration to use (or OKRA_ENV).")
  @Nullable String environment;

  @Option(
      names = "--cwd",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Run as if started in this folder.")
  @Nullable Path folder;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      converter = OutputFormat.Reader.class,
      scope = ScopeType.INHERIT,
      description = "How results are printed: ${COMPLETION-CANDIDATES}.")
  OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more of what is done.")
  boolean verbose;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of errors.")
  boolean debug;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours (or NO_COLOR).")
  boolean noColour;

  @Option(
      names = {"-y", "--yes"},
      scope = ScopeType.INHERIT,
      description = "Answer yes to every question of yes or no.")
  boolean yes;

  @Option(
      names = "--no-input",
      scope = ScopeType.INHERIT,
      description = "Never ask; fail and say which flag answers.")
  boolean noInput;

  /** The configuration file given, or null. */
  public @Nullable Path config() {
    return config;
  }

  /** The environment given, or null. */
  public @Nullable String environment() {
    return environment;
  }

  /** The folder given, or null. */
  public @Nullable Path folder() {
    return folder;
  }

  /** How results are printed. */
  public OutputFormat format() {
    return format;
  }

  /** Whether results are printed as JSON. */
  public boolean json() {
    return format == OutputFormat.JSON;
  }

  /** Whether to say more. */
  public boolean verbose() {
    return verbose;
  }

  /** Whether to show stack traces. */
  public boolean debug() {
    return debug;
  }

  /** Whether colours are unwanted. */
  public boolean noColour() {
    return noColour;
  }

  /** Whether every question of yes or no is answered with yes. */
  public boolean yes() {
    return yes;
  }

  /** Whether never to ask. */
  public boolean noInput() {
    return noInput;
  }

  /** How results are printed. */
  public enum OutputFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a format from the command line. */
    static final class Reader implements ITypeConverter<OutputFormat> {
      @Override
      public OutputFormat convert(String text) {
        return Arrays.stream(values())
            .filter(f -> f.toString().equals(text.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () -> new TypeConversionException("'" + text + "' is neither text nor json"));
      }
    }
  }
}
