// The sides of a vote in one run of text: who or how many were for it, against it, abstained.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::extract {

enum class Choice { kFor, kAgainst, kAbstain };

// Of "For", "Ayes", "Those voting in favour", ... in any case.
Choice ChoiceOf(std::string_view printed);

struct VoteSide {
  Choice choice = Choice::kFor;
  std::optional<int> count;  // as printed, never counted from the names
  std::vector<std::string> names;
};

struct VoteSides {
  std::string_view before;  // what leads in to them
  std::vector<VoteSide> sides;
  std::string_view after;  // the sentence that follows the last names
};

// Sides that `text`, white space folded, is made of, with what leads in to them. No sides when it is no list
// of sides: a sentence that only speaks of votes is not. With `after_names` names of the side printed above
// may stand before them.
VoteSides FindSides(std::string_view text, bool after_names = false);

// Names of people in a list; empty for "None".
std::vector<std::string> NamesOfVoters(std::string_view text);

// The number printed, null when there is none.
std::optional<int> VoteCount(std::string_view digits);

// "six votes for, no abstentions" with figures for the words.
std::string WithFigures(std::string_view text);

}  // namespace minutebook::extract
