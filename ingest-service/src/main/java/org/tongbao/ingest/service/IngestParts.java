package org.tongbao.ingest.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.archive.ArchiveLimits;
import org.tongbao.ingest.api.ContentTypes;
import org.tongbao.ingest.batch.ArchiveIntake;
import org.tongbao.ingest.batch.BatchIntake;
import org.tongbao.ingest.batch.BatchLimits;
import org.tongbao.ingest.collection.CollectionOrigins;
import org.tongbao.ingest.document.DocumentLog;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.document.Resending;
import org.tongbao.ingest.identity.Identities;
import org.tongbao.ingest.publish.KafkaDocumentLog;
import org.tongbao.ingest.publish.KafkaLoggedLetters;
import org.tongbao.ingest.publish.ProducerConfiguration;
import org.tongbao.ingest.store.SqlCollectionOrigins;
import org.tongbao.ingest.store.SqlDocumentMemory;
import org.tongbao.ingest.store.SqlOpenLetters;
import org.tongbao.reading.DocumentReader;

/** Puts the parts together. */
@ApplicationScoped
class IngestParts {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  ProducerConfiguration producerConfiguration(
      @Identifier("default-kafka-broker") Map<String, Object> connection,
      ProducerSettings settings) {
    return new ProducerConfiguration(
        connection,
        settings.bufferBytes(),
        settings.maxBlock(),
        settings.requestTimeout(),
        settings.deliveryTimeout());
  }

  @Produces
  @Singleton
  Producer<String, byte[]> producer(ProducerConfiguration configuration) {
    return new KafkaProducer<>(
        configuration.properties(), new StringSerializer(), new ByteArraySerializer());
  }

  void close(@Disposes Producer<String, byte[]> producer) {
    producer.close(CLOSE_TIMEOUT);
  }

  @Produces
  @Singleton
  DocumentLog documentLog(
      Producer<String, byte[]> producer,
      ProducerConfiguration configuration,
      MeterRegistry meters) {
    return new KafkaDocumentLog(producer, configuration.acknowledgementTimeout(), meters);
  }

  @Produces
  @Singleton
  Resending resending(
      @Identifier("default-kafka-broker") Map<String, Object> connection,
      ProducerConfiguration configuration,
      @ConfigProperty(name = "tongbao.extract.application-id", defaultValue = "tongbao-extract")
          String extractGroup,
      DocumentLog log) {
    return new Resending(
        new KafkaLoggedLetters(connection, extractGroup, configuration.acknowledgementTimeout()),
        log);
  }

  @Produces
  @Singleton
  CollectionOrigins collectionOrigins(DataSource dataSource) {
    return new SqlCollectionOrigins(dataSource);
  }

  @Produces
  @Singleton
  Intake intake(DataSource dataSource, CollectionOrigins origins, DocumentLog log, Clock clock) {
    return new Intake(
        new DocumentReader(),
        origins,
        new SqlOpenLetters(dataSource),
        new Identities(new SqlDocumentMemory(dataSource)),
        log,
        clock);
  }

  @Produces
  @Singleton
  BatchIntake batchIntake(Intake intake, CollectionOrigins origins, BatchSettings settings) {
    return new BatchIntake(intake, origins, ContentTypes::parse, limits(settings));
  }

  @Produces
  @Singleton
  ArchiveIntake archiveIntake(Intake intake, CollectionOrigins origins, BatchSettings settings) {
    return new ArchiveIntake(intake, origins, ContentTypes::parse, limits(settings));
  }

  private static BatchLimits limits(BatchSettings settings) {
    BatchSettings.Archive archive = settings.archive();
    return new BatchLimits(
        settings.lineBytes(),
        settings.lines(),
        settings.bytes(),
        settings.bytesUnderWay(),
        settings.linesUnderWay(),
        ArchiveLimits.SENT.with(archive.entries(), archive.totalBytes(), archive.ratio()));
  }
}
