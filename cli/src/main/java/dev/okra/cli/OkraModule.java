package dev.okra.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.SyncAction;
import dev.okra.cli.database.UpdateOptions;
import dev.okra.cli.project.Project;
import dev.okra.cli.watch.SyncStep;
import dev.okra.cli.watch.WatchedProject;
import dev.okra.idl.SchemaReader;
import dev.okra.migration.json.SchemaJson;
import java.util.List;

/** Puts the command together. Whatever costs time to make is made when it is first asked for. */
final class OkraModule extends AbstractModule {
  private final Terminal terminal;
  private final GlobalOptions options;

  OkraModule(Terminal terminal, GlobalOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  protected void configure() {
    bind(Terminal.class).toInstance(terminal);
    bind(GlobalOptions.class).toInstance(options);
    bind(WatchedProject.class).to(Project.class);
  }

  /** Not a singleton: options are read after the first console is made. */
  @Provides
  Console console() {
    return new Console(
        terminal.out(),
        terminal.err(),
        terminal.in(),
        terminal.interactive() && !options.noInput(),
        terminal.colours() && !options.noColour());
  }

  @Provides
  @Singleton
  SchemaReader schemaReader() {
    return new SchemaReader();
  }

  @Provides
  @Singleton
  SchemaJson schemaJson() {
    return new SchemaJson();
  }

  @Provides
  SyncStep syncStep(SyncAction action, Project project) {
    return () -> action.sync(project.url(), UpdateOptions.renaming(List.of()));
  }
}
