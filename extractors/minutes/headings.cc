// Headings of minutes that have no numbers. Tests: minutes_items_test.cc.
#include <algorithm>

#include "extractors/minutes/candidates.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/votes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kHeadBlocks = 30;
constexpr std::size_t kMaxTitle = 260;
constexpr std::size_t kPlainTitle = 110;  // of a heading that nothing but its number shows
constexpr int kMaxUnmarkedWords = 8;      // of a heading that only its wording shows
constexpr int kMaxRunInWords = 6;
constexpr std::size_t kMinUsual = 2;  // usual titles among such headings

bool IsOutcome(const Block& block) {
  return patterns::kVoteOutcome.In(block.text) || patterns::kVoteUnanimous.In(block.text);
}

bool IsStyledHeading(const Block& block) {
  if (IsOutcome(block)) return false;
  const bool other_label = block.label && !(block.label.kind == LabelKind::kNumber && block.bold);
  if (block.kind == BlockKind::kGrid || other_label || block.text.size() > kPlainTitle ||
      Letters(block.text) < 3)
    return false;
  if (block.text.ends_with(':') && patterns::kSubheadingVerb.In(block.text)) return false;
  const Match attendance = patterns::kAttendanceLabel.Find(block.text);
  if ((attendance && !patterns::kUsualTitle.In(block.text)) || patterns::kResolved.In(block.text))
    return false;
  return block.kind == BlockKind::kHeading || (block.bold && block.gap) || (IsUpper(block.text) && block.gap);
}

// "Matters Arising" on a line of its own, "Minutes: It was agreed that ..." at the start of a paragraph.
bool IsUnmarkedHeading(const std::vector<Block>& blocks, std::size_t i) {
  const Block& block = blocks[i];
  if (block.kind == BlockKind::kGrid || block.label || Letters(block.text) < 3 || !StartsUpper(block.text))
    return false;
  if (IsOutcome(block) || patterns::kClosing.In(block.text) || patterns::kResolved.In(block.text) ||
      patterns::kNote.In(block.text))
    return false;
  if (block.text.ends_with(':') && patterns::kSubheadingVerb.In(block.text)) return false;
  const Match attendance = patterns::kAttendanceLabel.Find(block.text);
  if (attendance && !patterns::kUsualTitle.In(block.text)) return false;
  if (const Match m = patterns::kRunInTitle.Find(block.text)) {
    return WordCount(m[1]) <= kMaxRunInWords && patterns::kHeadingLine.In(m[1]);
  }
  return i + 1 < blocks.size() && WordCount(block.text) <= kMaxUnmarkedWords &&
         (block.text.ends_with(':') || !EndsSentence(block.text)) &&
         block.text.find("£") == std::string::npos && !block.text.ends_with(',') &&
         patterns::kHeadingLine.In(block.text);
}

}  // namespace

bool IsPlainHeading(const std::vector<Block>& blocks, std::size_t i) {
  const Block& block = blocks[i];
  if (block.kind == BlockKind::kGrid || block.kind == BlockKind::kBlankNotice ||
      block.text.size() > kMaxTitle)
    return false;
  const bool item_follows = i + 1 < blocks.size() && patterns::kItemReference.In(blocks[i + 1].text);
  return item_follows || patterns::kTrailingItemReference.In(block.text);
}

void TakeHeadingsAbove(const std::vector<Block>& blocks, std::vector<Candidate>& items) {
  const auto heading_above = [&](const Candidate& c) {
    if (c.form == Form::kHeading || c.form == Form::kTable || c.block == 0) return false;
    const Block& above = blocks[c.block - 1];
    const bool text =
        EndsSentence(c.title) || c.title.size() > kPlainTitle || patterns::kResolved.In(c.title);
    return text && !above.label && IsStyledHeading(above) && !EndsSentence(above.text) &&
           !patterns::kResolved.In(above.text);
  };
  const auto under = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), heading_above));
  // Plain numbers may be those of paragraphs: then every one must have its heading.
  const bool plain = std::any_of(items.begin(), items.end(), [](const Candidate& c) {
    return c.form == Form::kNumber || c.form == Form::kClosed;
  });
  if (under < kMinUsual || under * 2 < items.size() || (plain && under < items.size())) return;
  for (Candidate& item : items) {
    if (heading_above(item)) item.heading = item.block - 1;
  }
}

std::size_t AttendanceEnd(const std::vector<Block>& blocks) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < blocks.size() && i < kHeadBlocks; ++i) {
    const Match m =
        blocks[i].kind == BlockKind::kGrid ? Match{} : patterns::kAttendanceLabel.Find(blocks[i].text);
    if (m && blocks[i].text.substr(m[1].size(), 1) == ":") end = i + 1;
  }
  return end;
}

std::vector<Candidate> PlainItems(const std::vector<Block>& blocks) {
  std::vector<Candidate> referenced;
  std::vector<Candidate> styled;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    // A recognised scan may have lost the numbers of some headings; those it kept stay.
    const bool numbered = blocks[i].label.kind == LabelKind::kNumber;
    const Candidate candidate{i,
                              Form::kHeading,
                              0,
                              0,
                              true,
                              numbered ? blocks[i].label.bare : "",
                              numbered ? blocks[i].text : blocks[i].Printed()};
    if (IsPlainHeading(blocks, i)) referenced.push_back(candidate);
    if (IsStyledHeading(blocks[i])) styled.push_back(candidate);
  }
  if (referenced.size() >= 2) return referenced;
  // The title of the paper and headings of the attendance block come before the first usual heading.
  const std::size_t head = AttendanceEnd(blocks);
  const auto first = std::find_if(styled.begin(), styled.end(), [&](const Candidate& c) {
    return patterns::kUsualTitle.In(c.title) || (head > 0 && c.block >= head);
  });
  styled.erase(styled.begin(), first);
  // "APOLOGIES:" above the first numbered heading lists people.
  const auto one =
      std::find_if(styled.begin(), styled.end(), [](const Candidate& c) { return c.number == "1"; });
  if (one != styled.end())
    styled.erase(std::remove_if(styled.begin(), one,
                                [&](const Candidate& c) {
                                  return c.block < head && patterns::kAttendanceLabel.In(c.title);
                                }),
                 one);
  return styled.size() >= 2 ? styled : std::vector<Candidate>{};
}

std::vector<Candidate> UnmarkedItems(const std::vector<Block>& blocks) {
  std::vector<Candidate> found;
  std::size_t usual = 0;
  for (std::size_t i = AttendanceEnd(blocks); i < blocks.size(); ++i) {
    if (!IsUnmarkedHeading(blocks, i)) continue;
    usual += patterns::kUsualTitle.In(blocks[i].text) ? 1U : 0U;
    if (usual > 0) found.push_back({i, Form::kHeading, 0, 0, true, "", blocks[i].text});
  }
  return usual >= kMinUsual ? found : std::vector<Candidate>{};
}

}  // namespace minutebook::extract
