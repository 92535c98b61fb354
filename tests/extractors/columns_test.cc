#include "extractors/columns.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;
using Texts = std::vector<std::string>;

constexpr double kLeft = 60;
constexpr double kRight = 320;
constexpr double kStep = 14;

// A page whose lines have a left and a right part; an empty part is left out.
PageBuilder SideBySide(const std::vector<std::pair<std::string, std::string>>& rows, double top = 100) {
  PageBuilder page;
  for (const auto& [left, right] : rows) {
    if (!left.empty()) page.Text(kLeft, top, left);
    if (!right.empty()) page.Text(kRight, top, right);
    top += kStep;
  }
  return page;
}

std::vector<PlacedLine> Placed(const Page& page) {
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0U);
  return ReadingOrder(page, BuildLines(page, all));
}

Texts Read(const PageBuilder& builder) {
  Texts texts;
  for (const PlacedLine& placed : Placed(builder.page())) texts.push_back(placed.line.text);
  return texts;
}

TEST(ReadingOrder, ReadsTwoColumnsOfProseOneAfterTheOther) {
  const Texts order =
      Read(SideBySide({{"Anyone may speak at the meeting", "QUORUM The smallest number of"},
                       {"when the Chair allows it and has", "members who must be there for"},
                       {"been told of it the day before", "business to be done is four"},
                       {"by letter or by telephone call", "of the nine who were appointed"}}));
  ASSERT_EQ(order.size(), 8U);
  EXPECT_EQ(order[0], "Anyone may speak at the meeting");
  EXPECT_EQ(order[3], "by letter or by telephone call");
  EXPECT_EQ(order[4], "QUORUM The smallest number of");
}

TEST(ReadingOrder, KeepsColumnsBetweenLinesThatGoAcross) {
  PageBuilder page = SideBySide({{"Anyone may speak at the meeting", "QUORUM The smallest number of"},
                                 {"when the Chair allows it and has", "members who must be there for"},
                                 {"been told of it the day before", "business to be done is four"}});
  page.Text(kLeft, 60,
            "This notice is printed over the whole width of the page and is read before both of them");
  page.Text(kLeft, 180,
            "This notice is printed over the whole width of the page and is read after both of them");
  const Texts order = Read(page);
  ASSERT_EQ(order.size(), 8U);
  EXPECT_TRUE(order.front().ends_with("before both of them"));
  EXPECT_EQ(order[3], "been told of it the day before");
  EXPECT_TRUE(order.back().ends_with("after both of them"));
}

TEST(ReadingOrder, MarksWhereAColumnStarts) {
  const PageBuilder page = SideBySide({{"Anyone may speak at the meeting", "QUORUM The smallest number of"},
                                       {"when the Chair allows it and has", "members who must be there for"},
                                       {"been told of it the day before", "business to be done is four"}});
  const std::vector<PlacedLine> lines = Placed(page.page());
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_TRUE(lines[0].starts_column);
  EXPECT_FALSE(lines[1].starts_column);
  EXPECT_TRUE(lines[3].starts_column);
  EXPECT_LT(lines[0].right, kRight);
  EXPECT_GE(lines[3].left, kRight - 1);
}

TEST(ReadingOrder, KeepsLabelsWithTheirValues) {
  const Texts order = Read(SideBySide({{"Committee name:", "Harbour and Waterways Board"},
                                       {"Date of meeting:", "Monday 12 May 2031 at ten"},
                                       {"Place of meeting:", "The Old Customs House, Quay Street"},
                                       {"Subject of report:", "Repair of the eastern breakwater"}}));
  ASSERT_EQ(order.size(), 4U);
  EXPECT_EQ(order[1], "Date of meeting: Monday 12 May 2031 at ten");
}

TEST(ReadingOrder, KeepsListMarkersWithTheirText) {
  PageBuilder page;
  const Texts markers = {"(i)", "(ii)", "(iii)", "(iv)"};
  for (std::size_t i = 0; i < markers.size(); ++i) {
    page.Text(72, 100 + kStep * static_cast<double>(i), markers[i]);
    page.Text(120, 100 + kStep * static_cast<double>(i), "any office or employment that is held for gain");
  }
  const Texts order = Read(page);
  ASSERT_EQ(order.size(), 4U);
  EXPECT_EQ(order[2], "(iii) any office or employment that is held for gain");
}

