#include <gtest/gtest.h>

#include "extractors/agenda_rows.h"
#include "extractors/families.h"
#include "tests/extractors/sheet_builder.h"

namespace minutebook::extract {
namespace {

using testing::SheetBuilder;
using Strings = std::vector<std::string>;

std::vector<AgendaItem> Items(const SheetBuilder& sheet) { return ReadAgenda(sheet.flow(), 0, sheet.size()); }

// "5 | Minutes | To approve ... | 1-4"
Strings Agenda(const SheetBuilder& sheet) {
  Strings items;
  for (const AgendaItem& item : Items(sheet)) {
    std::string text = item.number.value_or("-") + " | " + item.title.value_or("-");
    if (item.description) text += " | " + *item.description;
    if (item.page_from)
      text += " | " + std::to_string(*item.page_from) + "-" + std::to_string(item.page_to.value_or(0));
    items.push_back(text);
  }
  return items;
}

TEST(Agenda, TitlesInBoldGoOnWhileTheTypeDoes) {
  SheetBuilder sheet;
  sheet.Bold(270, "AGENDA").Bold(70, "1 APOLOGIES").Next(100, "To note any changes in membership.");
  sheet.Wrapped(70, {"2 ELECTIVE HOME EDUCATION AND SAFEGUARDING"}, true);
  sheet.BoldThenPlain(100, "ARRANGEMENTS", "(Pages 15 - 24)", false)
      .Next(100, "Report of the Service Director, attached.");
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | APOLOGIES | To note any changes in membership.",
                                    "2 | ELECTIVE HOME EDUCATION AND SAFEGUARDING ARRANGEMENTS | Report of "
                                    "the Service Director, attached. | 15-24"}));
}

TEST(Agenda, PagesMayBeBrokenBelowADescription) {
  SheetBuilder sheet;
  sheet.Bold(270, "AGENDA").Bold(70, "1. Precept").Next(100, "Report of the Commissioner. (Pages 7 -");
  sheet.Next(100, "22)").Bold(70, "2. Complaints");
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Precept | Report of the Commissioner. | 7-22", "2 | Complaints"}));
}

TEST(Agenda, TimesMayStandBeforeTheNumbers) {
  for (const std::string half : {"", " am"}) {
    SheetBuilder sheet;
    sheet.Bold(270, "AGENDA")
        .Table({{"Time", "Item", "Title"},
                {"9.30" + half, "1", "Welcome and apologies"},
                {"9.45" + half, "2", "Month 2 position"}});
    EXPECT_EQ(Agenda(sheet), (Strings{"1 | Welcome and apologies", "2 | Month 2 position"})) << half;
  }
}

TEST(Agenda, NumbersMayBeStuckToTheirTitles) {
  SheetBuilder sheet;
  sheet.Text(0, "AGENDA").Text(0, "6. Minutes").Text(0, "7.Notice of motion").Text(0, "8. Highways");
  EXPECT_EQ(Agenda(sheet), (Strings{"6 | Minutes", "7 | Notice of motion", "8 | Highways"}));
}

TEST(Agenda, ADateUnderABoldTitleIsItsDescription) {
  SheetBuilder sheet;
  sheet.Bold(270, "AGENDA").Bold(70, "1 Apologies").Next(100, "To note them.");
  sheet.Wrapped(70, {"2 Date of the next meeting"}, true);
  sheet.BoldThenPlain(100, "25", "January 2016 at 7.30 pm.", false);
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies | To note them.",
                                    "2 | Date of the next meeting | 25 January 2016 at 7.30 pm."}));
}

