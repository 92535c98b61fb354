// The title of an item cut off what stands behind it on the same line. Tests: minutes_items_test.cc.
#include <algorithm>

#include "extractors/dates.h"
#include "extractors/minutes/candidates.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxUnmarkedWords = 8;  // of an addition that stays in the title
constexpr int kMaxRunInWords = 6;

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
  if (item.rest.empty()) title = CutRunIn(title, item);
  const std::string clean = CleanTitle(title);
  if (!clean.empty()) item.title = clean;
}

}  // namespace

ItemStart MakeItem(const std::vector<Block>& blocks, const Candidate& candidate) {
  ItemStart item;
  item.block = candidate.block;
  item.body = candidate.block + 1;
  const Block& heading = blocks[candidate.block];
  item.where = {heading.page_from, heading.page_to, heading.box, "minutes.item", 1};
  if (!candidate.number.empty()) item.number = candidate.number;
  SetTitle(blocks[candidate.block], candidate, item);
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
