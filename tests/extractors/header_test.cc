#include "extractors/header.h"

#include <gtest/gtest.h>

#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;

HeaderFacts Read(const PaperBuilder& builder) { return ReadHeader(builder.flow().blocks); }

TEST(ReadHeader, ReadsTheUsualHeadOfAnAgenda) {
  const HeaderFacts facts = Read(PaperBuilder()
                                     .Bold("FERRYTON TOWN COUNCIL")
                                     .Bold("Harbour and Waterways Committee")
                                     .Text("Monday, 12th May, 2031")
                                     .Text("at 6.30 pm")
                                     .Text("Committee Room 2, Customs House"));
  EXPECT_EQ(facts.authority, "Ferryton Town Council");
  EXPECT_EQ(facts.body, "Harbour and Waterways Committee");
  EXPECT_EQ(facts.date, "2031-05-12");
  EXPECT_EQ(facts.time, "18:30");
  EXPECT_EQ(facts.venue, "Committee Room 2, Customs House");
}

TEST(ReadHeader, ReadsAllFromOneSentence) {
  const HeaderFacts facts =
      Read(PaperBuilder().Text("MINUTES of a meeting of the Harbour Board held in the Customs House, Quay "
                               "Row, on Monday 12 May 2031 at 7.15 pm."));
  EXPECT_EQ(facts.body, "Harbour Board");
  EXPECT_EQ(facts.date, "2031-05-12");
  EXPECT_EQ(facts.time, "19:15");
  EXPECT_EQ(facts.venue, "Customs House, Quay Row");
}

TEST(ReadHeader, ReadsLabelsWithTheirValues) {
  const HeaderFacts facts = Read(PaperBuilder()
                                     .Text("COMMITTEE: Harbour Management Committee")
                                     .Text("Date: 12 May 2031")
                                     .Text("Time: 10.00 am")
                                     .Text("Venue: The Old Mill"));
  EXPECT_EQ(facts.body, "Harbour Management Committee");
  EXPECT_EQ(facts.date, "2031-05-12");
  EXPECT_EQ(facts.time, "10:00");
  EXPECT_EQ(facts.venue, "The Old Mill");
}

TEST(ReadHeader, TakesNoBodyForAPlace) {
  EXPECT_EQ(Read(PaperBuilder()
                     .Bold("TOWNSHIP OF QUILLOW")
                     .Text("Tuesday, 12 May 2031")
                     .Text("Liz Moss – Quillow Public Library Board"))
                .venue,
            std::nullopt);
}

TEST(ReadHeader, TakesAGeneralMeetingForABody) {
  const HeaderFacts facts = Read(PaperBuilder()
                                     .Bold("ANNUAL GENERAL MEETING MINUTES")
                                     .Text("Title of Meeting: Quillow Libraries Ltd. - AGM"));
  EXPECT_EQ(facts.authority, "Quillow Libraries Ltd.");
  EXPECT_EQ(facts.body, "Annual General Meeting");
}

TEST(ReadHeader, ReadsALabelWhoseColonStandsApart) {
  EXPECT_EQ(Read(PaperBuilder().Text("COMMITTEE ;: Harbour Management Committee")).body,
            "Harbour Management Committee");
  EXPECT_EQ(Read(PaperBuilder().Text("COMMITTEE\tBoard of Governors\tDATE; 14/10/2031")).body,
            "Board of Governors");
}

TEST(ReadHeader, PrefersTheMeetingsDateToThatOfTheLastMinutesOrPrint) {
  EXPECT_EQ(Read(PaperBuilder()
                     .Text("Published 2 May 2031")
                     .Text("Harbour Board meeting held on Monday 12 May 2031"))
                .date,
            "2031-05-12");
  EXPECT_EQ(
      Read(PaperBuilder().Text("Minutes of the last meeting, 3 March 2031").Text("Monday 12 May 2031")).date,
      "2031-05-12");
}

TEST(ReadHeader, TakesNoClosingTimeForTheTime) {
  EXPECT_EQ(Read(PaperBuilder().Text("Harbour Board").Text("The meeting closed at 9.30 pm")).time,
            std::nullopt);
}