TEST(Agenda, TitlesInCapitalsGoOnWhileTheCapitalsDo) {
  SheetBuilder sheet;
  sheet.Text(0, "AGENDA").Text(0, "8 MINUTES (Pages").Next(0, "1 - 4)").Text(6, "To approve the minutes.");
  sheet.Text(0, "9 ANNUAL CONVERSATION AND PROGRESS OF POST-")
      .Next(0, "INSPECTION IMPROVEMENT PLAN (Pages 23 - 66)")
      .Text(6, "Report of the Director.");
  EXPECT_EQ(Agenda(sheet), (Strings{"8 | MINUTES | To approve the minutes. | 1-4",
                                    "9 | ANNUAL CONVERSATION AND PROGRESS OF POST-INSPECTION IMPROVEMENT "
                                    "PLAN | Report of the Director. | 23-66"}));
}

TEST(Agenda, PlainTitlesGoOnInTheirParagraph) {
  SheetBuilder sheet;
  sheet.Text(54, "1. Apologies")
      .Wrapped(54, {"2. Draft Revenue Budget 2025-26 and Draft Capital Programme", "2025-35 (Pages 461 -",
                    "610)"});
  sheet.Text(54, "3. Work Programme").Text(82, "To agree the list of reports.");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"1 | Apologies",
                     "2 | Draft Revenue Budget 2025-26 and Draft Capital Programme 2025-35 | 461-610",
                     "3 | Work Programme | To agree the list of reports."}));
}

TEST(Agenda, NumbersStuckToTheirTitleInMarkedTextAreNumbers) {
  SheetBuilder sheet;
  sheet.Marked("AGENDA").Marked("6.Apologies").Marked("7.Notice of motion").Marked("8. Trees");
  EXPECT_EQ(Agenda(sheet), (Strings{"6 | Apologies", "7 | Notice of motion", "8 | Trees"}));
}

TEST(Agenda, APlainShortTitleEndsWhereADescriptionOpens) {
  SheetBuilder sheet;
  sheet.Wrapped(60, {"1. Urgent business",
                     "To consider any items which the Chair has agreed to have submitted as urgent."});
  sheet.Wrapped(60, {"2. Interests", "Members are invited to declare any interest."}).Text(60, "3. Minutes");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"1 | Urgent business | To consider any items which the Chair has agreed to have "
                     "submitted as urgent.",
                     "2 | Interests | Members are invited to declare any interest.", "3 | Minutes"}));
}

TEST(Agenda, ARangeFarToTheRightIsPages) {
  SheetBuilder sheet;
  sheet.Parts({{60, "1."}, {90, "Minutes"}, {480, "11 - 18"}})
      .Parts({{60, "2."}, {90, "Accounts"}, {480, "2016 - 2017"}});
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Minutes | 11-18", "2 | Accounts 2016 - 2017"}));
}

TEST(Agenda, MarkedLinesNeedNoCommonEdge) {
  SheetBuilder sheet;
  sheet.Marked("2024/045 Apologies")
      .Marked("2024/046 Planning")
      .Text(60, "a) 24/00123/HSE rear extension")
      .Marked("2024/047 Finance");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"2024/045 | Apologies", "2024/046 | Planning | a) 24/00123/HSE rear extension",
                     "2024/047 | Finance"}));
}

TEST(Agenda, PageReferencesTakeManyForms) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"2. Budget (Pages 5 - 14)", "2 | Budget | 5-14"},
      {"2. Budget (Page 3)", "2 | Budget | 3-3"},
      {"2. Budget [Pages 5–14]", "2 | Budget | 5-14"},
      {"2. Budget (Pages 5 to 14)", "2 | Budget | 5-14"},
      {"2. Budget (pp. 5-14)", "2 | Budget | 5-14"},
      {"2. Budget (To Follow)", "2 | Budget"},
      {"2. Budget (Report to follow)", "2 | Budget"},
      {"2. Budget ..........", "2 | Budget"},
      {"2. Budget (page numbers below)", "2 | Budget (page numbers below)"},
  };
  for (const auto& [line, expected] : cases) {
    SheetBuilder sheet;
    sheet.Text(60, "1. Apologies").Text(60, line).Text(60, "3. Any other business");
    EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies", expected, "3 | Any other business"})) << line;
  }
}

