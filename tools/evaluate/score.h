// Scores a document's records against gold: pairs the records of each family, compares the fields of each
// pair.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/geometry.h"
#include "schema/json_value.h"

namespace minutebook::tools {

// What was counted of one family, in one document or in many.
struct FamilyScore {
  std::string name;
  int gold = 0;
  int found = 0;
  int paired = 0;     // gold records that were found
  double right = 0;   // fields of the pairs that are right
  double fields = 0;  // fields of the pairs

  double Precision() const { return found == 0 ? 0 : static_cast<double>(paired) / found; }
  double Recall() const { return gold == 0 ? 0 : static_cast<double>(paired) / gold; }
  double F1() const { return gold + found == 0 ? 1 : 2.0 * paired / (gold + found); }
  double FieldShare() const { return fields == 0 ? 1 : right / fields; }
  double Score() const { return F1() * FieldShare(); }
};

enum class DifferenceKind {
  kField,   // a field of a found record is wrong
  kMissed,  // a gold record was not found
  kExtra,   // a found record is not in gold
};

struct Difference {
  DifferenceKind kind = DifferenceKind::kField;
  std::string family;
  std::string field;  // empty unless kField
  std::string gold;   // texts, empty for what is not there
  std::string found;
  int page = 0;  // of the found record; 0 when missed or unknown
  Box box;
  std::string rule;
};

// Whether what a rule found was right: in gold, with every field right.
struct Judgement {
  std::string rule;
  bool right = false;
};

struct DocumentScore {
  std::vector<FamilyScore> families;  // those that gold or the document has, in the order of the format
  std::vector<Difference> differences;
  std::vector<Judgement> judgements;

  // The mean of the families' scores; 0 when there is none.
  double Score() const;
};

// Both are documents in the JSON form of docs/records.md. Of families only those named, or all when none is.
DocumentScore ScoreDocument(const JsonValue& gold, const JsonValue& found,
                            const std::set<std::string>& families = {});

// Adds the counts of `more` to `total`, which stays in the order of the format.
void AddScores(const std::vector<FamilyScore>& more, std::vector<FamilyScore>& total);

}  // namespace minutebook::tools
