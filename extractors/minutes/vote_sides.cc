// A text is cut at the labels of its sides; what stands before the first must lead in to a vote:
//     A recorded vote was taken: For (2): Ash, Birch; Against: Cole (1). The motion was carried.
//     before                     side                 side               after
//     Provision was made for: 12 places        no list of sides: nothing says that somebody voted
// Tests: vote_sides_test.cc.
#include "extractors/minutes/vote_sides.h"

#include <algorithm>
#include <array>

#include "extractors/patterns/people.h"
#include "extractors/patterns/vote_sides.h"
#include "extractors/patterns/votes.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::array<std::string_view, 21> kNumberWords = {
    "no",       "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

bool LeadsIn(std::string_view text) {
  return patterns::kVoteLeadIn.In(text) || patterns::kVotePut.In(text) || patterns::kVoteOutcomeIn.In(text) ||
         patterns::kVoteTied.In(text);
}

// A label, and where it stands in the text.
struct Label {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view side;
  std::string_view count;
};

std::vector<Label> LabelsIn(std::string_view text) {
  std::vector<Label> labels;
  std::size_t from = 0;
  while (const Match m = patterns::kVoteSideLabel.Find(text.substr(from))) {
    const auto at = static_cast<std::size_t>(m[0].data() - text.data());
    std::string_view count;
    for (int group = 2; group <= 5; ++group) {
      if (!m[group].empty()) count = m[group];
    }
    labels.push_back({at, at + m[0].size(), m[1], count});
    from = at + m[0].size();
  }
  return labels;
}

// Where the sentence begins that follows the names: "... and Cole. The motion was carried."
std::size_t NamesEnd(std::string_view text) {
  for (std::size_t stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
    const std::string_view rest = text.substr(stop + 2);
    if (WordCount(rest) > 1 && (patterns::kVoteOutcomeIn.In(rest) || patterns::kVoteOutcome.In(rest) ||
                                patterns::kVoteTied.In(rest) || patterns::kVoteCast.In(rest)))
      return stop + 1;
  }
  return text.size();
}

VoteSide SideOf(const Label& label, std::string_view names) {
  VoteSide side;
  side.choice = ChoiceOf(label.side);
  side.count = VoteCount(label.count);
  if (const Match total = patterns::kVoteListTotal.Find(names); total && !side.count) {
    side.count = VoteCount(total[1].empty() ? total[2] : total[1]);
    names = total.before;
  }
  side.names = NamesOfVoters(names);
  return side;
}

// Names that stood on lines of their own, "Mr A Ash Mrs B Birch Cllr Cole", parted at their titles.
std::string OneToEach(std::string_view text) {
  if (text.find_first_of(",;") != std::string_view::npos || text.find(" and ") != std::string_view::npos)
    return std::string(text);
  std::string parted;
  while (const Match m = patterns::kNextTitle.Find(text)) {
    const std::size_t from = static_cast<std::size_t>(m[1].data() - text.data());
    parted += std::string(Trim(text.substr(0, from))) + "; ";
    text.remove_prefix(from);
    const std::size_t word = text.find(' ');
    parted += text.substr(0, word);
    text.remove_prefix(word);
  }
  return parted + std::string(text);
}

}  // namespace

Choice ChoiceOf(std::string_view printed) {
  const std::string lower = Lower(Trim(printed));
  if (lower.starts_with("abst")) return Choice::kAbstain;
  return lower.starts_with("against") || lower.starts_with('n') ? Choice::kAgainst : Choice::kFor;
}

std::optional<int> VoteCount(std::string_view digits) {
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::string WithFigures(std::string_view text) {
  std::string out;
  while (const Match m = patterns::kVoteNumberWord.Find(text)) {
    const std::string_view printed = m[1].empty() ? m[2] : m[1];
    const auto known = std::find(kNumberWords.begin(), kNumberWords.end(), Lower(printed));
    const auto word = known == kNumberWords.end() ? kNumberWords.begin() : known;  // "nobody"
    const std::size_t from = static_cast<std::size_t>(printed.data() - text.data());
    out += std::string(text.substr(0, from)) + std::to_string(word - kNumberWords.begin());
    text.remove_prefix(from + printed.size());
  }
  return out + std::string(text);
}

std::vector<std::string> NamesOfVoters(std::string_view text) {
  std::vector<std::string> names;
  if (patterns::kNoVoters.In(text)) return names;
  for (const Person& person : ParsePeople(OneToEach(text))) {
    if (person.name) names.push_back(*person.name);
  }
  return names;
}

VoteSides FindSides(std::string_view text, bool after_names) {
  VoteSides found;
  const std::vector<Label> labels = LabelsIn(text);
  if (labels.empty()) return found;
  const std::string_view before = Trim(text.substr(0, labels.front().begin));
  const bool names_first = after_names && patterns::kPersonalTitle.In(before);
  if (Letters(before) > 0 && !names_first && !LeadsIn(before)) return found;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t end = i + 1 < labels.size() ? labels[i + 1].begin : text.size();
    std::string_view names = text.substr(labels[i].end, end - labels[i].end);
    if (i + 1 == labels.size()) {
      found.after = Trim(names.substr(NamesEnd(names)));
      names = names.substr(0, NamesEnd(names));
    }
    VoteSide side = SideOf(labels[i], names);
    if (side.count || !side.names.empty()) found.sides.push_back(std::move(side));
  }
  if (Letters(before) > 0) found.before = before;
  return found;
}

}  // namespace minutebook::extract
