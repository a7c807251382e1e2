package io.isnad.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cli.Seeds;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page as a reader meets it, in a real browser; skipped where there is none. */
@EnabledIf(
    value = "isBrowserInstalled",
    disabledReason =
        "no Chromium with chromedriver on the PATH: the page is not tried in a browser;"
            + " apt-get install chromium chromium-driver")
class PageBrowserTest {

  /** What is white space in JavaScript. */
  private static final String BLANK =
      "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+";

  @TempDir private static Path folder;
  private static ChromeDriver browser;
  private static Path seeds;
  private static Path hostile;

  static boolean isBrowserInstalled() {
    return chromium().isPresent() && driver().isPresent();
  }

  @BeforeAll
  static void openBrowser() throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    System.setProperty("webdriver.chrome.driver", driver().orElseThrow().getPath());
    browser = new ChromeDriver(options);
    // A loaded machine is no fault of the page.
    browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    seeds = Seeds.page(folder);
    hostile = folder.resolve("hostile.html");
    Files.writeString(
        hostile,
        new HtmlRenderer("ar")
            .render(
                "</title><script>window.hacked=7</script>",
                List.of(
                    new ReadArticle("\"><script>window.hacked=6</script>", Samples.hostile()),
                    new ReadArticle("b", Samples.empty("\u202eنص"))),
                "{}\n"));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void openSeeds() {
    size(1280, "light");
    browser.get(seeds.toUri().toString());
  }

  @AfterEach
  void forget() {
    script("localStorage.clear()");
  }

  @Test
  void aHostileArticleIsOnlyText() throws IOException {
    browser.get(hostile.toUri().toString());
    assertThat(script("return window.hacked")).isNull();
    assertThat(browser.findElements(By.cssSelector("img, iframe, object, main script"))).isEmpty();
    assertThat(browser.getTitle()).startsWith("</title><script>");
    String lines = Samples.hostileText().replaceAll("\\s+", "");
    assertThat(script("return document.querySelector('.text').textContent.replace(/\\s+/g, '')"))
        .isEqualTo(lines);
    WebElement name =
        browser.findElement(By.cssSelector(".text .person")).findElement(By.xpath("."));
    name.click();
    assertThat(pop().isDisplayed()).isTrue();
    assertThat(script("return window.hacked")).isNull();
    assertThat(script("return document.querySelectorAll('#network .node').length")).isEqualTo(3L);
    assertThat(errors()).isEmpty();
  }