TEST(Agenda, PagesMayStandInAColumnAtTheRight) {
  SheetBuilder sheet;
  sheet.Parts({{60, "1."}, {90, "Apologies"}})
      .Parts({{60, "2."}, {90, "Minutes"}, {480, "Pages 5-14"}})
      .Parts({{60, "3."}, {90, "Budget"}, {480, "Page 15"}});
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies", "2 | Minutes | 5-14", "3 | Budget | 15-15"}));
}

TEST(Agenda, BareFiguresArePagesOnlyUnderTheirHead) {
  SheetBuilder with;
  with.Parts({{60, "Item"}, {480, "Page"}})
      .Parts({{60, "1."}, {90, "Minutes"}, {480, "5 - 14"}})
      .Parts({{60, "2."}, {90, "Budget"}, {480, "15"}});
  EXPECT_EQ(Agenda(with), (Strings{"1 | Minutes | 5-14", "2 | Budget | 15-15"}));
  SheetBuilder without;
  without.Parts({{60, "1."}, {90, "Minutes"}}).Parts({{60, "2."}, {90, "Seat repairs"}, {480, "48"}});
  EXPECT_EQ(Agenda(without), (Strings{"1 | Minutes", "2 | Seat repairs 48"}));
}

TEST(Agenda, NumbersTakeManyForms) {
  const std::vector<std::vector<std::pair<std::string, std::string>>> cases = {
      {{"1 Apologies", "1 | Apologies"}, {"2 Minutes", "2 | Minutes"}},
      {{"1. Apologies", "1 | Apologies"}, {"2. Minutes", "2 | Minutes"}},
      {{"1) Apologies", "1 | Apologies"}, {"2) Minutes", "2 | Minutes"}},
      {{"5a Apologies", "5a | Apologies"}, {"5b Minutes", "5b | Minutes"}, {"6 Budget", "6 | Budget"}},
      {{"A1 Apologies", "A1 | Apologies"}, {"A2 Minutes", "A2 | Minutes"}, {"B1 Budget", "B1 | Budget"}},
      {{"BM 69/2122 Apologies", "BM 69/2122 | Apologies"}, {"BM 70/2122 Minutes", "BM 70/2122 | Minutes"}},
      {{"24/101 Apologies", "24/101 | Apologies"}, {"24/102 Minutes", "24/102 | Minutes"}},
      {{"Item 1. Apologies", "1 | Apologies"}, {"Item 2. Minutes", "2 | Minutes"}},
      {{"1. 24/00108 - Budget", "1 | 24/00108 - Budget"}, {"2. Minutes", "2 | Minutes"}},
  };
  for (const auto& lines : cases) {
    SheetBuilder sheet;
    Strings expected;
    sheet.Text(200, "AGENDA");
    for (const auto& [line, item] : lines) {
      sheet.Text(60, line);
      expected.push_back(item);
    }
    EXPECT_EQ(Agenda(sheet), expected) << lines.front().first;
  }
}

TEST(Agenda, ListsInsideADescriptionAreNoItems) {
  SheetBuilder sheet;
  sheet.Bold(60, "1. Apologies")
      .Bold(60, "2. Finance")
      .Next(96, "1. Revenue")
      .Next(96, "2. Capital")
      .Next(96, "3. Reserves")
      .Bold(60, "3. Allotments");
  sheet.Next(96, "(a) To note the waiting list.")
      .Next(96, "(b) To set the rent.")
      .Bold(60, "4. Correspondence");
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies", "2 | Finance | 1. Revenue 2. Capital 3. Reserves",
                                    "3 | Allotments | (a) To note the waiting list. (b) To set the rent.",
                                    "4 | Correspondence"}));
}

