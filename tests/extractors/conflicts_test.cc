#include "extractors/conflicts.h"

#include <gtest/gtest.h>

#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;

// The notes, one a line, with their page where they have one.
std::string Notes(const Flow& flow, const PackRecords& records) {
  Diagnostics diagnostics;
  FindConflicts(flow, records, diagnostics);
  std::string notes;
  for (const Diagnostic& note : diagnostics.list()) {
    EXPECT_EQ(note.severity, Severity::kNote);
    EXPECT_EQ(note.what.code, ErrorCode::kConflict);
    if (note.what.where.page > 0) notes += "p. " + std::to_string(note.what.where.page) + ": ";
    notes += note.what.message + "\n";
  }
  EXPECT_EQ(StatusOf(diagnostics.list()), DocumentStatus::kLoaded);
  return notes;
}

std::string Notes(const PackRecords& records) { return Notes(PaperBuilder().flow(), records); }

AgendaItem Item(const std::string& number, int from = 0, int to = 0) {
  AgendaItem item;
  item.number = number;
  item.title = "Title " + number;
  if (from > 0) item.page_from = from;
  if (to > 0) item.page_to = to;
  item.where.page_from = 2;
  return item;
}

struct NumbersCase {
  std::vector<const char*> numbers;
  const char* note;
};

TEST(Conflicts, AgendaNumbersLeaveNoneOutAndComeOnce) {
  for (const NumbersCase& c : {
           NumbersCase{{"1", "2", "3"}, ""},
           NumbersCase{{"14", "15"}, ""},              // goes on from the last meeting
           NumbersCase{{"1", "2", "1", "2"}, ""},      // Part A, Part B
           NumbersCase{{"4", "5a", "5b", "6"}, ""},    // parts of an item
           NumbersCase{{"1", "1.1", "1.2", "2"}, ""},  // sub-numbers
           NumbersCase{{"A1", "A2", "iv"}, ""},        // no plain figures
           NumbersCase{{"1", "2", "4"},
                       "p. 2: item 4 of the agenda follows item 2: item 3 is not printed or was not "
                       "recognised\n"},
           NumbersCase{{"1", "2", "2", "3"}, "p. 2: the agenda has two items 2\n"},
           NumbersCase{{"6", "7", "5"}, "p. 2: item 5 of the agenda follows item 7\n"},
       }) {
    PackRecords records;
    for (const char* number : c.numbers) records.agenda_items.push_back(Item(number));
    EXPECT_EQ(Notes(records), c.note);
  }
}

// A pack of pages stamped 1 to `pages`, the item stamps at the pages given.
Flow Stamped(int pages, const std::vector<std::pair<int, const char*>>& items) {
  PaperBuilder paper;
  for (int page = 2; page <= pages; ++page) paper.NextPage();
  Flow flow = paper.flow();
  for (int page = 1; page <= pages; ++page) {
    flow.pages[static_cast<std::size_t>(page - 1)].furniture.stamps.push_back(
        {StampKind::kPage, std::to_string(page), 0});
  }
  for (const auto& [page, item] : items)
    flow.pages[static_cast<std::size_t>(page - 1)].furniture.stamps.push_back(
        {StampKind::kAgendaItem, item, 0});
  return flow;
}

PackRecords Pack(std::vector<AgendaItem> items) {
  PackRecords records;
  records.document.kind = "agenda_pack";
  records.agenda_items = std::move(items);
  return records;
}

TEST(Conflicts, StampsAgreeWithThePageRanges) {
  const PackRecords pack = Pack({Item("5", 1, 3), Item("6", 4, 6)});
  EXPECT_EQ(Notes(Stamped(6, {{1, "5"}, {4, "6"}}), pack), "");
  EXPECT_EQ(Notes(Stamped(6, {{1, "5"}, {5, "6"}}), pack), "") << "a cover may come first";
  EXPECT_EQ(Notes(Stamped(6, {{1, "5"}, {3, "6"}}), pack),
            "p. 3: page 3 is stamped as item 6, for which the agenda gives pages 4 to 6\n");
  EXPECT_EQ(Notes(Stamped(6, {{2, "9"}}), pack),
            "p. 2: page 2 is stamped as item 9, the agenda has it among pages 1 to 3 of item 5\n");
  EXPECT_EQ(Notes(Stamped(6, {{1, "5a"}}), pack), "") << "a part of the item";
}

