#include "tests/support/conservation.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string_view>

namespace minutebook::test {
namespace {

using Characters = std::map<std::string, int>;  // code points and how many of each

bool IsJoint(std::string_view character) {
  constexpr std::array<std::string_view, 8> kJoints = {" ",      "\n",     "-",      "\u00AD",
                                                       "\u2010", "\u2022", "\u00A0", "\t"};
  return std::find(kJoints.begin(), kJoints.end(), character) != kJoints.end();
}

void Add(std::string_view text, int times, Characters& characters) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string_view character = text.substr(at, end - at);
    if (!IsJoint(character)) characters[std::string(character)] += times;
    at = end;
  }
}

int WordsIn(const std::string& text) {
  std::istringstream stream(text);
  int count = 0;
  for (std::string word; stream >> word;) ++count;
  return count;
}

void CheckPage(const Page& page, const PageRecord& record, std::vector<std::string>& losses) {
  const std::string name = "page " + std::to_string(page.number) + ": ";
  const int words = static_cast<int>(page.words.size());
  const int sum = record.body_words + record.table_words + record.furniture_words + record.unplaced_words;
  if (record.words != words || sum != words) {
    losses.push_back(name + std::to_string(words) + " words, " + std::to_string(record.words) +
                     " recorded, " + std::to_string(sum) + " accounted for");
  }
  if (WordsIn(record.furniture) != record.furniture_words)
    losses.push_back(name + "furniture of " + std::to_string(record.furniture_words) +
                     " words: " + record.furniture);
}

}  // namespace

WordTotals TotalsOf(const Document& document, const PackRecords& records) {
  WordTotals totals;
  for (const Page& page : document.pages) totals.words += static_cast<int>(page.words.size());
  for (const PageRecord& page : records.pages) {
    totals.body += page.body_words;
    totals.table += page.table_words;
    totals.furniture += page.furniture_words;
    totals.unplaced += page.unplaced_words;
  }
  return totals;
}

std::vector<std::string> Losses(const Document& document, const PackRecords& records) {
  std::vector<std::string> losses;
  if (document.pages.size() != records.pages.size()) return {"pages are missing"};
  Characters open;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    CheckPage(document.pages[p], records.pages[p], losses);
    for (const Word& word : document.pages[p].words) Add(word.text, 1, open);
    Add(records.pages[p].furniture, -1, open);
  }
  for (const Section& section : records.sections) Add(section.text, -1, open);
  const bool all_placed = TotalsOf(document, records).unplaced == 0;
  for (const auto& [character, count] : open) {
    if (count < 0) {
      losses.push_back("'" + character + "' is " + std::to_string(-count) +
                       " times more in the texts than on the pages");
    } else if (count > 0 && all_placed) {
      losses.push_back("'" + character + "' is lost " + std::to_string(count) + " times");
    }
  }
  return losses;
}

}  // namespace minutebook::test
