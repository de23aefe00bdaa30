package dev.okra.testkit.server;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A server in a container of its product's official image. */
final class ContainerServer implements ServerHost {
  private static final String SCRIPTS = "/docker-entrypoint-initdb.d/";

  private final ServerKind kind;
  private final GenericContainer<?> container;
  private final int port = Address.free().port();
  private boolean created;

  ContainerServer(ServerKind kind) {
    this.kind = kind;
    this.container = new GenericContainer<>(DockerImageName.parse(kind.image()));
    switch (kind.product()) {
      case POSTGRES -> configurePostgres();
      case MYSQL, MARIADB -> configureMySql();
    }
  }

  @Override
  public String origin() {
    return "container " + kind.image();
  }

  @Override
  public Address address() {
    return new Address(container.getHost(), port);
  }

  @Override
  public ServerFacts start() {
    if (created) {
      docker().startContainerCmd(container.getContainerId()).exec();
    } else {
      container.start();
      created = true;
    }
    return new Readiness(this, kind.product().console()).await();
  }

  @Override
  public void stop() {
    docker().stopContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void crash() {
    docker().killContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void pause() {
    docker().pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void resume() {
    docker().unpauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public boolean running() {
    return created && container.isRunning();
  }

  @Override
  public void close() {
    container.stop();
  }

  @Override
  public String log() {
    return created ? container.getLogs() : "";
  }

  private void configurePostgres() {
    container.withEnv(
        Map.of(
            "POSTGRES_USER", Credentials.OKRA.user(),
            "POSTGRES_PASSWORD", Credentials.OKRA.password(),
            "POSTGRES_DB", "postgres"));
    container.withCommand(
        "postgres", "-c", "max_connections=200", "-c", "timezone=UTC", "-c", "fsync=off");
    listenOn(5432);
  }

  private void configureMySql() {
    container.withEnv("MYSQL_ROOT_PASSWORD", Credentials.OKRA.password());
    container.withCopyToContainer(
        Transferable.of(String.join("\n", MySqlSettings.users())), SCRIPTS + "users.sql");
    container.withCommand(
        "--max-connections=200",
        "--character-set-server=utf8mb4",
        "--default-time-zone=+00:00",
        "--innodb-doublewrite=0");
    listenOn(3306);
  }

  /** Bound to a port of our choice: Docker's own choice would change with every start. */
  private void listenOn(int inside) {
    container.withExposedPorts(inside);
    container.setPortBindings(List.of(port + ":" + inside));
  }

  private DockerClient docker() {
    return container.getDockerClient();
  }
}
