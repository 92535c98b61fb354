// A performance table is known by a heading row with at least three months ("Sep 15", "Oct-21") and a column
// that names the measure. What the other columns are follows from their titles; a title that says nothing
// known is a comparator
// ("12 month average", "Target", "England"). The heading is repeated on each page, or left out. A row without
// a name goes on the row above (a page broke it) when it has text only in columns of text. Test:
// indicators_test.cc.
#include "extractors/indicators.h"

#include <algorithm>
#include <map>
#include <optional>

#include "extractors/dates.h"
#include "extractors/grid_text.h"
#include "extractors/patterns/indicators.h"
#include "extractors/tables/same_columns.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMinMonths = 3;
constexpr int kHeadRows = 3;  // the heading row may stand below a title row
constexpr std::size_t kShortFragment = 3;
constexpr int kMinReferences = 2;
constexpr double kRepeatedShare = 0.75;    // of the titles of a heading that stands again
constexpr std::size_t kNearHeadings = 12;  // grids before and after in which it may
constexpr double kReferenceShare = 0.6;    // of the cells of a column of references

enum class Use { kRef, kArea, kName, kUnit, kOwner, kAccountable, kMonth, kComparator, kCommentary };

struct Column {
  Use use = Use::kComparator;
  std::string title;  // month as "2016-09" for kMonth
};

using Columns = std::vector<Column>;

std::optional<std::string> MonthOf(const std::string& title) {
  const Match m = patterns::kMonthColumn.Find(title);
  if (!m) return std::nullopt;
  const int month = MonthNumber(m[1]);
  if (month == 0) return std::nullopt;
  const std::string year = m[2].size() == 2 ? "20" + std::string(m[2]) : std::string(m[2]);
  return year + (month < 10 ? "-0" : "-") + std::to_string(month);
}

// How often each word stands in the running text; for words that a narrow heading cell broke.
using WordCounts = std::map<std::string, int>;

void CountWords(const std::string& text, WordCounts& counts) {
  const std::string key = Key(text);
  for (const std::string_view word : Split(key, " ")) {
    if (!word.empty()) ++counts[std::string(word)];
  }
}

WordCounts WordsOf(const Flow& flow) {
  WordCounts counts;
  for (const Block& block : flow.blocks) {
    if (block.kind != BlockKind::kGrid) CountWords(block.text, counts);
  }
  return counts;
}

bool Known(const WordCounts& words, const std::string& word) { return words.count(Key(word)) > 0; }

// "Southampt on 20/21" to "Southampton 20/21" where the running text has the whole word and not its
// beginning.
std::string MendBrokenWords(const std::string& title, const WordCounts& words) {
  std::string out;
  std::string last;
  for (const std::string_view part : Split(title, " ")) {
    const std::string word(part);
    const bool broken = !last.empty() && word.size() <= kShortFragment && StartsLower(word) &&
                        !Known(words, last) && Known(words, last + word);
    if (!out.empty() && !broken) out += ' ';
    out += word;
    last = broken ? last + word : word;
  }
  return out;
}

bool TakeOnce(const Pattern& pattern, const std::string& title, Use use, const Columns& columns) {
  if (!pattern.In(title)) return false;
  return std::none_of(columns.begin(), columns.end(), [&](const Column& c) { return c.use == use; });
}

Column ColumnOf(const std::string& title, const Columns& before, const WordCounts& words) {
  if (const auto month = MonthOf(title)) return {Use::kMonth, *month};
  const std::pair<const Pattern*, Use> kKinds[] = {
      {&patterns::kIndicatorRefColumn, Use::kRef},
      {&patterns::kIndicatorAreaColumn, Use::kArea},
      {&patterns::kIndicatorNameColumn, Use::kName},
      {&patterns::kIndicatorUnitColumn, Use::kUnit},
      {&patterns::kIndicatorAccountableColumn, Use::kAccountable},
      {&patterns::kIndicatorOwnerColumn, Use::kOwner},
      {&patterns::kIndicatorCommentaryColumn, Use::kCommentary}};
  for (const auto& [pattern, use] : kKinds) {
    if (TakeOnce(*pattern, title, use, before)) return {use, title};
  }
  return {Use::kComparator, MendBrokenWords(title, words)};
}

