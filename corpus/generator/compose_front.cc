// Directives of the front sheet, the public information and the agenda.
#include <algorithm>

#include "corpus/generator/compose_context.h"
#include "corpus/generator/dates.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

// @member name | role | represents
void OnMember(Context& c, const Directive& d) {
  const Fields fields(d.value);
  c.out.gold["members"].push_back(
      {{"name", OrNull(fields[0])}, {"role", OrNull(fields[1])}, {"represents", OrNull(fields[2])}});
  std::string line = fields[0];
  if (!fields[1].empty() && fields[1] != "Appointed Member") line += " (" + fields[1] + ")";
  if (!fields[2].empty()) line += (fields[0] == "Vacancy" ? " - " : ", ") + fields[2];
  Flow& flow = *c.flows.back();
  if (!flow.empty() && flow.back().role == Role::kLines) {
    flow.back().text += "\n" + line;
  } else {
    Print(c, Role::kLines, line);
  }
}

// @contact role | name | phone | email; @contact silent ...: printed by other directives
void OnContact(Context& c, const Directive& d) {
  const bool silent = StartsWith(d.value, "silent ");
  const Fields fields(silent ? d.value.substr(7) : d.value);
  c.out.gold["contacts"].push_back({{"name", OrNull(fields[1])},
                                    {"role", OrNull(fields[0])},
                                    {"phone", OrNull(fields[2])},
                                    {"email", OrNull(fields[3])}});
  if (silent) return;
  std::vector<std::string> lines = {fields[0], fields[1]};
  if (!fields[2].empty()) lines.push_back("Tel: " + fields[2]);
  if (!fields[3].empty()) lines.push_back("Email: " + fields[3]);
  Print(c, Role::kLines, Join(lines, "\n"));
}

// @dates 2018-06-14 2018-09-13 ...: printed as a table with a column for each calendar year
void OnDates(Context& c, const Directive& d) {
  std::vector<std::string> dates = Split(FullText(d), " ");
  std::sort(dates.begin(), dates.end());
  std::vector<std::string> years;
  std::vector<std::vector<std::string>> columns;
  for (const std::string& iso : dates) {
    Date date;
    if (!ParseDate(CheckedDate(c, iso), date)) return;
    c.out.gold["meeting_dates"].push_back(iso);
    if (years.empty() || years.back() != iso.substr(0, 4)) {
      years.push_back(iso.substr(0, 4));
      columns.emplace_back();
    }
    columns.back().push_back(std::to_string(date.day) + " ^{" + OrdinalSuffix(date.day) + "} " +
                             MonthName(date.month));
  }
  Table table;
  table.widths.assign(years.size(), 1);
  size_t rows = 0;
  for (const auto& column : columns) rows = std::max(rows, column.size());
  Row header;
  for (const std::string& year : years) header.cells.emplace_back("**" + year + "**");
  table.rows.push_back(header);
  for (size_t i = 0; i < rows; ++i) {
    Row row;
    for (const auto& column : columns) row.cells.emplace_back(i < column.size() ? column[i] : "");
    table.rows.push_back(row);
  }
  PrintTable(c, table);
}

// @quorum 3 | sentence that states it
void OnQuorum(Context& c, const Directive& d) {
  const Fields fields(FullText(d));
  const auto members = ToInt(fields[0]);
  if (!members) return Fail(c, "@quorum needs a number");
  c.out.gold["quorum"] = *members;
  Print(c, Role::kBody, fields[1]);
}

Json PageOrNull(int page) { return page > 0 ? Json(page) : Json(nullptr); }

// @item 5 | TITLE | 1-4 with the description as body; a body line that starts with "(" stands alone
void OnItem(Context& c, const Directive& d) {
  const Fields fields(d.value);
  PaperRange range;
  range.item = fields[0];
  if (!fields[2].empty() && fields[2] != "auto") {
    const std::vector<std::string> ends = Split(fields[2], "-");
    range.from = ToInt(ends.front()).value_or(0);
    range.to = ToInt(ends.back()).value_or(0);
    if (range.from <= 0 || range.to < range.from) return Fail(c, "bad page range " + fields[2]);
    c.out.ranges.push_back(range);
  }
  const std::string description = Fold(Join(d.body, " "));
  c.out.gold["agenda_items"].push_back({{"number", OrNull(fields[0])},
                                        {"title", OrNull(fields[1])},
                                        {"description", OrNull(description)},
                                        {"page_from", PageOrNull(range.from)},
                                        {"page_to", PageOrNull(range.to)}});
  const std::string label = fields[0] + (IsStyle(c, "unitary") ? "" : ".");
  Block& block = Print(c, Role::kItem, fields[1], label);
  if (range.from > 0) {
    block.suffix = "(Pages " + std::to_string(range.from) + " - " + std::to_string(range.to) + ")";
  }
  std::string paragraph;
  for (const std::string& line : d.body) {
    if (StartsWith(line, "(")) {
      Print(c, Role::kLabelled, line);
    } else {
      paragraph += (paragraph.empty() ? "" : " ") + line;
    }
  }
  if (!paragraph.empty()) Print(c, Role::kLabelled, paragraph);
}

}  // namespace

void AddFrontHandlers(Handlers& handlers) {
  handlers["member"] = OnMember;
  handlers["contact"] = OnContact;
  handlers["dates"] = OnDates;
  handlers["quorum"] = OnQuorum;
  handlers["item"] = OnItem;
}

}  // namespace packmaker
