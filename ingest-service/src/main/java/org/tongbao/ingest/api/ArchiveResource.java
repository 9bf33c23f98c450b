package org.tongbao.ingest.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;
import org.tongbao.archive.ArchiveFormat;
import org.tongbao.contract.ContractJson;
import org.tongbao.ingest.batch.ArchiveIntake;
import org.tongbao.ingest.batch.ArchiveSummary;
import org.tongbao.ingest.document.Attribute;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/** Many documents in one request, as an archive. */
@Path("/v1/documents/batch")
public class ArchiveResource {

  private static final Set<Attribute> OF_ALL =
      EnumSet.of(Attribute.COLLECTION, Attribute.ORIGIN, Attribute.SAME);

  private final ArchiveIntake archives;
  private final IntakeMetrics metrics;

  ArchiveResource(ArchiveIntake archives, IntakeMetrics metrics) {
    this.archives = archives;
    this.metrics = metrics;
  }

  @POST
  @Consumes({
    "application/zip",
    "application/x-zip-compressed",
    "application/x-tar",
    "application/x-gtar",
    "application/gzip",
    "application/x-gzip",
    "application/warc",
    "application/x-warc"
  })
  @Produces({BatchResource.NDJSON, Problem.MEDIA_TYPE})
  public Response submit(InputStream body, HttpHeaders headers, UriInfo uri)
      throws IOException, InterruptedException {
    Accepted.require(headers);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    ArchiveSummary summary =
        archives.take(
            format(headers.getMediaType()),
            notEmpty(body),
            ofAll(uri, headers),
            answer -> {
              metrics.counted(answer.outcome());
              write(lines, EntryAnswer.of(answer));
            });
    Refusal stopped = summary.stopped();
    if (stopped != null && summary.taken() == 0 && isWholeAnswer(stopped, summary)) {
      return Problems.response(RefusalProblems.of(stopped));
    }
    write(lines, ArchiveAnswer.of(summary));
    return Response.ok(lines.toByteArray()).type(BatchResource.NDJSON).build();
  }

  /** Where nothing was taken; single refusals are told, but not for a reason that passes. */
  private static boolean isWholeAnswer(Refusal stopped, ArchiveSummary summary) {
    return stopped.kind().isPassing() || summary.refused() == 0;
  }

  private static ArchiveFormat format(MediaType type) {
    String subtype = type.getSubtype();
    if (subtype.contains("warc")) {
      return ArchiveFormat.WARC;
    }
    return subtype.contains("zip") && !subtype.contains("gzip")
        ? ArchiveFormat.ZIP
        : ArchiveFormat.TAR;
  }

  private static InputStream notEmpty(InputStream body) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(body);
    int first = stream.read();
    if (first < 0) {
      throw new RefusedException(
          Refusal.of(
              RefusalKind.DOCUMENT_EMPTY,
              "The archive has no bytes: send it again with its content."));
    }
    stream.unread(first);
    return stream;
  }

  private static Map<Attribute, String> ofAll(UriInfo uri, HttpHeaders headers) {
    Map<Attribute, String> attributes =
        DocumentAttributes.read(uri.getQueryParameters(), headers.getRequestHeaders());
    for (Attribute attribute : attributes.keySet()) {
      if (!OF_ALL.contains(attribute)) {
        throw new RefusedException(
            Refusal.of(
                RefusalKind.ATTRIBUTE_INVALID,
                "%s cannot be said of a whole archive; collection, origin and same can."
                    .formatted(attribute.parameter())));
      }
    }
    return attributes;
  }

  private static void write(ByteArrayOutputStream lines, Object line) {
    lines.writeBytes(ContractJson.bytes(line));
    lines.write('\n');
  }
}