TEST(ReadHeader, NeverTakesAnyCouncilForTheAuthority) {
  const HeaderFacts facts = Read(PaperBuilder().Bold("COUNTY COUNCIL").Text("Monday 12 May 2031"));
  EXPECT_FALSE(facts.authority);
}

TEST(ReadHeader, JoinsANameSetOnTwoLines) {
  const HeaderFacts facts = Read(PaperBuilder()
                                     .Bold("Harbours and Inland Waters")
                                     .Text("Scrutiny Panel of the town", {.bold = true, .gap = false})
                                     .Text("Monday 12 May 2031"));
  EXPECT_EQ(facts.body, "Harbours and Inland Waters Scrutiny Panel of the town");
}

TEST(ReadHeader, TakesTheTitleFromTheLineThatSaysMinutes) {
  EXPECT_EQ(Read(PaperBuilder().Text("Ferryton").Text("OPEN BOARD MEETING MINUTES")).title,
            "OPEN BOARD MEETING MINUTES");
  EXPECT_EQ(Read(PaperBuilder().Text("Ferryton harbour").Text("A letter")).title, "Ferryton harbour");
}

TEST(ReadHeader, GivesNothingForAnEmptyHead) {
  const HeaderFacts facts = ReadHeader({});
  EXPECT_FALSE(facts.authority || facts.body || facts.title || facts.date || facts.time || facts.venue);
}

TEST(ReadHeader, TellsWhereTheDateStands) {
  const PaperBuilder builder = PaperBuilder().Text("Harbour Board").NextPage().Text("Monday 12 May 2031");
  EXPECT_EQ(Read(builder).date_where.page_from, 2);
  EXPECT_EQ(Read(builder).date_where.box, builder.flow().blocks[1].box);
}

struct End {
  const char* first_item;
  bool bold;
};

TEST(ReadHeader, ReadsATitleInCapitalsOverManyLines) {
  const HeaderFacts facts =
      Read(PaperBuilder()
               .Text("MINUTES")
               .Text("OF")
               .Text("PROCEEDINGS")
               .Text("AT")
               .Text("MEETING OF THE MUNICIPAL DISTRICT OF FERRY-")
               .Text("TON HELD IN THE")
               .Text("ÁRAS MILL, QUAY ROAD, ON")
               .Text("MONDAY, 12TH MAY, 2031, AT 9.45 A.M.")
               .Text("PRESENT IN THE CHAIR:")
               .Text("Councillor Nell Oakes praised the fair that had been held in the Park."));
  EXPECT_EQ(facts.body, "Municipal District of Ferry-Ton");
  EXPECT_EQ(facts.date, "2031-05-12");
  EXPECT_EQ(facts.venue, "ÁRAS MILL, QUAY ROAD");
}

TEST(ReadHeader, TakesACouncilThatMetItselfForTheAuthority) {
  const HeaderFacts facts =
      Read(PaperBuilder().Text("MINUTES OF FERRYTON PARISH COUNCIL MEETING HELD AT THE MILL"));
  EXPECT_EQ(facts.body, "Ferryton Parish Council");
  EXPECT_EQ(facts.authority, "Ferryton Parish Council");
}

TEST(HeadEnd, StopsAtTheFirstItem) {
  for (const End& c : {End{"1. Apologies", false}, End{"84. Apologies", true}, End{"21/112 Apologies", false},
                       End{"1 APOLOGIES AND CHANGES", false}, End{"(Item 1)", false}}) {
    PaperBuilder builder;
    builder.Text("Harbour Board").Text("Monday 12 May 2031");
    builder.Text(c.first_item, {.bold = c.bold}).Text("Mr Tapp was away.");
    EXPECT_EQ(HeadEnd(builder.flow().blocks), 2U) << c.first_item;
  }
}

TEST(HeadEnd, TakesAllBlocksWithoutAnItem) {
  EXPECT_EQ(HeadEnd(PaperBuilder().Text("Harbour Board").Text("16 May 2031").flow().blocks), 2U);
}

