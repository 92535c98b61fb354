//     59. Parking in Mill Lane                     the item
//     To consider a petition.                      the agenda's text
//     Additional documents:  • Annex 1             no part of either
//     Decision:  RESOLVED that ...                 printed again in the minutes, unless those are cut short
//     Minutes:   The Committee considered ...      what was recorded
// Tests: minutes_page_test.cc.
#include "extractors/minutes/page_items.h"

#include <algorithm>

#include "extractors/minutes/attendance.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMinParts = 2;  // "Minutes:" and "Decision:" lines that such a page has

bool IsItem(const Block& block) {
  return block.kind == BlockKind::kHeading && block.label.kind == LabelKind::kNumber;
}

// "minutes", "decision" or "documents"; empty when the line names no part.
std::string PartOf(const Block& block) {
  if (block.kind == BlockKind::kGrid || block.label) return {};
  const Match m = patterns::kPagePart.Find(block.text);
  if (!m) return {};
  const std::string name = Lower(m[1]);
  return name.starts_with("minute") ? "minutes" : name.starts_with("decision") ? "decision" : "documents";
}

bool IsMeetingPage(const std::vector<Block>& blocks) {
  const auto recorded = std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
    const std::string part = block.marked ? PartOf(block) : std::string();
    return part == "minutes" || part == "decision";
  });
  return recorded >= kMinParts && std::any_of(blocks.begin(), blocks.end(), IsItem);
}

// One item of the page, taken apart.
struct PageItem {
  Block title;
  std::vector<Block> agenda;
  std::vector<Block> decision;  // from its "Decision:" on
  std::vector<Block> minutes;
};

// What stands before the first item goes to `head`.
std::vector<PageItem> TakeApart(const std::vector<Block>& blocks, std::vector<Block>& head) {
  std::vector<PageItem> items;
  std::string part;
  for (const Block& block : blocks) {
    if (IsItem(block)) {
      items.push_back({block, {}, {}, {}});
      part.clear();
      continue;
    }
    if (items.empty()) {
      head.push_back(block);
      continue;
    }
    if (const std::string named = PartOf(block); !named.empty()) {
      part = named;
      if (part != "decision") continue;
    }
    PageItem& item = items.back();
    if (part == "minutes") {
      item.minutes.push_back(block);
    } else if (part == "decision") {
      item.decision.push_back(block);
    } else if (part.empty()) {
      item.agenda.push_back(block);
    }
  }
  return items;
}

bool IsCutShort(const std::vector<Block>& minutes) {
  return minutes.empty() || std::any_of(minutes.begin(), minutes.end(), [](const Block& block) {
           return block.text.ends_with("...") || block.text.ends_with("…");
         });
}

// The minutes; where they are cut short, up to what was resolved, and then the decision.
void AddRecorded(PageItem& item, std::vector<Block>& out) {
  const bool decision = IsCutShort(item.minutes) && !item.decision.empty();
  for (Block& block : item.minutes) {
    if (decision && block.text.find("RESOLVED") != std::string::npos) break;
    out.push_back(std::move(block));
  }
  if (decision) std::move(item.decision.begin(), item.decision.end(), std::back_inserter(out));
}

}  // namespace

std::vector<Block> RecordedBlocks(std::vector<Block> blocks) {
  if (!IsMeetingPage(blocks)) return blocks;
  std::vector<Block> recorded;
  for (PageItem& item : TakeApart(blocks, recorded)) {
    recorded.push_back(item.title);
    AddRecorded(item, recorded);
  }
  return recorded;
}

std::vector<AgendaItem> AgendaOfPage(const std::vector<Block>& blocks) {
  std::vector<AgendaItem> items;
  if (!IsMeetingPage(blocks)) return items;
  std::vector<Block> head;
  for (const PageItem& printed : TakeApart(blocks, head)) {
    AgendaItem item;
    item.number = printed.title.label.bare;
    item.title = FoldSpace(printed.title.text);
    for (const Block& block : printed.agenda) {
      if (block.kind == BlockKind::kGrid || block.text.empty()) continue;
      const std::string text = block.label.kind == LabelKind::kBullet ? block.text : block.Printed();
      item.description = item.description ? *item.description + " " + text : text;
    }
    item.where = Where(printed.title, "agenda.item");
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace minutebook::extract
