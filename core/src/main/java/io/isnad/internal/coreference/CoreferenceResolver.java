package io.isnad.internal.coreference;

import io.isnad.Mention;
import io.isnad.internal.entities.MentionFrame;
import io.isnad.internal.entities.Quotation;
import io.isnad.internal.lexicon.Lexicon;
import io.isnad.internal.segmentation.SegmentedText;
import io.isnad.internal.segmentation.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which mentions mean the same. Names go by their words: a shorter form of a name means the
 * latest bearer of a fuller form that holds it. Titles belong to the name beside them, or stand for
 * the person who bears them elsewhere. Definite nouns («المصدر», «الوكالة») mean the latest entity
 * of that sort.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class CoreferenceResolver {

  /** How many bearers of a word are compared: bounds the work on long texts. */
  private static final int BEARERS = 16;

  private static final int TITLE_GAP = 4;
  private static final Set<String> KUNYA = Set.of("ابو", "ابا", "ابي");
  private static final Set<String> GLUED = Set.of("عبد", "ابو", "ال", "بن", "ابن");

  private final Lexicon lexicon;

  public CoreferenceResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The entities of a text; every mention but the titles beside names is in exactly one. */
  public Entities resolve(SegmentedText text, List<MentionFrame> mentions) {
    return new Run(text, mentions).resolve();
  }

  /** An entity in the making. */
  private static final class Draft {
    final EntityFrame.Type type;
    final List<MentionFrame> mentions = new ArrayList<>();
    final List<MentionFrame> titles = new ArrayList<>();
    final Set<List<String>> titleWords = new HashSet<>();
    final Set<List<String>> shortForms = new HashSet<>();
    List<String> words;

    Draft(EntityFrame.Type type, List<String> words) {
      this.type = type;
      this.words = words;
    }
  }

  private final class Run {
    private final SegmentedText text;
    private final List<MentionFrame> mentions;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Deque<Draft>> bearers = new HashMap<>();
    private final Map<MentionFrame, Draft> draftOf = new HashMap<>();
    private final Map<Integer, Draft> namedEndingAt = new HashMap<>();
    private final Map<String, Deque<Draft>> byTitle = new HashMap<>();
    private final Map<String, Deque<Draft>> byHead = new HashMap<>();
    private final BitSet titleTokens = new BitSet();

    Run(SegmentedText text, List<MentionFrame> mentions) {
      this.text = text;
      this.mentions = mentions;
      for (MentionFrame mention : mentions) {
        if (mention.kind() == Mention.Kind.TITLE) {
          titleTokens.set(mention.first(), mention.end());
        }
      }
    }

    Entities resolve() {
      for (MentionFrame mention : mentions) {
        switch (mention.kind()) {
          case PERSON -> addNamed(mention, EntityFrame.Type.PERSON);
          case ORGANISATION -> addNamed(mention, EntityFrame.Type.ORGANISATION);
          case LOCATION -> addNamed(mention, EntityFrame.Type.PLACE);
          default -> {}
        }
      }
      List<MentionFrame> alone = attachTitles();
      alone.forEach(this::addTitleAlone);
      for (MentionFrame mention : mentions) {
        if (mention.kind() == Mention.Kind.GROUP || mention.kind() == Mention.Kind.SOURCE) {
          addUnnamed(mention);
        }
      }
      return finish();
    }

    private void addNamed(MentionFrame mention, EntityFrame.Type type) {
      List<String> words = words(mention);
      Draft draft = acronymOf(mention, type);
      if (draft != null) {
        draft.shortForms.add(words);
      } else {
        draft = bearer(words, type);
      }
      if (draft == null) {
        draft = new Draft(type, words);
        drafts.add(draft);
      } else if (words.size() > draft.words.size()) {
        draft.words = words;
      }
      add(draft, mention);
      if (type == EntityFrame.Type.ORGANISATION) {
        namedEndingAt.put(mention.end(), draft);
        remember(byHead, type + head(mention.first()), draft);
        remember(byHead, type + introduction(mention), draft);
      }
      for (String word : words) {
        remember(bearers, type + word, draft);
      }
    }

    /** Puts an entity first among those known by a word; only the latest are kept. */
    private void remember(Map<String, Deque<Draft>> known, String word, Draft draft) {
      Deque<Draft> deque = known.computeIfAbsent(word, key -> new ArrayDeque<>());
      deque.remove(draft);
      deque.addFirst(draft);
      if (deque.size() > BEARERS) {
        deque.removeLast();
      }
    }

    /** The noun that introduces a name («صحيفة» in «صحيفة "الحياة"»), without its article. */
    private String introduction(MentionFrame mention) {
      int at = mention.first() - 1;
      while (at >= 0 && isMark(at) && mention.first() - at <= 2) {
        at--;
      }
      return at < 0 ? "" : head(at);
    }

    private String head(int token) {
      return strip(text.tokens().get(token).stem());
    }

    private void add(Draft draft, MentionFrame mention) {
      draft.mentions.add(mention);
      draftOf.put(mention, draft);
    }

    /** The latest entity whose name fits these words. */
    private @Nullable Draft bearer(List<String> words, EntityFrame.Type type) {
      for (String word : words) {
        for (Draft draft : bearers.getOrDefault(type + word, new ArrayDeque<>())) {
          if (same(words, draft.words, type) || draft.shortForms.contains(words)) {
            return draft;
          }
        }
      }
      return null;
    }

    /** «هيئة الإذاعة البريطانية (BBC)»: a short form in brackets right behind the long one. */
    private @Nullable Draft acronymOf(MentionFrame mention, EntityFrame.Type type) {
      int at = mention.first() - 1;
      boolean bracket = false;
      boolean round = false;
      while (at >= 0 && isMark(at) && mention.first() - at <= 3) {
        round |= text.tokens().get(at).is("(");
        bracket |= round || Quotation.isMark(text.tokens().get(at).form());
        at--;
      }
      boolean latin = text.tokens().get(mention.first()).form().charAt(0) < 0x250;
      boolean shortForm = round ? mention.length() == 1 || latin : latin;
      if (!bracket || !shortForm || mention.length() > 2 || type != EntityFrame.Type.ORGANISATION) {
        return null;
      }
      return namedEndingAt.get(at + 1);
    }

    /** Gives each title beside a name to that name; returns the others. */
    private List<MentionFrame> attachTitles() {
      List<MentionFrame> alone = new ArrayList<>();
      for (int i = 0; i < mentions.size(); i++) {
        MentionFrame title = mentions.get(i);
        if (title.kind() != Mention.Kind.TITLE) {
          continue;
        }
        MentionFrame name = nameAfter(i);
        if (name == null) {
          name = nameBefore(i);
        }
        Draft draft = name == null ? null : draftOf.get(name);
        if (draft == null) {
          alone.add(title);
        } else {
          draft.titles.add(title);
          draft.titleWords.add(words(title));
          remember(byTitle, words(title).get(0), draft);
        }
      }
      return alone;
    }

    private @Nullable MentionFrame nameAfter(int index) {
      MentionFrame title = mentions.get(index);
      for (int i = index + 1; i < mentions.size() && i < index + 8; i++) {
        MentionFrame other = mentions.get(i);
        if (other.kind() == Mention.Kind.PERSON && other.first() >= title.end()) {
          return between(title.end(), other.first()) ? other : null;
        }
      }
      return null;
    }

    private @Nullable MentionFrame nameBefore(int index) {
      MentionFrame title = mentions.get(index);
      for (int i = index - 1; i >= 0 && i > index - 6; i--) {
        MentionFrame other = mentions.get(i);
        if (other.kind() == Mention.Kind.PERSON && other.end() <= title.first()) {
          boolean near = title.first() - other.end() <= 2 && between(other.end(), title.first());
          return near && text.tokens().get(title.first()).clitics().isEmpty() ? other : null;
        }
      }
      return null;
    }

    /** Whether only marks, nationalities and other titles lie between, within one sentence. */
    private boolean between(int from, int to) {
      int loose = 0;
      if (from > to || text.sentenceOf(from - 1) != text.sentenceOf(to)) {
        return false;
      }
      for (int i = from; i < to; i++) {
        Token token = text.tokens().get(i);
        boolean known =
            lexicon.has("nationalities", token.stem()) || lexicon.has("titles", token.stem());
        if (token.kind() != Token.Kind.MARK && !known && !inTitle(i)) {
          return false;
        }
        if (!inTitle(i)) {
          loose++;
        }
      }
      return loose <= TITLE_GAP;
    }

    private boolean inTitle(int token) {
      return titleTokens.get(token);
    }

    private void addTitleAlone(MentionFrame title) {
      List<String> words = words(title);
      Draft found = null;
      for (Draft draft : byTitle.getOrDefault(words.get(0), new ArrayDeque<>())) {
        if (bears(draft, words)) {
          boolean before = draft.mentions.get(0).first() < title.first();
          boolean earlier = found != null && found.mentions.get(0).first() < title.first();
          if (found == null || (before && !earlier)) {
            found = draft;
          }
        }
      }
      if (found == null) {
        found = new Draft(EntityFrame.Type.PERSON, words);
        drafts.add(found);
      }
      add(found, title);
      found.titleWords.add(words);
      remember(byTitle, words.get(0), found);
    }

    private boolean bears(Draft draft, List<String> words) {
      return draft.titleWords.stream().anyMatch(known -> sameTitle(known, words));
    }

    private void addUnnamed(MentionFrame mention) {
      List<String> words = words(mention);
      Draft draft = antecedent(mention, words);
      if (draft == null) {
        draft = new Draft(EntityFrame.Type.GROUP, words);
        drafts.add(draft);
      }
      add(draft, mention);
      remember(byHead, draft.type + words.get(0), draft);
    }

    /** What a noun phrase without a name takes up. */
    private @Nullable Draft antecedent(MentionFrame mention, List<String> words) {
      boolean definite = text.tokens().get(mention.first()).stem().startsWith("ال");
      String head = words.get(0);
      for (Draft draft : byHead.getOrDefault(EntityFrame.Type.GROUP + head, new ArrayDeque<>())) {
        boolean same = draft.words.equals(words);
        boolean shorter = definite && prefix(words, draft.words);
        if (draft.mentions.get(0).first() < mention.first() && (same || shorter)) {
          return draft;
        }
      }
      if (definite && words.size() == 1) {
        return byHead
            .getOrDefault(EntityFrame.Type.ORGANISATION + head, new ArrayDeque<>())
            .peekFirst();
      }
      return null;
    }

    private boolean isMark(int token) {
      return text.tokens().get(token).kind() == Token.Kind.MARK;
    }

    /** The words of a mention without article and marks; glued names joined. */
    private List<String> words(MentionFrame mention) {
      List<String> out = new ArrayList<>();
      for (int i = mention.first(); i < mention.end(); i++) {
        Token token = text.tokens().get(i);
        if (token.kind() == Token.Kind.MARK) {
          continue;
        }
        String word = i == mention.first() ? token.stem() : token.form();
        if (KUNYA.contains(word)) {
          word = "ابو";
        }
        int last = out.size() - 1;
        if (last >= 0 && GLUED.contains(out.get(last))) {
          out.set(last, out.get(last) + word);
        } else {
          out.add(GLUED.contains(word) ? word : strip(word));
        }
      }
      if (out.isEmpty()) {
        out.add(text.tokens().get(mention.first()).form());
      }
      return out;
    }

    private Entities finish() {
      for (Draft draft : drafts) {
        draft.mentions.sort(Comparator.comparingInt(MentionFrame::first));
      }
      drafts.sort(Comparator.comparingInt((Draft draft) -> draft.mentions.get(0).first()));
      List<EntityFrame> out = new ArrayList<>();
      for (Draft draft : drafts) {
        draft.titles.sort(Comparator.comparingInt(MentionFrame::first));
        out.add(
            new EntityFrame(
                out.size(), draft.type, draft.mentions, draft.titles, agreement(draft)));
      }
      return new Entities(out);
    }

    private Agreement agreement(Draft draft) {
      String head = text.tokens().get(draft.mentions.get(0).first()).stem();
      return switch (draft.type) {
        case PERSON -> personAgreement(draft);
        case ORGANISATION, PLACE -> Agreement.of(bodyGender(draft, head), "s");
        case GROUP -> {
          List<String> known = lexicon.find("sources", head);
          if (known != null && known.size() >= 3) {
            yield Agreement.of(known.get(1), known.get(2));
          }
          known = lexicon.find("groups", head);
          yield known != null && known.size() >= 2
              ? Agreement.of(known.get(0), known.get(1))
              : Agreement.UNKNOWN;
        }
      };
    }

    private Agreement personAgreement(Draft draft) {
      String gender = "-";
      for (MentionFrame title : draft.titles) {
        List<String> known = lexicon.find("titles", text.tokens().get(title.first()).stem());
        if (known != null && known.size() > 1 && !known.get(1).equals("-")) {
          gender = known.get(1);
        }
      }
      if (gender.equals("-")) {
        MentionFrame first = draft.mentions.get(0);
        String list = first.kind() == Mention.Kind.TITLE ? "titles" : "given-names";
        List<String> known = lexicon.find(list, text.tokens().get(first.first()).stem());
        int column = list.equals("titles") ? 1 : 0;
        if (known != null && known.size() > column) {
          gender = known.get(column);
        }
      }
      return Agreement.of(gender, "s");
    }

    /** A body takes the gender of its head noun, or of the noun that introduces it. */
    private String bodyGender(Draft draft, String head) {
      int before = draft.mentions.get(0).first() - 1;
      while (before >= 0 && isMark(before)) {
        before--;
      }
      if (before >= 0) {
        String introduced = text.tokens().get(before).stem();
        if (lexicon.has("organisation-heads", introduced)) {
          return introduced.endsWith("ه") ? "f" : "m";
        }
      }
      if (lexicon.has("organisation-heads", head)) {
        return head.endsWith("ه") ? "f" : "m";
      }
      return draft.type == EntityFrame.Type.PLACE || head.endsWith("ه") ? "f" : "-";
    }
  }

  private boolean same(List<String> one, List<String> two, EntityFrame.Type type) {
    if (one.equals(two)) {
      return true;
    }
    List<String> shorter = one.size() <= two.size() ? one : two;
    List<String> longer = one.size() <= two.size() ? two : one;
    return switch (type) {
      case PERSON -> subsequence(shorter, longer);
      case ORGANISATION -> shortBody(shorter, longer);
      case PLACE -> shorter.size() > 1 && prefix(shorter, longer);
      case GROUP -> false;
    };
  }

  private boolean shortBody(List<String> shorter, List<String> longer) {
    if (shorter.size() == longer.size()) {
      return false;
    }
    boolean headAlone = shorter.size() == 1 && isHead(shorter.get(0));
    if (prefix(shorter, longer)) {
      return !headAlone;
    }
    return isHead(longer.get(0)) && longer.subList(1, longer.size()).equals(shorter);
  }

  private boolean isHead(String word) {
    return lexicon.has("organisation-heads", word)
        || lexicon.has("organisation-heads", "ال" + word);
  }

  private static boolean sameTitle(List<String> one, List<String> two) {
    List<String> shorter = one.size() <= two.size() ? one : two;
    List<String> longer = one.size() <= two.size() ? two : one;
    return prefix(shorter, longer);
  }

  private static boolean prefix(List<String> shorter, List<String> longer) {
    return shorter.size() <= longer.size() && longer.subList(0, shorter.size()).equals(shorter);
  }

  private static boolean subsequence(List<String> shorter, List<String> longer) {
    int at = 0;
    for (String word : longer) {
      if (at < shorter.size() && shorter.get(at).equals(word)) {
        at++;
      }
    }
    return at == shorter.size();
  }

  private static String strip(String word) {
    return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
  }
}
