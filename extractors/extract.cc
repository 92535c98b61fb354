// The stages in their order: clean (flow), tables (inside the flow), segment (sections), then one reader per
// family.
#include "extractors/extract.h"

#include <algorithm>
#include <map>

#include "extractors/account.h"
#include "extractors/actions.h"
#include "extractors/authorities.h"
#include "extractors/classify.h"
#include "extractors/confidence.h"
#include "extractors/conflicts.h"
#include "extractors/data_tables.h"
#include "extractors/dates.h"
#include "extractors/families.h"
#include "extractors/figures.h"
#include "extractors/flow.h"
#include "extractors/glossary.h"
#include "extractors/header.h"
#include "extractors/indicators.h"
#include "extractors/minutes/attendance.h"
#include "extractors/minutes/linear.h"
#include "extractors/minutes/minutes.h"
#include "extractors/minutes/remarks.h"
#include "extractors/paper_name.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/patterns/reports.h"
#include "extractors/patterns/sections.h"
#include "extractors/people.h"
#include "extractors/place_boxes.h"
#include "extractors/recognition.h"
#include "extractors/reports/reports.h"
#include "extractors/sections.h"
#include "extractors/table_places.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kHeadBlocks = 60;

using Spans = std::vector<SectionSpan>;

const SectionSpan* FirstOf(const Spans& spans, std::string_view kind) {
  const auto found =
      std::find_if(spans.begin(), spans.end(), [&](const SectionSpan& s) { return s.kind == kind; });
  return found == spans.end() ? nullptr : &*found;
}

Spans CutSections(const Flow& flow, const Document& document) {
  if (flow.blocks.empty()) return {};
  if (!IsMinutesAlone(flow)) return FindSections(flow, document);
  std::size_t last = flow.blocks.size();
  Spans spans;
  while (last > 0 && flow.blocks[last - 1].kind == BlockKind::kBlankNotice) --last;
  const auto add = [&](const char* kind, std::size_t from, std::size_t to) {
    if (from >= to) return;
    SectionSpan span;
    span.kind = kind;
    span.first = from;
    span.last = to;
    spans.push_back(std::move(span));
  };
  add("minutes", 0, last);
  add("blank", last, flow.blocks.size());
  return spans;
}

// A paper that is no pack has no front sheet: it is one report, or the appendix of one.
void NameLonePaper(const std::string& kind, Spans& spans) {
  if (spans.empty() || spans.front().kind != "front_sheet") return;
  if (kind == "report" || kind == "decision_record") spans.front().kind = "report";
  if (kind == "other") spans.front().kind = "appendix";
}

// The blocks that state the facts of the meeting: the front sheet, else the head of the first section. Head
// tables of minutes are turned into lines, and the first item of the minutes ends their head.
std::vector<Block> HeadOf(const Flow& flow, const Spans& spans) {
  std::vector<Block> head;
  for (const SectionSpan& span : spans) {
    if (span.kind != "front_sheet" && span.kind != "agenda" && span.kind != "minutes" &&
        span.kind != "public_information")
      continue;
    if (span.kind != "minutes") {
      head = Linearise(flow, span.first, std::min(span.last, span.first + kHeadBlocks));
      break;
    }
    head = MinutesBlocks(flow, span.first, span.last);
    if (const std::size_t end = HeadOfMinutes(head); end > 0) head.resize(end);
    head.resize(std::min(head.size(), kHeadBlocks));
    break;
  }
  if (head.empty()) head = Linearise(flow, 0, std::min(flow.blocks.size(), kHeadBlocks));
  head.resize(HeadEnd(head));
  return head;
}

