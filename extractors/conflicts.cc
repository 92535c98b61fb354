// One small function per fact, each over the finished records, so that a conflict can be tested with records
// made by hand. What a rule of ours may have misread is worded so that both readings stay open. Tests:
// conflicts_test.cc.
#include "extractors/conflicts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string>

#include "extractors/authorities.h"
#include "extractors/conflicts_agenda.h"
#include "extractors/dates.h"
#include "extractors/patterns/header.h"
#include "extractors/text.h"

namespace minutebook::extract {

void NoteConflict(const Provenance& where, std::string message, Diagnostics& diagnostics) {
  Error what = MakeError(ErrorCode::kConflict, "extract", std::move(message));
  what.where.page = where.page_from;
  what.where.box = where.box;
  diagnostics.Add(Severity::kNote, std::move(what));
}

namespace {

constexpr std::size_t kHeadBlocks = 12;  // of a section, where a meeting's date is printed

constexpr std::array<std::string_view, 7> kDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

// 0 for Sunday of an ISO date.
int DayOfWeek(const std::string& iso) {
  int year = 0, month = 0, day = 0;
  std::from_chars(iso.data(), iso.data() + 4, year);
  std::from_chars(iso.data() + 5, iso.data() + 7, month);
  std::from_chars(iso.data() + 8, iso.data() + 10, day);
  constexpr std::array kShift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  if (month < 3) --year;
  return (year + year / 4 - year / 100 + year / 400 + kShift[static_cast<std::size_t>(month - 1)] + day) % 7;
}

// The day that ends the text before a date: "Thursday, " and "Thursday the "; -1 without one.
int DayBefore(std::string_view text) {
  text = Trim(text);
  while (!text.empty() && (text.back() == ',' || text.back() == '.'))
    text = Trim(text.substr(0, text.size() - 1));
  if (text.ends_with(" the")) text = Trim(text.substr(0, text.size() - 4));
  while (!text.empty() && text.back() == ',') text = Trim(text.substr(0, text.size() - 1));
  const std::size_t start = text.find_last_of(" \t(") + 1;
  const std::string_view word = text.substr(std::min(start, text.size()));
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    if (EqualNoCase(word, kDays[day])) return static_cast<int>(day);
  }
  return -1;
}

// "Thursday, 2 November 2016" was a Wednesday.
void CompareDayOfWeek(const Flow& flow, const PackRecords& records, Diagnostics& diagnostics) {
  const Meeting& meeting = records.meeting;
  if (!meeting.date) return;
  for (const Block& block : flow.blocks) {
    if (block.page_from != meeting.where.page_from || block.kind == BlockKind::kGrid) continue;
    for (const FoundDate& date : FindDates(block.text)) {
      const int printed = DayBefore(std::string_view(block.text).substr(0, date.begin));
      if (date.iso != *meeting.date || printed < 0 || printed == DayOfWeek(date.iso)) continue;
      NoteConflict(meeting.where,
                   "the meeting is on a " + std::string(kDays[static_cast<std::size_t>(printed)]) + ", but " +
                       date.iso + " is a " +
                       std::string(kDays[static_cast<std::size_t>(DayOfWeek(date.iso))]),
                   diagnostics);
      return;
    }
  }
}

const Section* FirstSection(const PackRecords& records, std::string_view kind) {
  for (const Section& section : records.sections) {
    if (section.kind == kind) return &section;
  }
  return nullptr;
}

// Whether a block begins before a record, page by page and downwards.
bool IsBefore(const Block& block, const Provenance& where) {
  return block.page_from != where.page_from ? block.page_from < where.page_from : block.box.y0 < where.box.y0;
}

// "A meeting of the Panel will be held on 3 November 2016" under the agenda's heading.
void CompareAgendaDate(const Flow& flow, const PackRecords& records, Diagnostics& diagnostics) {
  const Section* agenda = FirstSection(records, "agenda");
  const Section* front = FirstSection(records, "front_sheet");
  if (agenda == nullptr || front == nullptr || !records.meeting.date || records.agenda_items.empty()) return;
  std::size_t seen = 0;
  for (const Block& block : flow.blocks) {
    if (block.kind == BlockKind::kGrid || IsBefore(block, agenda->where)) continue;
    if (++seen > kHeadBlocks || !IsBefore(block, records.agenda_items.front().where)) return;
    const auto date = FindDate(block.text);
    if (!date || date->iso == *records.meeting.date || !patterns::kMeetingWord.In(block.text) ||
        patterns::kNotMeetingDate.In(block.text))
      continue;
    Provenance where;
    where.page_from = block.page_from;
    where.box = block.box;
    NoteConflict(where, "the agenda is for " + date->iso + ", the front sheet for " + *records.meeting.date,
                 diagnostics);
    return;
  }
}

bool SameText(const OptionalText& a, const OptionalText& b) { return a && b && Key(*a) == Key(*b); }

// A report to the body that meets, for a decision on another day.
void CompareDecisionDates(const PackRecords& records, Diagnostics& diagnostics) {
  if (!records.meeting.date || records.document.kind != "agenda_pack") return;
  for (const Report& report : records.reports) {
    if (!report.decision_date || *report.decision_date == *records.meeting.date ||
        !SameText(report.decision_maker, records.document.body))
      continue;
    NoteConflict(report.where,
                 "the report is for a decision on " + *report.decision_date + ", the meeting is on " +
                     *records.meeting.date,
                 diagnostics);
  }
}

// Minutes that a meeting is asked to approve are of an earlier one.
void CompareMinutesDates(const PackRecords& records, Diagnostics& diagnostics) {
  if (!records.meeting.date || records.document.kind != "agenda_pack") return;
  for (const Minutes& minutes : records.minutes) {
    if (!minutes.meeting_date || *minutes.meeting_date < *records.meeting.date) continue;
    NoteConflict(minutes.where,
                 "the minutes are of " + *minutes.meeting_date + ", not before the meeting of " +
                     *records.meeting.date + " that they are put to",
                 diagnostics);
  }
}

std::string Surname(const std::optional<NameParts>& parts) { return parts ? Key(parts->surname) : ""; }

const Attendance* WithRole(const Minutes& minutes, std::string_view role) {
  for (const Attendance& person : minutes.attendance) {
    if (!person.item && person.role == role && person.status == "present") return &person;
  }
  return nullptr;
}

// The front sheet's Chair was there without the chair, while another had it: not so when the Chair was away.
void CompareRole(const Member& member, const Minutes& minutes, Diagnostics& diagnostics) {
  const Attendance* holder = WithRole(minutes, *member.role);
  const std::string surname = Surname(member.parts);
  if (holder == nullptr || surname.empty() || Surname(holder->parts).empty() ||
      Surname(holder->parts) == surname)
    return;
  const bool there =
      std::any_of(minutes.attendance.begin(), minutes.attendance.end(), [&](const Attendance& person) {
        return !person.item && Surname(person.parts) == surname && person.status == "present" && !person.role;
      });
  if (!there) return;
  NoteConflict(holder->where,
               "the minutes have " + holder->name.value_or("") + " as " + *member.role +
                   ", the front sheet has " + member.name.value_or(""),
               diagnostics);
}

void CompareRoles(const PackRecords& records, Diagnostics& diagnostics) {
  for (const Member& member : records.members) {
    if (member.role != "Chair" && member.role != "Vice-Chair") continue;
    for (const Minutes& minutes : records.minutes) {
      const bool same_body = !minutes.body || SameText(minutes.body, records.document.body);
      if (same_body) CompareRole(member, minutes, diagnostics);
    }
  }
}

void ComparePresence(const Minutes& minutes, Diagnostics& diagnostics) {
  std::map<std::string, const Attendance*> present;
  for (const Attendance& person : minutes.attendance) {
    if (!person.item && person.name && person.status == "present")
      present.emplace(Key(*person.name), &person);
  }
  for (const Attendance& person : minutes.attendance) {
    if (person.item || !person.name || (person.status != "apologies" && person.status != "absent")) continue;
    const auto found = present.find(Key(*person.name));
    if (found == present.end()) continue;
    NoteConflict(person.where,
                 *person.name + " is listed as present and under " +
                     (person.status == "absent" ? "absent" : "apologies"),
                 diagnostics);
  }
}

void CompareVoteCount(const Vote& vote, const char* side, const std::optional<int>& count,
                      const std::vector<std::string>& names, Diagnostics& diagnostics) {
  if (!count || names.empty() || static_cast<std::size_t>(*count) == names.size()) return;
  NoteConflict(
      vote.where,
      "the vote counts " + std::to_string(*count) + " " + side + " and names " + std::to_string(names.size()),
      diagnostics);
}

void CompareVotes(const Minutes& minutes, Diagnostics& diagnostics) {
  for (const MinuteItem& item : minutes.items) {
    for (const Vote& vote : item.votes) {
      CompareVoteCount(vote, "for", vote.votes_for, vote.for_names, diagnostics);
      CompareVoteCount(vote, "against", vote.votes_against, vote.against_names, diagnostics);
      CompareVoteCount(vote, "abstaining", vote.votes_abstain, vote.abstain_names, diagnostics);
    }
  }
}

// The words of a council's name that say which one it is: "kent", "york".
std::set<std::string> PlaceWords(std::string_view name) {
  constexpr std::array<std::string_view, 13> kGeneral = {
      "council", "city", "county",       "borough", "district", "of",       "the",
      "london",  "and",  "metropolitan", "royal",   "unitary",  "authority"};
  std::set<std::string> words;
  const std::string key = Key(name);
  for (const std::string_view word : Split(key, " ")) {
    if (std::find(kGeneral.begin(), kGeneral.end(), word) == kGeneral.end()) words.emplace(word);
  }
  return words;
}

bool IsPrincipalCouncil(const std::set<std::string>& place) {
  const auto all = AllAuthorities();
  return std::any_of(all.begin(), all.end(),
                     [&](const Authority& authority) { return PlaceWords(authority.name) == place; });
}

// Two councils of the same rank: a parish may well have its addresses from the district.
void CompareAuthority(const PackRecords& records, Diagnostics& diagnostics) {
  if (!records.document.authority) return;
  const std::set<std::string> place = PlaceWords(*records.document.authority);
  const Contact* other = nullptr;
  for (const Contact& contact : records.contacts) {
    const auto owner = contact.email ? AuthorityOfDomain(*contact.email) : std::nullopt;
    if (!owner) continue;
    if (PlaceWords(*owner) == place) return;
    if (other == nullptr) other = &contact;
  }
  if (other == nullptr || !IsPrincipalCouncil(place)) return;
  NoteConflict(other->where,
               "the paper is of " + *records.document.authority + ", the address " + *other->email +
                   " of another council",
               diagnostics);
}

}  // namespace

void FindConflicts(const Flow& flow, const PackRecords& records, Diagnostics& diagnostics) {
  CompareAgendaNumbers(records.agenda_items, diagnostics);
  ComparePageRanges(flow, records, diagnostics);
  CompareItemReferences(records, diagnostics);
  CompareDayOfWeek(flow, records, diagnostics);
  CompareAgendaDate(flow, records, diagnostics);
  CompareDecisionDates(records, diagnostics);
  CompareMinutesDates(records, diagnostics);
  CompareRoles(records, diagnostics);
  for (const Minutes& minutes : records.minutes) {
    ComparePresence(minutes, diagnostics);
    CompareVotes(minutes, diagnostics);
  }
  CompareAuthority(records, diagnostics);
}

}  // namespace minutebook::extract
