#include "extractors/minutes/votes.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

Block Paragraph(const std::string& text) {
  Block block;
  block.text = text;
  block.page_from = block.page_to = 1;
  return block;
}

// Feeds the lines as one item's blocks; `taken` counts those that are no points.
std::vector<Vote> Read(const std::vector<std::string>& lines, int* taken = nullptr) {
  VoteReader reader;
  std::string last;
  int count = 0;
  for (const std::string& line : lines) {
    const Block block = Paragraph(line);
    if (reader.Take(block, last)) {
      ++count;
      continue;
    }
    last = line;
    reader.Note(block);
  }
  if (taken != nullptr) *taken = count;
  return reader.Finish();
}

TEST(Votes, ReadsARecordedVoteOnAnAmendment) {
  int taken = 0;
  const std::vector<Vote> votes = Read(
      {"Mr T W Venn proposed and Ms N Okonjo seconded the following amendment:", "That three cuts be kept.",
       "Following the debate, the Chairman put the amendment to the vote and the votes cast were recorded as "
       "follows:",
       "For (3): Ms N Okonjo, Mr T W Venn and Miss S Wadlow", "Against (2): Mr C Idle and Mrs J Uppal",
       "Abstain (1): Mr A N Fairbrass", "Amendment lost."},
      &taken);
  ASSERT_EQ(votes.size(), 1U);
  const Vote& vote = votes[0];
  EXPECT_EQ(vote.motion, "That three cuts be kept.");
  EXPECT_EQ(vote.proposer, "Mr T W Venn");
  EXPECT_EQ(vote.seconder, "Ms N Okonjo");
  EXPECT_EQ(vote.result, "lost");
  EXPECT_EQ(vote.votes_for, 3);
  EXPECT_EQ(vote.votes_against, 2);
  EXPECT_EQ(vote.votes_abstain, 1);
  EXPECT_EQ(vote.for_names, (std::vector<std::string>{"Ms N Okonjo", "Mr T W Venn", "Miss S Wadlow"}));
  EXPECT_EQ(vote.abstain_names, std::vector<std::string>{"Mr A N Fairbrass"});
  EXPECT_EQ(taken, 7);
}

TEST(Votes, GivesEachNameTheTitleOfTheList) {
  const std::vector<Vote> votes = Read(
      {"Councillor Lyle moved and Councillor Yarrow seconded the following amendment:",
       "That the scheme be limited.",
       "Upon being put to the vote the amendment was declared LOST, and the votes were recorded as follows:",
       "FOR (2): Councillors Lyle and Yarrow", "AGAINST (2): Councillors Bexon and O'Farrell",
       "ABSTAINED (0)"});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].result, "lost");
  EXPECT_EQ(votes[0].against_names, (std::vector<std::string>{"Councillor Bexon", "Councillor O'Farrell"}));
  EXPECT_EQ(votes[0].votes_abstain, 0);
}

TEST(Votes, TakesThePointBeforeTheMoversForTheMotion) {
  const std::vector<Vote> votes = Read({"The Board were asked to accept the sum.", "Proposed: Sue Bock.",
                                        "Seconded: Bob Roberts.", "Vote was unanimous in favour."});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].motion, "The Board were asked to accept the sum.");
  EXPECT_EQ(votes[0].proposer, "Sue Bock");
  EXPECT_EQ(votes[0].seconder, "Bob Roberts");
  EXPECT_EQ(votes[0].result, "carried");
  EXPECT_EQ(votes[0].votes_for, std::nullopt) << "numbers that are not printed are not guessed";
}

TEST(Votes, ReadsCountsInsideASentence) {
  const std::vector<Vote> votes = Read({"That the plan be adopted.",
                                        "On being put to the vote the motion was CARRIED (10 for, 3 against) "
                                        "on the Chairman's casting vote."});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].motion, "That the plan be adopted.");
  EXPECT_EQ(votes[0].result, "carried");
  EXPECT_EQ(votes[0].votes_for, 10);
  EXPECT_EQ(votes[0].votes_against, 3);
  EXPECT_EQ(votes[0].casting_vote, true);
}

TEST(Votes, KeepsANarrativeWithMoversAsAPoint) {
  int taken = 0;
  const std::vector<Vote> votes =
      Read({"It was proposed by Cllr Mendoza, seconded by Cllr Letch that the word be inserted."}, &taken);
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].proposer, "Cllr Mendoza");
  EXPECT_EQ(votes[0].seconder, "Cllr Letch");
  EXPECT_EQ(votes[0].motion, "that the word be inserted");
  EXPECT_EQ(taken, 0);
}

TEST(Votes, TellsMoversOfAResolutionThatFollows) {
  VoteReader reader;
  EXPECT_TRUE(reader.Take(Paragraph("Proposed by Councillor Slattery; seconded by Councillor Doyle:"),
                          "An earlier point."));
  reader.NoteResolution("That the works proceed.");
  const std::vector<Vote> votes = reader.Finish();
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].motion, "That the works proceed.");
  EXPECT_EQ(votes[0].result, "carried");
}

TEST(Votes, CountsWithoutNamesTakeNoneFromTheResolutionBelow) {
  int taken = 0;
  const std::vector<Vote> votes = Read({"FOR (1)", "AGAINST (5)", "ABSTAINED (1)", "RESOLVED"}, &taken);
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].votes_abstain, 1);
  EXPECT_TRUE(votes[0].abstain_names.empty());
  EXPECT_EQ(taken, 3);
}

TEST(Votes, FindsNoneInOrdinaryProse) {
  for (const char* line :
       {"Proposed changes to the service were discussed.", "The Chair moved on to the next item.",
        "For example, 10 members asked.", "Seconded staff were thanked.",
        "Members were invited to vote at the election.", "He carried the papers."}) {
    EXPECT_TRUE(Read({"A point.", line}).empty()) << line;
  }
}

TEST(Votes, TakesNoWordInCapitalsForAName) {
  const std::vector<Vote> votes = Read(
      {"Councillor Lyle moved and Councillor Yarrow seconded the following amendment:", "That it be limited.",
       "FOR (1): Councillor Lyle", "AGAINST (1): Councillor Yarrow", "ABSTAINED (1)", "RESOLVED"});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_TRUE(votes[0].abstain_names.empty());
}

}  // namespace
}  // namespace minutebook::extract
