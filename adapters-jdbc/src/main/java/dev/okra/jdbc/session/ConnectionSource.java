package dev.okra.jdbc.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a connection with a driver made by name, such as {@code () -> new Driver().connect(url,
 * properties)}; nothing searches through DriverManager.
 */
@FunctionalInterface
public interface ConnectionSource {
  /** A fresh connection; null where the driver does not know the URL. */
  @Nullable Connection open() throws SQLException;
}
