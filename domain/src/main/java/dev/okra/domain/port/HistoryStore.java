package dev.okra.domain.port;

import java.util.List;

/** The history table of one database. */
public interface HistoryStore {

  /** Makes the table if it is not there. */
  void create(Session session);

  /** Whether the table is there. */
  boolean exists(Session session);

  /** All entries in the order of their versions; empty where there is no table. */
  List<HistoryEntry> entries(Session session);

  /** Writes an entry in place of the one with the same version, if there is one. */
  void save(Session session, HistoryEntry entry);
}
