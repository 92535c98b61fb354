// The records a document is turned into: plain structs, one per family of the public record format
// (docs/records.md).
//
// A fact the document does not print is nullopt or an empty list, never a guess. Text is plain UTF-8, white
// space folded. Dates are ISO 8601 strings ("2016-11-03"), times "HH:MM", months "2016-09". Every record
// carries where it was read and which rule found it; `id` is filled by AssignIds (schema/ids.h), empty
// before.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/diagnostics.h"
#include "schema/geometry.h"

namespace minutebook {

using OptionalText = std::optional<std::string>;

// The place a record was read from and how. `box` lies on `page_from`.
struct Provenance {
  int page_from = 0;  // 1-based page of the file
  int page_to = 0;
  Box box;
  std::string rule;       // name of the rule, "minutes.resolved-list"
  double confidence = 1;  // 0..1: share of records of this rule that were right on the gold documents
  bool operator==(const Provenance&) const = default;
};

struct DocumentInfo {
  std::string kind =
      "other";  // agenda_pack, agenda, minutes, report, monitoring_report, decision_record, other
  OptionalText authority;
  OptionalText body;
  OptionalText title;
  std::string id;
  Provenance where;
  bool operator==(const DocumentInfo&) const = default;
};

struct Meeting {
  OptionalText date;
  OptionalText time;
  OptionalText venue;
  OptionalText opened;  // time the minutes say the meeting began
  OptionalText closed;
  std::string id;
  Provenance where;
  bool operator==(const Meeting&) const = default;
};

// A printed name taken apart; empty parts were not printed.
struct NameParts {
  std::string title;  // "Councillor", "Mrs", "Revd."
  std::string given;  // given names or initials
  std::string surname;
  std::string post_nominals;  // "OBE"
  bool operator==(const NameParts&) const = default;
};

struct Member {
  OptionalText name;  // as printed, title included
  OptionalText role;
  OptionalText represents;
  std::optional<NameParts> parts;
  std::string id;
  Provenance where;
  bool operator==(const Member&) const = default;
};

struct Contact {
  OptionalText name;
  OptionalText role;
  OptionalText phone;
  OptionalText email;
  std::string id;
  Provenance where;
  bool operator==(const Contact&) const = default;
};

struct MeetingDate {
  std::string date;
  std::string id;
  Provenance where;
  bool operator==(const MeetingDate&) const = default;
};

struct Quorum {
  int members = 0;
  std::string id;
  Provenance where;
  bool operator==(const Quorum&) const = default;
};

struct AgendaItem {
  OptionalText number;
  OptionalText title;
  OptionalText description;
  std::optional<int> page_from;  // as printed in "(Pages 5 - 14)": page stamps, not pages of the file
  std::optional<int> page_to;
  std::optional<bool> exempt;     // the press and public may be excluded
  OptionalText exempt_paragraph;  // "paragraph 3 of Part 1 of Schedule 12A", as printed
  std::optional<bool> key_decision;
  std::string id;
  Provenance where;
  bool operator==(const AgendaItem&) const = default;
};

struct Attendance {
  OptionalText name;
  std::string status;  // present, apologies, in_attendance, virtual, absent
  OptionalText role;
  OptionalText item;  // minute item that says so; null in the header block
  OptionalText substitute_for;
  OptionalText represents;
  OptionalText joined;  // text of "joined the meeting at ...", as printed
  OptionalText left;
  std::optional<NameParts> parts;
  std::string id;
  Provenance where;
  bool operator==(const Attendance&) const = default;
};

struct MinutePoint {
  std::string text;
  std::string id;
  Provenance where;
  bool operator==(const MinutePoint&) const = default;
};

struct Resolution {
  OptionalText label;
  std::string text;
  std::string kind = "resolved";  // resolved, noted
  OptionalText outcome;           // deferred, referred, delegated: where the text says so
  OptionalText referred_to;       // or delegated to
  std::string id;
  Provenance where;
  bool operator==(const Resolution&) const = default;
};

struct Vote {
  OptionalText motion;
  OptionalText proposer;
  OptionalText seconder;
  OptionalText result;  // carried, lost, withdrawn
  std::optional<int> votes_for;
  std::optional<int> votes_against;
  std::optional<int> votes_abstain;
  std::vector<std::string> for_names;
  std::vector<std::string> against_names;
  std::vector<std::string> abstain_names;
  std::optional<bool> casting_vote;  // the chair used a second or casting vote
  std::string id;
  Provenance where;
  bool operator==(const Vote&) const = default;
};

struct Declaration {
  std::string text;
  std::string id;
  Provenance where;
  bool operator==(const Declaration&) const = default;
};

// What somebody outside the body put to a meeting: a question, a petition, a statement.
struct Representation {
  std::string kind = "statement";  // question, petition, statement
  OptionalText from;               // who, as printed: "Mr T Ash", "A resident of Mill Lane"
  std::optional<int> number;       // of questions or petitions, where the text speaks of several
  std::optional<int> signatures;   // under a petition
  OptionalText subject;            // as printed: "the speed of traffic in Church Row"
  std::string id;
  Provenance where;
  bool operator==(const Representation&) const = default;
};

struct MinuteItem {
  OptionalText number;
  OptionalText title;
  OptionalText agenda_item;  // "3" from "(Item 3)"
  std::vector<MinutePoint> points;
  std::vector<Resolution> resolutions;
  std::vector<Vote> votes;
  std::vector<Declaration> declarations;
  std::vector<Representation> representations;
  std::string id;
  Provenance where;
  bool operator==(const MinuteItem&) const = default;
};

struct Minutes {
  OptionalText meeting_date;
  OptionalText body;
  std::vector<Attendance> attendance;
  std::vector<MinuteItem> items;
  std::string id;
  Provenance where;
  bool operator==(const Minutes&) const = default;
};

struct ReportContact {
  OptionalText post;  // Author, Director, ...
  OptionalText title;
  OptionalText name;
  OptionalText phone;
  OptionalText email;
  std::string id;
  Provenance where;
  bool operator==(const ReportContact&) const = default;
};

struct Recommendation {
  OptionalText label;
  std::string text;
  std::string id;
  Provenance where;
  bool operator==(const Recommendation&) const = default;
};

struct ReportParagraph {
  OptionalText number;
  OptionalText heading;  // the nearest heading above
  std::string text;
  std::string id;
  Provenance where;
  bool operator==(const ReportParagraph&) const = default;
};

struct ReportAppendix {
  OptionalText number;
  OptionalText title;
  std::string id;
  Provenance where;
  bool operator==(const ReportAppendix&) const = default;
};

struct Report {
  OptionalText agenda_item;
  OptionalText decision_maker;
  OptionalText subject;
  OptionalText decision_date;
  OptionalText report_of;
  std::vector<ReportContact> contacts;
  OptionalText confidentiality;
  OptionalText summary;
  std::vector<Recommendation> recommendations;
  std::vector<ReportParagraph> paragraphs;
  OptionalText key_decision;
  OptionalText wards;
  std::vector<ReportAppendix> appendices;
  std::vector<std::string> members_rooms;
  std::vector<std::string> background_papers;
  OptionalText equality_assessment_required;
  OptionalText privacy_assessment_required;
  OptionalText exempt_paragraph;
  OptionalText call_in;
  std::string id;
  Provenance where;
  bool operator==(const Report&) const = default;
};

// A row of a monitoring table: a recommendation or action that is followed up.
struct Action {
  OptionalText raised;
  OptionalText item;
  OptionalText label;
  std::string text;
  OptionalText action_taken;
  OptionalText status;
  OptionalText owner;
  OptionalText due;
  std::string id;
  Provenance where;
  bool operator==(const Action&) const = default;
};

using TextPairs = std::vector<std::pair<std::string, std::string>>;

struct Indicator {
  OptionalText ref;
  OptionalText area;
  OptionalText name;
  OptionalText unit;  // count, percent, rate_per_10000
  OptionalText owner;
  OptionalText accountable;
  TextPairs values;       // month "2016-09" to the cell as printed
  TextPairs comparators;  // column title to the cell as printed
  OptionalText commentary;
  std::string id;
  Provenance where;
  bool operator==(const Indicator&) const = default;
};

struct TableCell {
  int row = 0;  // 0-based, header rows first
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::string text;
  int page = 0;
  Box box;
  OptionalText colour;  // "#rrggbb" of the shading, where shaded
  // What the text says, where it is more than text. Of a heading nothing.
  OptionalText type;   // number, percent, currency, date, month; missing for "N/A", "TBC" and dashes
  OptionalText value;  // "-1234.5" of figures, "2016-09-03" of dates, "2016-09" of months; none when missing
  OptionalText unit;   // "%", "£", "£m"
  bool operator==(const TableCell&) const = default;
};

struct TableColumn {
  OptionalText name;
  OptionalText type;  // number, percent, currency, date, month, text
  OptionalText unit;
  bool operator==(const TableColumn&) const = default;
};

struct DataTable {
  OptionalText title;
  OptionalText agenda_item;
  std::optional<int> section;  // 0-based place, among the document's sections, of the one it stands in
  std::optional<int> report;   // the same of the report that it stands in or is appended to
  int header_rows = 0;
  std::vector<TableColumn> columns;
  std::vector<TableCell> cells;
  std::vector<int> pages;
  std::string id;
  Provenance where;
  bool operator==(const DataTable&) const = default;
};

struct GlossaryEntry {
  std::string term;
  std::string definition;
  std::string id;
  Provenance where;
  bool operator==(const GlossaryEntry&) const = default;
};

// A picture with text of its own on a page that is no scan: a chart, a map, a letter pasted in.
struct Figure {
  std::string text;
  std::string id;
  Provenance where;  // `box` is the picture's
  bool operator==(const Figure&) const = default;
};

struct Section {
  std::string kind;  // front_sheet, public_information, disclosure, agenda, minutes, report, appendix,
                     // glossary, monitoring, blank
  OptionalText agenda_item;
  OptionalText title;
  std::string starts;  // first 60 characters, stamps left out
  std::string text;    // the whole body, for full-text search
  std::string id;
  Provenance where;
  bool operator==(const Section&) const = default;
};

// What is kept of each page, so that records lead back to it.
struct PageRecord {
  int number = 0;
  std::string label;
  OptionalText stamp;  // "27" from a printed "Page 27"
  double width = 0;
  double height = 0;
  std::string text_source;  // digital, ocr, text, blank
  int words = 0;            // of the page; each is counted once among the four that follow
  int body_words = 0;       // in a section's text
  int table_words = 0;      // there too, set in a table, form or box
  int furniture_words = 0;  // stamps, running heads and feet, page numbers
  int unplaced_words = 0;   // in no record; a diagnostic names them
  std::string furniture;    // the furniture words, in the order the page draws them
  int figure_words = 0;     // in the texts of the page's figures; not among `words`
  int unread_pictures = 0;  // 1 of a scan that was not recognised, as nobody asked for it
  bool operator==(const PageRecord&) const = default;
};

// Everything read from one source file.
struct PackRecords {
  std::string sha256;  // of the source bytes, lower-case hex
  std::string source_path;
  std::string media_type;
  DocumentInfo document;
  Meeting meeting;
  std::vector<Member> members;
  std::vector<Contact> contacts;
  std::vector<MeetingDate> meeting_dates;
  std::optional<Quorum> quorum;
  std::vector<AgendaItem> agenda_items;
  std::vector<Minutes> minutes;
  std::vector<Report> reports;
  std::vector<Action> actions;
  std::vector<Indicator> indicators;
  std::vector<DataTable> tables;
  std::vector<GlossaryEntry> glossary;
  std::vector<Section> sections;
  std::vector<Figure> figures;
  std::vector<PageRecord> pages;
  std::vector<Diagnostic> diagnostics;
  bool operator==(const PackRecords&) const = default;
};

}  // namespace minutebook
