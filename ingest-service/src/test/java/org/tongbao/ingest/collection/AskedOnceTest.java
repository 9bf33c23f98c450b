package org.tongbao.ingest.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedOnceTest {

  private final Recorder recorder = new Recorder();
  private final AskedOnce origins = new AskedOnce(recorder);

  @Test
  void manyDocumentsOfACollectionAskAndConfirmOnce() {
    for (int i = 0; i < 3; i++) {
      origins.confirm((Claim.Held) origins.claim("a", "/a", false));
    }
    origins.claim("b", "/a", false);
    assertThat(recorder.calls).containsExactly("claim a", "confirm a", "claim b");
  }

  @Test
  void aClaimThatWasReleasedIsAskedForAgain() {
    origins.release((Claim.Held) origins.claim("a", "/a", false));
    origins.claim("a", "/a", false);
    assertThat(recorder.calls).containsExactly("claim a", "release a", "claim a");
  }

  private static final class Recorder implements CollectionOrigins {

    private final List<String> calls = new ArrayList<>();

    @Override
    public Claim claim(String collection, String origin, boolean moved) {
      calls.add("claim " + collection);
      return new Claim.Held(collection, origin, true);
    }

    @Override
    public void confirm(Claim.Held claim) {
      calls.add("confirm " + claim.collection());
    }

    @Override
    public void release(Claim.Held claim) {
      calls.add("release " + claim.collection());
    }
  }
}
