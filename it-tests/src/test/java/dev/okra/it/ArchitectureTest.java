package dev.okra.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Holds what each module may depend on: a rule for each row of the table in the architecture. */
@AnalyzeClasses(
    packages = "dev.okra",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
final class ArchitectureTest {

  /** Leaves out what a module lends to the tests of others. */
  static final class WithoutTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String DOMAIN = "dev.okra.domain..";
  private static final String IDL = "dev.okra.idl..";
  private static final String DIFF = "dev.okra.diff..";
  private static final String JDBC = "dev.okra.jdbc..";
  private static final String POSTGRES = "dev.okra.postgres..";
  private static final String MYSQL = "dev.okra.mysql..";
  private static final String SQLITE = "dev.okra.sqlite..";
  private static final String MIGRATION = "dev.okra.migration..";
  private static final String CODEGEN = "dev.okra.codegen..";
  private static final String GO = "dev.okra.codegen.go..";
  private static final String TYPESCRIPT = "dev.okra.codegen.typescript..";
  private static final String PYTHON = "dev.okra.codegen.python..";
  private static final String JAVA = "dev.okra.codegen.java..";
  private static final String CLI = "dev.okra.cli..";
  private static final String TESTKIT = "dev.okra.testkit..";

  private static final String[] GUICE = {"com.google.inject..", "jakarta.inject.."};
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String[] SQL = {"java.sql..", "javax.sql.."};

  private static final DescribedPredicate<JavaClass> CODEGEN_CORE =
      resideInAPackage(CODEGEN)
          .and(not(resideInAnyPackage(GO, TYPESCRIPT, PYTHON, JAVA)))
          .as("classes of codegen-core");

  @ArchTest static final ArchRule domainUsesOnlyTheJdk = module(DOMAIN).mayUse();

  @ArchTest
  static final ArchRule idlGrammarUsesDomainAndAntlr =
      module(IDL).mayUse(DOMAIN, "org.antlr.v4..", "org.atteo.evo..");

  @ArchTest static final ArchRule diffEngineUsesDomain = module(DIFF).mayUse(DOMAIN);

  @ArchTest
  static final ArchRule adaptersJdbcUsesDomainAndJdbi =
      module(JDBC).mayUse(DOMAIN, "org.jdbi..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule postgresUsesNoOtherDialect =
      module(POSTGRES).mayUse(DOMAIN, JDBC, "org.postgresql..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule mysqlUsesNoOtherDialect =
      module(MYSQL).mayUse(DOMAIN, JDBC, "org.mariadb.jdbc..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule sqliteUsesNoOtherDialect =
      module(SQLITE).mayUse(DOMAIN, JDBC, "org.sqlite..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule migrationRunnerUsesNoDialect =
      module(MIGRATION).mayUse(DOMAIN, DIFF, JDBC, JACKSON, "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule codegenCoreUsesDomainAndMustache =
      new Module(CODEGEN_CORE).mayUse(CODEGEN_CORE, DOMAIN, "com.github.mustachejava..");

  @ArchTest static final ArchRule goUsesNoOtherGenerator = generator(GO);

  @ArchTest static final ArchRule typescriptUsesNoOtherGenerator = generator(TYPESCRIPT);

  @ArchTest static final ArchRule pythonUsesNoOtherGenerator = generator(PYTHON);

  @ArchTest static final ArchRule javaUsesNoOtherGenerator = generator(JAVA);

  @ArchTest
  static final ArchRule cliIsUsedByNobody =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI);

  @ArchTest
  static final ArchRule testkitUsesNoDialectAndNoGenerator =
      module(TESTKIT)
          .mayUse(
              DOMAIN,
              IDL,
              DIFF,
              "java.sql..",
              "javax.sql..",
              "com.github.dockerjava..",
              "net.jqwik..",
              "org.apache.commons.compress..",
              "org.assertj..",
              "org.junit..",
              "org.opentest4j..",
              "org.testcontainers..",
              "org.tukaani.xz..");

  @ArchTest
  static final ArchRule guiceStaysInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GUICE);

  @ArchTest
  static final ArchRule packagesAreNamedAfterFeatures =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..impl..", "..common..", "..manager..", "..helper..");

  private static Module module(String ownPackage) {
    return new Module(resideInAPackage(ownPackage));
  }

  private static ArchRule generator(String ownPackage) {
    return module(ownPackage).mayUse(CODEGEN_CORE, DOMAIN);
  }

  private record Module(DescribedPredicate<? super JavaClass> own) {
    /** The module's own classes and the JDK without JDBC, and the packages named. */
    ArchRule mayUse(String... packages) {
      return mayUse(own, packages);
    }

    /** As above, with more classes than a package name can say. */
    ArchRule mayUse(DescribedPredicate<? super JavaClass> more, String... packages) {
      DescribedPredicate<JavaClass> jdk =
          resideInAPackage("java..").and(not(resideInAnyPackage(SQL)));
      DescribedPredicate<JavaClass> named =
          resideInAnyPackage(
              Stream.concat(Stream.of("org.jspecify.annotations.."), Stream.of(packages))
                  .toArray(String[]::new));
      return classes().that(own).should().onlyDependOnClassesThat(jdk.or(named).or(own).or(more));
    }
  }
}
