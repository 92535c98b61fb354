#include "extractors/account.h"

#include <algorithm>
#include <string>

#include "extractors/text.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kQuotedCharacters = 80;  // of unplaced words in their diagnostic

class Teller {
 public:
  Teller(const Document& document, const Flow& flow) : flow_(flow) {
    for (const Page& page : document.pages) fates_.emplace_back(page.words.size(), Fate::kUnplaced);
    for (std::size_t p = 0; p < fates_.size() && p < flow.pages.size(); ++p) {
      const std::vector<bool>& furniture = flow.pages[p].furniture.words;
      for (std::size_t w = 0; w < fates_[p].size() && w < furniture.size(); ++w) {
        if (furniture[w]) fates_[p][w] = Fate::kFurniture;
      }
    }
  }

  void Place(const SectionSpan& span) {
    for (std::size_t i = span.first; i < std::min(span.last, flow_.blocks.size()); ++i)
      Place(flow_.blocks[i]);
    for (const Aside& aside : flow_.asides) {
      if (aside.after >= span.first && aside.after < span.last) PlaceLines(aside.block, Fate::kBody);
    }
  }

  Fates Take() { return std::move(fates_); }

 private:
  void Place(const Block& block) {
    if (block.kind != BlockKind::kGrid) return PlaceLines(block, Fate::kBody);
    for (const Cell& cell : flow_.grids[static_cast<std::size_t>(block.grid)].cells) {
      for (const Block& inner : cell.blocks) PlaceLines(inner, Fate::kTable);
    }
  }

  void PlaceLines(const Block& block, Fate fate) {
    for (const Line& line : block.lines) {
      const auto page = static_cast<std::size_t>(line.page - 1);
      if (line.page < 1 || page >= fates_.size()) continue;
      for (const std::uint32_t w : line.words) {
        if (w < fates_[page].size()) fates_[page][w] = fate;
      }
    }
  }

  const Flow& flow_;
  Fates fates_;
};

int Count(const std::vector<Fate>& fates, Fate fate) {
  return static_cast<int>(std::count(fates.begin(), fates.end(), fate));
}

// The words of one fate, in the order the page draws them, and the box around them.
struct Words {
  std::string text;
  Box box;
};

Words WordsOf(const Page& page, const std::vector<Fate>& fates, Fate fate) {
  Words words;
  for (std::size_t w = 0; w < page.words.size() && w < fates.size(); ++w) {
    if (fates[w] != fate) continue;
    if (!words.text.empty()) words.text += ' ';
    words.text += page.words[w].text;
    words.box = Union(words.box, page.words[w].box);
  }
  return words;
}

void WarnOfUnplaced(const Page& page, const std::vector<Fate>& fates, int count, Diagnostics& diagnostics) {
  const Words lost = WordsOf(page, fates, Fate::kUnplaced);
  std::string quoted = FirstCharacters(lost.text, kQuotedCharacters);
  if (quoted.size() < lost.text.size()) quoted += "\u2026";
  Error what = MakeError(ErrorCode::kUnplaced, "extract",
                         std::to_string(count) + (count == 1 ? " word stands" : " words stand") +
                             " in no section; look at the page for: " + quoted);
  what.where.page = page.number;
  what.where.box = lost.box;
  diagnostics.Add(Severity::kWarning, std::move(what));
}

}  // namespace

Fates FatesOf(const Document& document, const Flow& flow, const std::vector<SectionSpan>& spans) {
  Teller teller(document, flow);
  for (const SectionSpan& span : spans) teller.Place(span);
  return teller.Take();
}

void CountWords(const Document& document, const Fates& fates, std::vector<PageRecord>& pages,
                Diagnostics& diagnostics) {
  for (std::size_t p = 0; p < pages.size() && p < fates.size(); ++p) {
    PageRecord& record = pages[p];
    record.body_words = Count(fates[p], Fate::kBody);
    record.table_words = Count(fates[p], Fate::kTable);
    record.furniture_words = Count(fates[p], Fate::kFurniture);
    record.unplaced_words = Count(fates[p], Fate::kUnplaced);
    record.furniture = WordsOf(document.pages[p], fates[p], Fate::kFurniture).text;
    if (record.unplaced_words > 0)
      WarnOfUnplaced(document.pages[p], fates[p], record.unplaced_words, diagnostics);
  }
}

}  // namespace minutebook::extract