TEST(Conflicts, PagesOfAnItemAreInThePack) {
  EXPECT_EQ(Notes(Stamped(6, {}), Pack({Item("5", 1, 6), Item("6", 7, 9)})),
            "p. 2: the agenda gives pages 7 to 9 for item 6, but no page of the file is stamped so\n");
  AgendaItem exempt = Item("6", 7, 9);
  exempt.exempt = true;
  EXPECT_EQ(Notes(Stamped(6, {}), Pack({Item("5", 1, 6), exempt})), "") << "exempt papers are printed apart";
  PackRecords agenda = Pack({Item("6", 7, 9)});
  agenda.document.kind = "agenda";
  EXPECT_EQ(Notes(Stamped(6, {}), agenda), "") << "an agenda alone has no papers";
  EXPECT_EQ(Notes(Pack({Item("6", 7, 9)})), "") << "without stamps nothing can be told";
}

TEST(Conflicts, PageRangesDoNotOverlap) {
  EXPECT_EQ(Notes(Pack({Item("5", 1, 6), Item("6", 1, 6)})), "") << "two items share a report";
  EXPECT_EQ(Notes(Pack({Item("5", 1, 6), Item("6", 6, 9)})), "") << "two papers share a page";
  EXPECT_EQ(Notes(Pack({Item("5", 1, 6), Item("6", 4, 9)})),
            "p. 2: the agenda gives pages 4 to 9 for item 6 and pages 1 to 6 for item 5\n");
  EXPECT_EQ(Notes(Pack({Item("5", 6, 1)})), "p. 2: the agenda gives pages 6 to 1 for item 5\n");
}

TEST(Conflicts, OneTextOfManyStampsTellsNothing) {
  for (const StampKind kind : {StampKind::kPage, StampKind::kAgendaItem}) {
    Flow flow = Stamped(1, {{1, "9"}});
    flow.pages[0].furniture.stamps.push_back({kind, "2", 0});
    EXPECT_EQ(Notes(flow, Pack({Item("5", 1, 3)})), "");
  }
}

struct DayCase {
  const char* text;
  const char* note;
};

TEST(Conflicts, TheDayOfTheWeekIsThatOfTheDate) {
  for (const DayCase& c : {
           DayCase{"Held on Thursday, 3rd November, 2016", ""}, DayCase{"Held on 3rd November 2016", ""},
           DayCase{"Thursday the 3rd November 2016", ""},
           DayCase{"Held on Friday 3 November 2016",
                   "p. 1: the meeting is on a Friday, but 2016-11-03 is a Thursday\n"},
           DayCase{"Friday 4 November 2016 is too late", ""},  // another date
       }) {
    PackRecords records;
    records.meeting.date = "2016-11-03";
    records.meeting.where.page_from = 1;
    EXPECT_EQ(Notes(PaperBuilder().Text(c.text).flow(), records), c.note) << c.text;
  }
}

TEST(Conflicts, TheAgendaIsForTheMeetingOfTheFrontSheet) {
  const auto notes = [](const char* heading, const char* item) {
    PaperBuilder paper;
    paper.Text("Harbour Board").NextPage().Bold("AGENDA").Text(heading).Text(item);
    PackRecords records = Pack({Item("1")});
    records.meeting.date = "2021-03-03";
    records.agenda_items[0].where.page_from = 2;
    records.agenda_items[0].where.box = paper.flow().blocks.back().box;
    for (std::size_t i = 0; i < 2; ++i) {
      Section& section = records.sections.emplace_back();
      section.kind = i == 0 ? "front_sheet" : "agenda";
      section.where.page_from = static_cast<int>(i) + 1;
      section.where.box = paper.flow().blocks[i].box;
    }
    return Notes(paper.flow(), records);
  };
  EXPECT_EQ(notes("Meeting to be held on 3 March 2021", "1. Minutes of the meeting of 4 February 2021"), "");
  EXPECT_EQ(notes("Meeting to be held on 10 March 2021", "1. Minutes"),
            "p. 2: the agenda is for 2021-03-10, the front sheet for 2021-03-03\n");
  EXPECT_EQ(notes("Published on 24 February 2021 by the Council", "1. Minutes"), "");
}

TEST(Conflicts, PapersAreForTheMeetingThatTheyAreIn) {
  PackRecords pack = Pack({});
  pack.meeting.date = "2021-03-03";
  pack.document.body = "Harbour Board";
  Report report;
  report.decision_maker = "HARBOUR BOARD";
  report.decision_date = "2021-03-03";
  pack.reports.push_back(report);
  Minutes minutes;
  minutes.meeting_date = "2021-02-03";
  pack.minutes.push_back(minutes);
  EXPECT_EQ(Notes(pack), "");
  pack.reports[0].decision_date = "2021-04-03";
  EXPECT_EQ(Notes(pack), "the report is for a decision on 2021-04-03, the meeting is on 2021-03-03\n");
  pack.reports[0].decision_maker = "Cabinet";
  EXPECT_EQ(Notes(pack), "") << "another body decides on another day";
  pack.minutes[0].meeting_date = "2021-03-10";
  EXPECT_EQ(Notes(pack),
            "the minutes are of 2021-03-10, not before the meeting of 2021-03-03 that they are put to\n");
}

