#include "extractors/minutes/minutes.h"

#include <algorithm>

#include "extractors/header.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/content.h"
#include "extractors/minutes/items.h"
#include "extractors/minutes/linear.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

// The text that follows a title on the same line, as a block before the others.
std::vector<Block> BodyOf(const std::vector<Block>& blocks, const ItemStart& item, std::size_t last) {
  std::vector<Block> body;
  if (!item.rest.empty() && !item.proposer) {
    Block block = blocks[item.block];
    block.label = {};
    block.kind = BlockKind::kParagraph;
    block.text = item.rest;
    block.lines.clear();
    block.bold = false;
    block.bold_prefix = 0;
    body.push_back(std::move(block));
  }
  body.insert(body.end(), blocks.begin() + static_cast<std::ptrdiff_t>(item.body),
              blocks.begin() + static_cast<std::ptrdiff_t>(last));
  return body;
}

// "Simon Barnes joined the meeting at this point" belongs to his entry in the header.
void NoteMovements(const std::vector<Attendance>& movements, std::vector<Attendance>& attendance) {
  for (const Attendance& movement : movements) {
    const auto known = std::find_if(attendance.begin(), attendance.end(),
                                    [&](const Attendance& a) { return a.name && a.name == movement.name; });
    if (known == attendance.end()) continue;
    if (movement.joined) known->joined = movement.joined;
    if (movement.left) known->left = movement.left;
  }
}

// Apologies that the header lists already are not repeated for the item that reads them out.
bool IsListed(const std::vector<Attendance>& header, const Attendance& person) {
  return person.status == "apologies" &&
         std::any_of(header.begin(), header.end(), [&](const Attendance& known) {
           return !known.item && known.status == person.status && known.name == person.name;
         });
}

void AddItem(const std::vector<Block>& blocks, const ItemStart& start, std::size_t end, MinutesStyle style,
             bool last, Minutes& minutes) {
  ItemContent content = ReadItem(BodyOf(blocks, start, end), start, style, last);
  MinuteItem item;
  item.number = start.number;
  item.title = start.title;
  item.agenda_item = start.agenda_item;
  item.points = std::move(content.points);
  item.resolutions = std::move(content.resolutions);
  item.votes = std::move(content.votes);
  item.declarations = std::move(content.declarations);
  item.where = Where(blocks[start.block], "minutes.item");
  if (end > start.block) item.where.page_to = blocks[end - 1].page_to;
  FillNames(minutes.attendance, content.attendance);
  std::erase_if(content.attendance,
                [&](const Attendance& person) { return IsListed(minutes.attendance, person); });
  minutes.attendance.insert(minutes.attendance.end(), content.attendance.begin(), content.attendance.end());
  NoteMovements(content.movements, minutes.attendance);
  minutes.items.push_back(std::move(item));
}

// Business recorded under a heading before the first numbered item ("Public Questions:").
std::vector<ItemStart> EarlyItems(const std::vector<Block>& head, const std::vector<bool>& taken) {
  std::vector<ItemStart> items;
  const auto last_taken = std::find(taken.rbegin(), taken.rend(), true);
  const auto first = static_cast<std::size_t>(taken.rend() - last_taken);
  for (std::size_t i = first; last_taken != taken.rend() && i < head.size(); ++i) {
    if (taken[i] || head[i].kind == BlockKind::kGrid || !patterns::kUsualTitle.In(head[i].text)) continue;
    const std::size_t colon = head[i].text.find(':');
    const bool heading = head[i].bold || head[i].kind == BlockKind::kHeading || colon != std::string::npos;
    if (!heading || (colon == std::string::npos && head[i].text.size() > 80) ||
        (colon != std::string::npos && colon > 60))
      continue;
    ItemStart item;
    item.block = i;
    item.body = i + 1;
    item.title = std::string(Trim(head[i].text.substr(0, colon)));
    if (colon != std::string::npos) item.rest = std::string(Trim(head[i].text.substr(colon + 1)));
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

Minutes ReadMinutes(const Flow& flow, std::size_t first, std::size_t last) {
  const std::vector<Block> blocks = Linearise(flow, first, last);
  std::vector<ItemStart> items = FindItems(blocks);
  const std::size_t head_end = items.empty() ? blocks.size() : items.front().block;
  const std::vector<Block> head(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(head_end));
  Minutes minutes;
  const HeaderFacts facts = ReadHeader(head);
  minutes.meeting_date = facts.date;
  minutes.body = facts.body;
  if (!blocks.empty()) {
    minutes.where = Where(blocks.front(), "minutes.section");
    minutes.where.page_to = blocks.back().page_to;
  }
  std::vector<bool> taken(head.size(), false);
  minutes.attendance = HeaderAttendance(flow, head, facts.date.value_or(""), taken);
  const MinutesStyle style = FindStyle(blocks);
  const std::vector<ItemStart> early = EarlyItems(head, taken);
  for (std::size_t i = 0; i < early.size(); ++i) {
    AddItem(head, early[i], i + 1 < early.size() ? early[i + 1].block : head.size(), style, false, minutes);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool final = i + 1 == items.size();
    AddItem(blocks, items[i], final ? blocks.size() : items[i + 1].block, style, final, minutes);
  }
  return minutes;
}

}  // namespace minutebook::extract
