// An entry is a term on a line of its own and the paragraphs below it up to the next term:
//     Care Order                                   a term: short, no sentence, set off (or not: plain text)
//     A Care Order can be made in Care ...         its definition
//     C                                            a letter of the alphabet: no entry
//     Child Protection Conference                  a heading right above another term: no entry
//     Abuse 3 Advocacy 3                           contents: neither a term nor below one
// A glossary begins at a heading that says so. One without a heading is taken only when many terms follow
// each other by the alphabet and their definitions name them. Test: glossary_test.cc.
#include "extractors/glossary.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "extractors/acronyms.h"
#include "extractors/grid_text.h"
#include "extractors/minutes/attendance.h"
#include "extractors/patterns/glossary.h"
#include "extractors/tables/values.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxTerm = 90;
constexpr int kMaxTermWords = 12;
constexpr std::size_t kMaxGlossaryTitle = 80;
constexpr std::size_t kMinPlainDefinition = 30;
constexpr std::size_t kNameWithin = 120;  // bytes of a definition in which it names its term
constexpr std::size_t kMinUnheaded = 10;  // terms of a glossary without a heading
constexpr std::size_t kMinLetters = 5;    // different first letters among them
constexpr std::size_t kMinAcronyms = 4;   // lines that explain one: the glossary begins with a list of them
constexpr double kMinNamed = 0.4;         // share of definitions that name their term

bool IsSetOff(const Block& block) { return block.kind == BlockKind::kHeading || block.bold; }

bool IsText(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kHeading;
}

bool IsLetter(const Block& block) {
  const std::string_view text = Trim(block.text);
  return IsText(block) && (text.size() == 1 || (text.size() == 3 && text[1] == '-')) && Letters(text) > 0;
}

bool HasTermShape(const Block& block) {
  return IsText(block) && !block.label && block.text.size() <= kMaxTerm &&
         WordCount(block.text) <= kMaxTermWords && !EndsSentence(block.text) && !StartsLower(block.text) &&
         Letters(block.text) > 1 && block.text.find("http") == std::string::npos &&
         !StartsWithNoCase(block.text, "see ");
}

std::string DefinitionText(const Block& block) {
  return DropBullets(block.label.kind == LabelKind::kBullet ? block.text : block.Printed());
}

bool NamesTerm(const std::string& definition, const std::string& term) {
  const std::string words = " " + Key(definition.substr(0, kNameWithin));
  const std::string first = Key(term);
  return words.find(" " + first.substr(0, first.find(' '))) != std::string::npos;
}

char FirstLetter(const std::string& term) {
  const std::string key = Key(term);
  return key.empty() ? '\0' : key.front();
}

// Entries of the blocks [first, last).
class EntryReader {
 public:
  EntryReader(const Flow& flow, std::size_t first, std::size_t last)
      : flow_(flow), first_(first), last_(last) {
    int set_off = 0;
    std::size_t acronyms = 0;
    for (std::size_t i = first; i < last; ++i) acronyms += AcronymsOf(At(i)).size();
    acronyms_ = acronyms >= kMinAcronyms;
    for (std::size_t i = first; i < last; ++i)
      set_off += HasTermShape(At(i)) && IsSetOff(At(i)) && !IsLetter(At(i)) ? 1 : 0;
    set_off_ = set_off >= 2;
  }

  std::vector<GlossaryEntry> Run(std::vector<bool>& used) {
    for (std::size_t i = first_; i < last_; ++i) {
      const Block& block = At(i);
      if (block.kind == BlockKind::kBlankNotice) continue;
      if (IsText(block) && patterns::kSourcesHeading.In(block.text)) break;
      if (block.kind == BlockKind::kGrid) {
        Close();
        ReadGrid(flow_.grids[static_cast<std::size_t>(block.grid)]);
        used[static_cast<std::size_t>(block.grid)] = true;
      } else if (acronyms_ && TakeAcronyms(block)) {
        continue;
      } else if (IsLetter(block)) {
        Close();
      } else if (IsTerm(i)) {
        Close();
        entry_.term = DropBullets(block.text);
        entry_.where = Where(block, "glossary.heading");
      } else if (!entry_.term.empty()) {
        JoinBrokenText(entry_.definition, DefinitionText(block));
        entry_.where.page_to = block.page_to;
      }
    }
    Close();
    return std::move(entries_);
  }

 private:
  const Block& At(std::size_t i) const { return flow_.blocks[i]; }

  bool IsTerm(std::size_t i) const {
    const Block& block = At(i);
    if (!HasTermShape(block)) return false;
    if (set_off_) return IsSetOff(block);
    if (i > first_ && !ClosesText(At(i - 1))) return false;
    return i + 1 < last_ && IsDefinition(At(i + 1));
  }

  static bool ClosesText(const Block& block) {
    return block.kind == BlockKind::kGrid || block.kind == BlockKind::kListItem || EndsSentence(block.text) ||
           HasTermShape(block) || block.text.find("http") != std::string::npos ||
           patterns::kGlossaryTitle.In(block.text);
  }

  static bool IsDefinition(const Block& block) {
    if (block.kind == BlockKind::kListItem) return true;
    return IsText(block) && block.text.size() >= kMinPlainDefinition &&
           (EndsSentence(block.text) || block.text.size() > kMaxTerm / 2);
  }