// A column before the months whose title says nothing known, or was recognised wrongly ("Ret"), holds the
// references when most of its cells do.
void FindReferences(const Grid& grid, int first, Columns& columns) {
  for (std::size_t c = 0; c < columns.size() && columns[c].use != Use::kMonth; ++c) {
    if (columns[c].use == Use::kRef) return;
    if (columns[c].use != Use::kComparator) continue;
    int cells = 0;
    int references = 0;
    for (int row = first; row < grid.rows; ++row) {
      const std::string text = RowValues(grid, row)[c];
      cells += text.empty() ? 0 : 1;
      references += patterns::kIndicatorReference.In(text) ? 1 : 0;
    }
    if (references < kMinReferences || references < kReferenceShare * cells) continue;
    columns[c].use = Use::kRef;
    return;
  }
}

// The columns that a heading row names; empty when the row is none.
Columns ColumnsNamed(const std::vector<std::string>& row, const WordCounts& words) {
  Columns columns;
  int months = 0;
  for (const std::string& title : row) {
    columns.push_back(ColumnOf(title, columns, words));
    months += columns.back().use == Use::kMonth ? 1 : 0;
  }
  if (months < kMinMonths) return {};
  const bool named =
      std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.use == Use::kName; });
  if (named) return columns;
  // The first column without a known title, before the months, names the measures.
  for (Column& column : columns) {
    if (column.use == Use::kMonth) return {};
    if (column.use != Use::kComparator && column.use != Use::kArea) continue;
    column.use = Use::kName;
    return columns;
  }
  return {};
}

// The heading of a grid: its columns, and the first row below.
struct Heading {
  Columns columns;
  int first = 0;
};

Heading HeadingOf(const Grid& grid, const WordCounts& words) {
  Heading heading;
  for (int row = 0; row < std::min(grid.rows, kHeadRows) && heading.columns.empty(); ++row)
    heading = {ColumnsNamed(RowValues(grid, row), words), row + 1};
  return heading;
}

bool AreAlikeTitles(const std::string& a, const std::string& b) {
  return AreAlike(FoldedText(a), FoldedText(b));
}

// Whether both head one table, repeated: the same months in the same columns, and nearly the same titles.
bool AreRepeated(const Columns& a, const Columns& b) {
  if (a.size() != b.size()) return false;
  std::size_t alike = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    if ((a[c].use == Use::kMonth || b[c].use == Use::kMonth) && a[c].title != b[c].title) return false;
    alike += AreAlikeTitles(a[c].title, b[c].title);
  }
  return static_cast<double>(alike) >= kRepeatedShare * static_cast<double>(a.size());
}

// The title that most headings have in a column, of those that are nearly the same or when the own one was
// lost.
std::string AgreedTitle(const std::vector<const Columns*>& repeated, std::size_t c, const Column& own) {
  std::map<std::string, int> votes;
  for (const Columns* other : repeated) {
    const auto& [use, title] = (*other)[c];
    const bool near = own.title.empty() || AreAlikeTitles(own.title, title);
    if (use == own.use && !title.empty() && near) ++votes[title];
  }
  std::string chosen = own.title;
  for (const auto& [title, count] : votes) {
    if (chosen.empty() || count > votes[chosen]) chosen = title;
  }
  return chosen;
}

// Of a heading repeated on several pages a title may have been lost or misread on one.
void AgreeOnTitles(std::vector<Heading>& headings) {
  const std::vector<Heading> read = headings;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const Columns& own = read[i].columns;
    std::vector<const Columns*> repeated;
    const std::size_t from = i - std::min(i, kNearHeadings),
                      to = std::min(read.size(), i + kNearHeadings + 1);
    for (std::size_t k = from; k < to && !own.empty(); ++k) {
      if (AreRepeated(own, read[k].columns)) repeated.push_back(&read[k].columns);
    }
    for (std::size_t c = 0; c < own.size() && repeated.size() > 1; ++c) {
      if (own[c].use == Use::kComparator) headings[i].columns[c].title = AgreedTitle(repeated, c, own[c]);
    }
  }
}

void Extend(OptionalText& text, const std::string& more) {
  if (more.empty()) return;
  if (!text) text.emplace();
  JoinBrokenText(*text, more);
}

