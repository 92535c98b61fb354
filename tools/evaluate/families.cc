#include "tools/evaluate/families.h"

#include <algorithm>

#include "tools/evaluate/likeness.h"

namespace minutebook::tools {
namespace {

using Names = std::vector<std::string_view>;
using Records = std::vector<ScoredRecord>;

const JsonValue* Get(const JsonValue& record, std::string_view name) {
  const JsonValue* value = record.Find(name);
  return value == nullptr || value->Null() ? nullptr : value;
}

// A value within a key of several: what is not there is written so, as two records without it are alike.
std::string Shown(const JsonValue* value) { return value == nullptr ? "None" : TextOf(value); }

std::string Joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

std::vector<const JsonValue*> Values(const JsonValue& record, const Names& names) {
  std::vector<const JsonValue*> values;
  for (const std::string_view name : names) values.push_back(Get(record, name));
  return values;
}

const JsonValue::List& ListOf(const JsonValue& record, std::string_view name) {
  static const JsonValue::List kNone;
  const JsonValue* value = Get(record, name);
  const auto* list = value == nullptr ? nullptr : std::get_if<JsonValue::List>(&value->is);
  return list == nullptr ? kNone : *list;
}

// The provenance of one entry of a list of plain values.
const JsonValue* WhereOf(const JsonValue& record, std::string_view list, std::size_t index) {
  const JsonValue::List& places = ListOf(record, std::string(list) + "_where");
  return index < places.size() ? &places[index] : nullptr;
}

// One record per entry of a list of the document; Key(entry) is the text it is paired by.
template <auto Key>
Records Listed(const JsonValue& document, std::string_view list, const Names& names) {
  Records records;
  for (const JsonValue& entry : ListOf(document, list)) {
    records.push_back({Key(entry), Values(entry, names), Get(entry, "where")});
  }
  return records;
}

// The one record of that name, when any of the fields has a value.
Records One(const JsonValue& document, std::string_view name, const Names& names) {
  const JsonValue* record = Get(document, name);
  if (record == nullptr) return {};
  std::vector<const JsonValue*> values = Values(*record, names);
  if (std::all_of(values.begin(), values.end(), [](const JsonValue* v) { return v == nullptr; })) return {};
  return {{std::string(name), std::move(values), Get(*record, "where")}};
}

template <auto Act>
Records OverMinutes(const JsonValue& document, const Names& names) {
  Records records;
  for (const JsonValue& minutes : ListOf(document, "minutes")) Act(minutes, names, records);
  return records;
}

// Replaces the value of a field that is the parent's.
void Inherit(ScoredRecord& record, const Names& names, std::string_view name, const JsonValue* value) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) record.fields[static_cast<std::size_t>(found - names.begin())] = value;
}

void Attendances(const JsonValue& minutes, const Names& names, Records& records) {
  for (const JsonValue& person : ListOf(minutes, "attendance")) {
    const JsonValue* item = Get(person, "item");
    records.push_back(
        {Joined({Shown(Get(person, "name")), TextOf(item)}), Values(person, names), Get(person, "where")});
  }
}

void MinuteItems(const JsonValue& minutes, const Names& names, Records& records) {
  for (const JsonValue& item : ListOf(minutes, "items")) {
    records.push_back({Joined({Shown(Get(item, "number")), Shown(Get(item, "title"))}), Values(item, names),
                       Get(item, "where")});
  }
}

// The lists of every item: plain texts, or records with a key of their own.
void PlainOfItems(const JsonValue& minutes, std::string_view list, const Names& names, Records& records) {
  for (const JsonValue& item : ListOf(minutes, "items")) {
    std::size_t index = 0;
    for (const JsonValue& text : ListOf(item, list)) {
      ScoredRecord record{TextOf(&text), std::vector<const JsonValue*>(names.size()),
                          WhereOf(item, list, index++)};
      Inherit(record, names, "item", Get(item, "number"));
      records.push_back(std::move(record));
    }
  }
}

