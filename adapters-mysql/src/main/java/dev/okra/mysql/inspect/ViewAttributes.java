package dev.okra.mysql.inspect;

/** The names of the attributes that only this dialect's views have. */
public final class ViewAttributes {
  /** {@code local} or {@code cascaded}. */
  public static final String CHECK_OPTION = "check_option";

  /** {@code invoker} where the reader's privileges count, rather than the maker's. */
  public static final String SECURITY = "security";

  /** {@code merge} or {@code temptable}. */
  public static final String ALGORITHM = "algorithm";

  /** Who made the view, as {@code `user`@`host`}, unless it is the user of the session. */
  public static final String DEFINER = "definer";

  private ViewAttributes() {}
}
