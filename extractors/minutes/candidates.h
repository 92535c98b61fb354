// Lines that may begin an item of minutes, before it is known which of them do.
#pragma once

#include <string>
#include <vector>

#include "extractors/blocks.h"
#include "extractors/minutes/items.h"

namespace minutebook::extract {

enum class Form { kReference, kNumber, kClosed, kHash, kTable, kHeading, kPrefixed };

inline constexpr std::size_t kNoHeading = static_cast<std::size_t>(-1);

struct Candidate {
  std::size_t block = 0;
  Form form = Form::kNumber;
  int value = 0;        // the number that runs on
  int other = 0;        // of "21/112": the other part, which runs on where the first is the year
  bool strong = false;  // bold, capitals or a heading by mark-up
  std::string number;
  std::string title;                 // and what follows it
  int last = 0;                      // of "CAB/24/15": the last part, which runs on where the others stay
  std::size_t heading = kNoHeading;  // the block above that is the title where the number opens the text
};

// Headings without numbers that name their agenda item or stand out by type; empty when there are too few.
std::vector<Candidate> PlainItems(const std::vector<Block>& blocks);

// For texts without numbers, bold type or mark-up: known titles among short lines show that such lines are
// headings.
std::vector<Candidate> UnmarkedItems(const std::vector<Block>& blocks);

// Minutes whose numbers stand before the text and whose titles stand above it:
//     DECLARATIONS OF INTEREST
//     PLA102/18   No declarations were made.
// get those titles.
void TakeHeadingsAbove(const std::vector<Block>& blocks, std::vector<Candidate>& items);

// "Apologies" above "(Item 3)", or "Apologies (Item 3)".
bool IsPlainHeading(const std::vector<Block>& blocks, std::size_t i);

// One past the last line that lists who was there, 0 when none does.
std::size_t AttendanceEnd(const std::vector<Block>& blocks);

// Cuts off the titles who leads the item, where that stands in a column of its own at the right.
void DropOwners(const std::vector<Block>& blocks, std::vector<Candidate>& items);

// The item that a heading begins: number, title cut off what follows it on the same line, movers.
ItemStart MakeItem(const std::vector<Block>& blocks, const Candidate& candidate);

}  // namespace minutebook::extract
