// Web pages and texts taken from PDFs lose their line breaks:
//     ... was duly elected. 6. The minutes were agreed.     <- between the items 5 and 7: an item
//     ... as follows: 1. Strimming 2. Brambles              <- starts anew at 1: a list of its own
// Tests: minutes_run_on_test.cc.
#include "extractors/minutes/run_on.h"

#include <charconv>

#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Cut {
  std::size_t at = 0;  // of the number in the text
  int value = 0;
  std::string_view suffix;  // "/17"
};

std::vector<Cut> FindCuts(std::string_view text, const Pattern& pattern) {
  std::vector<Cut> cuts;
  std::size_t from = 0;
  while (const Match m = pattern.Find(text.substr(from))) {
    const std::size_t at = static_cast<std::size_t>(m[1].data() - text.data());
    cuts.push_back({at, ToInt(m[1]), m[2]});
    from = at + m[1].size();
  }
  return cuts;
}

// The number that the block itself begins with; 0 when it has none of its own.
int OwnNumber(const Block& block) {
  const bool item =
      block.label.kind == LabelKind::kNumber && block.label.printed.find_first_of("()") == std::string::npos;
  return item ? block.label.value : 0;
}

int NextNumber(const std::vector<Block>& blocks, std::size_t i) {
  for (std::size_t k = i + 1; k < blocks.size(); ++k) {
    if (const int own = OwnNumber(blocks[k]); own > 0) return own;
  }
  return 0;
}

// The cuts that go on from `last`, when the first of them does and the numbers after them go on too.
std::vector<std::size_t> Running(const std::vector<Cut>& cuts, int last, int next) {
  std::vector<std::size_t> at;
  for (const Cut& cut : cuts) {
    if (cut.value != last + 1) break;
    at.push_back(cut.at);
    last = cut.value;
  }
  const bool goes_on = next == last + 1 || (next == 0 && last > 1);
  return goes_on ? at : std::vector<std::size_t>{};
}

// "70/17 Apologies ... 71/17 Interests ...": one suffix, numbers that run on.
std::vector<std::size_t> References(const Block& block) {
  const std::string printed = block.Printed();
  const Match own = patterns::kYearReference.Find(printed);
  if (!own || block.label) return {};
  std::vector<std::size_t> at;
  int last = ToInt(own[1]);
  for (const Cut& cut : FindCuts(block.text, patterns::kInlineReference)) {
    if (cut.suffix != own[2] || cut.value != last + 1) continue;
    at.push_back(cut.at);
    last = cut.value;
  }
  return at;
}

void Push(const Block& block, std::string_view text, std::vector<Block>& out) {
  Block part = block;
  part.lines.clear();
  part.label = ParseLabel(text, {});
  part.kind = part.label ? BlockKind::kListItem : BlockKind::kParagraph;
  part.text = std::string(text.substr(part.label.length));
  part.bold = part.starts_bold = false;
  part.bold_prefix = 0;
  out.push_back(std::move(part));
}

void CutAt(const Block& block, const std::vector<std::size_t>& at, std::vector<Block>& out) {
  Block first = block;
  first.text = std::string(Trim(block.text.substr(0, at.front())));
  if (!first.text.empty()) out.push_back(std::move(first));
  for (std::size_t i = 0; i < at.size(); ++i) {
    const std::size_t end = i + 1 < at.size() ? at[i + 1] : block.text.size();
    Push(block, Trim(std::string_view(block.text).substr(at[i], end - at[i])), out);
  }
}

}  // namespace

std::vector<Block> SplitRunOn(std::vector<Block> blocks) {
  std::vector<Block> out;
  int last = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.kind == BlockKind::kGrid) {
      out.push_back(block);
      continue;
    }
    if (const int own = OwnNumber(block); own > 0) last = own;
    std::vector<std::size_t> at = References(block);
    if (at.empty() && block.marked)
      at = Running(FindCuts(block.text, patterns::kInlineNumber), last, NextNumber(blocks, i));
    if (at.empty()) {
      out.push_back(block);
      continue;
    }
    CutAt(block, at, out);
    if (const int own = OwnNumber(out.back()); own > 0) last = own;
  }
  return out;
}

}  // namespace minutebook::extract
