package io.isnad.internal.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import io.isnad.cases.CaseFile;
import io.isnad.cases.CaseFile.Case;
import io.isnad.cases.MarkedText;
import io.isnad.cases.TestLexicon;
import io.isnad.internal.entities.MentionFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreferenceResolverTest {

  private static final CoreferenceResolver RESOLVER =
      new CoreferenceResolver(
          TestLexicon.read(CaseFile.text(CoreferenceResolverTest.class, "lists.tsv")));

  static List<Case> cases() {
    return CaseFile.read(CoreferenceResolverTest.class, "coreference.tsv");
  }

  /** Renames the entities found to the labels of the file, so that both can be compared. */
  @ParameterizedTest
  @MethodSource("cases")
  void mentionsOfOneEntityComeTogether(Case line) {
    MarkedText marked = MarkedText.parse(line.field(1));
    Entities entities = RESOLVER.resolve(marked.text(), marked.mentions());
    Map<Integer, String> names = new HashMap<>();
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    marked
        .labels()
        .forEach(
            (mention, label) -> {
              String words = marked.text().words(mention.first(), mention.end());
              expected.add(words + " " + label);
              EntityFrame entity = entities.of(mention);
              EntityFrame holder = entities.holder(mention);
              if (entity != null) {
                if (!label.startsWith(">")) {
                  names.putIfAbsent(entity.id(), label);
                }
                found.add(words + " " + names.get(entity.id()));
              } else {
                found.add(words + " >" + (holder == null ? "" : firstLabel(marked, holder)));
              }
            });
    assertThat(found).isEqualTo(expected);
    assertThat(new HashSet<>(names.values())).hasSameSizeAs(names.values());
    assertThat(entities.all()).hasSameSizeAs(names.values());
  }

  /** The third field gives gender and number of entities by label: {@code 1=ms 2=fs}. */
  @ParameterizedTest
  @MethodSource("cases")
  void entitiesHaveGenderAndNumber(Case line) {
    MarkedText marked = MarkedText.parse(line.field(1));
    Entities entities = RESOLVER.resolve(marked.text(), marked.mentions());
    Map<String, String> found = new HashMap<>();
    for (EntityFrame entity : entities.all()) {
      Agreement agreement = entity.agreement();
      found.put(firstLabel(marked, entity), "" + agreement.gender() + agreement.number());
    }
    for (String expected : line.field(2).split(" ")) {
      if (!expected.isEmpty()) {
        String[] pair = expected.split("=");
        assertThat(found).containsEntry(pair[0], pair[1]);
      }
    }
    assertThat(found).hasSameSizeAs(entities.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMentionIsInOneEntityOrBesideAName(Case line) {
    MarkedText marked = MarkedText.parse(line.field(1));
    Entities entities = RESOLVER.resolve(marked.text(), marked.mentions());
    Set<MentionFrame> seen = new HashSet<>();
    int before = -1;
    for (EntityFrame entity : entities.all()) {
      assertThat(entity.id()).isEqualTo(entities.all().indexOf(entity));
      assertThat(entity.mentions()).isNotEmpty();
      assertThat(entity.mentions().stream().map(MentionFrame::first).toList()).isSorted();
      assertThat(entity.mentions().get(0).first()).isGreaterThanOrEqualTo(before);
      before = entity.mentions().get(0).first();
      entity.mentions().forEach(mention -> assertThat(seen.add(mention)).isTrue());
      entity.titles().forEach(title -> assertThat(seen.add(title)).isTrue());
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(marked.mentions());
  }

  @Test
  void aTextWithoutMentionsHasNoEntities() {
    MarkedText marked = MarkedText.parse("one two .");
    assertThat(RESOLVER.resolve(marked.text(), List.of()).all()).isEmpty();
  }

  @Test
  void theMentionBeforeATokenIsTheLastOne() {
    MarkedText marked = MarkedText.parse("x [P1 Adam Bedford] y [P1 Bedford] z [P1 Adam]");
    EntityFrame entity = RESOLVER.resolve(marked.text(), marked.mentions()).all().get(0);
    List<MentionFrame> mentions = marked.mentions();
    assertThat(entity.mentions()).isEqualTo(mentions);
    assertThat(entity.mentionBefore(0)).isEqualTo(mentions.get(0));
    assertThat(entity.mentionBefore(3)).isEqualTo(mentions.get(0));
    assertThat(entity.mentionBefore(5)).isEqualTo(mentions.get(1));
    assertThat(entity.mentionBefore(100)).isEqualTo(mentions.get(2));
  }

  private static String firstLabel(MarkedText marked, EntityFrame entity) {
    return String.valueOf(marked.labels().get(entity.mentions().get(0)));
  }
}
