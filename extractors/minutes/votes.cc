// A vote opens with its movers or with the sentence that puts the motion, takes counts and results in any
// order, and ends where another opens.
//     Mr Venn proposed and Ms Okonjo seconded the following amendment:   opens, wants the motion
//         That the number of cuts remain at three.                       the motion
//     For (3): Ms Okonjo, Mr Venn and Miss Wadlow                        a side (vote_roll.cc)
//     Amendment lost.                                                    the result
// Tests: votes_test.cc.
#include "extractors/minutes/votes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/minutes/attendance.h"
#include "extractors/minutes/moved.h"
#include "extractors/minutes/vote_table.h"
#include "extractors/patterns/vote_sides.h"
#include "extractors/patterns/votes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxPutWords = 45;    // of a sentence that only reports a vote
constexpr double kSameWords = 0.6;  // of a motion's words that a resolution repeats when it is the same

std::optional<int> CountIn(const Pattern& pattern, std::string_view text) {
  const Match m = pattern.Find(text);
  if (!m) return std::nullopt;
  return VoteCount(m[1].empty() ? m[2] : m[1]);
}

std::string ResultName(std::string_view printed) {
  const std::string lower = Lower(printed);
  for (std::string_view lost : {"lost", "not ", "defeated", "fell", "rejected"}) {
    if (lower.starts_with(lost)) return "lost";
  }
  return lower == "withdrawn" ? "withdrawn" : "carried";
}

// A resolution that says what was moved, whatever small words it changes.
bool SaysSame(std::string_view motion, std::string_view resolution) {
  const std::string said = " " + Key(resolution) + " ";
  int words = 0;
  int same = 0;
  const std::string key = Key(motion);
  for (const std::string_view word : Split(key, " ")) {
    if (word.size() < 4 || word == "that") continue;
    ++words;
    same += said.find(" " + std::string(word) + " ") != std::string::npos ? 1 : 0;
  }
  return words > 0 && same >= kSameWords * words;
}

}  // namespace

Vote& VoteReader::Open(const Block& block, std::string_view motion, const char* rule) {
  Vote vote;
  if (!motion.empty()) vote.motion = FoldSpace(motion);
  vote.where = Where(block, rule);
  votes_.push_back(std::move(vote));
  at_ = votes_.size() - 1;
  open_ = true;
  counted_ = guessed_ = false;
  names_of_.reset();
  wants_ = Wants::kNothing;
  return At();
}

// The open vote, or a new one on what was said last.
Vote& VoteReader::Current(const Block& block, std::string_view last, const char* rule) {
  if (!open_) {
    Open(block, patterns::kVoteAskedFor.In(last) ? "" : last, rule);
    guessed_ = true;
    return At();
  }
  Extend(block);
  return At();
}

void VoteReader::Extend(const Block& block) {
  Provenance& where = At().where;
  where.page_to = std::max(where.page_to, block.page_to);
  if (block.page_from == where.page_from) where.box = Union(where.box, block.box);
}

// "The substantive motion was then put": the vote that stood open while its amendments were voted on. False
// when there is none.
bool VoteReader::Reopen(const std::string& text) {
  const bool substantive = patterns::kVoteSubstantive.In(text);
  if (open_ && counted_ && !At().result) return true;  // its own end
  if (!substantive && (open_ || patterns::kVoteAmendment.In(text))) return false;
  for (std::size_t i = votes_.size(); i-- > 0;) {
    const Vote& vote = votes_[i];
    if (!vote.proposer || vote.result || vote.votes_for || !vote.for_names.empty() ||
        patterns::kVoteAmendment.In(vote.motion.value_or("")))
      continue;
    at_ = i;
    open_ = true;
    counted_ = guessed_ = false;
    return true;
  }
  open_ = open_ && !substantive;
  return false;
}

// The vote that a sentence tells the end of: the open one, the one before its amendments, or a new one.
Vote& VoteReader::Ended(const Block& block, const std::string& text, std::string_view last,
                        const char* rule) {
  if (!Reopen(text) && patterns::kVoteSubstantive.In(text)) return Open(block, "", rule);
  return Current(block, last, rule);
}

// Counts and a result in what follows the movers.
void VoteReader::TakeTail(std::string_view printed) {
  Vote& vote = At();
  const std::string text = WithFigures(printed);
  if (const auto n = CountIn(patterns::kVoteNumberFor, text)) vote.votes_for = n;
  if (const auto n = CountIn(patterns::kVoteNumberAgainst, text)) vote.votes_against = n;
  if (const auto n = CountIn(patterns::kVoteNumberAbstain, text)) vote.votes_abstain = n;
  if (vote.result) {
    TakeCasting(text);
    return;
  }
  if (const Match m = patterns::kVoteOutcome.Find(text)) {
    vote.result = ResultName(m[1].empty() ? m[2] : m[1]);
  } else if (const Match in = patterns::kVoteOutcomeIn.Find(text)) {
    vote.result = ResultName(!in[1].empty() ? in[1] : !in[2].empty() ? in[2] : in[3]);
  } else if (patterns::kVoteUnanimous.In(text)) {
    vote.result = "carried";
  }
  TakeCasting(text);
}

