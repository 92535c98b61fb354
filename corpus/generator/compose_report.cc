// Directives of officer reports: the ruled form of the unitary style, the From/To/Subject head of the county
// style.
#include "corpus/generator/compose_context.h"
#include "corpus/generator/dates.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

// Column widths of the form; cells span several.
const std::vector<double> kFormColumns = {7, 6, 17, 12, 33, 25};
constexpr int kFormSpan = 6;

bool IsForm(const Context& c) { return c.table_kind == "report"; }

Json* CurrentReport(Context& c) {
  Json& reports = c.out.gold["reports"];
  if (reports.empty()) {
    Fail(c, "no @report yet");
    return nullptr;
  }
  return &reports.back();
}

void AddRow(Context& c, std::vector<Cell> cells) {
  Row row;
  row.cells = std::move(cells);
  c.table.rows.push_back(std::move(row));
}

Cell Bold(const std::string& text, int span) { return Cell(text, span, true); }

void AddBar(Context& c, const std::string& text, bool underline = false, bool centre = false) {
  Cell cell = Bold(text, kFormSpan);
  cell.underline = underline;
  cell.centre = centre;
  AddRow(c, {cell});
}

std::vector<Fields> ContactLines(const Directive& d) {
  std::vector<Fields> contacts;
  for (const std::string& line : d.body) {
    if (StartsWith(line, "contact:")) contacts.emplace_back(line.substr(8));
  }
  return contacts;
}

void AddReportRecord(Context& c, const Directive& d) {
  Json contacts = Json::array();
  for (const Fields& f : ContactLines(d)) {
    contacts.push_back({{"post", OrNull(f[0])},
                        {"title", OrNull(f[1])},
                        {"name", OrNull(f[2])},
                        {"phone", OrNull(f[3])},
                        {"email", OrNull(f[4])}});
  }
  const std::string date = BodyValue(d, "date");
  c.out.gold["reports"].push_back(
      {{"agenda_item", OrNull(Option(d.value, "item"))},
       {"decision_maker", OrNull(BodyValue(d, "maker"))},
       {"subject", OrNull(BodyValue(d, "subject"))},
       {"decision_date", date.empty() ? Json(nullptr) : Json(CheckedDate(c, date))},
       {"report_of", OrNull(BodyValue(d, "of"))},
       {"contacts", contacts},
       {"confidentiality", OrNull(BodyValue(d, "confidentiality"))},
       {"summary", nullptr},
       {"recommendations", Json::array()},
       {"paragraphs", Json::array()},
       {"key_decision", nullptr},
       {"wards", OrNull(BodyValue(d, "division"))},
       {"appendices", Json::array()},
       {"members_rooms", Json::array()},
       {"background_papers", Json::array()},
       {"equality_assessment_required", nullptr},
       {"privacy_assessment_required", nullptr}});
}

void OpenForm(Context& c, const Directive& d) {
  c.table_kind = "report";
  c.table = Table{};
  c.table.widths = kFormColumns;
  Date date;
  ParseDate(BodyValue(d, "date"), date);
  AddRow(c, {Bold("DECISION-MAKER:", 3), {BodyValue(d, "maker"), 3}});
  AddRow(c, {Bold("SUBJECT:", 3), {BodyValue(d, "subject"), 3}});
  AddRow(c, {Bold("DATE OF DECISION:", 3), {Upper(LongDate(date)), 3}});
  AddRow(c, {Bold("REPORT OF:", 3), {BodyValue(d, "of"), 3}});
  AddBar(c, "CONTACT DETAILS", true, true);
  for (const Fields& f : ContactLines(d)) {
    const std::string post = f[0] == "Author" ? "AUTHOR:" : f[0];
    const std::string title = f[1].empty() ? "" : "Title:";
    if (!f[1].empty()) AddRow(c, {Bold(post, 3), Bold("Title:", 1), {f[1], 2}});
    AddRow(c, {Bold(f[1].empty() ? post : "", 3), Bold("Name:", 1), {f[2], 1}, {"**Tel:** " + f[3], 1}});
    AddRow(c, {Bold("", 3), Bold("E-mail:", 1), {f[4], 2}});
  }
  AddBar(c, "STATEMENT OF CONFIDENTIALITY");
  AddRow(c, {{BodyValue(d, "confidentiality"), kFormSpan}});
}

void PrintHead(Context& c, const Directive& d) {
  Date date;
  const bool dated = ParseDate(BodyValue(d, "date"), date);
  Table table;
  table.ruled = false;
  table.widths = {22, 78};
  const auto add = [&](const std::string& label, const std::string& text) {
    if (text.empty()) return;
    Row row;
    row.cells = {{label}, {text}};
    table.rows.push_back(row);
  };
  add("From:", BodyValue(d, "of"));
  add("To:", "**" + BodyValue(d, "maker") + (dated ? " – " + LongDate(date) : "") + "**");
  add("Subject:", "**" + BodyValue(d, "subject") + "**");
  add("Decision no:", BodyValue(d, "decision"));
  add("Classification:", "**" + BodyValue(d, "confidentiality") + "**");
  add("Past Pathway:", BodyValue(d, "past"));
  add("Future Pathway:", BodyValue(d, "future"));
  add("Electoral Division:", BodyValue(d, "division"));
  PrintTable(c, table);
  Print(c, Role::kRule, "");
}