Attendance Person(const char* surname, const char* status, const OptionalText& role = {}) {
  Attendance person;
  person.name = std::string("Councillor ") + surname;
  person.parts = NameParts{"Councillor", "", surname, ""};
  person.status = status;
  person.role = role;
  return person;
}

PackRecords WithChair(const char* surname, std::vector<Attendance> people) {
  PackRecords records;
  Member member;
  member.name = std::string("Councillor ") + surname;
  member.role = "Chair";
  member.parts = NameParts{"Councillor", "", surname, ""};
  records.members.push_back(member);
  records.minutes.emplace_back().attendance = std::move(people);
  return records;
}

TEST(Conflicts, TheChairIsTheSameOnFrontSheetAndMinutes) {
  EXPECT_EQ(Notes(WithChair("Reed", {Person("Reed", "present", "Chair"), Person("Marsh", "present")})), "");
  EXPECT_EQ(Notes(WithChair("Reed", {Person("Marsh", "present", "Chair"), Person("Reed", "apologies")})), "")
      << "the Vice-Chair stood in";
  EXPECT_EQ(Notes(WithChair("Reed", {Person("Marsh", "present", "Chair")})), "") << "not a member then";
  EXPECT_EQ(Notes(WithChair("Reed", {Person("Marsh", "present", "Chair"), Person("Reed", "present")})),
            "the minutes have Councillor Marsh as Chair, the front sheet has Councillor Reed\n");
}

TEST(Conflicts, NobodyIsBothPresentAndAway) {
  PackRecords records;
  records.minutes.emplace_back().attendance = {Person("Reed", "present"), Person("Marsh", "apologies")};
  EXPECT_EQ(Notes(records), "");
  records.minutes[0].attendance.push_back(Person("Reed", "apologies"));
  EXPECT_EQ(Notes(records), "Councillor Reed is listed as present and under apologies\n");
  records.minutes[0].attendance.back().item = "3";
  EXPECT_EQ(Notes(records), "") << "who left sent apologies for an item";
}

TEST(Conflicts, VotesCountTheNamesTheyPrint) {
  PackRecords records;
  Vote vote;
  vote.votes_for = 2;
  vote.votes_against = 1;
  vote.for_names = {"Reed", "Marsh"};
  records.minutes.emplace_back().items.emplace_back().votes.push_back(vote);
  EXPECT_EQ(Notes(records), "");
  records.minutes[0].items[0].votes[0].for_names.push_back("Fenn");
  EXPECT_EQ(Notes(records), "the vote counts 2 for and names 3\n");
}

std::string AuthorityNotes(const char* authority, std::vector<const char*> emails) {
  PackRecords records;
  records.document.authority = authority;
  for (const char* email : emails) records.contacts.emplace_back().email = email;
  return Notes(records);
}

TEST(Conflicts, TheAuthorityIsThatOfItsAddresses) {
  EXPECT_EQ(AuthorityNotes("Kent County Council", {"a.b@kent.gov.uk"}), "");
  EXPECT_EQ(AuthorityNotes("KENT COUNTY COUNCIL", {"x@medway.gov.uk", "a.b@kent.gov.uk"}), "")
      << "a guest from next door";
  EXPECT_EQ(AuthorityNotes("Nether Quillow Parish Council", {"clerk@kent.gov.uk"}), "")
      << "parishes use their district's addresses";
  EXPECT_EQ(AuthorityNotes("Kent County Council", {"clerk@example.org"}), "");
  EXPECT_EQ(AuthorityNotes("Kent County Council", {"x@medway.gov.uk"}),
            "the paper is of Kent County Council, the address x@medway.gov.uk of another council\n");
}

TEST(Conflicts, MinutesReferToItemsTheirAgendaHas) {
  PackRecords records;
  records.document.kind = "minutes";
  records.agenda_items = {Item("1"), Item("2")};
  MinuteItem item;
  item.agenda_item = "2";
  records.minutes.emplace_back().items.push_back(item);
  EXPECT_EQ(Notes(records), "");
  records.minutes[0].items[0].agenda_item = "9";
  EXPECT_EQ(Notes(records), "the minutes are on item 9, which the agenda printed with them does not have\n");
  records.document.kind = "agenda_pack";
  EXPECT_EQ(Notes(records), "") << "minutes in a pack are of another meeting";
}

}  // namespace
}  // namespace minutebook::extract
