package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is split.
 *
 * @param scheme what follows {@code PARTITION BY} as the database prints it; null for a leaf
 *     partition
 * @param parent the table that this one is a partition of (PostgreSQL); null for a root
 * @param bound what follows {@code PARTITION OF parent}; null for a root
 * @param partitions the definitions inside the table (MySQL), as the database prints them
 */
public record Partitioning(
    @Nullable Expression scheme,
    @Nullable ObjectName parent,
    @Nullable Expression bound,
    List<String> partitions) {

  public Partitioning {
    partitions = List.copyOf(partitions);
  }
}
