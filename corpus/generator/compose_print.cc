// Directives that set the document up or print text that is no record of its own.
#include <cstdlib>

#include "corpus/generator/compose_context.h"
#include "corpus/generator/dates.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

void SetStyle(Context& c, const Directive& d) {
  const Fields fields(d.value);
  if (fields[0] != "unitary" && fields[0] != "county" && fields[0] != "parish")
    Fail(c, "unknown style " + fields[0]);
  c.out.style.name = fields[0];
  c.out.style.markdown = fields[1] != "plain";
}

// @document KIND | authority | body | title
void SetDocument(Context& c, const Directive& d) {
  const Fields fields(d.value);
  c.out.authority = fields[1];
  c.out.gold["document"] = {{"kind", fields[0]},
                            {"authority", OrNull(fields[1])},
                            {"body", OrNull(fields[2])},
                            {"title", OrNull(fields[3])}};
}

// @meeting 2019-03-14 | 17:30 | venue: what the document states; "-" for what it does not
void SetMeeting(Context& c, const Directive& d) {
  const Fields fields(d.value);
  const auto stated = [&](size_t i) { return OrNull(fields[i] == "-" ? "" : fields[i]); };
  if (fields[0] != "-") CheckedDate(c, fields[0]);
  c.out.gold["meeting"] = {{"date", stated(0)}, {"time", stated(1)}, {"venue", stated(2)}};
}

void SetPublished(Context& c, const Directive& d) { c.out.published = CheckedDate(c, d.value); }

void StartSection(Context& c, const SectionStart& section, const std::string& title) {
  Block block;
  block.kind = Block::Kind::kSection;
  block.section = section;
  c.out.flow.push_back(block);
  c.out.gold["sections"].push_back({{"kind", section.kind},
                                    {"agenda_item", OrNull(section.item)},
                                    {"title", OrNull(title)},
                                    {"starts", ""}});
}

// @section KIND item=6 landscape turned nostamp flow numbers packstamp | title | running head
void OnSection(Context& c, const Directive& d) {
  const Fields fields(d.value);
  SectionStart section;
  section.kind = fields[0].substr(0, fields[0].find(' '));
  section.item = Option(fields[0], "item");
  section.stamped = !section.item.empty();
  section.item_stamp = section.stamped && Option(fields[0], "nostamp").empty();
  section.landscape = !Option(fields[0], "landscape").empty();
  section.turned = !Option(fields[0], "turned").empty();
  section.new_page = Option(fields[0], "flow").empty();
  section.own_numbers = !Option(fields[0], "numbers").empty();
  section.pack_stamp = !Option(fields[0], "packstamp").empty();
  section.outline = Plain(fields[1]);
  section.running_head = fields[2];
  c.size = 0;
  StartSection(c, section, fields[1]);
}

void OnBlank(Context& c, const Directive&) {
  SectionStart section;
  section.kind = "blank";
  section.stamped = true;
  StartSection(c, section, "");
  Print(c, Role::kSpace, "", "", 300);
  Print(c, Role::kCentre, "This page is intentionally left blank");
}

template <Role role>
void OnText(Context& c, const Directive& d) {
  Print(c, role, FullText(d));
}

void OnLines(Context& c, const Directive& d) {
  std::vector<std::string> lines = d.body;
  if (!d.value.empty()) lines.insert(lines.begin(), d.value);
  Print(c, Role::kLines, Join(lines, "\n"));
}

// @list: body lines "- bullet", "-- deeper bullet"
void OnList(Context& c, const Directive& d) {
  for (const std::string& line : d.body) {
    const int level = StartsWith(line, "--") ? 1 : 0;
    Print(c, Role::kBullet, Trim(line.substr(static_cast<size_t>(level) + 1)), "", level);
  }
}

// @label (i) | text
void OnLabel(Context& c, const Directive& d) {
  const Fields fields(FullText(d));
  Print(c, Role::kLabelled, fields[1], fields[0]);
}

// @size 8.5 for small print; @size 0 goes back
void OnSize(Context& c, const Directive& d) { c.size = std::atof(d.value.c_str()); }

void OnRule(Context& c, const Directive&) { Print(c, Role::kRule, ""); }

void OnSpace(Context& c, const Directive& d) { Print(c, Role::kSpace, "", "", ToInt(d.value).value_or(12)); }

// @columns 50 | 50, then @column for each further one, then @endcolumns
void OnColumns(Context& c, const Directive& d) {
  if (c.flows.size() != 1) return Fail(c, "@columns inside @columns");
  c.columns = Block{};
  c.columns.kind = Block::Kind::kColumns;
  for (const std::string& width : Split(d.value, "|")) c.columns.widths.push_back(ToInt(width).value_or(1));
  c.columns.columns.resize(c.columns.widths.size());
  c.columns.level = 0;
  c.flows.push_back(&c.columns.columns[0]);
}

void OnColumn(Context& c, const Directive&) {
  const size_t next = static_cast<size_t>(++c.columns.level);
  if (c.flows.size() != 2 || next >= c.columns.columns.size()) return Fail(c, "@column outside @columns");
  c.flows.back() = &c.columns.columns[next];
}

void OnEndColumns(Context& c, const Directive&) {
  if (c.flows.size() != 2) return Fail(c, "@endcolumns without @columns");
  c.flows.pop_back();
  c.flows.back()->push_back(c.columns);
}

// @grid 20 | 30 | 50: a table without record (layout, contact blocks); body rows "a | b | c"; @grid unruled
// ...
void OnGrid(Context& c, const Directive& d) {
  Table table;
  table.ruled = !StartsWith(d.value, "unruled");
  for (const std::string& width : Split(table.ruled ? d.value : d.value.substr(7), "|")) {
    table.widths.push_back(ToInt(width).value_or(1));
  }
  for (const std::string& line : d.body) {
    Row row;
    for (const std::string& cell : Split(line, "|")) row.cells.emplace_back(cell);
    row.cells.resize(table.widths.size());
    table.rows.push_back(row);
  }
  PrintTable(c, table);
}

}  // namespace

void AddPrintHandlers(Handlers& handlers) {
  handlers["style"] = SetStyle;
  handlers["document"] = SetDocument;
  handlers["meeting"] = SetMeeting;
  handlers["published"] = SetPublished;
  handlers["section"] = OnSection;
  handlers["blank"] = OnBlank;
  handlers["title"] = OnText<Role::kTitle>;
  handlers["heading"] = OnText<Role::kHeading>;
  handlers["sub"] = OnText<Role::kSubheading>;
  handlers["minor"] = OnText<Role::kMinor>;
  handlers["p"] = OnText<Role::kBody>;
  handlers["centre"] = OnText<Role::kCentre>;
  handlers["right"] = OnText<Role::kRight>;
  handlers["small"] = OnText<Role::kSmall>;
  handlers["lines"] = OnLines;
  handlers["list"] = OnList;
  handlers["label"] = OnLabel;
  handlers["size"] = OnSize;
  handlers["rule"] = OnRule;
  handlers["space"] = OnSpace;
  handlers["columns"] = OnColumns;
  handlers["column"] = OnColumn;
  handlers["endcolumns"] = OnEndColumns;
  handlers["grid"] = OnGrid;
}

}  // namespace packmaker