TEST(ReadingOrder, KeepsAmountsInTheRowsOfTheirNames) {
  const Texts order = Read(SideBySide({{"Hire of the village hall in May", "£ 40.00"},
                                       {"Mowing of the green and verges", "£ 310.50"},
                                       {"Insurance of the cricket pavilion", "£ 1,204.00"},
                                       {"Paint for the benches by the mill", "£ 18.99"}}));
  ASSERT_EQ(order.size(), 4U);
  EXPECT_EQ(order[0], "Hire of the village hall in May £ 40.00");
}

TEST(ReadingOrder, KeepsRowsOfShortEntries) {
  const Texts order = Read(SideBySide({{"Nell Oakes", "Parish Clerk"},
                                       {"Tom Ray", "Lengthsman and keyholder"},
                                       {"Una Pike", "Caretaker of the hall"},
                                       {"Lee Hart", "Auditor for the year"}}));
  ASSERT_EQ(order.size(), 4U);
  EXPECT_EQ(order[1], "Tom Ray Lengthsman and keyholder");
}

TEST(ReadingOrder, KeepsShortAnswersInTheRowsOfTheirQuestions) {
  PageBuilder page = SideBySide({{"Asset Register - Insurance and audit", "Resolved to Sign"},
                                 {"Financial Regulations of the council -", "Resolved to Sign"},
                                 {"Complaints Policy, second edition -", "Resolved to Sign"},
                                 {"Standing Orders as amended in May -", "Resolved to Sign"}});
  page.Text(kLeft, 100 + 4 * kStep, "Correspondence and other letters");
  page.Text(kLeft, 100 + 5 * kStep, "The county wrote about verges");
  const Texts order = Read(page);
  ASSERT_EQ(order.size(), 6U);
  EXPECT_EQ(order[3], "Standing Orders as amended in May - Resolved to Sign");
}

TEST(ReadingOrder, ReadsShortEntriesUnderBoldHeadingsAsColumns) {
  PageBuilder page = SideBySide({{"Councillor Nell Ashdown", "Una Pike, Clerk"},
                                 {"Councillor Tom Birtles", "una@example.org please"},
                                 {"Councillor Jan Corby", "Civic Centre, Mill Lane"},
                                 {"Councillor Lee Dunmow", "Ferryton at any time"}},
                                100 + kStep);
  page.Bold(kLeft, 100, "Appointed Members").Bold(kRight, 100, "Contacts");
  const Texts order = Read(page);
  ASSERT_EQ(order.size(), 10U);
  EXPECT_EQ(order[1], "Councillor Nell Ashdown");
  EXPECT_EQ(order[5], "Contacts");
}

TEST(ReadingOrder, EndsColumnsAtWideWhite) {
  PageBuilder page = SideBySide({{"Anyone may speak at the meeting", "QUORUM The smallest number of"},
                                 {"when the Chair allows it and has", "members who must be there for"},
                                 {"been told of it the day before", "business to be done is four"}});
  page.Text(kLeft, 300, "A note of its own.");
  EXPECT_EQ(Read(page).back(), "A note of its own.");
}

TEST(ReadingOrder, GivesNothingForAnEmptyPage) { EXPECT_TRUE(Read(PageBuilder()).empty()); }

TEST(ReadingOrder, KeepsMembersBesideTheirCouncils) {
  const Texts order = Read(SideBySide({{"Ash District Council", "Councillor P Attwood"},
                                       {"", "Councillor Mrs G Leat"},
                                       {"Corby Borough Council", "Councillor R Stoddart"},
                                       {"", "Councillor H Amin"},
                                       {"Dunmow City Council", "Councillor F Pybus"}}));
  ASSERT_EQ(order.size(), 5U);
  EXPECT_EQ(order[0], "Ash District Council Councillor P Attwood");
}

}  // namespace
}  // namespace minutebook::extract