TEST(Agenda, LettersWithPagesAreItemsOfTheirOwn) {
  SheetBuilder sheet;
  sheet.Bold(60, "4. Minutes").Bold(60, "5. Planning applications (Pages 11 - 60)");
  sheet.Text(90, "(a) 23/01234/FUL - Mill Lane (Pages 13 - 30)")
      .Text(90, "(b) 12 High Street")
      .Bold(60, "6. Urgent business");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"4 | Minutes", "5 | Planning applications | 11-60",
                     "5a | 23/01234/FUL - Mill Lane | 13-30", "5b | 12 High Street", "6 | Urgent business"}));
}

TEST(Agenda, DottedNumbersWithPagesAreItemsOfTheirOwn) {
  SheetBuilder sheet;
  sheet.Bold(60, "4. Minutes")
      .Text(90, "4.1 Committee of 3 May - submitted for approval (Pages 5 - 9)")
      .Bold(60, "5. Reports");
  sheet.Text(90, "5.1 Tram extension - report by the Director").Text(90, "5.2 Budget (Pages 10 - 12)");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"4 | Minutes", "4.1 | Committee of 3 May - submitted for approval | 5-9", "5 | Reports",
                     "5.1 | Tram extension - report by the Director", "5.2 | Budget | 10-12"}));
}

TEST(Agenda, LettersAtTheHeadAreNoItems) {
  SheetBuilder sheet;
  sheet.Text(60, "2 Market Street")
      .Text(60, "AGENDA")
      .Text(60, "3 September 2024")
      .Text(60, "1. Apologies")
      .Text(60, "2. Minutes");
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies", "2 | Minutes"}));
}

TEST(Agenda, PartsAreNeitherItemsNorDescriptions) {
  SheetBuilder sheet;
  sheet.Bold(230, "UNRESTRICTED ITEMS")
      .Text(100, "(During these items the meeting is likely to be open to the public)");
  sheet.Text(54, "1. Apologies")
      .Bold(250, "EXEMPT ITEMS")
      .Text(70, "(At the time of preparing the agenda there were no exempt items.)");
  sheet.Text(54, "2. Depot lease");
  const std::vector<AgendaItem> items = Items(sheet);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].description, std::nullopt);
  EXPECT_EQ(items[0].exempt, false);
  EXPECT_EQ(items[1].exempt, true);
}

TEST(Agenda, ExemptItemsNameTheirParagraph) {
  SheetBuilder sheet;
  sheet.Text(54, "1. Exclusion of the press and public")
      .Text(82, "To exclude the public under paragraph 3 of Schedule 12A.");
  sheet.Text(54, "2. Depot lease")
      .Text(82, "Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A of the Act.")
      .Text(54, "3. Any other business");
  const std::vector<AgendaItem> items = Items(sheet);
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[0].exempt, std::nullopt);
  EXPECT_EQ(items[1].exempt, true);
  EXPECT_EQ(items[1].exempt_paragraph, "paragraph 3 of Part 1 of Schedule 12A");
  EXPECT_EQ(items[2].exempt, std::nullopt);
}

TEST(Agenda, TheLastItemIsFreeOfDateSignatureAndNotes) {
  const std::vector<Strings> tails = {
      {"Wednesday, 26 October 2016", "SERVICE DIRECTOR, LEGAL AND GOVERNANCE"},
      {"Wednesday, 31 July 2024 Director – Legal and Governance"},
      {"Bertrand Wyles", "General Counsel", "03000 416814"},
      {"Yours sincerely", "Jane Hart"},
      {"Council meetings will be held in person and streamed."},
      {"Date of the next meeting 12th November"},
      {"For further information please contact Jane Hart"},
  };
  for (const Strings& tail : tails) {
    SheetBuilder sheet;
    sheet.Marked("AGENDA").Marked("1. Apologies").Marked("2. Minutes").Marked("To approve the minutes.");
    for (const std::string& line : tail) sheet.Marked(line);
    EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies", "2 | Minutes | To approve the minutes."}))
        << tail.front();
  }
}

