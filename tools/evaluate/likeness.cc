#include "tools/evaluate/likeness.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "schema/json_writer.h"
#include "tools/evaluate/fold.h"

namespace minutebook::tools {
namespace {

constexpr double kPairLikeness = 0.5;
constexpr double kPlaceWeight = 1e-6;
constexpr std::size_t kProseLength = 40;  // longer texts are prose

const JsonValue kNull;

const JsonValue& OrNull(const JsonValue* value) { return value == nullptr ? kNull : *value; }

bool Blank(const JsonValue* value) {
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->is);
  return value == nullptr || value->Null() || (text != nullptr && text->empty());
}

std::string NumberText(double number) {
  JsonWriter writer(false);
  writer.Number(number);
  std::string text = writer.Take();
  if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return text;
}

// A value within a list or an object.
std::string PartText(const JsonValue& value) {
  if (value.Null()) return "None";
  if (const bool* truth = std::get_if<bool>(&value.is)) return *truth ? "True" : "False";
  return TextOf(&value);
}

// A value by itself, folded.
std::string FoldedValue(const JsonValue* value) {
  const bool* truth = std::get_if<bool>(&OrNull(value).is);
  if (truth != nullptr) return *truth ? "yes" : "no";
  return Folded(TextOf(value));
}

double SameTexts(const std::string& gold, const std::string& found) {
  if (gold == found) return 1;
  const std::string bare = LettersAndDigits(gold);
  if (!bare.empty() && bare == LettersAndDigits(found)) return 1;
  if (CodePoints(gold) <= kProseLength) return 0;
  return WordF1(Words(gold), Words(found)) >= kProseLikeness ? 1 : 0;
}

double SameObjects(const JsonValue& gold, const JsonValue& found) {
  std::set<std::string> keys;
  for (const JsonValue* side : {&gold, &found}) {
    const auto* object = std::get_if<JsonValue::Object>(&side->is);
    if (object == nullptr) continue;
    for (const auto& [key, value] : *object) {
      if (!Blank(&value)) keys.insert(key);
    }
  }
  if (keys.empty()) return 1;
  const auto same = std::count_if(keys.begin(), keys.end(), [&](const std::string& key) {
    return FoldedValue(gold.Find(key)) == FoldedValue(found.Find(key));
  });
  return static_cast<double>(same) / static_cast<double>(keys.size());
}

std::vector<std::string> EntryTexts(const JsonValue& list) {
  std::vector<std::string> texts;
  if (const auto* entries = std::get_if<JsonValue::List>(&list.is)) {
    for (const JsonValue& entry : *entries) texts.push_back(TextOf(&entry));
  }
  return texts;
}

double SameLists(const JsonValue& gold, const JsonValue& found) {
  const std::vector<std::string> a = EntryTexts(gold);
  const std::vector<std::string> b = EntryTexts(found);
  if (a.empty() && b.empty()) return 1;
  double hits = 0;
  for (const Pairing& pair : Pair(a, b)) hits += SameTexts(Folded(a[pair.gold]), Folded(b[pair.found]));
  return 2 * hits / static_cast<double>(a.size() + b.size());
}

// Words as numbers, so that many texts are compared quickly.
class WordNumbers {
 public:
  std::vector<int> Of(const std::string& text) {
    std::vector<int> numbers;
    for (const std::string& word : Words(text)) {
      numbers.push_back(known_.emplace(word, static_cast<int>(known_.size())).first->second);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  std::vector<std::vector<int>> OfAll(const std::vector<std::string>& texts) {
    std::vector<std::vector<int>> all;
    for (const std::string& text : texts) all.push_back(Of(text));
    return all;
  }

 private:
  std::map<std::string, int> known_;
};

// No two texts can be more alike than their lengths allow.
bool MayPair(std::size_t a, std::size_t b) {
  return a + b == 0 ||
         2.0 * static_cast<double>(std::min(a, b)) / static_cast<double>(a + b) >= kPairLikeness;
}

}  // namespace

std::string TextOf(const JsonValue* value) {
  const JsonValue& v = OrNull(value);
  std::string text;
  const auto add = [&](const std::string& part, bool first) { text += (first ? "" : " ") + part; };
  if (const auto* string = std::get_if<std::string>(&v.is)) return *string;
  if (const auto* whole = std::get_if<std::int64_t>(&v.is)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&v.is)) return NumberText(*number);
  if (const bool* truth = std::get_if<bool>(&v.is)) return *truth ? "True" : "False";
  if (const auto* list = std::get_if<JsonValue::List>(&v.is)) {
    for (const JsonValue& entry : *list) add(PartText(entry), &entry == list->data());
  } else if (const auto* object = std::get_if<JsonValue::Object>(&v.is)) {
    bool first = true;
    for (const auto& [key, inner] : *object) {
      if (Blank(&inner)) continue;
      add(PartText(inner), first);
      first = false;
    }
  }
  return text;
}

double Same(const JsonValue* gold, const JsonValue* found) {
  const JsonValue& a = OrNull(gold);
  const JsonValue& b = OrNull(found);
  const auto either = [&](auto is) { return is(a) || is(b); };
  if (either([](const JsonValue& v) { return std::holds_alternative<JsonValue::Object>(v.is); }))
    return SameObjects(a, b);
  if (either([](const JsonValue& v) { return std::holds_alternative<JsonValue::List>(v.is); }))
    return SameLists(a, b);
  return SameTexts(FoldedValue(&a), FoldedValue(&b));
}

std::vector<Pairing> Pair(const std::vector<std::string>& gold, const std::vector<std::string>& found) {
  WordNumbers numbers;
  const auto gold_words = numbers.OfAll(gold);
  const auto found_words = numbers.OfAll(found);
  std::vector<Pairing> pairs;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < found.size(); ++j) {
      if (!MayPair(gold_words[i].size(), found_words[j].size())) continue;
      const double f1 = WordF1(gold_words[i], found_words[j]);
      if (f1 < kPairLikeness) continue;
      pairs.push_back({i, j, f1 - kPlaceWeight * static_cast<double>(i > j ? i - j : j - i)});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pairing& a, const Pairing& b) {
    return std::tie(a.likeness, a.gold, a.found) > std::tie(b.likeness, b.gold, b.found);
  });
  std::vector<bool> gold_used(gold.size());
  std::vector<bool> found_used(found.size());
  std::vector<Pairing> chosen;
  for (const Pairing& pair : pairs) {
    if (gold_used[pair.gold] || found_used[pair.found]) continue;
    gold_used[pair.gold] = found_used[pair.found] = true;
    chosen.push_back(pair);
  }
  return chosen;
}

}  // namespace minutebook::tools
