// The fields of every record family, named once: the JSON form, the ids and the database all walk these
// lists.
//
// A visitor has the members (Field, Added, List, Plain, Texts, Pairs, Grid) used below:
//   Field   a value of the public format, `column` is its name in the database where that differs
//   Added   a value beyond the public format
//   List    child records            Plain   child records that the public format shows as their text alone
//   Texts   a list of strings        Pairs   an object of strings        Grid    a data table's cells
// `Fields(record, visitor)` takes const and non-const records alike, so that one list serves writing and
// reading.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "schema/records.h"

namespace minutebook {

template <typename R, typename Record>
concept Is = std::same_as<std::remove_const_t<R>, Record>;

// The family's name: the table it is kept in and the first part of its ids.
template <typename Record>
inline constexpr std::string_view kFamily = "";
template <>
inline constexpr std::string_view kFamily<DocumentInfo> = "document";
template <>
inline constexpr std::string_view kFamily<Meeting> = "meeting";
template <>
inline constexpr std::string_view kFamily<Member> = "member";
template <>
inline constexpr std::string_view kFamily<Contact> = "contact";
template <>
inline constexpr std::string_view kFamily<MeetingDate> = "meeting_date";
template <>
inline constexpr std::string_view kFamily<Quorum> = "quorum";
template <>
inline constexpr std::string_view kFamily<AgendaItem> = "agenda_item";
template <>
inline constexpr std::string_view kFamily<Minutes> = "minutes";
template <>
inline constexpr std::string_view kFamily<Attendance> = "attendance";
template <>
inline constexpr std::string_view kFamily<MinuteItem> = "minute_item";
template <>
inline constexpr std::string_view kFamily<MinutePoint> = "minute_point";
template <>
inline constexpr std::string_view kFamily<Resolution> = "resolution";
template <>
inline constexpr std::string_view kFamily<Vote> = "vote";
template <>
inline constexpr std::string_view kFamily<Declaration> = "declaration";
template <>
inline constexpr std::string_view kFamily<Representation> = "representation";
template <>
inline constexpr std::string_view kFamily<Report> = "report";
template <>
inline constexpr std::string_view kFamily<ReportContact> = "report_contact";
template <>
inline constexpr std::string_view kFamily<Recommendation> = "recommendation";
template <>
inline constexpr std::string_view kFamily<ReportParagraph> = "report_paragraph";
template <>
inline constexpr std::string_view kFamily<ReportAppendix> = "report_appendix";
template <>
inline constexpr std::string_view kFamily<Action> = "tracked_action";
template <>
inline constexpr std::string_view kFamily<Indicator> = "indicator";
template <>
inline constexpr std::string_view kFamily<DataTable> = "data_table";
template <>
inline constexpr std::string_view kFamily<GlossaryEntry> = "glossary_entry";
template <>
inline constexpr std::string_view kFamily<Section> = "section";
template <>
inline constexpr std::string_view kFamily<Figure> = "figure";

void Fields(Is<NameParts> auto& r, auto&& v) {
  v.Field("title", r.title);
  v.Field("given", r.given);
  v.Field("surname", r.surname);
  v.Field("post_nominals", r.post_nominals);
}

void Fields(Is<DocumentInfo> auto& r, auto&& v) {
  v.Field("kind", r.kind);
  v.Field("authority", r.authority);
  v.Field("body", r.body);
  v.Field("title", r.title);
}

void Fields(Is<Meeting> auto& r, auto&& v) {
  v.Field("date", r.date);
  v.Field("time", r.time);
  v.Field("venue", r.venue);
  v.Added("opened", r.opened);
  v.Added("closed", r.closed);
}

void Fields(Is<Member> auto& r, auto&& v) {
  v.Field("name", r.name);
  v.Field("role", r.role);
  v.Field("represents", r.represents);
  v.Added("name_parts", r.parts);
}

void Fields(Is<Contact> auto& r, auto&& v) {
  v.Field("name", r.name);
  v.Field("role", r.role);
  v.Field("phone", r.phone);
  v.Field("email", r.email);
}

void Fields(Is<MeetingDate> auto& r, auto&& v) { v.Field("date", r.date); }

void Fields(Is<Quorum> auto& r, auto&& v) { v.Field("members", r.members); }

void Fields(Is<AgendaItem> auto& r, auto&& v) {
  v.Field("number", r.number);
  v.Field("title", r.title);
  v.Field("description", r.description);
  v.Field("page_from", r.page_from, "printed_page_from");
  v.Field("page_to", r.page_to, "printed_page_to");
  v.Added("exempt", r.exempt);
  v.Added("exempt_paragraph", r.exempt_paragraph);
  v.Added("key_decision", r.key_decision);
}

void Fields(Is<Attendance> auto& r, auto&& v) {
  v.Field("name", r.name);
  v.Field("status", r.status);
  v.Field("role", r.role);
  v.Added("item", r.item);
  v.Added("substitute_for", r.substitute_for);
  v.Added("represents", r.represents);
  v.Added("joined", r.joined, "joined_text");
  v.Added("left", r.left, "left_text");
  v.Added("name_parts", r.parts);
}

void Fields(Is<MinutePoint> auto& r, auto&& v) { v.Field("text", r.text); }

void Fields(Is<Resolution> auto& r, auto&& v) {
  v.Field("label", r.label);
  v.Field("text", r.text);
  v.Field("kind", r.kind);
  v.Added("outcome", r.outcome);
  v.Added("referred_to", r.referred_to);
}

void Fields(Is<Vote> auto& r, auto&& v) {
  v.Field("motion", r.motion);
  v.Field("proposer", r.proposer);
  v.Field("seconder", r.seconder);
  v.Field("result", r.result);
  v.Field("for", r.votes_for, "votes_for");
  v.Field("against", r.votes_against, "votes_against");
  v.Field("abstain", r.votes_abstain, "votes_abstain");
  v.Texts("for_names", r.for_names);
  v.Texts("against_names", r.against_names);
  v.Texts("abstain_names", r.abstain_names);
  v.Added("casting_vote", r.casting_vote);
}

void Fields(Is<Declaration> auto& r, auto&& v) { v.Field("text", r.text); }

void Fields(Is<Representation> auto& r, auto&& v) {
  v.Field("kind", r.kind);
  v.Field("from", r.from, "from_name");
  v.Field("number", r.number);
  v.Field("signatures", r.signatures);
  v.Field("subject", r.subject);
}

void Fields(Is<MinuteItem> auto& r, auto&& v) {
  v.Field("number", r.number);
  v.Field("title", r.title);
  v.Plain("points", r.points);
  v.List("resolutions", r.resolutions);
  v.List("votes", r.votes);
  v.Plain("declarations", r.declarations);
  v.List("representations", r.representations);
  v.Added("agenda_item", r.agenda_item);
}

void Fields(Is<Minutes> auto& r, auto&& v) {
  v.Field("meeting_date", r.meeting_date);
  v.Field("body", r.body);
  v.List("attendance", r.attendance);
  v.List("items", r.items);
}

void Fields(Is<ReportContact> auto& r, auto&& v) {
  v.Field("post", r.post);
  v.Field("title", r.title);
  v.Field("name", r.name);
  v.Field("phone", r.phone);
  v.Field("email", r.email);
}

void Fields(Is<Recommendation> auto& r, auto&& v) {
  v.Field("label", r.label);
  v.Field("text", r.text);
}

void Fields(Is<ReportParagraph> auto& r, auto&& v) {
  v.Field("number", r.number);
  v.Field("heading", r.heading);
  v.Field("text", r.text);
}

void Fields(Is<ReportAppendix> auto& r, auto&& v) {
  v.Field("number", r.number);
  v.Field("title", r.title);
}

void Fields(Is<Report> auto& r, auto&& v) {
  v.Field("agenda_item", r.agenda_item);
  v.Field("decision_maker", r.decision_maker);
  v.Field("subject", r.subject);
  v.Field("decision_date", r.decision_date);
  v.Field("report_of", r.report_of);
  v.List("contacts", r.contacts);
  v.Field("confidentiality", r.confidentiality);
  v.Field("summary", r.summary);
  v.List("recommendations", r.recommendations);
  v.List("paragraphs", r.paragraphs);
  v.Field("key_decision", r.key_decision);
  v.Field("wards", r.wards);
  v.List("appendices", r.appendices);
  v.Texts("members_rooms", r.members_rooms);
  v.Texts("background_papers", r.background_papers);
  v.Field("equality_assessment_required", r.equality_assessment_required);
  v.Field("privacy_assessment_required", r.privacy_assessment_required);
  v.Added("exempt_paragraph", r.exempt_paragraph);
  v.Added("call_in", r.call_in);
}

void Fields(Is<Action> auto& r, auto&& v) {
  v.Field("raised", r.raised);
  v.Field("item", r.item);
  v.Field("label", r.label);
  v.Field("text", r.text);
  v.Field("action_taken", r.action_taken);
  v.Field("status", r.status);
  v.Added("owner", r.owner);
  v.Added("due", r.due);
}

void Fields(Is<Indicator> auto& r, auto&& v) {
  v.Field("ref", r.ref);
  v.Field("area", r.area);
  v.Field("name", r.name);
  v.Field("unit", r.unit);
  v.Field("owner", r.owner);
  v.Field("accountable", r.accountable);
  v.Pairs("values", r.values);
  v.Pairs("comparators", r.comparators);
  v.Field("commentary", r.commentary);
}

void Fields(Is<TableColumn> auto& r, auto&& v) {
  v.Field("name", r.name);
  v.Added("type", r.type);
  v.Added("unit", r.unit);
}

void Fields(Is<TableCell> auto& r, auto&& v) {
  v.Field("row", r.row, "row_index");
  v.Field("column", r.column, "column_index");
  v.Field("row_span", r.row_span);
  v.Field("column_span", r.column_span);
  v.Field("text", r.text);
  v.Field("page", r.page);
  v.Field("box", r.box);
  v.Added("colour", r.colour);
  v.Added("type", r.type);
  v.Added("value", r.value);
  v.Added("unit", r.unit);
}

void Fields(Is<DataTable> auto& r, auto&& v) {
  v.Field("title", r.title);
  v.Grid(r);
  v.Added("agenda_item", r.agenda_item);
  v.Added("section", r.section);
  v.Added("report", r.report);
  v.Added("header_rows", r.header_rows);
}

void Fields(Is<GlossaryEntry> auto& r, auto&& v) {
  v.Field("term", r.term);
  v.Field("definition", r.definition);
}

void Fields(Is<Section> auto& r, auto&& v) {
  v.Field("kind", r.kind);
  v.Field("agenda_item", r.agenda_item);
  v.Field("title", r.title);
  v.Field("starts", r.starts);
  v.Added("text", r.text);
}

void Fields(Is<Figure> auto& r, auto&& v) { v.Field("text", r.text); }

void Fields(Is<PageRecord> auto& r, auto&& v) {
  v.Field("number", r.number);
  v.Field("label", r.label);
  v.Field("stamp", r.stamp);
  v.Field("width", r.width);
  v.Field("height", r.height);
  v.Field("text_source", r.text_source);
  v.Field("words", r.words);
  v.Field("body_words", r.body_words);
  v.Field("table_words", r.table_words);
  v.Field("furniture_words", r.furniture_words);
  v.Field("unplaced_words", r.unplaced_words);
  v.Field("furniture", r.furniture);
  v.Added("figure_words", r.figure_words);
  v.Added("unread_pictures", r.unread_pictures);
}

void Fields(Is<PackRecords> auto& r, auto&& v) {
  v.List("members", r.members);
  v.List("contacts", r.contacts);
  v.Plain("meeting_dates", r.meeting_dates);
  v.Plain("quorum", r.quorum);
  v.List("agenda_items", r.agenda_items);
  v.List("minutes", r.minutes);
  v.List("reports", r.reports);
  v.List("actions", r.actions);
  v.List("indicators", r.indicators);
  v.List("tables", r.tables);
  v.List("glossary", r.glossary);
  v.List("sections", r.sections);
  v.List("figures", r.figures);
}

}  // namespace minutebook
