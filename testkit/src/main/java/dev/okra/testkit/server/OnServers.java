package dev.okra.testkit.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once on each of several servers. Its parameters may be a {@link TestDatabase}, a new
 * one for each, dropped after the test; the {@link DatabaseServer}; the {@link ServerKind}. A
 * server that cannot run here skips its run of the test with the reason, or fails it under {@code
 * OKRA_TOOLCHAINS=required}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(OnServersExtension.class)
public @interface OnServers {
  /** The servers; none means all. */
  ServerKind[] value() default {};

  /** Of these servers, only those that speak okra's dialect of this id, if one is given. */
  String dialect() default "";
}