// @report item=6, body: maker, subject, date, of, confidentiality, division, past, future, decision and
// "contact: post | title | name | phone | email" lines
void OnReport(Context& c, const Directive& d) {
  AddReportRecord(c, d);
  c.report_heading.clear();
  c.report_part.clear();
  c.silent_parts = !Option(d.value, "silent").empty();
  if (c.silent_parts) return;
  if (IsStyle(c, "county")) {
    PrintHead(c, d);
  } else {
    OpenForm(c, d);
  }
}

void OnEndReport(Context& c, const Directive&) {
  if (!IsForm(c)) return;
  PrintTable(c, c.table);
  c.table_kind.clear();
}

// Prints the heading of a part of the report once.
void Part(Context& c, const std::string& form, const std::string& county) {
  if (c.report_part == form || c.silent_parts) return;
  c.report_part = form;
  if (IsForm(c)) {
    AddBar(c, form);
  } else if (!county.empty()) {
    Print(c, Role::kSubheading, county);
  }
}

void OnSummary(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  Part(c, "BRIEF SUMMARY", "Summary:");
  if (IsForm(c)) {
    AddRow(c, {{FullText(d), kFormSpan}});
  } else {
    Print(c, Role::kBody, FullText(d));
  }
  (*report)["summary"] = Plain(FullText(d));
}

// @recstem text: the lead-in of the recommendations, county style
void OnRecommendationStem(Context& c, const Directive& d) {
  Part(c, "RECOMMENDATIONS:", "Recommendation(s):");
  if (IsForm(c)) {
    AddRow(c, {{FullText(d), kFormSpan}});
  } else {
    Print(c, Role::kBody, FullText(d));
  }
}

// "a)", "1." and "2.1" are printed as they are written, a bare label in brackets.
std::string PrintedLabel(const std::string& label) {
  const bool written = label.find_first_of(".)") != std::string::npos;
  return written ? label : "(" + label + ")";
}

std::string BareLabel(const std::string& label) {
  const size_t first = label.find_first_not_of('(');
  const size_t last = label.find_last_not_of(").");
  return label.substr(first, last - first + 1);
}

// @rec i | text
void OnRecommendation(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  const Fields fields(FullText(d));
  Part(c, "RECOMMENDATIONS:", "Recommendation(s):");
  const std::string label = PrintedLabel(fields[0]);
  if (IsForm(c)) {
    AddRow(c, {{""}, {label}, {fields[1], 4}});
  } else {
    Print(c, Role::kLabelled, fields[1], label);
  }
  (*report)["recommendations"].push_back(
      {{"label", fields[0].empty() ? Json(nullptr) : Json(BareLabel(fields[0]))},
       {"text", Plain(fields[1])}});
}

void OnHeading(Context& c, const Directive& d) {
  c.report_heading = d.value;
  c.report_part.clear();
  if (IsForm(c)) {
    AddBar(c, d.value);
  } else {
    Print(c, Role::kSubheading, d.value);
  }
}

void OnSubheading(Context& c, const Directive& d) {
  c.report_heading = d.value;
  if (IsForm(c)) {
    AddBar(c, d.value, true);
  } else {
    Print(c, Role::kMinor, d.value);
  }
}

// @rpara 1 | text, bullets "- x" as body
void OnParagraph(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  const Fields fields(d.value);
  const bool form = IsForm(c);
  std::string printed = fields[1];
  std::string truth = fields[1];
  for (const std::string& line : d.body) {
    printed += "\n• " + line.substr(2);
    truth += " " + line.substr(2);
  }
  if (form) {
    AddRow(c, {{fields[0] + "."}, {printed, 5}});
  } else {
    const bool dotted = fields[0].find('.') != std::string::npos;
    Print(c, Role::kLabelled, fields[1], dotted ? fields[0] : fields[0] + ".");
    for (const std::string& line : d.body) Print(c, Role::kBullet, line.substr(2), "", 1);
  }
  (*report)["paragraphs"].push_back(
      {{"number", OrNull(fields[0])}, {"heading", OrNull(c.report_heading)}, {"text", Plain(truth)}});
}

void OnKeyDecision(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  AddRow(c, {Bold("KEY DECISION", 4), {d.value, 2}});
  (*report)["key_decision"] = d.value;
}

