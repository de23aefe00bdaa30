package dev.okra.jdbc.history;

/**
 * How a dialect spells the history table.
 *
 * @param name the table's name as it stands in a statement, quoted where that is needed
 * @param existsQuery a query without parameters that yields a row if the table is there
 * @param keyType the type of the version, which is the primary key, such as {@code VARCHAR(255)}
 * @param textType the type of texts of any length
 * @param integerType the type of small numbers
 * @param instantType the type of points in time, without zone and with milliseconds, such as {@code
 *     timestamp(3)}
 * @param instantParameter what stands for a point in time where it is written, given as {@code
 *     2026-01-20 14:30:22.123}: {@code ?}, or {@code CAST(? AS timestamp(3))}
 * @param textCast the type that a cast to text names, such as {@code text} or {@code CHAR}
 * @param options what follows the closing parenthesis, such as {@code ENGINE=InnoDB}; empty for
 *     nothing
 */
public record HistoryTable(
    String name,
    String existsQuery,
    String keyType,
    String textType,
    String integerType,
    String instantType,
    String instantParameter,
    String textCast,
    String options) {}
