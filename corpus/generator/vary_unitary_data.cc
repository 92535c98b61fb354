// Varied packs in the unitary style: data sets, their glossaries and monitoring tables.
#include <algorithm>

#include "corpus/generator/text.h"
#include "corpus/generator/unitary_maker.h"

namespace packmaker {

namespace {

constexpr int kLongestDataSet = 24;  // rows

}  // namespace

std::string UnitaryMaker::DataSetTitle() const {
  return m_.theme.body + " data set – " + MonthName(Month(0).month) + " " + std::to_string(Month(0).year);
}

// The month `back` months before the last one of the data set.
Date UnitaryMaker::Month(int back) const {
  const int months = date_.year * 12 + date_.month - 3 - back;
  return {months / 12, months % 12 + 1, 1};
}

void UnitaryMaker::DataSet(const Paper& paper) {
  m_.Add("section",
         "appendix item=" + paper.item + (m_.Chance(60) ? " turned" : " landscape") + " | " + DataSetTitle());
  m_.Add("sub", DataSetTitle());
  const bool refs = m_.Chance(80);
  const bool areas = m_.Chance(80);
  const bool accountable = m_.Chance(60);
  const int months = m_.Between(5, 13);
  std::vector<std::string> columns;
  if (refs) columns.push_back("ref | Ref | 30");
  if (areas) columns.push_back("area | Area | 52");
  columns.push_back("name | Description | 125");
  columns.push_back("owner | Data owner | 56");
  if (accountable) columns.push_back("accountable | Data accountability | 60");
  for (int i = months - 1; i >= 0; --i) columns.push_back("month | " + Iso(Month(i)).substr(0, 7) + " | 27");
  columns.push_back("comparator | 12 month average | 36");
  if (m_.Chance(60)) columns.push_back("comparator | Target | 34");
  if (m_.Chance(60)) columns.push_back("comparator | Nat. | 34");
  columns.push_back("commentary | " + MonthName(Month(0).month) + " commentary | 105");
  m_.Add("indicators", "7", columns);
  const int rows = m_.Between(4, kLongestDataSet);
  for (int i = 1; i <= rows; ++i) Indicator(i, columns);
  m_.Add("endtable");
  Glossary(paper);
}

void UnitaryMaker::Indicator(int row, const std::vector<std::string>& columns) {
  static const std::vector<std::string> kUnits = {"count", "count", "percent", "rate_per_10000"};
  const std::string unit = m_.OneOf(kUnits);
  const std::string thing = m_.OneOf(m_.theme.things);
  std::string name = "Number of " + thing + " in " + m_.OneOf(m_.wards);
  if (unit == "percent") name = "Percentage of " + thing + " dealt with in time in " + m_.OneOf(m_.wards);
  if (unit == "rate_per_10000")
    name = Capitalised(thing) + " in " + m_.OneOf(m_.wards) + ", rate per 10,000 residents";
  int level = unit == "percent" ? m_.Between(20, 95)
              : unit == "count" ? m_.Between(5, 2400)
                                : m_.Between(8, 140);
  const auto value = [&](int number) {
    return unit == "percent" ? std::to_string(std::clamp(number, 0, 100)) + "%"
                             : m_.Figure(std::max(0, number));
  };
  std::string cells = unit;
  for (const std::string& column : columns) {
    const std::string kind = column.substr(0, column.find(' '));
    std::string cell;
    if (kind == "ref") cell = m_.theme.areas[0].substr(0, 1) + std::to_string(row);
    if (kind == "area") cell = m_.theme.areas[static_cast<size_t>(row / 3) % m_.theme.areas.size()];
    if (kind == "name") cell = name;
    if (kind == "owner") cell = officer_;
    if (kind == "accountable") cell = director_;
    if (kind == "month")
      cell = m_.Chance(3) ? "n/a" : value(level += m_.Between(-level / 10 - 1, level / 10 + 1));
    if (kind == "comparator") cell = m_.Chance(20) ? "n/a" : value(level);
    if (kind == "commentary") cell = m_.FilledOneOf(Commentaries());
    cells += " | " + cell;
  }
  m_.Add("indicator", cells);
}

void UnitaryMaker::Glossary(const Paper& paper) {
  m_.Add("section", "glossary item=" + paper.item + " nostamp | Glossary");
  m_.Add("heading", "Glossary");
  const int count = m_.Between(3, static_cast<int>(Terms().size()));
  for (int i = 0; i < count; ++i) {
    const auto& [term, definition] = Terms()[static_cast<size_t>(i)];
    m_.Add("term", term + " | " + definition);
  }
}

void UnitaryMaker::Monitoring(const Paper& paper) {
  const std::string title = body_ + " – Monitoring report";
  m_.Add("section", "monitoring item=" + paper.item + " turned | " + title);
  m_.Add("sub", title);
  m_.Add("p", "Scrutiny Monitoring – " + OrdinalDate(date_));
  m_.Add("monitoring", "9 18 34 27 12 | Date | Title | Recommendation | Action Taken | Progress Status");
  if (followed_.empty()) Request(m_.theme.topics[0], "1");
  std::string item;
  for (const Followed& followed : followed_) {
    const bool same = followed.item == item;
    item = followed.item;
    m_.Add("action", (same ? "" : Iso(last_)) + " | " + (same ? "" : TitleCase(item)) + " | " +
                         followed.label + " | " + followed.text + " | " + m_.FilledOneOf(Responses()) +
                         " | " + m_.OneOf(Statuses()));
  }
  m_.Add("endtable");
}

}  // namespace packmaker
