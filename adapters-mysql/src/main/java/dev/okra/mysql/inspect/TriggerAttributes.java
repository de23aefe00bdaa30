package dev.okra.mysql.inspect;

/** The names of the attributes that only this dialect's triggers have. */
public final class TriggerAttributes {
  /** Who made the trigger, as {@code `user`@`host`}, unless it is the user of the session. */
  public static final String DEFINER = "definer";

  private TriggerAttributes() {}
}
