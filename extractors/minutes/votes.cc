// A vote opens with its movers or with the sentence that puts the motion, takes counts and results in any
// order, and ends where another opens.
//     Mr Venn proposed and Ms Okonjo seconded the following amendment:   opens, wants the motion
//         That the number of cuts remain at three.                       the motion
//     For (3): Ms Okonjo, Mr Venn and Miss Wadlow                        a side
//     Amendment lost.                                                    the result
// Tests: votes_test.cc.
#include "extractors/minutes/votes.h"

#include <algorithm>
#include <utility>

#include "extractors/minutes/attendance.h"
#include "extractors/minutes/moved.h"
#include "extractors/patterns/openers.h"
#include "extractors/patterns/votes.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxPutWords = 45;  // of a sentence that only reports a vote

std::optional<int> Number(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<int> CountIn(const Pattern& pattern, std::string_view text) {
  const Match m = pattern.Find(text);
  if (!m) return std::nullopt;
  return Number(m[1].empty() ? m[2] : m[1]);
}

std::string ResultName(std::string_view printed) {
  const std::string lower = Lower(printed);
  if (lower == "carried") return "carried";
  return lower == "withdrawn" ? "withdrawn" : "lost";
}

std::vector<std::string> NamesIn(std::string_view text) {
  std::vector<std::string> names;
  for (const Person& person : ParsePeople(text)) {
    if (person.name) names.push_back(*person.name);
  }
  return names;
}

}  // namespace

Vote& VoteReader::Open(const Block& block, std::string_view motion, const char* rule) {
  Vote vote;
  if (!motion.empty()) vote.motion = FoldSpace(motion);
  vote.where = Where(block, rule);
  votes_.push_back(std::move(vote));
  open_ = true;
  counted_ = false;
  names_ = nullptr;
  wants_ = Wants::kNothing;
  return votes_.back();
}

// The open vote, or a new one on what was said last.
Vote& VoteReader::Current(const Block& block, std::string_view last, const char* rule) {
  if (!open_) return Open(block, last, rule);
  Extend(block);
  return votes_.back();
}

void VoteReader::Extend(const Block& block) {
  Provenance& where = votes_.back().where;
  where.page_to = std::max(where.page_to, block.page_to);
  if (block.page_from == where.page_from) where.box = Union(where.box, block.box);
}

// Counts and a result in what follows the movers.
void VoteReader::TakeTail(std::string_view text) {
  Vote& vote = votes_.back();
  if (const auto n = CountIn(patterns::kVoteNumberFor, text)) vote.votes_for = n;
  if (const auto n = CountIn(patterns::kVoteNumberAgainst, text)) vote.votes_against = n;
  if (const auto n = CountIn(patterns::kVoteNumberAbstain, text)) vote.votes_abstain = n;
  if (patterns::kVoteCasting.In(text)) vote.casting_vote = true;
  if (vote.result) return;
  if (const Match m = patterns::kVoteOutcome.Find(text)) {
    vote.result = ResultName(m[1]);
  } else if (const Match in = patterns::kVoteOutcomeIn.Find(text)) {
    vote.result = ResultName(in[1]);
  } else if (patterns::kVoteUnanimous.In(text)) {
    vote.result = "carried";
  }
}

bool VoteReader::Take(const Block& block, std::string_view last) {
  if (block.kind == BlockKind::kGrid || block.text.empty()) return false;
  std::string text = FoldSpace(block.text);
  if (const Match m = patterns::kMotionNumber.Find(text)) {
    if (m[1].empty()) return true;
    if (patterns::kVoteProposedBy.In(m[1]) || patterns::kVoteInline.In(m[1])) text = std::string(m[1]);
  }
  if (wants_ == Wants::kMotion) {
    votes_.back().motion = block.label && block.label.kind != LabelKind::kBullet ? block.Printed() : text;
    Extend(block);
    wants_ = Wants::kNothing;
    return true;
  }
  if (TakeMoreNames(text)) return true;
  return TakeMoved(block, text) || TakeMovers(block, text, last) || TakeSide(block, text, last) ||
         TakeOutcome(block, text, last) || TakePut(block, text, last);
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
  if (!proposed && (!seconded || !open_ || votes_.back().seconder)) return false;
  fresh_ = true;
  if (seconded) {
    votes_.back().seconder = VoterName(seconded[1]);
    Extend(block);
    rest = seconded[2].empty() ? seconded[3] : seconded[2];
  }
  TakeTail(rest);
  if (!votes_.back().result && patterns::kVoteTail.In(rest)) votes_.back().result = "carried";
  if (rest.ends_with(':') || (seconded && (text.ends_with(';') || text.ends_with(':')))) {
    votes_.back().motion.reset();
    wants_ = Wants::kResolution;
  }
  return true;
}

