// Tests: glossary_test.cc.
#include "extractors/acronyms.h"

#include <cctype>

#include "extractors/minutes/attendance.h"
#include "extractors/patterns/glossary.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxMeaningWords = 14;
constexpr int kMinMeaning = 6;  // letters

struct Parts {
  std::string term;
  std::string meaning;
};

// The first word and the rest, when the word is an acronym of the rest or stands apart from it.
Parts PartsOf(const Line& line) {
  const std::string text = FoldSpace(line.text);
  const Match m = patterns::kAcronymLine.Find(text);
  if (!m || WordCount(m[2]) > kMaxMeaningWords) return {};
  const std::string_view first = m[1].substr(0, m[1].find('/'));  // "SWF/SWWF": the first spells it
  const bool apart = line.segments.size() == 2 && Trim(line.segments.front().text) == m[1] &&
                     Letters(m[2]) >= kMinMeaning && WordCount(m[2]) > 1;  // no page of a contents list
  if (!apart && !SpellsOut(first, m[2])) return {};
  return {std::string(m[1]), std::string(m[2])};
}

}  // namespace

bool SpellsOut(std::string_view acronym, std::string_view meaning) {
  const std::string letters = Lower(acronym);
  const std::string text = Lower(meaning);
  if (text.empty() || letters.size() < 2 || letters.front() != text.front()) return false;
  int capitals = 0;
  for (unsigned char c : acronym) capitals += std::isupper(c) != 0 ? 1 : 0;
  std::size_t at = 0;
  for (char c : letters) {
    if (std::isalpha(static_cast<unsigned char>(c)) == 0) continue;
    at = text.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return capitals >= 2 && WordCount(meaning) >= 2;
}

std::vector<GlossaryEntry> AcronymsOf(const Block& block) {
  std::vector<GlossaryEntry> entries;
  if (block.kind == BlockKind::kGrid || block.label) return entries;
  for (const Line& line : block.lines) {
    Parts parts = PartsOf(line);
    if (parts.term.empty()) {
      if (entries.empty()) return entries;
      entries.back().definition += ' ' + FoldSpace(line.text);
      continue;
    }
    GlossaryEntry entry;
    entry.term = std::move(parts.term);
    entry.definition = std::move(parts.meaning);
    entry.where = Where(block, "glossary.acronym");
    if (line.page == block.page_from) entry.where.box = line.box;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace minutebook::extract
