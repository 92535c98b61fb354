#include "tests/support/field_score.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/record_fields.h"
#include "tools/record_walk.h"
#include "tools/text_layout.h"

namespace minutebook::test {
namespace {

std::string Folded(std::string_view text) {
  static const std::vector<std::pair<std::string_view, std::string_view>> kPlain = {
      {"\u2018", "'"}, {"\u2019", "'"}, {"\u201C", "\""}, {"\u201D", "\""},
      {"\u2013", "-"}, {"\u2014", "-"}, {"\u00A0", " "},
  };
  std::string plain;
  while (!text.empty()) {
    const auto hit = std::find_if(kPlain.begin(), kPlain.end(),
                                  [&](const auto& entry) { return text.starts_with(entry.first); });
    if (hit == kPlain.end()) {
      plain += text.front();
      text.remove_prefix(1);
    } else {
      plain += hit->second;
      text.remove_prefix(hit->first.size());
    }
  }
  return tools::OneLine(plain);
}

// A visitor of Fields() that joins the values of the public format into one string.
class PublicText {
 public:
  void Field(std::string_view, const auto& value, std::string_view = {}) { Add(value); }
  void Added(auto&&...) {}
  void List(auto&&...) {}
  void Plain(auto&&...) {}
  void Texts(std::string_view, const std::vector<std::string>& values) {
    for (const std::string& value : values) Add(value);
  }
  void Pairs(std::string_view, const TextPairs& values) {
    for (const auto& [key, value] : values) Add(key + "=" + value);
  }
  void Grid(const DataTable& table) {
    for (const TableCell& cell : table.cells) Add(cell.text);
  }

  const std::string& text() const { return text_; }

 private:
  void Add(const std::string& value) { text_ += Folded(value) + "\x1f"; }
  void Add(int value) { Add(std::to_string(value)); }
  template <typename Value>
  void Add(const std::optional<Value>& value) {
    value ? Add(*value) : Add(std::string("\x01"));
  }

  std::string text_;
};

using TextsByFamily = std::map<std::string, std::vector<std::string>>;

TextsByFamily Texts(const PackRecords& records) {
  TextsByFamily texts;
  const auto add = [&](const auto& record) {
    using Record = std::remove_cvref_t<decltype(record)>;
    PublicText text;
    Fields(record, text);
    texts[std::string(kFamily<Record>)].push_back(text.text());
  };
  add(records.document);
  add(records.meeting);
  tools::ForEachRecord(records, add);
  for (auto& [family, list] : texts) std::sort(list.begin(), list.end());
  return texts;
}

int Common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return static_cast<int>(both.size());
}

}  // namespace

double Tally::F1() const { return gold + found == 0 ? 1 : 2.0 * right / (gold + found); }

std::map<std::string, Tally> ScoreByFamily(const PackRecords& gold, const PackRecords& found) {
  TextsByFamily gold_texts = Texts(gold);
  TextsByFamily found_texts = Texts(found);
  std::map<std::string, Tally> tallies;
  for (const auto& [family, texts] : gold_texts) tallies[family].gold = static_cast<int>(texts.size());
  for (const auto& [family, texts] : found_texts) tallies[family].found = static_cast<int>(texts.size());
  for (auto& [family, tally] : tallies) tally.right = Common(gold_texts[family], found_texts[family]);
  return tallies;
}

}  // namespace minutebook::test