void OnWards(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  AddRow(c, {Bold("WARDS/COMMUNITIES AFFECTED:", 4), {FullText(d), 2}});
  (*report)["wards"] = Plain(FullText(d));
  AddBar(c, "SUPPORTING DOCUMENTATION", true);
}

// A numbered list row of the form, or a line of its own; "None" is printed and no record.
bool ListEntry(Context& c, const Directive& d, const std::string& form, const std::string& prefix) {
  const Fields fields(FullText(d));
  Part(c, form, "");
  if (IsForm(c)) {
    AddRow(c, {{fields[0] + "."}, {fields[1], 5}});
  } else {
    Print(c, Role::kBody, prefix.empty() ? fields[1] : prefix + " " + fields[0] + ": " + fields[1]);
  }
  return fields[1] != "None";
}

// @appendix 1 | title
void OnAppendix(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr || !ListEntry(c, d, "Appendices", "Appendix")) return;
  const Fields fields(FullText(d));
  (*report)["appendices"].push_back({{"number", OrNull(fields[0])}, {"title", Plain(fields[1])}});
}

// @rooms 1 | title
void OnMembersRooms(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr || !ListEntry(c, d, "Documents In Members' Rooms", "")) return;
  (*report)["members_rooms"].push_back(Plain(Fields(FullText(d))[1]));
}

// @esia No, @pia No
void OnEquality(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  AddBar(c, "Equality Impact Assessment");
  AddRow(c, {{"Do the implications/subject of the report require an Equality and Safety Impact Assessment "
              "(ESIA) to "
              "be carried out?",
              5},
             {d.value}});
  (*report)["equality_assessment_required"] = d.value;
}

void OnPrivacy(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  AddBar(c, "Privacy Impact Assessment");
  AddRow(c, {{"Do the implications/subject of the report require a Privacy Impact Assessment (PIA) to be "
              "carried out?",
              5},
             {d.value}});
  (*report)["privacy_assessment_required"] = d.value;
}

// @background 1 | title
void OnBackground(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  if (IsForm(c) && c.report_part != "Other Background Documents") {
    c.report_part = "Other Background Documents";
    AddBar(c, "Other Background Documents");
    AddBar(c, "Other background documents available for inspection at:");
    AddRow(c,
           {{"Title of Background Paper(s)", 4},
            {"Paragraph of the Access to Information Rules that makes the paper exempt (if applicable)", 2}});
  }
  if (!ListEntry(c, d, "Other Background Documents", "")) return;
  (*report)["background_papers"].push_back(Plain(Fields(FullText(d))[1]));
}

// @told summary|wards|key_decision|confidentiality | text, @told appendix | A | title, @told paper | title:
// true of the report, printed by other directives
void OnTold(Context& c, const Directive& d) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  const Fields fields(FullText(d));
  if (fields[0] == "appendix") {
    (*report)["appendices"].push_back({{"number", OrNull(fields[1])}, {"title", Plain(fields[2])}});
  } else if (fields[0] == "paper") {
    (*report)["background_papers"].push_back(Plain(fields[1]));
  } else if (report->contains(fields[0])) {
    (*report)[fields[0]] = Plain(fields[1]);
  } else {
    Fail(c, "@told knows no " + fields[0]);
  }
}

// @reportcontacts: prints the contacts of the report as two columns, county style
void OnReportContacts(Context& c, const Directive&) {
  Json* report = CurrentReport(c);
  if (report == nullptr) return;
  Print(c, Role::kSubheading, "Contact details");
  Block columns;
  columns.kind = Block::Kind::kColumns;
  for (const Json& contact : (*report)["contacts"]) {
    const std::string post = contact["post"];
    std::string text = post == "Author" ? "**Report Author:**" : "**Relevant " + post + ":**";
    for (const char* key : {"name", "title", "phone", "email"}) {
      if (contact[key].is_string()) text += "\n" + contact[key].get<std::string>();
    }
    Block lines;
    lines.role = Role::kLines;
    lines.text = text;
    columns.columns.push_back({lines});
    columns.widths.push_back(1);
  }
  c.flows.back()->push_back(columns);
}

}  // namespace

void AddReportHandlers(Handlers& handlers) {
  handlers["report"] = OnReport;
  handlers["endreport"] = OnEndReport;
  handlers["summary"] = OnSummary;
  handlers["recstem"] = OnRecommendationStem;
  handlers["rec"] = OnRecommendation;
  handlers["rhead"] = OnHeading;
  handlers["rsub"] = OnSubheading;
  handlers["rpara"] = OnParagraph;
  handlers["key"] = OnKeyDecision;
  handlers["wards"] = OnWards;
  handlers["appendix"] = OnAppendix;
  handlers["rooms"] = OnMembersRooms;
  handlers["esia"] = OnEquality;
  handlers["pia"] = OnPrivacy;
  handlers["background"] = OnBackground;
  handlers["told"] = OnTold;
  handlers["reportcontacts"] = OnReportContacts;
}

}  // namespace packmaker
