#include "extractors/minutes/vote_table.h"

#include <gtest/gtest.h>

#include "extractors/minutes/linear.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Rows = std::vector<std::vector<std::string>>;

// "For (2):\nAsh\nBirch" and so on, one text for each side.
std::vector<std::string> Sides(const PaperBuilder& builder) {
  std::vector<std::string> texts;
  for (const Block& block : Linearise(builder.flow(), 0, builder.flow().blocks.size()))
    texts.push_back(block.kind == BlockKind::kGrid ? "grid" : block.text);
  return texts;
}

std::vector<std::string> Sides(const Rows& rows) { return Sides(PaperBuilder().Grid(rows)); }

using Texts = std::vector<std::string>;

TEST(VoteTable, ReadsColumnsOfNames) {
  EXPECT_EQ(Sides({{"For (2)", "Against (1)", "Abstained (0)"},
                   {"Councillor Ash", "Councillor Cole", ""},
                   {"Councillor Birch", "", ""}}),
            (Texts{"For (2):\nCouncillor Ash\nCouncillor Birch", "Against (1):\nCouncillor Cole",
                   "Abstained (0):"}));
}

TEST(VoteTable, ReadsListsOfNamesAndTotals) {
  EXPECT_EQ(Sides({{"FOR", "AGAINST"}, {"Councillors Ash, Birch and Cole", "Dove\nElm\nFern"}, {"3", "3"}}),
            (Texts{"For (3):\nCouncillor Ash\nCouncillor Birch\nCouncillor Cole",
                   "Against (3):\nDove\nElm\nFern"}));
}

TEST(VoteTable, ReadsMarksBesideNames) {
  EXPECT_EQ(Sides({{"Name", "For", "Against", "Abstain", "Absent"},
                   {"Cllr Ash", "X", "", "", ""},
                   {"Cllr Birch", "", "✓", "", ""},
                   {"Cllr Cole", "-", "-", "✓", ""},
                   {"Cllr Dove", "", "", "", "X"},
                   {"Total", "1", "1", "1", "1"}}),
            (Texts{"For (1):\nCllr Ash", "Against (1):\nCllr Birch", "Abstained (1):\nCllr Cole"}));
}

TEST(VoteTable, ReadsTwoRegistersSideBySide) {
  EXPECT_EQ(Sides({{"Member", "For", "Against", "Member", "For", "Against"},
                   {"Ash", "X", "", "Cole", "", "X"},
                   {"Birch", "X", "", "Dove", "X", ""}}),
            (Texts{"For:\nAsh\nBirch\nDove", "Against:\nCole"}));
}

TEST(VoteTable, ReadsSidesInWords) {
  EXPECT_EQ(Sides({{"Councillor", "Vote"}, {"Ash", "For"}, {"Birch", "AGAINST"}, {"Cole", "Absent"}}),
            (Texts{"For:\nAsh", "Against:\nBirch"}));
  EXPECT_EQ(Sides({{"Ash", "For"}, {"Birch", "For"}, {"Cole", "Against"}}),
            (Texts{"For:\nAsh\nBirch", "Against:\nCole"}));
}

TEST(VoteTable, ReadsSidesInRows) {
  EXPECT_EQ(Sides({{"Vote", "Councillors", "Count"},
                   {"For", "A B Ash, C Birch and D Cole", "3"},
                   {"Against", "None", "0"},
                   {"Conflict of Interests", "E Elm", "1"}}),
            (Texts{"For (3):\nA B Ash\nC Birch\nD Cole", "Against (0):"}));
}

TEST(VoteTable, ReadsFiguresAlone) {
  EXPECT_EQ(Sides({{"For", "Against", "Abstain"}, {"12", "5", "1"}}),
            (Texts{"For (12):", "Against (5):", "Abstained (1):"}));
}

TEST(VoteTable, GoesOnOnTheNextPage) {
  EXPECT_EQ(Sides(PaperBuilder()
                      .Grid({{"Councillor", "For", "Against"}, {"Ash", "X", ""}})
                      .NextPage()
                      .Grid({{"Birch", "", "X"}, {"Total", "1", "1"}})),
            (Texts{"For (1):\nAsh", "Against (1):\nBirch"}));
  EXPECT_EQ(Sides(PaperBuilder()
                      .Grid({{"Councillor", "For", "Against"}, {"Ash", "X", ""}})
                      .NextPage()
                      .Grid({{"Councillor", "For", "Against"}, {"Birch", "", "X"}})),
            (Texts{"For:\nAsh", "Against:\nBirch"}));
}

// The first page had only somebody who abstained.
TEST(VoteTable, MayBeginWithOneWhoAbstained) {
  EXPECT_EQ(Sides(PaperBuilder()
                      .Grid({{"Member", "For", "Against", "Abstain"}, {"Ash", "", "", "X"}})
                      .NextPage()
                      .Grid({{"Member", "For", "Against", "Abstain"}, {"Birch", "X", "", ""}})),
            (Texts{"For:\nBirch", "Abstained:\nAsh"}));
}

TEST(VoteTable, LeavesOtherTablesAlone) {
  EXPECT_EQ(Sides({{"Option", "For", "Against"}, {"One way", "12", "30"}, {"Two way", "14", "28"}}),
            Texts{"grid"});
  EXPECT_EQ(Sides({{"Payee", "For", "Amount"}, {"A Smith", "Grass", "£4"}}), Texts{"grid"});
  EXPECT_EQ(Sides({{"For", "Against"}, {"X", ""}, {"", "X"}}), Texts{"grid"}) << "whose marks?";
  EXPECT_EQ(Sides({{"Name", "Ward"}, {"Ash", "Mill"}, {"Birch", "Quay"}}), Texts{"grid"});
}

}  // namespace
}  // namespace minutebook::extract