template <auto Key>
void ListedOfItems(const JsonValue& minutes, std::string_view list, const Names& names, Records& records) {
  for (const JsonValue& item : ListOf(minutes, "items")) {
    for (const JsonValue& entry : ListOf(item, list)) {
      ScoredRecord record{Key(entry, item), Values(entry, names), Get(entry, "where")};
      Inherit(record, names, "item", Get(item, "number"));
      records.push_back(std::move(record));
    }
  }
}

void Points(const JsonValue& minutes, const Names& names, Records& records) {
  PlainOfItems(minutes, "points", names, records);
}
void Declarations(const JsonValue& minutes, const Names& names, Records& records) {
  PlainOfItems(minutes, "declarations", names, records);
}

std::string ResolutionKey(const JsonValue& resolution, const JsonValue&) {
  return TextOf(Get(resolution, "text"));
}
void Resolutions(const JsonValue& minutes, const Names& names, Records& records) {
  ListedOfItems<ResolutionKey>(minutes, "resolutions", names, records);
}

std::string VoteKey(const JsonValue& vote, const JsonValue& item) {
  return Joined({Shown(Get(item, "number")), TextOf(Get(vote, "proposer")), Shown(Get(vote, "for")),
                 Shown(Get(vote, "against")), Shown(Get(vote, "abstain")), TextOf(Get(vote, "for_names"))});
}
void Votes(const JsonValue& minutes, const Names& names, Records& records) {
  ListedOfItems<VoteKey>(minutes, "votes", names, records);
}

// The lists of every report; `Key` gives the text a record is paired by, from it and its report.
template <auto Key>
Records OfReports(const JsonValue& document, std::string_view list, const Names& names) {
  Records records;
  for (const JsonValue& report : ListOf(document, "reports")) {
    for (const JsonValue& entry : ListOf(report, list)) {
      ScoredRecord record{Key(entry, report), Values(entry, names), Get(entry, "where")};
      Inherit(record, names, "report", Get(report, "subject"));
      records.push_back(std::move(record));
    }
  }
  return records;
}

std::string TextKey(const JsonValue& record) { return TextOf(Get(record, "text")); }
std::string NameKey(const JsonValue& record) { return TextOf(Get(record, "name")); }
std::string TermKey(const JsonValue& record) { return TextOf(Get(record, "term")); }
std::string SubjectKey(const JsonValue& record) { return TextOf(Get(record, "subject")); }
std::string MinutesKey(const JsonValue&) { return "minutes"; }
std::string ItemKey(const JsonValue& record) {
  return Joined({Shown(Get(record, "number")), Shown(Get(record, "title"))});
}
std::string SectionKey(const JsonValue& record) {
  return Joined({Shown(Get(record, "kind")), Shown(Get(record, "starts"))});
}
std::string TableKey(const JsonValue& table) {
  std::string text = TextOf(Get(table, "header"));
  for (const JsonValue& row : ListOf(table, "rows")) text += " " + TextOf(&row);
  return text;
}
std::string IndicatorKey(const JsonValue& record) {
  std::string text = Joined({TextOf(Get(record, "ref")), Shown(Get(record, "name"))});
  const JsonValue* values = Get(record, "values");
  const auto* object = values == nullptr ? nullptr : std::get_if<JsonValue::Object>(&values->is);
  if (object == nullptr) return text;
  for (const auto& [month, value] : *object) text += " " + (value.Null() ? "None" : TextOf(&value));
  return text;
}
std::string RecommendationKey(const JsonValue& record, const JsonValue&) { return TextKey(record); }
std::string ParagraphKey(const JsonValue& record, const JsonValue& report) {
  return Joined({Shown(Get(record, "number")), Shown(Get(record, "text")), Shown(Get(report, "subject"))});
}
std::string WholeKey(const JsonValue& record, const JsonValue&) { return TextOf(&record); }

template <auto Key, const char* Name>
Records TopList(const JsonValue& document, const Names& names) {
  return Listed<Key>(document, Name, names);
}
template <const char* Name>
Records TopOne(const JsonValue& document, const Names& names) {
  return One(document, Name, names);
}
template <auto Key, const char* Name>
Records ReportList(const JsonValue& document, const Names& names) {
  return OfReports<Key>(document, Name, names);
}

