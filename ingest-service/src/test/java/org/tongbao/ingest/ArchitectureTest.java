package org.tongbao.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders inside the service. */
class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tongbao.ingest");

  @Test
  void theDomainKnowsNeitherServerNorBrokerNorDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("..ingest.document", "..ingest.collection", "..ingest.batch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.vertx..",
            "jakarta..",
            "org.apache.kafka..",
            "java.sql..",
            "javax.sql..")
        .check(classes);
  }

  @Test
  void theEdgesDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("..ingest.api")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..ingest.publish", "..ingest.store", "..ingest.service")
        .check(classes);
    noClasses()
        .that()
        .resideInAnyPackage("..ingest.publish", "..ingest.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..ingest.api", "..ingest.service")
        .check(classes);
  }
}