// "by 7 votes to 3", "tied 5-5", "used the casting vote against the motion".
void VoteReader::TakeCasting(std::string_view text) {
  Vote& vote = At();
  if (const Match m = patterns::kVoteTiedCount.Find(text); m && !vote.votes_for) {
    vote.votes_for = VoteCount(m[1]);
    vote.votes_against = VoteCount(m[2].empty() ? m[1] : m[2]);
  }
  if (!patterns::kVoteCasting.In(text)) {
    const Match m = patterns::kVoteByTo.Find(text);
    if (!m || vote.votes_for) return;
    const auto [less, more] = std::minmax({*VoteCount(m[1]), *VoteCount(m[2])});
    vote.votes_for = vote.result == "lost" ? less : more;
    vote.votes_against = vote.result == "lost" ? more : less;
    return;
  }
  vote.casting_vote = true;
  if (vote.result) return;
  if (patterns::kVoteCastAgainst.In(text)) vote.result = "lost";
  if (patterns::kVoteCastFor.In(text)) vote.result = "carried";
}

// "7 voted for the motion and 3 for the amendment": those who are for one are against the other.
bool VoteReader::TakeMotionAndAmendment(const std::string& text) {
  const Match m = patterns::kMotionAndAmendment.Find(text);
  if (!m || votes_.size() < 2) return false;
  const std::array<std::optional<int>, 2> count{VoteCount(m[1]), VoteCount(m[2])};
  for (std::size_t side = 0; side < 2; ++side) {
    Vote& vote = votes_[votes_.size() - 2 + side];
    if (vote.votes_for || !vote.proposer) return false;
    vote.votes_for = count[side];
    vote.votes_against = count[1 - side];
    if (vote.votes_for != vote.votes_against)
      vote.result = vote.votes_for > vote.votes_against ? "carried" : "lost";
  }
  open_ = false;
  return true;
}

// "Proposed by A / Seconded by B / - that Council approves the plan."
bool VoteReader::TakeMovedMotion(const Block& block) {
  const bool listed = block.label.kind == LabelKind::kBullet;
  if (!AwaitsMotion() || At().result || (block.label && !listed) ||
      !(block.text.starts_with("that ") || (listed && block.text.starts_with("That "))))
    return false;
  At().motion = FoldSpace(block.text);
  Extend(block);
  fresh_ = guessed_ = false;
  open_ = true;
  return true;
}

bool VoteReader::Take(const Block& block, std::string_view last) {
  if (block.kind == BlockKind::kGrid || block.text.empty()) return false;
  told_ = false;
  if (block.level == kVoteListLevel) return TakeListed(block, last);
  std::string text = FoldSpace(block.text);
  if (TakeMotionAndAmendment(WithFigures(text))) return true;
  if (const Match m = patterns::kMotionNumber.Find(text)) {
    if (m[1].empty()) return true;
    if (patterns::kVoteProposedBy.In(m[1]) || patterns::kVoteInline.In(m[1])) text = std::string(m[1]);
  }
  if (wants_ == Wants::kMotion) {
    At().motion = block.label && block.label.kind != LabelKind::kBullet ? block.Printed() : text;
    Extend(block);
    wants_ = Wants::kNothing;
    return true;
  }
  if (TakeMoreNames(block, text)) return true;
  return TakeMoved(block, text) || TakeMovers(block, text, last) || TakeSides(block, text, last) ||
         TakeSideAlone(block, text, last) || TakeOutcome(block, text, last) || TakePut(block, text, last);
}

bool VoteReader::TakeMoved(const Block& block, const std::string& text) {
  const Match m = patterns::kVoteMoved.Find(text);
  if (!m) return false;
  const Match opens = patterns::kVoteMotionOpens.Find(m[3]);
  if (!opens) return false;
  const std::string_view motion = !opens[1].empty() ? opens[1] : !opens[2].empty() ? opens[2] : opens[3];
  Vote& vote = Open(block, motion, "vote.moved");
  vote.proposer = VoterName(m[1]);
  vote.seconder = VoterName(m[2]);
  if (motion.empty()) wants_ = Wants::kMotion;
  told_ = !motion.empty();
  return motion.empty();
}

// "Proposed: Sue Bock." and "Seconded: Bob Roberts." on one line or two.
bool VoteReader::TakeMovers(const Block& block, const std::string& text, std::string_view last) {
  std::string_view rest = text;
  const Match proposed = patterns::kVoteProposedBy.Find(text);
  if (proposed) {
    Open(block, last, "vote.proposed-by").proposer = VoterName(proposed[1]);
    rest = Trim(proposed[2]);
  }
  const Match seconded = patterns::kVoteSecondedBy.Find(rest);
  if (!proposed && (!seconded || !open_ || At().seconder)) return false;
  fresh_ = true;
  if (seconded) {
    At().seconder = VoterName(seconded[1]);
    Extend(block);
    rest = seconded[2].empty() ? seconded[3] : seconded[2];
  }
  TakeTail(rest);
  if (!At().result && patterns::kVoteTail.In(rest)) At().result = "carried";
  if (rest.ends_with(':') || (seconded && (text.ends_with(';') || text.ends_with(':')))) {
    At().motion.reset();
    wants_ = Wants::kResolution;
  }
  return true;
}