bool VoteReader::TakeSide(const Block& block, const std::string& text, std::string_view last) {
  const Match m = patterns::kVoteSide.Find(text);
  if (!m) return false;
  const std::string side = Lower(m[1]);
  const std::optional<int> count = Number(!m[2].empty() ? m[2] : !m[3].empty() ? m[3] : m[4]);
  std::vector<std::string> names = NamesIn(m[5]);
  if (!count && names.empty()) return false;
  const bool positive = side == "for" || side == "in favour";
  if (positive && open_ && (votes_.back().votes_for || !votes_.back().for_names.empty())) open_ = false;
  Vote& vote = Current(block, last, "vote.recorded");
  std::vector<std::string>& into = positive            ? vote.for_names
                                   : side == "against" ? vote.against_names
                                                       : vote.abstain_names;
  (positive ? vote.votes_for : side == "against" ? vote.votes_against : vote.votes_abstain) = count;
  into = std::move(names);
  missing_ = count ? *count - static_cast<int>(into.size()) : 0;
  names_ = missing_ > 0 ? &into : nullptr;
  counted_ = true;
  return true;
}

// A list of names that goes on in the next paragraph, as long as the count is not reached.
bool VoteReader::TakeMoreNames(const std::string& text) {
  if (names_ == nullptr || patterns::kVoteSide.In(text) || patterns::kVoteOutcome.In(text) ||
      patterns::kVotePut.In(text) || patterns::kOpener.In(text) || IsUpper(text))
    return false;
  std::vector<std::string>* into = std::exchange(names_, nullptr);
  const std::vector<std::string> names = NamesIn(text);
  if (names.empty() || static_cast<int>(names.size()) > missing_ || EndsSentence(text) ||
      WordCount(text) > 5 * static_cast<int>(names.size()))
    return false;
  into->insert(into->end(), names.begin(), names.end());
  missing_ -= static_cast<int>(names.size());
  if (missing_ > 0) names_ = into;
  return true;
}

bool VoteReader::TakeOutcome(const Block& block, const std::string& text, std::string_view last) {
  if (block.label && !open_) return false;
  const Match m = patterns::kVoteOutcome.Find(text);
  if (!m && !patterns::kVoteUnanimous.In(text)) return false;
  if (open_ && votes_.back().result && !counted_) open_ = false;
  Vote& vote = Current(block, last, "vote.result");
  if (!vote.result) vote.result = m ? ResultName(m[1]) : "carried";
  return true;
}

// "On being put to the vote the motion was CARRIED (10 for, 3 against)."
bool VoteReader::TakePut(const Block& block, const std::string& text, std::string_view last) {
  if (WordCount(text) > kMaxPutWords || !patterns::kVotePut.In(text)) return false;
  const bool counts = CountIn(patterns::kVoteNumberFor, text) || CountIn(patterns::kVoteNumberAgainst, text);
  if (!open_ && !counts && !patterns::kVoteOutcomeIn.In(text)) return false;
  if (open_ && votes_.back().result && !counts) open_ = false;
  Current(block, last, "vote.put");
  TakeTail(text);
  counted_ = counted_ || counts;
  return true;
}

void VoteReader::Note(const Block& block) {
  fresh_ = false;
  const std::optional<Moved> moved = FindMoved(FoldSpace(block.text));
  if (!moved) return;
  Vote& vote = Open(block, moved->motion, "vote.in-narrative");
  vote.proposer = moved->proposer;
  vote.seconder = moved->seconder;
  TakeTail(moved->tail);
  if (!vote.result && patterns::kVoteTail.In(moved->tail)) vote.result = "carried";
  open_ = !votes_.back().result;
}

void VoteReader::NoteResolution(std::string_view text) {
  const bool moved = fresh_ && !votes_.empty() && votes_.back().seconder;
  fresh_ = false;
  if ((wants_ != Wants::kResolution && !moved) || text.empty()) return;
  votes_.back().motion = FoldSpace(text);
  if (!votes_.back().result) votes_.back().result = "carried";
  wants_ = Wants::kNothing;
  open_ = false;
}

std::vector<Vote> VoteReader::Finish() { return std::move(votes_); }

}  // namespace minutebook::extract
