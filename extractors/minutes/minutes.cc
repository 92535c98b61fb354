#include "extractors/minutes/minutes.h"

#include <algorithm>

#include "extractors/header.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/content.h"
#include "extractors/minutes/items.h"
#include "extractors/minutes/linear.h"
#include "extractors/minutes/moved.h"
#include "extractors/minutes/page_items.h"
#include "extractors/minutes/run_on.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/tables.h"
#include "extractors/patterns/votes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMinTold = 6;        // words of a sentence that is told without a heading
constexpr int kMaxEarlyWords = 6;  // of a heading before the first numbered item

// The text that follows a title on the same line, as a block before the others.
std::vector<Block> BodyOf(const std::vector<Block>& blocks, const ItemStart& item, std::size_t last) {
  std::vector<Block> body;
  if (!item.rest.empty() && !item.proposer) {
    Block block = blocks[item.block];
    block.kind = BlockKind::kParagraph;
    block.label = ParseLabel(item.rest, {});
    if (block.label.kind != LabelKind::kDotted) block.label = {};
    if (block.label) block.kind = BlockKind::kListItem;
    block.text = item.rest.substr(block.label.length);
    block.lines.clear();
    block.bold = false;
    block.bold_prefix = 0;
    body.push_back(std::move(block));
  }
  body.insert(body.end(), blocks.begin() + static_cast<std::ptrdiff_t>(item.body),
              blocks.begin() + static_cast<std::ptrdiff_t>(last));
  return body;
}

// "Simon Barlow joined the meeting at this point" belongs to his entry in the header.
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
           return !known.item && known.status == person.status && known.name && person.name &&
                  EqualNoCase(*known.name, *person.name);
         });
}

// What is recorded between two motions without a heading, from `first` on.
ItemStart Untitled(const std::vector<Block>& blocks, std::size_t first) {
  ItemStart item;
  item.block = item.body = first;
  item.where = Where(blocks[first], "minutes.item");
  return item;
}

bool SaysSomething(const Block& block) {
  return block.kind != BlockKind::kGrid && EndsSentence(block.text) && WordCount(block.text) >= kMinTold &&
         !patterns::kClosing.In(block.text);
}

// Under "Notice of Motion submitted by ..." the first paragraph is what "the motion" is, and who spoke in
// proposing and in seconding it moved it.
void NameMotion(MinuteItem& item) {
  if (!item.title || !patterns::kNoticeOfMotion.In(*item.title) || item.points.empty()) return;
  if (item.votes.empty()) {
    Vote vote;
    for (const MinutePoint& point : item.points) {
      const Match m = patterns::kSpokeInMoving.Find(point.text);
      if (!m) continue;
      (StartsWithNoCase(m[1], "p") ? vote.proposer : vote.seconder) = VoterName(m[2]);
      if (vote.where.page_from == 0) vote.where = point.where;
    }
    vote.where.rule = "vote.in-narrative";
    if (vote.proposer && vote.seconder) item.votes.push_back(std::move(vote));
  }
  for (Vote& vote : item.votes) {
    if (!vote.motion || patterns::kBareMotion.In(*vote.motion)) vote.motion = item.points.front().text;
  }
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
  NameMotion(item);
  item.where = Where(blocks[start.block], "minutes.item");
  if (end > start.block) item.where.page_to = blocks[end - 1].page_to;
  FillNames(minutes.attendance, content.attendance);
  std::erase_if(content.attendance,
                [&](const Attendance& person) { return IsListed(minutes.attendance, person); });
  minutes.attendance.insert(minutes.attendance.end(), content.attendance.begin(), content.attendance.end());
  NoteMovements(content.movements, minutes.attendance);
  minutes.items.push_back(std::move(item));
  if (!start.proposer) return;
  std::size_t after = start.body + content.read;
  while (after < end && patterns::kPageLine.In(blocks[after].text)) ++after;
  if (after < end && SaysSomething(blocks[after]))
    AddItem(blocks, Untitled(blocks, after), end, style, last, minutes);
}

// One past the last block that lists people; 0 when none does.
std::size_t AfterPeople(const std::vector<bool>& taken) {
  const auto last_taken = std::find(taken.rbegin(), taken.rend(), true);
  return static_cast<std::size_t>(taken.rend() - last_taken);
}