// The council that the introductory sections name most often.
OptionalText AuthorityInText(const Flow& flow, const Spans& spans) {
  std::map<std::string, int> counts;
  for (const SectionSpan& span : spans) {
    if (span.kind != "front_sheet" && span.kind != "public_information" && span.kind != "disclosure" &&
        span.kind != "agenda")
      continue;
    for (std::size_t i = span.first; i < span.last; ++i) {
      std::string_view text = flow.blocks[i].text;
      if (patterns::kPersonalTitle.In(text)) continue;  // whom a member comes from
      while (const Match m = patterns::kAuthorityInText.Find(text)) {
        const Match part = patterns::kPartOfCouncil.Find(m[1]);
        ++counts[FoldSpace(OnItsLine(flow.blocks[i], part ? part.after : m[1]))];
        text = m.after;
      }
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == counts.end()) return std::nullopt;
  return most->first;
}

// The council whose name stands alone at the head of a set of minutes or a report.
OptionalText AuthorityOfPapers(const Flow& flow, const Spans& spans) {
  for (const SectionSpan& span : spans) {
    if (span.kind != "minutes" && span.kind != "report") continue;
    for (std::size_t i = span.first; i < span.last && i < span.first + 4; ++i) {
      if (patterns::kAttendanceLabel.In(flow.blocks[i].text)) break;
      const Match m = patterns::kAuthorityLine.Find(flow.blocks[i].text);
      if (m && flow.blocks[i].kind != BlockKind::kGrid && !patterns::kGenericCouncil.In(m[1]) &&
          !patterns::kOfMeeting.In(m[1]))
        return TitleCase(FoldSpace(m[1]));
    }
  }
  return std::nullopt;
}

// The council that the first e-mail address of a known domain belongs to.
OptionalText AuthorityByEmail(const Flow& flow) {
  for (const Block& block : flow.blocks) {
    if (block.text.find('@') == std::string::npos) continue;
    const Match m = patterns::kEmailDomain.Find(block.text);
    if (!m) continue;
    if (const auto authority = AuthorityOfDomain(m[1])) return std::string(*authority);
  }
  return std::nullopt;
}

// The first group of the first block of a section that a pattern matches.
OptionalText FirstGroup(const Flow& flow, const SectionSpan& span, const Pattern& pattern) {
  for (std::size_t i = span.first; i < span.last; ++i) {
    std::string text = flow.blocks[i].text;
    if (i + 1 < span.last) text += ' ' + flow.blocks[i + 1].text;  // a sentence may be cut by the layout
    const Match m = pattern.Find(text);
    if (m && m.before.size() < flow.blocks[i].text.size()) return std::string(m[1]);
  }
  return std::nullopt;
}

// What a paper that is neither agenda nor minutes nor report calls a body in its heading: a short name with a
// word for one in it, not whatever stands there.
bool NamesBody(std::string_view text) {
  constexpr int kMaxWords = 8;
  return patterns::kBodyWord.In(text) && WordCount(text) <= kMaxWords;
}

void FillDocument(const Document& document, const Flow& flow, const Spans& spans, const HeaderFacts& facts,
                  PackRecords& records) {
  DocumentInfo& info = records.document;
  info.kind = DocumentKind(flow, spans);
  info.authority = facts.authority;
  if (!info.authority) info.authority = AuthorityOfPapers(flow, spans);
  if (!info.authority) info.authority = AuthorityInText(flow, spans);
  if (!info.authority) info.authority = AuthorityByEmail(flow);
  if (!info.authority) info.authority = AuthorityInRunningHead(document, flow);
  if (!info.authority && info.kind == "minutes") info.authority = AuthorityInMinutes(flow, facts.body);
  if (info.kind != "other" || (facts.body && NamesBody(*facts.body))) info.body = facts.body;
  const SectionSpan* agenda = FirstOf(spans, "agenda");
  if (agenda != nullptr && info.body == facts.authority && info.body && !patterns::kBodyWord.In(*info.body)) {
    info.body = FirstGroup(flow, *agenda, patterns::kBodyMeeting);
  }
  info.title = facts.title;
  if (!flow.blocks.empty()) info.where = Where(flow.blocks.front(), "document.head");
  info.where.page_to = static_cast<int>(flow.pages.size());
}

// "DATE OF DECISION" of the reports, for packs whose front sheet is missing.
OptionalText DecisionDate(const Flow& flow, const Spans& spans) {
  for (const SectionSpan& span : spans) {
    if (span.kind != "report") continue;
    for (std::size_t i = span.first; i < span.last && i < span.first + 6; ++i) {
      const Match m = patterns::kDecisionDate.Find(flow.blocks[i].text);
      if (!m) continue;
      if (const auto date = FindDate(m[1])) return date->iso;
    }
  }
  return std::nullopt;
}

// "The meeting commenced at 1838" inside the minutes.
OptionalText StartTime(const Flow& flow, const SectionSpan& minutes) {
  for (std::size_t i = minutes.first; i < minutes.last; ++i) {
    const Block& block = flow.blocks[i];
    const Match m = patterns::kStartTime.Find(block.text);
    if (!m) continue;
    if (OptionalText time = FindTime(m[0])) return time;
  }
  return std::nullopt;
}

void FillMeeting(const Flow& flow, const Spans& spans, const HeaderFacts& facts, PackRecords& records) {
  Meeting& meeting = records.meeting;
  const bool states_meeting = FirstOf(spans, "front_sheet") != nullptr ||
                              FirstOf(spans, "agenda") != nullptr || records.document.kind == "minutes" ||
                              records.document.kind == "agenda_pack";
  if (!states_meeting) return;
  const bool own_head = FirstOf(spans, "front_sheet") != nullptr || records.document.kind != "agenda_pack" ||
                        spans.front().kind == "agenda";
  meeting.where = facts.date_where;
  if (own_head) {
    meeting.date = facts.date;
    meeting.time = facts.time;
    meeting.venue = facts.venue;
  }
  if (!meeting.date) meeting.date = DecisionDate(flow, spans);
  if (!meeting.date) meeting.date = facts.date;
  if (records.document.kind == "minutes" && !meeting.time) {
    if (const SectionSpan* minutes = FirstOf(spans, "minutes")) meeting.time = StartTime(flow, *minutes);
  }
  const SectionSpan* agenda = FirstOf(spans, "agenda");
  if (!meeting.venue && agenda != nullptr && own_head)
    meeting.venue = FirstGroup(flow, *agenda, patterns::kMeetingsHeldAt);
  if (meeting.where.page_from == 0) meeting.where = records.document.where;
}

std::string_view FirstPart(std::string_view text) { return text.substr(0, text.find(',')); }

// A report on its own names its body, subject and meeting in its form.
void NameReport(const Flow& flow, PackRecords& records) {
  const std::string& kind = records.document.kind;
  if ((kind != "report" && kind != "decision_record") || records.reports.empty()) return;
  Report& report = records.reports.front();
  if (kind == "decision_record" && !report.decision_date) report.decision_date = SignedOn(flow);
  const bool by_person =
      report.decision_maker && !patterns::kBodyLine.In(*report.decision_maker) &&
      (LooksLikeName(FirstPart(*report.decision_maker)) || patterns::kNotBody.In(*report.decision_maker));
  if (report.decision_maker && !by_person && patterns::kBodyWord.In(*report.decision_maker))
    records.document.body = report.decision_maker;
  if (by_person && records.document.body == report.decision_maker) records.document.body.reset();
  if (kind == "decision_record" && records.document.body == records.document.authority)
    records.document.body.reset();
  if (report.subject) records.document.title = report.subject;
  if (kind == "report" && !records.meeting.date && report.decision_date) {
    records.meeting.date = report.decision_date;
    records.meeting.where = report.where;
  }
}

void ReadFrontMatter(const Flow& flow, const Spans& spans, PackRecords& records) {
  for (const SectionSpan& span : spans) {
    const bool front = span.kind == "front_sheet" || span.kind == "agenda";
    const bool introduction = front || span.kind == "public_information";
    if (front && records.members.empty()) records.members = ReadMembers(flow, span.first, span.last);
    if (front && records.contacts.empty()) records.contacts = ReadContacts(flow, span.first, span.last);
    if (introduction && records.meeting_dates.empty())
      records.meeting_dates = ReadMeetingDates(flow, span.first, span.last);
    if (introduction && !records.quorum) records.quorum = ReadQuorum(flow, span.first, span.last);
  }
  for (const Contact& contact : records.contacts) {
    if (records.document.authority || !contact.email) continue;
    if (const auto authority = AuthorityOfDomain(*contact.email))
      records.document.authority = std::string(*authority);
  }
  if (const SectionSpan* agenda = FirstOf(spans, "agenda")) {
    records.agenda_items = ReadAgenda(flow, agenda->first, agenda->last);
  } else if (const SectionSpan* front = FirstOf(spans, "front_sheet");
             front != nullptr && records.document.kind == "agenda_pack") {
    records.agenda_items = ReadAgenda(flow, front->first, front->last);
  } else if (const SectionSpan* minutes = FirstOf(spans, "minutes")) {
    records.agenda_items = AgendaInMinutes(flow, minutes->first, minutes->last);
    records.quorum = ReadQuorum(flow, minutes->first, minutes->last);
  }
}

void ReadAllMinutes(const Flow& flow, const Spans& spans, PackRecords& records) {
  for (const SectionSpan& span : spans) {
    if (span.kind != "minutes") continue;
    Minutes minutes = ReadMinutes(flow, span.first, span.last);
    NoteRemarks(flow, span.first, span.last, minutes);
    if (!minutes.body) minutes.body = records.document.body;
    if (records.document.kind == "minutes") {
      minutes.meeting_date = records.meeting.date;
      minutes.body = records.document.body;
      NoteHours(flow, span.first, span.last, records.meeting);
    }
    if (!records.document.body) records.document.body = minutes.body;
    records.minutes.push_back(std::move(minutes));
  }
}

// A front sheet is titled with the body it is for, however its name was broken over lines.
void AddSections(const Flow& flow, const Spans& spans, PackRecords& records) {
  for (const SectionSpan& span : spans) {
    Section section = MakeSection(flow, span);
    const OptionalText& body = records.document.body;
    if (span.kind == "front_sheet" && body &&
        (Key(section.starts).starts_with(Key(FirstCharacters(*body, 55))) ||
         Key(section.title.value_or("")) == Key(records.document.authority.value_or("-"))))
      section.title = body;
    // The first heading of minutes without a title is that of an item.
    if (span.kind == "minutes" && section.title && patterns::kUsualTitle.In(*section.title) &&
        !patterns::kMinutesTitle.In(*section.title)) {
      const OptionalText& title = records.document.title;
      section.title = title && patterns::kMinutesTitle.In(*title) ? title : std::nullopt;
    }
    records.sections.push_back(std::move(section));
  }
}

// The families that are printed as tables; what none of them reads is a data table.
void ReadTables(const Document& document, const Flow& flow, const Spans& spans, PackRecords& records) {
  std::vector<bool> used(flow.grids.size(), false);
  records.actions = ReadActions(flow, used);
  records.indicators = ReadIndicators(flow, used);
  records.glossary = ReadGlossary(flow, spans, used);
  records.tables = ReadDataTables(flow, spans, document, used);
  NameReports(flow, spans, records.reports, records.tables);
  DropPointsInTables(records.tables, records.minutes);
  if (records.document.kind != "other") return;
  for (OptionalText* fact : {&records.document.authority, &records.document.body, &records.document.title})
    if (IsSaidInTable(*fact, records.tables)) fact->reset();
  if (!records.document.authority) records.document.authority = AuthorityInRunningHead(document, flow);
}

std::string_view SourceName(const Page& page, const PageInfo& info) {
  if (info.furniture.blank && page.text_source != TextSource::kText) return "blank";
  switch (page.text_source) {
    case TextSource::kDigital: return "digital";
    case TextSource::kOcr: return "ocr";
    case TextSource::kText: return "text";
  }
  return "digital";
}

void FillPages(const Document& document, const Flow& flow, const Spans& spans, PackRecords& records,
               Diagnostics& diagnostics) {
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const Page& page = document.pages[p];
    PageRecord record;
    record.number = page.number;
    record.label = page.label;
    for (const Stamp& stamp : flow.pages[p].furniture.stamps) {
      if (stamp.kind == StampKind::kPage && !record.stamp) record.stamp = stamp.value;
    }
    record.width = page.width;
    record.height = page.height;
    record.text_source = SourceName(page, flow.pages[p]);
    record.words = static_cast<int>(page.words.size());
    for (const FigureWords& figure : page.figures)
      record.figure_words += static_cast<int>(figure.words.size());
    record.unread_pictures = page.unread_pictures;
    records.pages.push_back(std::move(record));
  }
  CountWords(document, FatesOf(document, flow, spans), records.pages, diagnostics);
}

}  // namespace

PackRecords ExtractRecords(const Document& document, Diagnostics& diagnostics) {
  PackRecords records;
  records.source_path = document.source_path;
  records.media_type = document.media_type;
  const Flow flow = BuildFlow(document);
  Spans spans = CutSections(flow, document);
  const HeaderFacts facts = WithTitleOfFile(ReadHeader(HeadOf(flow, spans)), document);
  FillDocument(document, flow, spans, facts, records);
  NameLonePaper(records.document.kind, spans);
  FillMeeting(flow, spans, facts, records);
  ReadFrontMatter(flow, spans, records);
  if (records.document.kind == "agenda_pack") MatchItems(flow, records.agenda_items, spans);
  TitleLetters(flow, spans);
  ReadAllMinutes(flow, spans, records);
  records.reports = ReadReports(flow, spans, records.agenda_items);
  NameReport(flow, records);
  ReadTables(document, flow, spans, records);
  AddSections(flow, spans, records);
  StateConfidence(records);
  FillPages(document, flow, spans, records, diagnostics);
  PlaceBoxes(document, flow, records);
  FindConflicts(flow, records, diagnostics);
  WeighByRecognition(document, records);
  records.figures = ReadFigures(document);
  return records;
}

}  // namespace minutebook::extract
