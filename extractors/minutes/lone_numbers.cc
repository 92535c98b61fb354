// Tests: minutes_linear_test.cc.
#include "extractors/minutes/lone_numbers.h"

#include <charconv>

#include "extractors/minutes/linear.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxTitleLength = 120;

bool IsLoneNumber(const std::vector<Block>& blocks, std::size_t i) {
  return i < blocks.size() && blocks[i].kind != BlockKind::kGrid &&
         patterns::kLoneNumber.In(blocks[i].Printed());
}

// "(a)" on a line of its own and the paragraph below it to one list item.
bool JoinLoneMark(std::vector<Block>& blocks, std::size_t i) {
  if (i + 1 >= blocks.size() || blocks[i].kind == BlockKind::kGrid ||
      !patterns::kLoneMark.In(blocks[i].Printed()))
    return false;
  Block& next = blocks[i + 1];
  if (next.kind == BlockKind::kGrid || next.label || next.text.empty() || patterns::kLoneMark.In(next.text))
    return false;
  next.label = ParseLabel(blocks[i].Printed() + " x", {});
  if (!next.label) return false;
  next.label.length = 0;
  next.kind = BlockKind::kListItem;
  // Set no deeper than its mark, what follows is not known to belong to it.
  if (next.text_x <= blocks[i].x + 1) next.text_x = next.right + 1;
  next.x = blocks[i].x;
  return true;
}

bool IsLoneReference(const Block& block) {
  return block.kind != BlockKind::kGrid && patterns::kLoneReference.In(block.Printed());
}

// "1" of "Item No. 1" and of "1.".
std::string BareNumber(const std::string& printed) {
  if (const Match item = patterns::kLoneNumber.Find(printed); item && !item[1].empty())
    return std::string(item[1]);
  return printed.find_last_of(".:)") + 1 == printed.size() ? printed.substr(0, printed.size() - 1) : printed;
}

// What a title may be: short, no sentence.
bool IsTitleText(const Block& block) {
  return block.kind != BlockKind::kGrid && !block.label && block.text.size() <= kMaxTitleLength &&
         StartsUpper(block.text) && !EndsSentence(block.text);
}

}  // namespace

int FirstNumber(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  int value = 0;
  if (begin != std::string_view::npos) std::from_chars(text.data() + begin, text.data() + text.size(), value);
  return value;
}

std::vector<Block> JoinLoneNumbers(std::vector<Block> blocks) {
  std::vector<Block> joined;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (JoinLoneMark(blocks, i)) continue;
    const std::string printed = blocks[i].Printed();
    const bool reference = i + 1 < blocks.size() && IsLoneReference(blocks[i]);
    const bool title = reference ? IsTitleText(blocks[i + 1])
                                 : IsLoneNumber(blocks, i) && !IsLoneNumber(blocks, i + 2) &&
                                       i + 1 < blocks.size() && IsTitleText(blocks[i + 1]);
    const bool paragraph = reference && !title && blocks[i + 1].kind == BlockKind::kParagraph;
    if (!title && !paragraph) {
      joined.push_back(std::move(blocks[i]));
      continue;
    }
    Block heading = std::move(blocks[i + 1]);
    heading.kind = title ? BlockKind::kHeading : BlockKind::kListItem;
    heading.level = title && !reference ? kLoneNumberLevel : 0;
    heading.label.kind = LabelKind::kNumber;
    heading.label.printed = printed;
    heading.label.bare = BareNumber(printed);
    heading.label.value = FirstNumber(printed);
    heading.x = blocks[i].x;
    if (heading.page_from == blocks[i].page_from) heading.box = Union(heading.box, blocks[i].box);
    joined.push_back(std::move(heading));
    ++i;
  }
  return joined;
}

}  // namespace minutebook::extract
