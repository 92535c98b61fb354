// The motion stands before the movers, between them or behind them:
//     The report was proposed by Cllr Vale and seconded by Cllr Stone.              before: "The report"
//     Cllr Vale proposed approval; Cllr Stone seconded; Carried.                    between: "approval"
//     Cllr Vale proposed, seconded by Cllr Stone, that £50 be paid. All agreed.     behind: "that £50 be
//     paid" This was proposed by Cllr Vale and seconded by Cllr Stone.                    the sentence before
//     it
//     Cllr Vale, seconded by Cllr Stone, moved that £50 be paid.                 behind the verb
//     Cllr Vale proposed that £50 be paid. This was seconded by Cllr Stone.      a sentence for each mover
// Tests: minutes_moved_test.cc.
#include "extractors/minutes/moved.h"

#include "extractors/patterns/minutes.h"
#include "extractors/patterns/votes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMinMotionWords = 2;
constexpr int kWholeMotionWords = 12;  // of a paragraph that is all motion before its movers

// The start of the sentence that ends with `text`.
std::size_t SentenceStart(std::string_view text) {
  std::size_t from = text.size();
  while (from > 0) {
    const std::size_t stop = text.find_last_of(".!?", from - 1);
    if (stop == std::string_view::npos) return 0;
    const std::size_t word = text.find_last_of(" (", stop) + 1;
    const std::string_view last = text.substr(word, stop - word);
    const bool ends = stop + 2 < text.size() && text[stop + 1] == ' ' && last.size() >= 3 && last != "Cllr" &&
                      last != "Mrs" && last.find_first_of(".0123456789") == std::string_view::npos;
    if (ends) return stop + 2;
    from = stop;
  }
  return 0;
}

std::string_view DropTail(std::string_view text) {
  text = Trim(text);
  if (const Match m = patterns::kMotionTail.Find(text)) text = Trim(m.before);
  while (!text.empty() && std::string_view("(-,–:").find(text.back()) != std::string_view::npos)
    text = Trim(text.substr(0, text.size() - 1));
  return text;
}

// "that £50 be paid. All agreed." to the motion and the rest.
void TakeBehind(std::string_view after, Moved& moved) {
  Match m = patterns::kMotionBehind.Find(after);
  if (!m) m = patterns::kMotionBehindBare.Find(after);
  if (!m) {
    moved.tail = std::string(Trim(after));
    return;
  }
  moved.motion = std::string(Trim(m[1]));
  moved.tail =
      std::string(m[0].substr(0, static_cast<std::size_t>(m[1].data() - m[0].data()))) + std::string(m.after);
}

// "Cllr Robinson. All": where the next sentence begins; "Mrs. C. Bell" has initials.
std::size_t NameEnd(std::string_view name) {
  for (std::size_t stop = name.find(". "); stop != std::string_view::npos; stop = name.find(". ", stop + 1)) {
    const std::size_t blank = name.find_last_of(' ', stop);
    const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view last = name.substr(word, stop - word);
    if (last.size() >= 3 && last != "Cllr" && last != "Mrs" && last != "Prof" && last != "Revd") return stop;
  }
  return name.size();
}

std::string_view Beyond(std::string_view name) { return name.substr(NameEnd(name)); }

// "On the proposal of X, seconded by Y" and "It was proposed by X": what is moved comes behind.
Moved FromBy(const Match& m) {
  Moved moved;
  moved.proposer = VoterName(m[1]);
  moved.seconder = VoterName(m[2]);
  const std::size_t start = SentenceStart(m.before);
  const bool whole =
      WordCount(m.before) <= kWholeMotionWords && !patterns::kNarrative.In(m.before.substr(0, start));
  std::string_view before = m.before.substr(whole ? 0 : start);
  // "The hall be let. JM to write. Prop. JM": who is to do it is not what was moved.
  if (const std::string_view earlier = Trim(m.before.substr(0, start));
      !whole && !earlier.empty() && patterns::kToAct.In(Trim(before)))
    before = earlier.substr(SentenceStart(earlier));
  const std::string_view motion = DropTail(before);
  TakeBehind(std::string(Beyond(m[2])) + std::string(m.after), moved);
  if (!moved.motion.empty()) return moved;
  if (patterns::kRefersBack.In(Trim(before))) {
    const std::string_view earlier = Trim(m.before.substr(0, SentenceStart(m.before)));
    moved.motion = std::string(earlier.substr(SentenceStart(earlier)));
  } else if (WordCount(motion) >= kMinMotionWords && !patterns::kLeadsIn.In(motion)) {
    moved.motion = std::string(motion);
  }
  return moved;
}

}  // namespace

std::string VoterName(std::string_view name) {
  name = Trim(name.substr(0, NameEnd(name)));
  while (!name.empty() && (name.back() == ',' || name.back() == ';')) name.remove_suffix(1);
  const std::size_t blank = name.find_last_of(' ');
  const std::size_t last = blank == std::string_view::npos ? name.size() : name.size() - blank - 1;
  if (name.ends_with('.') && last > 2) name.remove_suffix(1);
  return FoldSpace(name);
}

std::optional<Moved> FindMoved(std::string_view text) {
  if (const Match m = patterns::kSecondedThenMoved.Find(text))
    return Moved{std::string(Trim(m[3])), VoterName(m[1]), VoterName(m[2]), {}};
  if (const Match m = patterns::kMovedAndSeconded.Find(text)) {
    Moved moved;
    moved.proposer = VoterName(m[1]);
    moved.motion = std::string(DropTail(m[2]));
    moved.seconder = VoterName(m[3].empty() ? m[4] : m[3]);
    if (moved.motion.empty()) {
      TakeBehind(m.after, moved);
    } else {
      moved.tail = std::string(Trim(std::string(Beyond(m[3].empty() ? m[4] : m[3])) + std::string(m.after)));
    }
    return moved;
  }
  if (const Match m = patterns::kMovedAsBy.Find(text))
    return Moved{std::string(m[1]), VoterName(m[2]), VoterName(m[3]), std::string(Trim(m.after))};
  if (const Match m = patterns::kVoteInline.Find(text)) return FromBy(m);
  if (const Match m = patterns::kVoteTitled.Find(text)) return FromBy(m);
  for (const Pattern* apart : {&patterns::kMovedBeforeSeconded, &patterns::kMovedByBeforeSeconded}) {
    if (const Match m = apart->Find(text))
      return Moved{std::string(Trim(m[2])), VoterName(m[1]), VoterName(m[3]), std::string(Trim(m.after))};
  }
  return std::nullopt;
}

}  // namespace minutebook::extract