TEST(Agenda, ADateDescribesTheItemAboutDates) {
  SheetBuilder sheet;
  sheet.Bold(60, "1. Minutes")
      .Bold(60, "2. Date of the next meeting")
      .Next(96, "Monday, 21 March 2022 at 6.45 pm.");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"1 | Minutes", "2 | Date of the next meeting | Monday, 21 March 2022 at 6.45 pm."}));
}

TEST(Agenda, TextLeftOfTheItemsFollowsThem) {
  SheetBuilder sheet;
  sheet.Text(94, "1. Correspondence.")
      .Text(94, "2. Adjournment.")
      .Text(59, "Refreshments are served from six.");
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Correspondence.", "2 | Adjournment."}));
}

TEST(Agenda, MattersBesideAShortTitleDescribeIt) {
  SheetBuilder sheet;
  sheet.Text(89, "1. Bonfire")
      .Parts({{89, "2. Finance -"}, {190, "Larch for seat repairs £48.00"}})
      .Parts({{190, "Donation to the bus"}})
      .Text(89, "3. Correspondence");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"1 | Bonfire", "2 | Finance | Larch for seat repairs £48.00 Donation to the bus",
                     "3 | Correspondence"}));
}

TEST(Agenda, BulletsAreJoinedWithoutTheirMarks) {
  SheetBuilder sheet;
  sheet.Text(74, "1. To receive the invoices")
      .Next(110, "• Donation of £25.00")
      .Next(110, "• Caretaker")
      .Text(74, "2. Next agenda");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"1 | To receive the invoices | Donation of £25.00 Caretaker", "2 | Next agenda"}));
}

TEST(Agenda, TablesHoldItemsRowByRow) {
  SheetBuilder sheet;
  sheet.Table({{"Item", "Subject", "Pages"},
               {"1", "Apologies", ""},
               {"2", "Minutes", "5 - 14"},
               {"3a", "Budget", "15"}});
  EXPECT_EQ(Agenda(sheet), (Strings{"1 | Apologies", "2 | Minutes | 5-14", "3a | Budget | 15-15"}));
}

TEST(Agenda, OfOneItemNeedsASign) {
  SheetBuilder supplement;
  supplement.Bold(56, "Agenda Item No")
      .Bold(56, "3 English Devolution White Paper (Pages 1 - 18)")
      .Text(56, "Yours sincerely");
  EXPECT_EQ(Agenda(supplement), Strings{"3 | English Devolution White Paper | 1-18"});
  SheetBuilder letter;
  letter.Text(56, "Dear Member").Text(56, "3 English Devolution White Paper");
  EXPECT_EQ(Agenda(letter), Strings{});
}

TEST(Agenda, ItemsSayWhereTheyStand) {
  SheetBuilder sheet;
  sheet.Bold(60, "1. Apologies").Next(96, "To receive apologies.").Bold(60, "2. Minutes");
  const std::vector<AgendaItem> items = Items(sheet);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].where.page_from, 1);
  EXPECT_EQ(items[0].where.rule, "agenda.item");
  EXPECT_GT(items[0].where.box.Height(), 20);
}

TEST(AgendaRows, AHyphenAtALineEndIsKeptAsTheBlockHasIt) {
  Block split;
  split.text = "information";
  Block compound;
  compound.text = "post-inspection";
  std::string text = "infor-";
  JoinRow(text, "mation", split);
  EXPECT_EQ(text, "information");
  text = "post-";
  JoinRow(text, "inspection", compound);
  EXPECT_EQ(text, "post-inspection");
}

TEST(Agenda, DatesSetInUnderTheLastItemBelongToIt) {
  SheetBuilder sheet;
  sheet.Text(54, "AGENDA").Text(54, "1. Apologies").Text(54, "2. Any Other Business");
  sheet.Next(110, "Dates proposed for meetings 7th March and 2nd May");
  EXPECT_EQ(Agenda(sheet),
            (Strings{"1 | Apologies",
                     "2 | Any Other Business | Dates proposed for meetings 7th March and 2nd May"}));
}

}  // namespace
}  // namespace minutebook::extract