TEST(ReadHeader, FindsTheVenueWhereverTheDateStands) {
  const std::vector<std::pair<const char*, OptionalText>> cases = {
      {"Minutes of a Meeting of Quillow Parish Council held at 7.00pm on Monday 4 May 2031 at the Parish "
       "Rooms, Quay "
       "Row",
       "Parish Rooms, Quay Row"},
      {"Minutes of Quillow Parish Council Meeting held on Wednesday 8 May 2031, in the Mill Hall, Quillow",
       "Mill Hall, Quillow"},
      {"Thursday 13th May 2031 in the Village Hall at 8.00 p.m.", "Village Hall"},
      {"MEETING HELD IN THE RED LION HOTEL, RATHMORE, CO. CORK ON TUESDAY, 24TH MAY, 2031",
       "RED LION HOTEL, RATHMORE, CO. CORK"},
      {"MEETING HELD AT THE CHURCH MONDAY 13th MAY 2031", "CHURCH"},
      {"The Annual Meeting will be held at 7.15pm", std::nullopt},
  };
  for (const auto& [text, venue] : cases) EXPECT_EQ(Read(PaperBuilder().Text(text)).venue, venue) << text;
}

TEST(ReadHeader, ReadsOnTheNameThatALineBreaksOff) {
  const HeaderFacts facts = Read(PaperBuilder()
                                     .Text("MINUTES OF ADJOURNED MEETING OF RATHMORE CITY")
                                     .Text("AND COUNTY COUNCIL HELD AT RATHMORE RACECOURSE, GREEN")
                                     .Text("PARK, ON FRIDAY, 3RD JULY, 2031, AT 3PM."));
  EXPECT_EQ(facts.body, "Rathmore City and County Council");
  EXPECT_EQ(facts.venue, "RATHMORE RACECOURSE, GREEN PARK");
  EXPECT_EQ(facts.date, "2031-07-03");
}

TEST(ReadHeader, TellsTheBodyFromTheKindOfItsMeeting) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"MINUTES OF QUILLOW PARISH COUNCIL AGM MEETING HELD IN MAY", "Quillow Parish Council"},
      {"Minutes of Quillow Annual Parish Council Meeting", "Quillow Parish Council"},
      {"Draft Minutes of Annual Ordinary Parish Council meeting", "Parish Council"},
      {"Minutes of Quillow Annual Parish Meeting held in the hall", "Quillow Annual Parish Meeting"},
      {"Minutes of January Ordinary Meeting of Rathmore County Council held on Monday",
       "Rathmore County Council"},
      {"Minutes of Trustees of The Friends of Quillow Library Meeting of 2nd June", "Trustees"},
  };
  for (const auto& [text, body] : cases) EXPECT_EQ(Read(PaperBuilder().Text(text)).body, body) << text;
}

TEST(ReadHeader, TakesNoHeadingNumberOrListForABody) {
  for (const char* text : {"Matters Arising", "Item 16/07/1 16/07/2", "Held in the school on 17th Jan 2031",
                           "Councillors Charles Bobb, Phil Cant", "ANNUAL GENERAL MEETING"})
    EXPECT_EQ(Read(PaperBuilder().Text(text)).body, std::nullopt) << text;
}

TEST(ReadHeader, ReadsOnATitleThatEndsInTheMiddle) {
  EXPECT_EQ(Read(PaperBuilder().Bold("MINUTES OF THE MEETING HELD ON").Bold("TUESDAY, 5 MARCH 2031")).title,
            "MINUTES OF THE MEETING HELD ON TUESDAY, 5 MARCH 2031");
}

TEST(ReadHeader, PassesOverADateInTheMiddleOfASentence) {
  EXPECT_EQ(Read(PaperBuilder()
                     .Text("ON FRIDAY, 3RD JULY, 2031, AT 3PM.")
                     .Text("being held to complete the agenda of the Meeting of 26th June, 2031"))
                .date,
            "2031-07-03");
}

TEST(ReadHeader, ReadsTheBodyOfMinutesWithoutTheWordMeeting) {
  const HeaderFacts facts = Read(PaperBuilder()
                                     .Bold("FERRYTON TOWN COUNCIL")
                                     .Bold("MINUTES OF THE HARBOUR SUB-COMMITTEE")
                                     .Bold("HELD AT 10.00 A.M. ON MONDAY, 12 MAY 2031")
                                     .Bold("COMMITTEE ROOM 4, CUSTOMS HOUSE"));
  EXPECT_EQ(facts.authority, "Ferryton Town Council");
  EXPECT_EQ(facts.body, "Harbour Sub-Committee");
}

