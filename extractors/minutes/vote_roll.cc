// The roll of a vote: its sides with their counts and names, in one paragraph, in several, or out of a table.
//     For (3): Ms Okonjo, Mr Venn       a side of which a name is missing
//     and Miss Wadlow                   and here it is
// Tests: votes_test.cc.
#include <algorithm>
#include <utility>

#include "extractors/minutes/votes.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/openers.h"
#include "extractors/patterns/people.h"
#include "extractors/patterns/vote_sides.h"
#include "extractors/patterns/votes.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kUnknown = 1000;  // names that are missing where no count is printed

// "Councillor Ash X" is a row of a table whose columns were lost.
bool IsVoter(std::string_view name) { return LooksLikeName(name) && !name.ends_with(" X"); }

// A list of names, or one on each line.
std::vector<std::string> NamesIn(const Block& block, const std::string& text) {
  std::vector<std::string> lines;
  for (const Line& line : block.lines) lines.push_back(FoldSpace(line.text));
  const bool listed = text.find_first_of(",;") != std::string::npos;
  if (!listed && lines.size() > 1 && std::all_of(lines.begin(), lines.end(), LooksLikeName)) return lines;
  return NamesOfVoters(text);
}

}  // namespace

std::vector<std::string>& VoteReader::NamesOf(Choice choice) {
  Vote& vote = At();
  return choice == Choice::kFor       ? vote.for_names
         : choice == Choice::kAgainst ? vote.against_names
                                      : vote.abstain_names;
}

std::optional<int>& VoteReader::CountOf(Choice choice) {
  Vote& vote = At();
  return choice == Choice::kFor       ? vote.votes_for
         : choice == Choice::kAgainst ? vote.votes_against
                                      : vote.votes_abstain;
}

// A side that the open vote has already, with other figures or names, is of another vote.
void VoteReader::AddSide(const Block& block, VoteSide side, std::string_view last) {
  if (open_ && ((!NamesOf(side.choice).empty() && !side.names.empty()) ||
                (CountOf(side.choice) && side.count && CountOf(side.choice) != side.count)))
    open_ = false;
  Current(block, last, "vote.recorded");
  near_ = true;
  if (side.count) CountOf(side.choice) = side.count;
  if (!side.names.empty()) NamesOf(side.choice) = std::move(side.names);
  counted_ = true;
}

void VoteReader::ExpectNames(Choice choice, int missing) {
  missing_ = missing;
  names_of_ = missing > 0 ? std::optional(choice) : std::nullopt;
}

bool VoteReader::TakeSides(const Block& block, const std::string& text, std::string_view last) {
  VoteSides found = FindSides(text);
  if (found.sides.empty()) return false;
  if (!found.before.empty()) {
    if (open_ && At().result && counted_) open_ = false;
    Put(block, std::string(found.before), last);
  }
  const VoteSide& end = found.sides.back();
  const int missing = end.count ? *end.count - static_cast<int>(end.names.size()) : 0;
  const Choice choice = end.choice;
  for (VoteSide& side : found.sides) AddSide(block, std::move(side), last);
  TakeTail(found.after);
  ExpectNames(choice, found.after.empty() ? missing : 0);
  return true;
}

// "Voting for the amendment:" over names that follow in blocks of their own.
bool VoteReader::TakeSideAlone(const Block& block, const std::string& text, std::string_view last) {
  const Match m = patterns::kVoteSideAlone.Find(text);
  if (!m || (!open_ && !patterns::kVotersOf.In(text))) return false;
  const Choice choice = ChoiceOf(m[1]);
  if (open_ && !NamesOf(choice).empty()) open_ = false;
  Current(block, last, "vote.recorded");
  counted_ = true;
  ExpectNames(choice, kUnknown);
  return true;
}

// A side out of a table: its names stand on lines of their own.
bool VoteReader::TakeListed(const Block& block, std::string_view last) {
  const std::vector<std::string_view> lines = Split(block.text, "\n");
  VoteSides found = FindSides(lines.front());
  if (found.sides.empty()) found.sides.push_back({ChoiceOf(lines.front()), {}, {}});
  VoteSide& side = found.sides.front();
  side.names.assign(lines.begin() + 1, lines.end());
  AddSide(block, std::move(side), last);
  ExpectNames(Choice::kFor, 0);
  return true;
}

// A list of names that goes on in the next paragraph, as long as the count is not reached.
bool VoteReader::TakeMoreNames(const Block& block, const std::string& text) {
  if (!names_of_) return false;
  if (const VoteSides more = FindSides(text, true);
      !more.sides.empty() && patterns::kPersonalTitle.In(more.before)) {
    for (std::string& name : NamesOfVoters(more.before)) NamesOf(*names_of_).push_back(std::move(name));
    return TakeSides(block, text.substr(more.before.size()), "");
  }
  if (patterns::kVoteSideAlone.In(text) || !FindSides(text).sides.empty() ||
      patterns::kVoteOutcome.In(text) || patterns::kVotePut.In(text) || patterns::kOpener.In(text) ||
      IsUpper(text))
    return false;
  const Choice choice = *std::exchange(names_of_, std::nullopt);
  if (patterns::kNoVoters.In(text)) return true;
  const std::vector<std::string> names = NamesIn(block, text);
  if (names.empty() || static_cast<int>(names.size()) > missing_ || EndsSentence(text) ||
      WordCount(text) > 5 * static_cast<int>(names.size()))
    return false;
  if (missing_ >= kUnknown &&
      (patterns::kNarrative.In(text) || !std::all_of(names.begin(), names.end(), IsVoter)))
    return false;
  std::vector<std::string>& into = NamesOf(choice);
  into.insert(into.end(), names.begin(), names.end());
  Extend(block);
  ExpectNames(choice, missing_ >= kUnknown ? kUnknown : missing_ - static_cast<int>(names.size()));
  return true;
}

}  // namespace minutebook::extract
