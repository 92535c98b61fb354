#include "tools/record_walk.h"

#include <algorithm>
#include <array>

namespace minutebook::tools {
namespace {

struct FamilyWords {
  std::string_view family;
  std::string_view one;
  std::string_view many;
};

// The families whose plural is not their name and an "s".
constexpr std::array<FamilyWords, 5> kIrregular = {{
    {"minutes", "set of minutes", "sets of minutes"},
    {"attendance", "attendance", "attendances"},
    {"glossary_entry", "glossary entry", "glossary entries"},
    {"report_appendix", "report appendix", "report appendices"},
    {"quorum", "quorum", "quorums"},
}};

// The families in the order of docs/records.md.
constexpr std::array<std::string_view, 24> kOrder = {
    kFamily<Member>,          kFamily<Contact>,        kFamily<MeetingDate>,   kFamily<Quorum>,
    kFamily<AgendaItem>,      kFamily<Minutes>,        kFamily<Attendance>,    kFamily<MinuteItem>,
    kFamily<MinutePoint>,     kFamily<Resolution>,     kFamily<Vote>,          kFamily<Declaration>,
    kFamily<Representation>,  kFamily<Report>,         kFamily<ReportContact>, kFamily<Recommendation>,
    kFamily<ReportParagraph>, kFamily<ReportAppendix>, kFamily<Action>,        kFamily<Indicator>,
    kFamily<DataTable>,       kFamily<GlossaryEntry>,  kFamily<Section>,       kFamily<Figure>,
};

std::ptrdiff_t Rank(std::string_view family) {
  return std::find(kOrder.begin(), kOrder.end(), family) - kOrder.begin();
}

// A visitor of Fields() that keeps what one record itself says, its children left out.
class ValueList {
 public:
  void Field(std::string_view name, const auto& value, std::string_view = {}) { Add(name, Text(value)); }
  void Added(std::string_view name, const auto& value, std::string_view = {}) { Add(name, Text(value)); }
  void List(auto&&...) {}
  void Plain(auto&&...) {}

  void Texts(std::string_view name, const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() ? "" : "; ") + value;
    Add(name, joined);
  }

  void Pairs(std::string_view name, const TextPairs& values) {
    std::string joined;
    for (const auto& [key, value] : values) joined += (joined.empty() ? "" : "; ") + key + ": " + value;
    Add(name, joined);
  }

  void Grid(const DataTable& table) {
    int row = -1;
    std::string line;
    for (const TableCell& cell : table.cells) {
      if (cell.row != row && row >= 0) Add("row " + std::to_string(row + 1), line);
      if (cell.row != row) line.clear();
      row = cell.row;
      line += (line.empty() ? "" : " | ") + cell.text;
    }
    if (row >= 0) Add("row " + std::to_string(row + 1), line);
  }

  std::vector<LabelledText> Take() { return std::move(values_); }

 private:
  static std::string Text(const std::string& value) { return value; }
  static std::string Text(int value) { return std::to_string(value); }
  static std::string Text(bool value) { return value ? "yes" : "no"; }
  static std::string Text(const NameParts&) { return {}; }

  template <typename Value>
  static std::string Text(const std::optional<Value>& value) {
    return value ? Text(*value) : std::string();
  }

  void Add(std::string_view name, const std::string& text) {
    std::string label(name);
    std::replace(label.begin(), label.end(), '_', ' ');
    if (!text.empty()) values_.push_back({std::move(label), text});
  }

  std::vector<LabelledText> values_;
};

template <typename Record>
RecordView View(const Record& record) {
  ValueList values;
  Fields(record, values);
  return {std::string(kFamily<Record>), record.id, record.where, values.Take()};
}

}  // namespace

FamilyCounts CountFamilies(const PackRecords& records) {
  FamilyCounts counts;
  ForEachRecord(records, [&](const auto& record) {
    using Record = std::remove_cvref_t<decltype(record)>;
    AddCounts({{std::string(kFamily<Record>), 1}}, counts);
  });
  return counts;
}

void AddCounts(const FamilyCounts& more, FamilyCounts& total) {
  for (const auto& [family, count] : more) {
    const auto known = std::find_if(total.begin(), total.end(),
                                    [&name = family](const auto& entry) { return entry.first == name; });
    if (known == total.end()) {
      const auto next = std::find_if(total.begin(), total.end(), [&name = family](const auto& entry) {
        return Rank(entry.first) > Rank(name);
      });
      total.emplace(next, family, count);
    } else {
      known->second += count;
    }
  }
}

std::string FamilyCount(std::string_view family, int count) {
  for (const FamilyWords& words : kIrregular) {
    if (words.family == family) return Count(count, words.one, words.many);
  }
  std::string name(family);
  std::replace(name.begin(), name.end(), '_', ' ');
  return Count(count, name, name + "s");
}

std::optional<RecordView> FindRecord(const PackRecords& records, std::string_view id) {
  if (records.document.id == id) return View(records.document);
  if (records.meeting.id == id) return View(records.meeting);
  std::optional<RecordView> found;
  ForEachRecord(records, [&](const auto& record) {
    if (!found && record.id == id) found = View(record);
  });
  return found;
}

}  // namespace minutebook::tools
