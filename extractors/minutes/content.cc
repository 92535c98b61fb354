// The order in which the blocks of a minute item are tried: vote, resolution, declaration, people, point.
#include "extractors/minutes/content.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/item_reader.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxSubheadingWords = 9;       // of a bold line without a full stop
constexpr int kMaxPlainSubheading = 4;       // of a line with a colon and no verb
constexpr int kListedPerTold = 5;            // bullets to a sentence told between them
constexpr std::size_t kNumberedLength = 45;  // a numbered paragraph, not a numbered sub-heading

}  // namespace

ItemReader::ItemReader(const ItemStart& item, MinutesStyle style, bool last)
    : item_(item), style_(style), last_(last) {
  item_where_ = item.where;
  item_where_.rule = "resolution.moved";
  present_ = item.title && WordCount(*item.title) <= 2 && patterns::kPresentLabel.In(*item.title);
  apologies_ = item.title && patterns::kApologiesTitle.In(*item.title);
}

ItemContent ItemReader::Read(std::span<const Block> blocks) {
  numbered_ = std::any_of(blocks.begin(), blocks.end(), IsNumberedParagraph) && FirstIsNumbered(blocks);
  has_list_ = std::any_of(blocks.begin(), blocks.end(),
                          [](const Block& b) { return b.label && !patterns::kResolved.In(b.text); });
  if (item_.proposer) {
    ReadMotion(blocks);
    return std::move(out_);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    next_ = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
    if (!Take(blocks[i])) break;
  }
  FinishResolution();
  out_.votes = votes_.Finish();
  DropLost();
  DecideNoted();
  return std::move(out_);
}

// Plain paragraphs before the first numbered one must be few: attendance, an opening.
bool ItemReader::FirstIsNumbered(std::span<const Block> blocks) {
  int before = 0;
  for (const Block& block : blocks) {
    if (IsNumberedParagraph(block)) return before <= 2;
    before += block.label ? 0 : 1;
  }
  return false;
}

bool ItemReader::Take(const Block& block) {
  if (block.kind == BlockKind::kGrid || block.kind == BlockKind::kBlankNotice || block.text.empty())
    return true;
  if (patterns::kNone.In(block.text)) return true;
  if (patterns::kPageLine.In(block.text)) return true;
  if (patterns::kAccessLine.In(block.text)) return true;
  const bool broken = patterns::kOpenOutcome.In(block.text) && next_ != nullptr &&
                      patterns::kResolved.In(next_->text);  // "..., and unanimously" over RESOLVED
  if (broken || patterns::kOutcomeStem.In(block.text)) {
    votes_.Note(block);  // "It was moved by A, seconded by B and:"
    return true;
  }
  const bool next_meeting = item_.title && patterns::kNextMeetingTitle.In(*item_.title) &&
                            patterns::kNextMeetingTitle.In(block.text);
  if (patterns::kClosing.In(block.text) && !block.label && !next_meeting)
    return !last_ || out_.points.empty() ? SkipClosing() : false;
  if (patterns::kActionLine.In(block.text)) return true;
  if (TakeVote(block)) return true;
  if (TakeResolution(block) || TakeWithinResolution(block) || TakeDeclaration(block) || TakeAttendance(block))
    return true;
  TakePoint(block);
  return true;
}

bool ItemReader::SkipClosing() {
  FinishResolution();
  return true;
}

// What was said or resolved last is the motion of a vote that prints none.
bool ItemReader::TakeVote(const Block& block) {
  if (votes_.TakeMovedMotion(block)) {
    Resolution resolution;
    resolution.text = FoldSpace(block.text);
    resolution.where = Where(block, "resolution.moved");
    last_text_ = resolution.text;
    out_.resolutions.push_back(std::move(resolution));
    return true;
  }
  const std::string& pending = resolving_ && listed_ == 0 ? stem_ : last_text_;
  if (!votes_.Take(block, pending)) return false;
  FinishResolution();
  return true;
}

bool ItemReader::IsNumbered(const Block& block) {
  return block.label.kind == LabelKind::kNumber || block.label.kind == LabelKind::kDotted;
}

bool ItemReader::IsNumberedParagraph(const Block& block) {
  return IsNumbered(block) && !block.bold &&
         (block.text.size() > kNumberedLength || EndsSentence(block.text));
}

bool ItemReader::IsSubheading(const Block& block) {
  if (block.kind == BlockKind::kHeading) return true;
  const std::string_view text = Trim(block.text);
  if (text.ends_with(":-") || text.ends_with(":–")) return false;
  if (block.bold && WordCount(text) <= kMaxSubheadingWords && !text.ends_with('.') && !FindDate(text))
    return true;
  if (block.label.kind == LabelKind::kBullet) return false;
  const int words = WordCount(text);
  if (IsUpper(text) && words > 1 && words < kMaxSubheadingWords && !EndsSentence(text) &&
      text.find_first_of("0123456789") == std::string_view::npos)
    return true;  // "NO OPEN FORUM"
  return text.ends_with(':') && WordCount(text) <= kMaxPlainSubheading && !patterns::kSubheadingVerb.In(text);
}

// "5.1 Chairman's Report" over bullets or a paragraph.
bool ItemReader::IsNumberedHeading(const Block& block) const {
  if (block.label.kind != LabelKind::kDotted || next_ == nullptr ||
      WordCount(block.text) >= kMaxSubheadingWords || EndsSentence(block.text) ||
      !patterns::kHeadingLine.In(block.text))
    return false;
  // "6.2 Parish Clerk's Report -"
  const bool leads = block.text.ends_with('-') || block.text.ends_with("–");
  return leads || !IsNumbered(*next_);
}

void ItemReader::AppendText(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

void ItemReader::Extend(Provenance& where, const Block& block) {
  where.page_to = std::max(where.page_to, block.page_to);
  if (block.page_from == where.page_from) where.box = Union(where.box, block.box);
}

MinutesStyle FindStyle(std::span<const Block> blocks) {
  int openings = 0;
  int lead_ins = 0;
  int listed = 0;
  int told = 0;  // sentences of a narrative between them
  for (const Block& block : blocks) {
    const bool opening = patterns::kFormalOpening.In(block.text);
    const bool lead_in = !block.label && patterns::kNotedLeadIn.In(block.text);
    openings += opening ? 1 : 0;
    lead_ins += lead_in ? 1 : 0;
    listed += block.label.kind == LabelKind::kBullet ? 1 : 0;
    told += !block.label && !opening && !lead_in && patterns::kTold.In(block.text) ? 1 : 0;
  }
  const bool bullets = openings > 0 && lead_ins > 0 && told * kListedPerTold <= listed;
  return bullets ? MinutesStyle::kBulletsOnly : MinutesStyle::kProse;
}

ItemContent ReadItem(std::span<const Block> blocks, const ItemStart& item, MinutesStyle style, bool last) {
  return ItemReader(item, style, last).Read(blocks);
}

}  // namespace minutebook::extract
