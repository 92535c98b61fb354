// The points of a minute item: its paragraphs, numbered paragraphs and list entries.
#include "extractors/dates.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/item_reader.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxSubtitleWords = 16;

}  // namespace

void ItemReader::AddPoint(const Block& block, std::string rule) {
  if (WordCount(Key(block.text)) == 0) return;  // a stray stop
  out_.points.push_back({block.text, "", Where(block, std::move(rule))});
  last_text_ = block.text;
  votes_.Note(block);
  point_block_ = block;
  TakeInnerResolution(block);
}

void ItemReader::AppendToPoint(const Block& block) {
  AppendText(out_.points.back().text, block.label.kind == LabelKind::kBullet ? block.text : block.Printed());
  Extend(out_.points.back().where, block);
}

// A second title in bold, right under that of the item.
bool ItemReader::IsSubtitle(const Block& block) const {
  return out_.points.empty() && out_.resolutions.empty() && block.bold && !block.label &&
         WordCount(block.text) <= kMaxSubtitleWords && !EndsSentence(block.text) && !FindDate(block.text);
}

void ItemReader::TakePoint(const Block& block) {
  if (IsSubtitle(block)) return;
  if (IsNumberedHeading(block)) {
    point_block_ = Block{};
    point_open_ = false;
    return;
  }
  if (numbered_) {
    TakeNumberedPoint(block);
    return;
  }
  if (IsSubheading(block)) {
    point_block_ = Block{};
    return;
  }
  if (style_ == MinutesStyle::kBulletsOnly && !block.label) {
    if (!has_list_) plain_.push_back(block);
    return;
  }
  if (IsNestedUnderPoint(block)) {
    AppendToPoint(block);
    return;
  }
  AddPoint(block, block.label ? "point.listed" : "point.paragraph");
}

void ItemReader::TakeNumberedPoint(const Block& block) {
  const bool opens = IsNumbered(block) && (!point_open_ || block.label.kind == point_block_.label.kind) &&
                     (!point_open_ || block.marked || block.x < point_block_.text_x - 3);
  const bool outside =
      point_open_ && !block.label && !block.marked && block.x < point_block_.text_x - 3 && block.gap;
  if (opens || outside || !point_open_) {
    if (!opens && IsSubheading(block)) return;
    AddPoint(block, opens ? "point.numbered" : "point.paragraph");
    point_open_ = point_open_ || opens;
    if (!opens) point_block_.text_x = block.text_x;
    return;
  }
  AppendToPoint(block);
}

// Deeper list items and paragraphs under the text of a list item belong to it.
bool ItemReader::IsNestedUnderPoint(const Block& block) const {
  if (out_.points.empty() || !point_block_.label || block.marked)
    return block.marked && IsNestedByMark(block);
  if (block.label) return block.x > point_block_.x + kNested;
  return block.x >= point_block_.text_x - 3;
}

bool ItemReader::IsNestedByMark(const Block& block) const {
  return !out_.points.empty() && point_block_.label && block.label && block.level > point_block_.level;
}

}  // namespace minutebook::extract
