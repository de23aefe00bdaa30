package dev.okra.postgres;

import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs a test on the newest PostgreSQL and on the oldest that okra supports. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@OnServers({ServerKind.POSTGRES_18, ServerKind.POSTGRES_14})
public @interface OnPostgres {}