// The unit by the table's own column of units; by the measure's name and values without one.
OptionalText UnitOf(const OptionalText& printed, const Indicator& indicator) {
  const std::string name = indicator.name.value_or("");
  const std::string unit = printed ? Lower(*printed) : "";
  const bool per_ten_thousand =
      patterns::kRatePerTenThousand.In(name) || patterns::kRatePerTenThousand.In(unit);
  if (per_ten_thousand) return "rate_per_10000";
  if (unit.starts_with("percent") || unit == "%") return "percent";
  if (unit.starts_with("num") || unit.starts_with("count") || unit == "no." || unit == "#") return "count";
  if (!unit.empty()) return std::nullopt;
  if (patterns::kCountName.In(name)) return "count";
  if (patterns::kPercentName.In(name)) return "percent";
  const auto percent = std::count_if(indicator.values.begin(), indicator.values.end(),
                                     [](const auto& v) { return v.second.ends_with('%'); });
  if (percent * 2 > static_cast<long>(indicator.values.size())) return "percent";
  return std::nullopt;
}

class IndicatorReader {
 public:
  explicit IndicatorReader(const Flow& flow) : flow_(flow), words_(WordsOf(flow)) {}

  std::vector<Indicator> Run(std::vector<bool>& used) {
    std::vector<std::size_t> grids;
    std::vector<Heading> headings;
    for (const Block& block : flow_.blocks) {
      if (block.kind != BlockKind::kGrid) continue;
      grids.push_back(static_cast<std::size_t>(block.grid));
      headings.push_back(HeadingOf(flow_.grids[grids.back()], words_));
    }
    AgreeOnTitles(headings);
    for (std::size_t i = 0; i < grids.size(); ++i) {
      if (ReadGrid(flow_.grids[grids[i]], std::move(headings[i]))) used[grids[i]] = true;
    }
    return std::move(indicators_);
  }

 private:
  bool ReadGrid(const Grid& grid, Heading heading) {
    auto& [columns, first] = heading;
    // A page of the table before may go without the heading.
    const bool goes_on = columns.empty() && !columns_.empty() &&
                         static_cast<int>(columns_.size()) == grid.columns && grid.page == page_ + 1;
    if (goes_on) {
      columns = columns_;
      first = 0;
    }
    if (!goes_on) FindReferences(grid, first, columns);
    columns_ = columns;
    page_ = grid.page;
    if (columns.empty()) return false;
    for (int row = first; row < grid.rows; ++row) ReadRow(grid, row, RowValues(grid, row));
    return true;
  }

  void ReadRow(const Grid& grid, int row, const std::vector<std::string>& texts) {
    if (FilledCells(texts) == 0 || !ColumnsNamed(texts, words_).empty()) return;
    Indicator indicator;
    OptionalText unit;
    for (std::size_t c = 0; c < texts.size() && c < columns_.size(); ++c)
      Fill(columns_[c], texts[c], indicator, unit);
    const bool has_values = !indicator.values.empty();
    if (!has_values) {
      if (!indicators_.empty() && in_table_ == &grid) GoOn(indicator);
      return;
    }
    if (!indicator.name) return;
    indicator.unit = UnitOf(unit, indicator);
    indicator.where = WhereRow(grid, row, "indicators.month-table");
    indicators_.push_back(std::move(indicator));
    in_table_ = &grid;
  }

  static void Fill(const Column& column, const std::string& text, Indicator& indicator, OptionalText& unit) {
    if (text.empty()) return;
    switch (column.use) {
      case Use::kRef: indicator.ref = text; break;
      case Use::kArea: indicator.area = text; break;
      case Use::kName: indicator.name = text; break;
      case Use::kUnit: unit = text; break;
      case Use::kOwner: indicator.owner = text; break;
      case Use::kAccountable: indicator.accountable = text; break;
      case Use::kMonth: indicator.values.emplace_back(column.title, text); break;
      case Use::kComparator: indicator.comparators.emplace_back(column.title, text); break;
      case Use::kCommentary: indicator.commentary = text; break;
    }
  }

  // The rest of a row that ran over.
  void GoOn(const Indicator& more) {
    Indicator& last = indicators_.back();
    if (more.ref || !more.comparators.empty()) return;
    if (more.name && !StartsLower(*more.name)) return;
    Extend(last.name, more.name.value_or(""));
    Extend(last.commentary, more.commentary.value_or(""));
  }

  const Flow& flow_;
  WordCounts words_;
  std::vector<Indicator> indicators_;
  Columns columns_;
  int page_ = 0;
  const Grid* in_table_ = nullptr;
};

}  // namespace

std::vector<Indicator> ReadIndicators(const Flow& flow, std::vector<bool>& used) {
  return IndicatorReader(flow).Run(used);
}

}  // namespace minutebook::extract