Records MeetingDates(const JsonValue& document, const Names&) {
  Records records;
  std::size_t index = 0;
  for (const JsonValue& date : ListOf(document, "meeting_dates")) {
    records.push_back({TextOf(&date), {}, WhereOf(document, "meeting_dates", index++)});
  }
  return records;
}

Records QuorumOf(const JsonValue& document, const Names&) {
  const JsonValue* quorum = Get(document, "quorum");
  if (quorum == nullptr) return {};
  return {{TextOf(quorum), {}, Get(document, "quorum_where")}};
}

constexpr char kDocument[] = "document", kMeeting[] = "meeting", kMembers[] = "members",
               kContacts[] = "contacts", kAgendaItems[] = "agenda_items", kMinutes[] = "minutes",
               kReports[] = "reports", kRecommendations[] = "recommendations", kParagraphs[] = "paragraphs",
               kActions[] = "actions", kIndicators[] = "indicators", kTables[] = "tables",
               kGlossary[] = "glossary", kSections[] = "sections", kAppendices[] = "appendices";

}  // namespace

const std::vector<ScoredFamily>& ScoredFamilies() {
  static const std::vector<ScoredFamily> kFamilies = {
      {"document", {"kind", "authority", "body"}, TopOne<kDocument>, ""},
      {"meeting", {"date", "time", "venue"}, TopOne<kMeeting>, ""},
      {"members", {"role", "represents"}, TopList<NameKey, kMembers>, ""},
      {"contacts", {"role", "phone", "email"}, TopList<NameKey, kContacts>, ""},
      {"meeting_dates", {}, MeetingDates, ""},
      {"agenda_items", {"number", "description", "page_from", "page_to"}, TopList<ItemKey, kAgendaItems>, ""},
      {"minutes", {"meeting_date", "body"}, TopList<MinutesKey, kMinutes>, ""},
      {"attendance", {"status", "role", "item"}, OverMinutes<Attendances>, ""},
      {"minute_items", {"number"}, OverMinutes<MinuteItems>, ""},
      {"points", {"item"}, OverMinutes<Points>, ""},
      {"resolutions", {"label", "kind", "item"}, OverMinutes<Resolutions>, ""},
      {"votes",
       {"motion", "proposer", "seconder", "result", "for", "against", "abstain", "for_names", "against_names",
        "abstain_names"},
       OverMinutes<Votes>,
       ""},
      {"declarations", {"item"}, OverMinutes<Declarations>, ""},
      {"reports",
       {"agenda_item", "decision_maker", "decision_date", "report_of", "confidentiality", "summary",
        "key_decision", "wards", "equality_assessment_required", "privacy_assessment_required", "contacts",
        "appendices", "members_rooms", "background_papers"},
       TopList<SubjectKey, kReports>,
       ""},
      {"recommendations", {"label", "report"}, ReportList<RecommendationKey, kRecommendations>, ""},
      {"paragraphs", {"number", "heading"}, ReportList<ParagraphKey, kParagraphs>, ""},
      {"actions", {"raised", "item", "label", "action_taken", "status"}, TopList<TextKey, kActions>, ""},
      {"indicators",
       {"ref", "area", "name", "unit", "owner", "accountable", "values", "comparators", "commentary"},
       TopList<IndicatorKey, kIndicators>,
       ""},
      {"tables", {"title", "header", "rows"}, TopList<TableKey, kTables>, ""},
      {"glossary", {"definition"}, TopList<TermKey, kGlossary>, ""},
      {"sections", {"kind", "agenda_item", "title"}, TopList<SectionKey, kSections>, ""},
  };
  return kFamilies;
}

const std::vector<ScoredFamily>& JudgedFamilies() {
  static const std::vector<ScoredFamily> kFamilies = {
      {"quorum", {}, QuorumOf, ""},
      {"report_contacts",
       {"post", "title", "name", "phone", "email"},
       ReportList<WholeKey, kContacts>,
       "report.contact"},
      {"report_appendices", {"number", "title"}, ReportList<WholeKey, kAppendices>, "report.appendix"},
  };
  return kFamilies;
}

}  // namespace minutebook::tools
