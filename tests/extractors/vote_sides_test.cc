#include "extractors/minutes/vote_sides.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

using Names = std::vector<std::string>;

// "for 2 Ash, Birch | against - Cole" for what was found.
std::string Found(const std::string& text) {
  const VoteSides found = FindSides(text);
  std::string out(found.before);
  if (!out.empty()) out += " > ";
  for (const VoteSide& side : found.sides) {
    if (&side != &found.sides.front()) out += " | ";
    out += side.choice == Choice::kFor ? "for" : side.choice == Choice::kAgainst ? "against" : "abstain";
    out += side.count ? " " + std::to_string(*side.count) : " -";
    for (const std::string& name : side.names) out += (&name == &side.names.front() ? " " : ", ") + name;
  }
  if (!found.after.empty()) out += " > " + std::string(found.after);
  return out;
}

TEST(VoteSides, ReadsOneSide) {
  EXPECT_EQ(Found("For (3): Ms N Okonjo, Mr T W Venn and Miss S Wadlow"),
            "for 3 Ms N Okonjo, Mr T W Venn, Miss S Wadlow");
  EXPECT_EQ(Found("ABSTAINED (0)"), "abstain 0");
  EXPECT_EQ(Found("Against - 4"), "against 4");
  EXPECT_EQ(Found("Abstentions: None"), "");
}

TEST(VoteSides, ReadsSeveralSidesOfOneParagraph) {
  EXPECT_EQ(Found("For: 25, Against: 12, Abstentions: 3"), "for 25 | against 12 | abstain 3");
  EXPECT_EQ(Found("For 25; Against 12; Abstain 3."), "for 25 | against 12 | abstain 3");
  EXPECT_EQ(
      Found("For (2): Councillors Ash and Birch. Against (1): Councillor Cole. The motion was carried."),
      "for 2 Councillor Ash, Councillor Birch | against 1 Councillor Cole > The motion was carried.");
  EXPECT_EQ(Found("AYES: Ash, Birch NOES: Cole"), "for - Ash, Birch | against - Cole");
}

TEST(VoteSides, ReadsACountBehindTheNames) {
  EXPECT_EQ(Found("For: Councillors Ash, Birch and Cole (3)"),
            "for 3 Councillor Ash, Councillor Birch, Councillor Cole");
  EXPECT_EQ(Found("Against the amendment: Councillors Ash and Birch - Total: 2"),
            "against 2 Councillor Ash, Councillor Birch");
}

TEST(VoteSides, ReadsWhoVotedForWhat) {
  EXPECT_EQ(Found("Those voting in favour of the substantive motion (1): Councillor Ash"),
            "for 1 Councillor Ash");
  EXPECT_EQ(Found("Councillors voting against the recommendation: Councillor Ash"),
            "against - Councillor Ash");
}

TEST(VoteSides, KeepsWhatLeadsIn) {
  EXPECT_EQ(Found("On being put to the vote the amendment was lost (For: 12, Against: 20)"),
            "On being put to the vote the amendment was lost > for 12 | against 20");
  EXPECT_EQ(Found("Voting: For - 8; Against - 2; Abstentions - 1"),
            "Voting: > for 8 | against 2 | abstain 1");
}

TEST(VoteSides, FindsNoneInSentences) {
  for (const char* text : {"For example, 10 members asked.", "Provision was made for: 12 places",
                           "For the reasons given (2) above.", "Against the wall: Councillor Ash",
                           "The officer spoke for 12, perhaps 15, minutes.", "Members were for and against."})
    EXPECT_EQ(Found(text), "") << text;
}

TEST(VoteSides, PutsFiguresForWords) {
  EXPECT_EQ(WithFigures("six votes for, five against and no abstentions"),
            "6 votes for, 5 against and 0 abstentions");
  EXPECT_EQ(WithFigures("no one voted against"), "0 voted against");
  EXPECT_EQ(WithFigures("two trees"), "two trees");
}

}  // namespace
}  // namespace minutebook::extract
