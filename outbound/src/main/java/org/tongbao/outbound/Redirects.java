package org.tongbao.outbound;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects one request at a time, so that whoever asks can keep to what each host allows.
 */
public final class Redirects {

  private Redirects() {}

  /** One request, of which a redirect is not followed. */
  public interface Hop<E extends Exception> {
    WebAnswer ask(WebRequest request) throws FetchFailedException, E, InterruptedException;
  }

  /**
   * The first answer that is no redirect, with where the address has moved for good.
   *
   * @param most redirects that are followed
   * @throws FetchFailedException where there are more, or they lead in a circle
   */
  public static <E extends Exception> WebAnswer follow(WebRequest first, int most, Hop<E> hop)
      throws FetchFailedException, E, InterruptedException {
    WebRequest next = first;
    Set<URI> seen = new HashSet<>(Set.of(URI.create(first.address())));
    @Nullable URI movedTo = null;
    boolean isForGood = true;
    for (int followed = 0; ; followed++) {
      WebAnswer answer = hop.ask(next);
      @Nullable URI location = answer.location();
      if (location == null) {
        return answer.behind(movedTo);
      }
      if (followed == most) {
        throw refused("more than %d follow each other".formatted(most));
      }
      if (!seen.add(location)) {
        throw refused("it leads in a circle, to " + Answer.printable(location.toString()));
      }
      // Behind a redirect that holds for now alone nothing is for good.
      isForGood = isForGood && answer.isForGood();
      movedTo = isForGood ? location : movedTo;
      next = new WebRequest(location.toString(), first.headers());
    }
  }

  static FetchFailedException refused(String why) {
    return new FetchFailedException("its redirect is not followed: " + why);
  }
}