// "Public Questions:", "Summons of Meeting:".
bool IsEarlyHeading(const Block& block) {
  if (block.kind == BlockKind::kGrid || block.label) return false;
  const std::size_t colon = block.text.find(':');
  const bool usual = patterns::kUsualTitle.In(block.text);
  const bool set_apart =
      colon + 1 == block.text.size() || ((block.bold || IsUpper(block.text)) && !EndsSentence(block.text));
  if (patterns::kAgendaTitle.In(block.text) || patterns::kActionListHeading.In(block.text) ||
      patterns::kAccessLine.In(block.text) ||
      (WordCount(block.text) == 1 && patterns::kActionColumn.In(block.text)))
    return false;
  if (!usual &&
      (!set_apart || WordCount(block.text) > kMaxEarlyWords || !patterns::kHeadingLine.In(block.text) ||
       patterns::kSubheadingVerb.In(block.text) || patterns::kAttendanceLabel.In(block.text)))
    return false;
  const bool heading =
      block.bold || block.kind == BlockKind::kHeading || colon != std::string::npos || IsUpper(block.text);
  return heading && (colon == std::string::npos ? block.text.size() <= 80 : colon <= 60);
}

// Business recorded under a heading before the first numbered item ("Public Questions:").
std::vector<ItemStart> EarlyItems(const std::vector<Block>& head, const std::vector<bool>& taken) {
  std::vector<ItemStart> items;
  const std::size_t first = AfterPeople(taken);
  for (std::size_t i = first; first > 0 && i < head.size(); ++i) {
    if (taken[i] || !IsEarlyHeading(head[i])) continue;
    const std::size_t colon = head[i].text.find(':');
    ItemStart item;
    item.block = i;
    item.body = i + 1;
    item.title = std::string(Trim(head[i].text.substr(0, colon)));
    if (colon != std::string::npos) item.rest = std::string(Trim(head[i].text.substr(colon + 1)));
    items.push_back(std::move(item));
  }
  return items;
}

// What a meeting did without any heading is one item without number and title, told by what it resolved or by
// how it begins.
void AddUntitled(const std::vector<Block>& blocks, std::size_t first, std::size_t last, MinutesStyle style,
                 bool final, Minutes& minutes) {
  const bool decided = std::any_of(
      blocks.begin() + static_cast<std::ptrdiff_t>(first), blocks.begin() + static_cast<std::ptrdiff_t>(last),
      [](const Block& b) { return b.kind != BlockKind::kGrid && patterns::kResolved.In(b.text); });
  if (first == 0 || first >= last) return;
  // One paragraph that begins as news do, or several of a narrative.
  const auto narrates = [](const Block& b) {
    return SaysSomething(b) && WordCount(b.text) > 2 * kMinTold && patterns::kNarrative.In(b.text) &&
           !patterns::kOpensMeeting.In(b.text);
  };
  const bool event = patterns::kOpeningEvent.In(blocks[first].text) && SaysSomething(blocks[first]) &&
                     !patterns::kOpensMeeting.In(blocks[first].text);
  const bool told = event || std::count_if(blocks.begin() + static_cast<std::ptrdiff_t>(first),
                                           blocks.begin() + static_cast<std::ptrdiff_t>(last), narrates) > 1;
  if (decided || told) AddItem(blocks, Untitled(blocks, first), last, style, final, minutes);
}

// "Notices of Motion" over the items 7 to 10 stands at the end of item 6 and belongs to none.
std::size_t WithoutGroupHeading(const std::vector<Block>& blocks, std::size_t first, std::size_t end) {
  const bool heading = end > first && blocks[end - 1].kind != BlockKind::kGrid && !blocks[end - 1].label &&
                       patterns::kItemGroup.In(blocks[end - 1].text);
  return heading ? end - 1 : end;
}

}  // namespace

std::vector<Block> MinutesBlocks(const Flow& flow, std::size_t first, std::size_t last) {
  return RecordedBlocks(SplitRunOn(Linearise(flow, first, last)));
}

std::size_t HeadOfMinutes(const std::vector<Block>& blocks) {
  const std::vector<ItemStart> items = FindItems(blocks);
  return items.empty() ? 0 : items.front().block;
}

Minutes ReadMinutes(const Flow& flow, std::size_t first, std::size_t last) {
  const std::vector<Block> blocks = MinutesBlocks(flow, first, last);
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
  AddUntitled(head, AfterPeople(taken), early.empty() ? head.size() : early.front().block, style,
              items.empty(), minutes);
  for (std::size_t i = 0; i < early.size(); ++i) {
    const std::size_t end = i + 1 < early.size() ? early[i + 1].block : head.size();
    // "Disclosure of interest: None." is over: what is told below it is an item of its own.
    const bool over =
        early[i].body < end && patterns::kNone.In(early[i].rest) && SaysSomething(head[early[i].body]);
    AddItem(head, early[i], over ? early[i].body : end, style, false, minutes);
    if (over) AddItem(head, Untitled(head, early[i].body), end, style, false, minutes);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool final = i + 1 == items.size();
    const std::size_t end =
        final ? blocks.size() : WithoutGroupHeading(blocks, items[i].body, items[i + 1].block);
    AddItem(blocks, items[i], end, style, final, minutes);
  }
  return minutes;
}

}  // namespace minutebook::extract
