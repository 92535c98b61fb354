#include "tools/document_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace minutebook::tools {
namespace {

constexpr int kIndent = 2;
constexpr int kDeepIndent = 6;

void AddPart(std::string& line, std::string_view part, std::string_view separator) {
  if (part.empty()) return;
  if (!line.empty()) line += separator;
  line += part;
}

// A blank line and the title in bold.
std::string Heading(std::string_view title, const Terminal& terminal) {
  std::string text = "\n";
  return text.append(Bold(title, terminal)).append("\n");
}

// "p. 12", "p. 12-14"; empty when no page is known.
std::string Pages(const Provenance& where) {
  if (where.page_from <= 0) return {};
  std::string pages = "p. " + std::to_string(where.page_from);
  if (where.page_to > where.page_from) pages += "-" + std::to_string(where.page_to);
  return pages;
}

std::string WithPages(std::string text, const Provenance& where) {
  const std::string pages = Pages(where);
  return pages.empty() ? text : text + " [" + pages + "]";
}

std::string KindName(std::string_view kind) {
  std::string name(kind);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string NameAndRole(const OptionalText& name, const OptionalText& role) {
  std::string text = name.value_or("(no name)");
  if (role) text += " (" + *role + ")";
  return text;
}

// Wraps `text` after `mark`, its further lines aligned with the first.
std::string Item(std::string_view mark, std::string_view text, int indent, const Terminal& terminal) {
  const int start = indent + DisplayWidth(mark) + 1;
  const std::string block = Wrap(text, terminal.width, start);
  if (block.empty()) return std::string(static_cast<std::size_t>(indent), ' ') + std::string(mark) + "\n";
  return std::string(static_cast<std::size_t>(indent), ' ') + std::string(mark) + " " +
         block.substr(static_cast<std::size_t>(start));
}

std::string Head(const PackRecords& records, const Terminal& terminal) {
  const DocumentInfo& document = records.document;
  std::string title = document.body.value_or("");
  if (title.empty()) title = document.title.value_or("");
  if (title.empty()) title = records.source_path;
  std::string text = Bold(OneLine(title), terminal) + "\n";
  std::string line;
  AddPart(line, document.authority.value_or(""), ", ");
  AddPart(line, KindName(document.kind), ", ");
  AddPart(line, records.meeting.date.value_or(""), ", ");
  AddPart(line, records.meeting.time.value_or(""), " ");
  AddPart(line, records.meeting.venue.value_or(""), ", ");
  text += Wrap(line, terminal.width, kIndent);
  if (document.title && *document.title != title) text += Wrap(*document.title, terminal.width, kIndent);
  const int pages = static_cast<int>(records.pages.size());
  text += "  " + OneLine(records.source_path) + ", " + Count(pages, "page", "pages") + ", " +
          std::string(Name(StatusOf(records.diagnostics))) + "\n";
  return text;
}

std::string Members(const PackRecords& records, const Terminal& terminal) {
  if (records.members.empty()) return {};
  std::string text = Heading("Members", terminal);
  for (const Member& member : records.members) {
    std::string line = NameAndRole(member.name, member.role);
    if (member.represents) line += ", represents " + *member.represents;
    text += Wrap(line, terminal.width, kIndent);
  }
  return text;
}

std::string Agenda(const PackRecords& records, const Terminal& terminal) {
  if (records.agenda_items.empty()) return {};
  std::string text = Heading("Agenda", terminal);
  std::size_t widest = 1;
  for (const AgendaItem& item : records.agenda_items) {
    widest = std::max(widest, item.number.value_or("").size());
  }
  for (const AgendaItem& item : records.agenda_items) {
    std::string number = item.number.value_or("");
    number.insert(0, widest - number.size(), ' ');
    text += Item(number, WithPages(item.title.value_or("(no title)"), item.where), kIndent, terminal);
  }
  return text;
}

struct StatusWords {
  std::string_view status;
  std::string_view heading;
};

constexpr std::array<StatusWords, 5> kAttendance = {{
    {"present", "Present"},
    {"in_attendance", "In attendance"},
    {"virtual", "Taking part remotely"},
    {"apologies", "Apologies"},
    {"absent", "Absent"},
}};

std::string Attendances(const Minutes& minutes, const Terminal& terminal) {
  std::string text;
  for (const StatusWords& group : kAttendance) {
    std::string names;
    for (const Attendance& person : minutes.attendance) {
      if (person.status == group.status) AddPart(names, NameAndRole(person.name, person.role), ", ");
    }
    if (!names.empty()) text += Item(std::string(group.heading) + ":", names, kIndent, terminal);
  }
  return text;
}

std::string VoteText(const Vote& vote) {
  std::string text = vote.motion.value_or("");
  AddPart(text, vote.proposer ? "proposed by " + *vote.proposer : "", ", ");
  AddPart(text, vote.seconder ? "seconded by " + *vote.seconder : "", ", ");
  AddPart(text, vote.result.value_or(""), ": ");
  std::string numbers;
  if (vote.votes_for) AddPart(numbers, "for " + std::to_string(*vote.votes_for), ", ");
  if (vote.votes_against) AddPart(numbers, "against " + std::to_string(*vote.votes_against), ", ");
  if (vote.votes_abstain) AddPart(numbers, "abstained " + std::to_string(*vote.votes_abstain), ", ");
  if (!numbers.empty()) text += " (" + numbers + ")";
  return text;
}

std::string MinuteItemText(const MinuteItem& item, const Terminal& terminal) {
  std::string head = item.number.value_or("");
  AddPart(head, item.title.value_or(""), " ");
  std::string text = "\n" + Wrap(WithPages(head, item.where), terminal.width, kIndent);
  for (const Declaration& declaration : item.declarations) {
    text += Item("-", "Declaration: " + declaration.text, kDeepIndent, terminal);
  }
  for (const MinutePoint& point : item.points) text += Item("-", point.text, kDeepIndent, terminal);
  for (const Vote& vote : item.votes) text += Item("-", "Vote: " + VoteText(vote), kDeepIndent, terminal);
  for (const Resolution& resolution : item.resolutions) {
    std::string mark = resolution.kind == "noted" ? "NOTED" : "RESOLVED";
    if (resolution.label) mark += " (" + *resolution.label + ")";
    text += Item(mark, WithPages(resolution.text, resolution.where), kDeepIndent, terminal);
  }
  return text;
}

std::string MinutesText(const Minutes& minutes, const Terminal& terminal) {
  std::string title = "Minutes";
  if (minutes.body) title += " of " + *minutes.body;
  AddPart(title, minutes.meeting_date.value_or(""), ", ");
  std::string text = Heading(WithPages(OneLine(title), minutes.where), terminal);
  text += Attendances(minutes, terminal);
  for (const MinuteItem& item : minutes.items) text += MinuteItemText(item, terminal);
  return text;
}

std::string Reports(const PackRecords& records, const Terminal& terminal) {
  if (records.reports.empty()) return {};
  std::string text = Heading("Reports", terminal);
  for (const Report& report : records.reports) {
    std::string line = report.subject.value_or("(no subject)");
    AddPart(line, report.report_of ? "report of " + *report.report_of : "", ", ");
    text += Item("-", WithPages(line, report.where), kIndent, terminal);
    for (const Recommendation& recommendation : report.recommendations) {
      text += Item(recommendation.label.value_or("-"), recommendation.text, kDeepIndent, terminal);
    }
  }
  return text;
}

std::string Found(const PackRecords& records, const Terminal& terminal) {
  std::string counts;
  for (const auto& [family, count] : CountFamilies(records)) {
    AddPart(counts, FamilyCount(family, count), ", ");
  }
  if (counts.empty()) counts = "no records";
  return Heading("Found", terminal) + Wrap(counts, terminal.width, kIndent);
}

std::string Messages(const PackRecords& records, const Terminal& terminal) {
  if (records.diagnostics.empty()) return {};
  std::string text = Heading("What to know", terminal);
  for (const Diagnostic& diagnostic : records.diagnostics) {
    std::string line = std::string(Name(diagnostic.severity)) + ": ";
    if (diagnostic.what.where.page > 0) line += "p. " + std::to_string(diagnostic.what.where.page) + ": ";
    text += Item("-", line + diagnostic.what.message, kIndent, terminal);
  }
  return text;
}

std::string BoxText(const Box& box) {
  std::string text;
  for (const double edge : {box.x0, box.y0, box.x1, box.y1}) {
    AddPart(text, std::to_string(std::llround(edge)), ", ");
  }
  return text;
}

}  // namespace

std::string DocumentText(const PackRecords& records, const Terminal& terminal) {
  std::string text = Head(records, terminal) + Members(records, terminal) + Agenda(records, terminal);
  for (const Minutes& minutes : records.minutes) text += MinutesText(minutes, terminal);
  return text + Reports(records, terminal) + Found(records, terminal) + Messages(records, terminal);
}

std::string RecordText(const RecordView& record, const PackRecords& records, const Terminal& terminal) {
  std::vector<LabelledText> rows = record.fields;
  std::string meeting = records.document.body.value_or(records.document.title.value_or(""));
  AddPart(meeting, records.meeting.date.value_or(""), ", ");
  if (!meeting.empty()) rows.push_back({"from", meeting});
  rows.push_back({"file", records.source_path});
  if (record.where.page_from > 0) {
    std::string place = Pages(record.where);
    if (!record.where.box.Empty()) place += ", at " + BoxText(record.where.box) + " points";
    rows.push_back({"place", place});
  }
  if (!record.where.rule.empty()) rows.push_back({"found by", record.where.rule});
  return Bold(KindName(record.family) + " " + record.id, terminal) + "\n" + TwoColumns(rows, terminal.width);
}

}  // namespace minutebook::tools