  @Test
  void nothingIsFetchedAndNothingFails() {
    assertThat(script("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
    assertThat(errors()).isEmpty();
    assertThat(script("return document.querySelectorAll('#network .node').length"))
        .isNotEqualTo(0L);
    assertThat(script("return document.querySelectorAll('#timeline .row').length"))
        .isNotEqualTo(0L);
  }

  @Test
  void theTextIsWhole() throws IOException {
    List<Path> articles = Seeds.articles();
    for (int i = 0; i < articles.size(); i++) {
      Object shown =
          script(
              "return document.querySelector('#a"
                  + (i + 1)
                  + " .text').textContent"
                  + ".replace(/\\s+/g, '')");
      assertThat(shown).isEqualTo(Files.readString(articles.get(i)).replaceAll(BLANK, ""));
    }
  }

  @Test
  void hoverShowsWhoItIs() {
    WebElement mark = browser.findElement(By.cssSelector("#a1 .text .m.person[role]"));
    script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", mark);
    new Actions(browser).moveToElement(mark).perform();
    WebElement pop = shownPop();
    assertThat(pop.getAriaRole()).isEqualTo("tooltip");
    assertThat(pop.getText()).contains(mark.getText());
    assertThat(pop.findElements(By.cssSelector(".card.person"))).isNotEmpty();
  }

  @Test
  void theKeyboardReachesEveryMark() {
    script("document.querySelector('#a1 .text [tabindex=\"0\"]').focus()");
    assertThat(active("return document.activeElement.getAttribute('aria-describedby')"))
        .contains("kind-")
        .endsWith("pop");
    assertThat(pop().isDisplayed()).isTrue();
    String first = active("return document.activeElement.textContent");
    keys(Keys.ARROW_LEFT);
    keys(Keys.ARROW_LEFT);
    keys(Keys.ARROW_RIGHT);
    keys(Keys.ARROW_RIGHT);
    assertThat(active("return document.activeElement.textContent")).isEqualTo(first);
    keys(Keys.END);
    assertThat(
            script(
                "const all = document.querySelectorAll('#a1 .text .m[role]');"
                    + "return document.activeElement === all[all.length - 1]"))
        .isEqualTo(true);
    keys(Keys.ENTER);
    assertThat(pop().getAriaRole()).isEqualTo("dialog");
    assertThat(active("return document.activeElement.id")).isEqualTo("pop");
    keys(Keys.ESCAPE);
    assertThat(pop().isDisplayed()).isFalse();
    assertThat(script("return document.activeElement.matches('.text .m')")).isEqualTo(true);
  }

  @Test
  void filtersWorkOnCardsAndDrawings() {
    long nodes = count("#network .node");
    long meetings = count(".card.meeting:not([hidden])");
    script(
        "const one = document.querySelector('#who option:nth-of-type(2), #who optgroup option');"
            + "isnad.choose(one.value)");
    assertThat(count("#network .node")).isLessThan(nodes);
    assertThat(count(".card.meeting:not([hidden])")).isLessThan(meetings);
    browser.findElement(By.cssSelector("#filters [type=reset]")).click();
    waitFor(
        "return document.querySelectorAll('.card.meeting:not([hidden])').length === " + meetings);
    script("document.querySelector('[name=status][value=held]').click()");
    assertThat(count(".card.meeting.status-held:not([hidden])")).isZero();
    script("document.querySelector('[name=status][value=held]').click()");
    script("document.querySelectorAll('[name=type]').forEach(box => box.click())");
    assertThat(count(".card.meeting:not([hidden])")).isZero();
    assertThat(count(".card.attribution:not([hidden])")).isZero();
    assertThat(browser.findElement(By.id("result")).getText()).contains("0");
  }

  @Test
  void theInterfaceSpeaksArabicAndEnglish() {
    assertThat(script("return document.documentElement.dir")).isEqualTo("rtl");
    assertThat(browser.findElement(By.cssSelector("#overview h2")).getText())
        .isEqualTo("من التقى من");
    browser.findElement(By.id("language")).click();
    assertThat(script("return document.documentElement.dir")).isEqualTo("ltr");
    assertThat(browser.findElement(By.cssSelector("#overview h2")).getText())
        .isEqualTo("Who met whom");
    assertThat(script("return getComputedStyle(document.querySelector('.text')).direction"))
        .isEqualTo("rtl");
    browser.navigate().refresh();
    assertThat(script("return document.documentElement.lang")).isEqualTo("en");
  }

  @Test
  void theSchemeFollowsTheSystemAndTheSwitch() {
    String light = background();
    size(1280, "dark");
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    browser.findElement(By.id("scheme")).click();
    assertThat(background()).isEqualTo(light);
    assertThat(browser.findElement(By.id("scheme")).getDomAttribute("aria-pressed"))
        .isEqualTo("false");
  }

  @Test
  void anArticleIsChosenAndLinksLeadToCards() {
    browser.findElement(By.cssSelector("#picker a[data-article=a2]")).click();
    assertThat(count(".article:not([hidden])")).isEqualTo(1);
    assertThat(browser.findElement(By.id("a2")).isDisplayed()).isTrue();
    script("document.querySelector('#timeline .row').dispatchEvent(new MouseEvent('click'))");
    waitFor("return document.activeElement.matches('.card.meeting')");
    browser.findElement(By.cssSelector("#picker a[data-article=all]")).click();
    assertThat(count(".article:not([hidden])")).isEqualTo(5);
  }

  @Test
  void theLegendHidesAKind() {
    String colour =
        "return getComputedStyle(document.querySelector('.text .m.place')).backgroundColor";
    Object before = script(colour);
    browser.findElement(By.cssSelector(".legend [data-kind=place]")).click();
    assertThat(script(colour)).isNotEqualTo(before);
  }

  @Test
  void aNarrowScreenNeedsNoSidewardScrolling() {
    for (String language : List.of("ar", "en")) {
      size(400, "light");
      script("isnad.speak('" + language + "')");
      assertThat(script("return document.documentElement.scrollWidth"))
          .isEqualTo(script("return document.documentElement.clientWidth"));
      assertThat(
              script(
                  "return document.querySelector('#network svg').getBoundingClientRect().width <= 400"))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seeds, ar, light, 1280",
    "all kinds, ar, dark, 1280",
    "all kinds, en, light, 400",
    "all kinds, en, dark, 400"
  })
  void axeFindsNothing(String page, String language, String scheme, int width) throws IOException {
    size(width, scheme);
    browser.get((page.equals("seeds") ? seeds : hostile).toUri().toString());
    script("isnad.speak('" + language + "')");
    script("document.querySelectorAll('#a1 details').forEach(each => each.open = true)");
    script("document.querySelector('#a1 .text .m.person[role]').click()");
    try (InputStream in = getClass().getResourceAsStream("/axe.min.js")) {
      script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']}).then(result => done("
                + "result.violations.map(each => each.impact + ' ' + each.id + ': '"
                + " + each.nodes.slice(0, 5).map(node => node.target + ' ' + node.failureSummary))))");
    assertThat((List<?>) found).as("axe, also of less weight").isEmpty();
  }

  private static Optional<File> chromium() {
    return program("chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<File> driver() {
    return program("chromedriver");
  }

  private static Optional<File> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator)).map(each -> new File(each, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  private static void size(int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private static Object script(String code, Object... arguments) {
    return browser.executeScript(code, arguments);
  }

  private static String active(String code) {
    return (String) script(code);
  }

  private static long count(String selector) {
    return (Long) script("return document.querySelectorAll('" + selector + "').length");
  }

  private static void keys(Keys key) {
    browser.switchTo().activeElement().sendKeys(key);
  }

  private static WebElement pop() {
    return browser.findElement(By.id("pop"));
  }

  private static WebElement shownPop() {
    waitFor("return !document.getElementById('pop').hidden");
    return pop();
  }

  /** Asks until the condition, a function body, says true; at most a minute. */
  private static void waitFor(String condition) {
    Object held =
        browser.executeAsyncScript(
            "const done = arguments[0]; const end = Date.now() + 60000;"
                + "const holds = () => {"
                + condition
                + "};"
                + "const look = () => holds() ? done(true)"
                + " : Date.now() > end ? done(false) : setTimeout(look, 20);"
                + "look();");
    assertThat(held).as(condition).isEqualTo(true);
  }

  private static String background() {
    return (String) script("return getComputedStyle(document.body).backgroundColor");
  }

  private static List<String> errors() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }
}
