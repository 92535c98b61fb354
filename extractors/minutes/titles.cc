// The title of an item cut off what stands behind it on the same line. Tests: minutes_items_test.cc.
#include <algorithm>
#include <map>

#include "extractors/dates.h"
#include "extractors/minutes/candidates.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxUnmarkedWords = 8;  // of an addition that stays in the title
constexpr int kMaxRunInWords = 6;
constexpr double kOwnerGap = 30;       // points of white before the column of who leads an item
constexpr int kMaxOwnerWords = 3;      // "A Stone", "HP", "All"
constexpr std::size_t kMinOwners = 3;  // one above the other

std::string CleanTitle(std::string_view text) {
  text = Trim(text);
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view tail : {":", " -", " –", " —"}) {
      if (!text.ends_with(tail)) continue;
      text = Trim(text.substr(0, text.size() - tail.size()));
      cut = true;
    }
  }
  return std::string(text);
}

// "Election of Chairman. Cllr Stone proposed ...", "Apologies for absence Mr Green": a title and a sentence
// or names without a colon between them.
std::string_view CutSentence(std::string_view title, ItemStart& item) {
  const Match usual = patterns::kUsualRunIn.Find(title);
  const Match stop = usual ? Match{} : patterns::kStopRunIn.Find(title);
  if (!usual && (!stop || WordCount(stop[1]) > kMaxRunInWords || !patterns::kHeadingLine.In(stop[1]) ||
                 patterns::kNarrative.In(stop[1]) || !patterns::kNarrative.In(stop[2])))
    return title;
  const Match& cut = usual ? usual : stop;
  item.rest = std::string(cut[2]);
  return cut[1];
}

// "Minutes: It was agreed that ..." to the title and the sentence, which becomes the rest; a short addition
// ("Update: Fire Service") stays in the title.
std::string_view CutRunIn(std::string_view title, ItemStart& item) {
  const Match m = patterns::kRunInTitle.Find(title);
  if (patterns::kReportHeading.In(title)) return title;
  if (!m || WordCount(m[1]) > kMaxRunInWords || FindDate(m[1])) return CutSentence(title, item);
  if (WordCount(m[2]) < kMaxUnmarkedWords && !EndsSentence(m[2]) && !patterns::kNone.In(m[2])) return title;
  item.rest = std::string(m[2]);
  return m[1];
}

// "Adoption of minutes (i)": the mark of a list that stood below the title.
std::string_view DropLoneMark(std::string_view title) {
  const std::size_t open = title.find_last_of('(');
  return open != std::string_view::npos && open > 2 && patterns::kLoneMark.In(title.substr(open))
             ? Trim(title.substr(0, open))
             : title;
}

// "8 Finance 8.1 Accounts for May": the item's first paragraph stands on its line.
std::string_view CutSubNumber(std::string_view title, ItemStart& item) {
  if (!item.number) return title;
  const std::size_t at = title.find(" " + *item.number + ".1 ");
  if (at == std::string_view::npos || at == 0) return title;
  item.rest = std::string(Trim(title.substr(at)));
  return title.substr(0, at);
}

// Cuts the title off what follows it on the same line: a bold beginning, or nothing at all.
void SetTitle(const Block& block, const Candidate& candidate, ItemStart& item) {
  std::string_view title = candidate.title;
  if (const Match movers = patterns::kMovers.Find(title)) {
    item.proposer = std::string(movers[1]);
    item.seconder = std::string(movers[2]);
    item.rest = std::string(movers[3]);
    return;
  }
  if (candidate.form == Form::kHash) {
    item.rest = candidate.title;
    return;
  }
  if (const Match m = patterns::kTrailingItemReference.Find(title)) {
    item.agenda_item = std::string(m[2]);
    title = m[1];
  }
  const std::size_t offset = block.Printed().size() - candidate.title.size();
  const std::size_t label = block.label ? block.label.printed.size() + 1 : 0;
  if (block.bold_prefix > 0 && block.bold_prefix + label > offset + 2) {
    const std::size_t cut = std::min(block.bold_prefix + label - offset, title.size());
    item.rest = std::string(Trim(title.substr(cut)));
    title = title.substr(0, cut);
  }
  if (item.rest.empty()) title = CutSubNumber(title, item);
  if (item.rest.empty()) title = CutRunIn(title, item);
  const std::string clean = CleanTitle(DropLoneMark(title));
  if (!clean.empty()) item.title = clean;
}

// What stands far to the right of a title on its line: "Matters arising                All".
const Segment* FarRight(const Block& block) {
  if (block.lines.size() != 1 || block.lines.front().segments.size() < 2) return nullptr;
  const std::vector<Segment>& segments = block.lines.front().segments;
  const Segment& last = segments.back();
  const double white = last.box.x0 - segments[segments.size() - 2].box.x1;
  return white >= kOwnerGap && WordCount(last.text) <= kMaxOwnerWords && block.text.ends_with(last.text)
             ? &last
             : nullptr;
}

}  // namespace

void DropOwners(const std::vector<Block>& blocks, std::vector<Candidate>& items) {
  // Of a number with its title far behind it, the title is the last part.
  const auto owner = [&](const Candidate& item) {
    const Segment* right = FarRight(blocks[item.block]);
    const bool behind =
        right != nullptr && item.title.ends_with(right->text) && Letters(item.title) > Letters(right->text);
    return behind ? right : nullptr;
  };
  std::map<int, std::size_t> edges;  // left edges, in points
  for (const Candidate& item : items) {
    if (const Segment* right = owner(item)) ++edges[static_cast<int>(right->box.x0)];
  }
  for (Candidate& item : items) {
    const Segment* right = owner(item);
    if (right == nullptr || edges[static_cast<int>(right->box.x0)] < kMinOwners) continue;
    item.title = std::string(Trim(item.title.substr(0, item.title.size() - right->text.size())));
  }
}

ItemStart MakeItem(const std::vector<Block>& blocks, const Candidate& candidate) {
  ItemStart item;
  item.block = candidate.heading == kNoHeading ? candidate.block : candidate.heading;
  item.body = candidate.block + 1;
  const Block& heading = blocks[item.block];
  item.where = {heading.page_from, heading.page_to, heading.box, "minutes.item", 1};
  if (!candidate.number.empty()) item.number = candidate.number;
  if (candidate.heading != kNoHeading) {
    item.title = CleanTitle(heading.text);
    item.rest = candidate.title;
    return item;
  }
  SetTitle(heading, candidate, item);
  if (item.body < blocks.size()) {
    if (const Match m = patterns::kItemReference.Find(blocks[item.body].text)) {
      item.agenda_item = std::string(m[1]);
      ++item.body;
    }
  }
  if (!item.number && item.agenda_item) item.number = item.agenda_item;
  return item;
}

}  // namespace minutebook::extract
