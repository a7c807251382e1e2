package io.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.isnad.time.TimeNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String INTERNAL = "io.isnad.internal.";

  /** The stages; each imports only what lies to its left. */
  private static final List<String> STAGES =
      List.of(
          "text",
          "inference",
          "lexicon",
          "segmentation",
          "entities",
          "coreference",
          "time",
          "attribution",
          "meetings",
          "assembly",
          "timeline");

  /** What runs the stages; no stage knows of it. */
  private static final List<String> DOOR =
      List.of("io.isnad.Isnad", "io.isnad.Extractor", "io.isnad.MeetingMerger");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.isnad");

  private static final DescribedPredicate<JavaClass> IS_DOOR =
      describe(
          "Isnad, what is nested in it, Extractor or MeetingMerger",
          type ->
              DOOR.stream()
                  .anyMatch(
                      name ->
                          type.getName().equals(name) || type.getName().startsWith(name + "$")));

  static Stream<String> stages() {
    return STAGES.stream();
  }

  static IntStream positions() {
    return IntStream.range(0, STAGES.size());
  }

  @Test
  void enoughClassesAreSeen() {
    assertThat(CLASSES.size()).isGreaterThanOrEqualTo(40);
    assertThat(CLASSES.contain(Isnad.class)).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void everyInternalPackageIsAStage() {
    assertThat(CLASSES.getPackage("io.isnad.internal").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(STAGES);
  }

  @ParameterizedTest
  @MethodSource("positions")
  void aStageImportsOnlyWhatLiesToItsLeft(int position) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", "org.slf4j.."));
    STAGES.subList(0, position + 1).forEach(stage -> allowed.add(INTERNAL + stage + ".."));
    if (STAGES.get(position).equals("inference")) {
      allowed.add("opennlp..");
    }
    DescribedPredicate<JavaClass> data =
        resideInAPackage("io.isnad").and(DescribedPredicate.not(IS_DOOR));
    DescribedPredicate<JavaClass> known = resideInAnyPackage(allowed.toArray(String[]::new));
    DescribedPredicate<JavaClass> primitive =
        describe("primitive", type -> type.getBaseComponentType().isPrimitive());
    DescribedPredicate<JavaClass> array =
        describe("array of these", type -> known.or(data).test(type.getBaseComponentType()));
    classes()
        .that()
        .resideInAPackage(INTERNAL + STAGES.get(position) + "..")
        .should()
        .onlyDependOnClassesThat(known.or(data).or(primitive).or(array))
        .check(CLASSES);
  }

  @Test
  void stagesHaveNoCycles() {
    slices().matching("io.isnad.internal.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyInferenceKnowsOpenNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.isnad.internal.inference..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("opennlp..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDoorLeadsInside() {
    noClasses()
        .that(resideInAPackage("io.isnad").and(DescribedPredicate.not(IS_DOOR)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.isnad.internal..")
        .check(CLASSES);
  }

  @Test
  void thePublicPackageShowsNothingInternal() {
    for (Class<?> type : List.of(Isnad.class, Isnad.Builder.class, MeetingMerger.class)) {
      for (var method : type.getMethods()) {
        assertThat(method.getReturnType().getName()).doesNotContain("internal");
        for (Class<?> parameter : method.getParameterTypes()) {
          assertThat(parameter.getName()).doesNotContain("internal");
        }
      }
    }
    assertThat(Isnad.class.getConstructors()).isEmpty();
    assertThat(Isnad.Builder.class.getConstructors()).isEmpty();
  }

  @Test
  void noStandardStreams() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }

  /** What a thread keeps would outlive the call and the caller's pool. */
  @Test
  void noThreadLocals() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(CLASSES);
  }

  @Test
  void noReflectionNoSerialisationNoXml() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "javax.xml..", "org.xml..", "org.w3c..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.ObjectInputStream.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }

  @Test
  void noJavaUtilLogging() {
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void everyStageIsNullMarked(String stage) {
    assertThat(CLASSES.getPackage(INTERNAL + stage).isAnnotatedWith(NullMarked.class)).isTrue();
  }

  @Test
  void noStageKnowsTheDoorOfTimes() {
    noClasses()
        .that()
        .resideInAnyPackage("io.isnad", "io.isnad.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.isnad.time..")
        .check(CLASSES);
  }

  @Test
  void theDoorOfTimesIsOneType() {
    assertThat(CLASSES.getPackage("io.isnad.time").getClasses())
        .filteredOn(type -> !type.isArray())
        .filteredOn(
            type -> !type.isNestedClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("TimeNormalizer");
    for (var method : TimeNormalizer.class.getMethods()) {
      assertThat(method.getReturnType().getName()).doesNotContain("internal");
      for (Class<?> parameter : method.getParameterTypes()) {
        assertThat(parameter.getName()).doesNotContain("internal");
      }
    }
    assertThat(TimeNormalizer.class.getConstructors()).isEmpty();
    assertThat(CLASSES.getPackage("io.isnad.time").isAnnotatedWith(NullMarked.class)).isTrue();
  }

  @Test
  void thePublicPackageIsNullMarked() {
    assertThat(CLASSES.getPackage("io.isnad").isAnnotatedWith(NullMarked.class)).isTrue();
  }
}
