package org.tongbao.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The page that shows the API, in a real Chromium; -Dchromium says where it is. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ApiPageTest {

  private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  @TestHTTPResource("/")
  @Nullable URI start;

  @BeforeAll
  static void launch() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM),
        "no Chromium at %s: install it (apt-get install chromium) or set -Dchromium"
            .formatted(CHROMIUM));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void theStartPageLeadsToTheOperationsAndOneCanBeTried() {
    List<String> complaints = new ArrayList<>();
    Browser running = Objects.requireNonNull(browser);
    try (Page page = running.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1400))) {
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.onResponse(
          response -> {
            if (response.status() >= 400) {
              complaints.add(response.status() + " " + response.url());
            }
          });
      page.navigate(String.valueOf(start));
      Locator operations = page.locator(".opblock");
      operations.first().waitFor();

      assertThat(page.title()).isEqualTo("Tongbao API");
      assertThat(operations.count()).isEqualTo(30);
      assertThat(page.locator(".opblock-tag-section h3 .nostyle").allInnerTexts())
          .containsExactly(
              "Campaigns",
              "Facts",
              "Events",
              "Documents",
              "Changes",
              "Subscriptions",
              "Dead letters",
              "Labels");
      screenshot(page, "list");
      page.locator("#operations-Facts-listFacts .opblock-summary-control").click();
      page.locator("#operations-Facts-listFacts .execute").click();
      Locator answer =
          page.locator("#operations-Facts-listFacts .live-responses-table .response-col_status");
      answer.last().waitFor();
      assertThat(answer.last().innerText()).startsWith("200");
      screenshot(page, "tried");
    }
    assertThat(complaints).isEmpty();
  }

  /** Kept where -Dscreenshots says. */
  private static void screenshot(Page page, String name) {
    @Nullable String folder = System.getProperty("screenshots");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(folder, "api-" + name + ".png")));
    }
  }
}