bool VoteReader::TakeOutcome(const Block& block, const std::string& text, std::string_view last) {
  if (block.label && !open_) return false;
  const Match m = patterns::kVoteOutcome.Find(text);
  if (!m && !patterns::kVoteUnanimous.In(text)) return false;
  if (m && m[1].empty() && !open_) return false;
  if (open_ && At().result && !counted_) open_ = false;
  Vote& vote = Ended(block, text, last, "vote.result");
  if (!vote.result) vote.result = m ? ResultName(m[1].empty() ? m[2] : m[1]) : "carried";
  near_ = true;
  return true;
}

// "On being put to the vote the motion was CARRIED (10 for, 3 against)."
bool VoteReader::TakePut(const Block& block, const std::string& text, std::string_view last) {
  const bool tied = patterns::kVoteTied.In(text) || patterns::kVoteCast.In(text);
  if (WordCount(text) > kMaxPutWords || (!tied && !patterns::kVotePut.In(text))) return false;
  if (patterns::kVoteResolved.In(text) || FindMoved(text)) return false;
  const std::string figures = WithFigures(text);
  const bool counts = CountIn(patterns::kVoteNumberFor, figures) ||
                      CountIn(patterns::kVoteNumberAgainst, figures) || patterns::kVoteByTo.In(figures);
  const bool result = patterns::kVoteOutcomeIn.In(text);
  const bool leads = text.ends_with(':') || patterns::kVoteLeadIn.In(text);
  if (open_ && At().result && (counted_ || result) && !tied) open_ = false;
  if (!open_ && !counts && !tied && !result && !leads) return false;
  Put(block, text, last);
  counted_ = counted_ || counts;
  return true;
}

// Takes what a sentence says of a vote; it may be all that leads in to the sides of one.
void VoteReader::Put(const Block& block, const std::string& text, std::string_view last) {
  Ended(block, text, last, "vote.put");
  if (const Match m = patterns::kVotePutThat.Find(text); m && (guessed_ || !At().motion)) {
    At().motion = FoldSpace(m[1]);
    guessed_ = false;
  }
  TakeTail(text);
  near_ = true;
}

void VoteReader::Note(const Block& block) {
  fresh_ = near_ = false;
  const bool told = std::exchange(told_, false);
  const std::string text = FoldSpace(block.text);
  const std::optional<Moved> moved = FindMoved(text);
  if (!moved) {
    if (open_ && patterns::kVotePut.In(text) && patterns::kVoteResolved.In(text)) TakeTail(text);
    return;
  }
  if (told && moved->motion.empty()) return;
  if (told) {
    At().motion = FoldSpace(moved->motion);
  } else {
    Open(block, moved->motion, "vote.in-narrative");
    At().proposer = moved->proposer;
    At().seconder = moved->seconder;
  }
  TakeTail(moved->tail);
  if (!At().result && patterns::kVoteTail.In(moved->tail)) At().result = "carried";
  open_ = !At().result;
}

void VoteReader::NoteResolution(std::string_view text) {
  const bool moved = fresh_ && !votes_.empty() && At().seconder;
  fresh_ = false;
  if (text.empty()) return;
  if (wants_ == Wants::kResolution || moved) {
    At().motion = FoldSpace(text);
  } else if (!open_ || votes_.empty() || At().result == "lost") {
    return;
  } else if (!At().motion || guessed_) {
    if (!near_ && (guessed_ || !At().proposer)) return;
    At().motion = FoldSpace(text);
  } else if (!SaysSame(*At().motion, text)) {
    return;
  }
  if (!At().result) At().result = "carried";
  wants_ = Wants::kNothing;
  open_ = guessed_ = false;
}

void VoteReader::NoteCounts(std::string_view figures, const Provenance& where) {
  if (!open_ || counted_) {
    Vote& vote = votes_.emplace_back();
    vote.where = where;
    vote.where.rule = "vote.resolved";
    at_ = votes_.size() - 1;
  }
  TakeTail(figures);
  for (const VoteSide& side : FindSides(figures).sides) CountOf(side.choice) = side.count;
  open_ = near_ = counted_ = true;
  guessed_ = false;
}

// A sentence that led in to a vote of which nothing came is none.
std::vector<Vote> VoteReader::Finish() {
  std::erase_if(votes_, [](const Vote& vote) {
    return !vote.proposer && !vote.seconder && !vote.result && !vote.votes_for && !vote.votes_against &&
           !vote.votes_abstain && vote.for_names.empty() && vote.against_names.empty() &&
           vote.abstain_names.empty();
  });
  return std::move(votes_);
}

}  // namespace minutebook::extract