TEST(ReadHeader, PartsTheCouncilFromItsBody) {
  for (const char* line :
       {"Ferryton Town Council Harbour Community Board", "Ferryton Council - Harbour Board"}) {
    const HeaderFacts facts = Read(PaperBuilder().Bold(line).Text("Monday 12 May 2031"));
    EXPECT_TRUE(facts.authority && facts.authority->starts_with("Ferryton")) << line;
    EXPECT_TRUE(facts.body && facts.body->starts_with("Harbour")) << line;
  }
}

TEST(ReadHeader, KnowsATrustAndTheSchoolOfItsGovernors) {
  EXPECT_EQ(Read(PaperBuilder()
                     .Text("Ferry Valley NHS Foundation Trust")
                     .Bold("Minutes of the Trust Board Meeting held in Public")
                     .Text("Monday 12 May 2031 at 10.00am")
                     .Text("Seminar Room 2, Ferry Hospital"))
                .authority,
            "Ferry Valley NHS Foundation Trust");
  const HeaderFacts school = Read(
      PaperBuilder().Bold("FERRY ROW PRIMARY SCHOOL").Bold("Minutes of the Full Governing Body Meeting"));
  EXPECT_EQ(school.authority, "Ferry Row Primary School");
  EXPECT_EQ(school.body, "Full Governing Body");
  EXPECT_EQ(Read(PaperBuilder().Bold("Harbour Board").Text("Ferry Row Primary School")).authority,
            std::nullopt)
      << "a board may meet in a school";
}

TEST(ReadHeader, TakesNoCouncilFromTheListOfThosePresent) {
  EXPECT_EQ(Read(PaperBuilder()
                     .Bold("JOINT HARBOUR COMMITTEE")
                     .Text("Monday 12 May 2031")
                     .Text("Present:")
                     .Text("Ferryton Town Council\tCouncillor P Tapp"))
                .authority,
            std::nullopt);
}

TEST(ReadHeader, CutsAVenueWhereItEnds) {
  struct Case {
    const char* text;
    const char* venue;
  };
  for (const Case& c :
       {Case{"You are summoned to a meeting to be held in the Village Hall, Quay Row on Monday "
             "12 May 2031 for the purpose of transacting the business below",
             "Village Hall, Quay Row"},
        Case{"Monday 12 May 2031 at 7.00pm in the Village Hall, Quay Row for the purpose of "
             "transacting the business below.",
             "Village Hall, Quay Row"}}) {
    EXPECT_EQ(Read(PaperBuilder().Bold("Ferryton Town Council").Text(c.text)).venue, c.venue) << c.text;
  }
  EXPECT_EQ(Read(PaperBuilder()
                     .Bold("Harbour Board")
                     .Text("Monday 12 May 2031 at 6.30pm")
                     .Text("Council Chamber, Ferryton Town Hall, Quay Road, E19"))
                .venue,
            "Council Chamber, Ferryton Town Hall, Quay Road, E19");
  EXPECT_EQ(Read(PaperBuilder()
                     .Bold("Harbour Board")
                     .Text("Monday 12 May 2031")
                     .Text("Committee Suite, Customs House, 6.00 pm - 7.10 pm"))
                .venue,
            "Committee Suite, Customs House");
}

TEST(ReadHeader, KnowsCommitteeSuitesAndHeadquarters) {
  EXPECT_EQ(Read(PaperBuilder().Bold(
                     "Minutes of a meeting of the Harbour Board held in the Committee Suite, Customs "
                     "House on Monday 12 May 2031 at 6.30 pm"))
                .venue,
            "Committee Suite, Customs House");
  EXPECT_EQ(Read(PaperBuilder()
                     .Bold("MINUTES OF THE HARBOUR BOARD")
                     .Text("Monday 12 May 2031 at 6.30 pm")
                     .Text("Service Headquarters, Mill Bank"))
                .venue,
            "Service Headquarters, Mill Bank");
}

}  // namespace
}  // namespace minutebook::extract
