#include "tools/evaluate/score.h"

#include <algorithm>
#include <numeric>

#include "tools/evaluate/families.h"
#include "tools/evaluate/likeness.h"

namespace minutebook::tools {
namespace {

using Records = std::vector<ScoredRecord>;

std::vector<std::string> Keys(const Records& records) {
  std::vector<std::string> keys;
  for (const ScoredRecord& record : records) keys.push_back(record.key);
  return keys;
}

double NumberOf(const JsonValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value.is)) return static_cast<double>(*whole);
  const auto* number = std::get_if<double>(&value.is);
  return number == nullptr ? 0 : *number;
}

std::string RuleOf(const ScoredFamily& family, const ScoredRecord& record) {
  const JsonValue* rule = record.where == nullptr ? nullptr : record.where->Find("rule");
  return rule == nullptr ? std::string(family.rule) : TextOf(rule);
}

// A difference that is about a found record, with its place.
Difference At(DifferenceKind kind, const ScoredFamily& family, const ScoredRecord& record) {
  Difference difference;
  difference.kind = kind;
  difference.family = family.name;
  difference.rule = RuleOf(family, record);
  if (record.where == nullptr) return difference;
  if (const JsonValue* page = record.where->Find("page_from"))
    difference.page = static_cast<int>(NumberOf(*page));
  const JsonValue* box = record.where->Find("box");
  const auto* edges = box == nullptr ? nullptr : std::get_if<JsonValue::List>(&box->is);
  if (edges != nullptr && edges->size() == 4) {
    difference.box = {NumberOf((*edges)[0]), NumberOf((*edges)[1]), NumberOf((*edges)[2]),
                      NumberOf((*edges)[3])};
  }
  return difference;
}

// One family of one document on its way into the score.
class FamilyRun {
 public:
  FamilyRun(const ScoredFamily& family, const JsonValue& gold, const JsonValue& found)
      : family_(family), gold_(family.Records(gold)), found_(family.Records(found)) {}

  bool Empty() const { return gold_.empty() && found_.empty(); }

  FamilyScore Run(DocumentScore& out) {
    FamilyScore score{std::string(family_.name), static_cast<int>(gold_.size()),
                      static_cast<int>(found_.size())};
    std::vector<bool> gold_hit(gold_.size());
    std::vector<bool> found_hit(found_.size());
    std::vector<bool> right(found_.size());
    for (const Pairing& pair : Pair(Keys(gold_), Keys(found_))) {
      if (pair.likeness < kFoundLikeness) continue;
      ++score.paired;
      gold_hit[pair.gold] = found_hit[pair.found] = true;
      right[pair.found] = CompareFields(gold_[pair.gold], found_[pair.found], score, out);
    }
    for (std::size_t i = 0; i < gold_.size(); ++i) {
      if (!gold_hit[i]) Missed(gold_[i], out);
    }
    for (std::size_t j = 0; j < found_.size(); ++j) {
      if (!found_hit[j]) Extra(found_[j], out);
      const std::string rule = RuleOf(family_, found_[j]);
      if (!rule.empty()) out.judgements.push_back({rule, right[j]});
    }
    return score;
  }

 private:
  // True when all fields of the pair are the same.
  bool CompareFields(const ScoredRecord& gold, const ScoredRecord& found, FamilyScore& score,
                     DocumentScore& out) const {
    bool all = true;
    for (std::size_t f = 0; f < family_.fields.size(); ++f) {
      const double same = Same(gold.fields[f], found.fields[f]);
      score.right += same;
      score.fields += 1;
      if (same >= 1) continue;
      all = false;
      Difference difference = At(DifferenceKind::kField, family_, found);
      difference.field = family_.fields[f];
      difference.gold = TextOf(gold.fields[f]);
      difference.found = TextOf(found.fields[f]);
      out.differences.push_back(std::move(difference));
    }
    return all;
  }

  void Missed(const ScoredRecord& gold, DocumentScore& out) const {
    Difference difference;
    difference.kind = DifferenceKind::kMissed;
    difference.family = family_.name;
    difference.gold = gold.key;
    out.differences.push_back(std::move(difference));
  }

  void Extra(const ScoredRecord& found, DocumentScore& out) const {
    Difference difference = At(DifferenceKind::kExtra, family_, found);
    difference.found = found.key;
    out.differences.push_back(std::move(difference));
  }

  const ScoredFamily& family_;
  Records gold_;
  Records found_;
};

std::size_t PlaceOf(const std::string& family) {
  const auto& families = ScoredFamilies();
  return static_cast<std::size_t>(std::find_if(families.begin(), families.end(),
                                               [&](const ScoredFamily& f) { return f.name == family; }) -
                                  families.begin());
}

}  // namespace

double DocumentScore::Score() const {
  if (families.empty()) return 0;
  const double sum = std::accumulate(families.begin(), families.end(), 0.0,
                                     [](double total, const FamilyScore& f) { return total + f.Score(); });
  return sum / static_cast<double>(families.size());
}

DocumentScore ScoreDocument(const JsonValue& gold, const JsonValue& found,
                            const std::set<std::string>& families) {
  DocumentScore score;
  for (const ScoredFamily& family : ScoredFamilies()) {
    if (!families.empty() && families.count(std::string(family.name)) == 0) continue;
    FamilyRun run(family, gold, found);
    if (!run.Empty()) score.families.push_back(run.Run(score));
  }
  if (!families.empty()) return score;
  for (const ScoredFamily& family : JudgedFamilies()) {
    DocumentScore judged;
    FamilyRun(family, gold, found).Run(judged);
    score.judgements.insert(score.judgements.end(), judged.judgements.begin(), judged.judgements.end());
  }
  return score;
}

void AddScores(const std::vector<FamilyScore>& more, std::vector<FamilyScore>& total) {
  for (const FamilyScore& family : more) {
    auto at = std::find_if(total.begin(), total.end(),
                           [&](const FamilyScore& t) { return PlaceOf(t.name) >= PlaceOf(family.name); });
    if (at == total.end() || at->name != family.name) at = total.insert(at, FamilyScore{family.name});
    at->gold += family.gold;
    at->found += family.found;
    at->paired += family.paired;
    at->right += family.right;
    at->fields += family.fields;
  }
}

}  // namespace minutebook::tools