  bool TakeAcronyms(const Block& block) {
    std::vector<GlossaryEntry> found = AcronymsOf(block);
    if (found.empty()) return false;
    Close();
    entries_.insert(entries_.end(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
    return true;
  }

  void Close() {
    if (!entry_.term.empty() && !entry_.definition.empty()) entries_.push_back(entry_);
    entry_ = {};
  }

  // Two columns: term and meaning. Page numbers in the second make it a contents list.
  void ReadGrid(const Grid& grid) {
    if (grid.columns != 2) return;
    int figures = 0;
    for (int row = 0; row < grid.rows; ++row)
      figures += IsFigure(ReadValue(RowValues(grid, row)[1]).kind) ? 1 : 0;
    if (figures * 2 >= grid.rows) return;
    for (int row = 0; row < grid.rows; ++row) {
      const std::vector<std::string> texts = RowValues(grid, row);
      if (patterns::kTermColumn.In(texts[0]) && patterns::kDefinitionColumn.In(texts[1])) continue;
      if (texts[1].empty()) continue;
      if (texts[0].empty()) {
        if (!entries_.empty()) JoinBrokenText(entries_.back().definition, texts[1]);
        continue;
      }
      entries_.push_back({texts[0], texts[1], {}, WhereRow(grid, row, "glossary.two-columns")});
    }
  }

  const Flow& flow_;
  std::size_t first_;
  std::size_t last_;
  bool set_off_ = false;
  bool acronyms_ = false;
  GlossaryEntry entry_;
  std::vector<GlossaryEntry> entries_;
};

bool MayHoldGlossary(const SectionSpan& span) {
  return span.kind != "minutes" && span.kind != "agenda" && span.kind != "front_sheet" &&
         span.kind != "public_information" && span.kind != "disclosure" && span.kind != "blank";
}

bool IsGlossaryTitle(const Block& block) {
  return IsText(block) && !block.label && block.text.size() <= kMaxGlossaryTitle &&
         patterns::kGlossaryTitle.In(block.text);
}

// The longest series of entries that goes by the alphabet, each named by its definition as a rule.
std::vector<GlossaryEntry> LongestSeries(const std::vector<GlossaryEntry>& entries) {
  std::vector<GlossaryEntry> best;
  for (std::size_t start = 0; start < entries.size(); ++start) {
    if (!NamesTerm(entries[start].definition, entries[start].term)) continue;
    std::size_t end = start + 1;
    while (end < entries.size() && FirstLetter(entries[end].term) >= FirstLetter(entries[end - 1].term))
      ++end;
    if (end - start > best.size())
      best.assign(entries.begin() + static_cast<std::ptrdiff_t>(start),
                  entries.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return best;
}

bool IsSureSeries(const std::vector<GlossaryEntry>& entries) {
  if (entries.size() < kMinUnheaded) return false;
  std::string letters;
  std::size_t named = 0;
  for (const GlossaryEntry& entry : entries) {
    if (letters.find(FirstLetter(entry.term)) == std::string::npos) letters += FirstLetter(entry.term);
    named += NamesTerm(entry.definition, entry.term) ? 1U : 0U;
  }
  return letters.size() >= kMinLetters &&
         static_cast<double>(named) >= kMinNamed * static_cast<double>(entries.size());
}

std::vector<GlossaryEntry> Unheaded(const Flow& flow, const SectionSpan& span) {
  std::vector<bool> untouched(flow.grids.size(), false);
  std::vector<GlossaryEntry> series = LongestSeries(EntryReader(flow, span.first, span.last).Run(untouched));
  return IsSureSeries(series) ? series : std::vector<GlossaryEntry>{};
}

bool HasGlossaryColumns(const Grid& grid) {
  if (grid.columns != 2 || grid.rows < 2) return false;
  const std::vector<std::string> head = RowValues(grid, 0);
  return patterns::kTermColumn.In(head[0]) && patterns::kDefinitionColumn.In(head[1]);
}

}  // namespace

std::vector<GlossaryEntry> ReadGlossary(const Flow& flow, const std::vector<SectionSpan>& spans,
                                        std::vector<bool>& used) {
  std::vector<GlossaryEntry> glossary;
  const auto add = [&](std::vector<GlossaryEntry> entries) {
    glossary.insert(glossary.end(), std::make_move_iterator(entries.begin()),
                    std::make_move_iterator(entries.end()));
  };
  for (const SectionSpan& span : spans) {
    if (!MayHoldGlossary(span)) continue;
    std::size_t first = span.first;
    while (first < span.last && !IsGlossaryTitle(flow.blocks[first])) ++first;
    if (first < span.last || span.kind == "glossary") {
      add(EntryReader(flow, first < span.last ? first + 1 : span.first, span.last).Run(used));
      continue;
    }
    add(Unheaded(flow, span));
    for (std::size_t i = span.first; i < span.last; ++i) {
      if (flow.blocks[i].kind != BlockKind::kGrid ||
          !HasGlossaryColumns(flow.grids[static_cast<std::size_t>(flow.blocks[i].grid)]))
        continue;
      add(EntryReader(flow, i, i + 1).Run(used));
    }
  }
  return glossary;
}

}  // namespace minutebook::extract
