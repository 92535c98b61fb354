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

TEST(Votes, OneMotionThatIsMovedAndResolvedIsOneVote) {
  VoteReader reader;
  const Block moved =
      Paragraph("Councillor Elm proposed and Councillor Fern seconded that trees be planted.");
  EXPECT_FALSE(reader.Take(moved, ""));
  reader.Note(moved);
  reader.NoteResolution("That trees be planted.");
  const std::vector<Vote> votes = reader.Finish();
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].motion, "that trees be planted");
  EXPECT_EQ(votes[0].proposer, "Councillor Elm");
  EXPECT_EQ(votes[0].seconder, "Councillor Fern");
  EXPECT_EQ(votes[0].result, "carried");
}

TEST(Votes, AnotherResolutionSaysNothingOfTheMotion) {
  VoteReader reader;
  const Block moved =
      Paragraph("Councillor Elm proposed and Councillor Fern seconded that trees be planted.");
  reader.Take(moved, "");
  reader.Note(moved);
  reader.NoteResolution("That the scheme for parking go ahead.");
  const std::vector<Vote> votes = reader.Finish();
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].result, std::nullopt);
}

TEST(Votes, TheSubstantiveMotionIsTheOneBeforeItsAmendment) {
  const std::vector<Vote> votes =
      Read({"Councillor Ash moved and Councillor Birch seconded the following motion:",
            "That the budget be approved.",
            "Councillor Cole moved and Councillor Dove seconded the following amendment:",
            "That a grant be added.", "The amendment was put to the vote and declared LOST.",
            "The substantive motion was then put to the vote and declared CARRIED."});
  ASSERT_EQ(votes.size(), 2U);
  EXPECT_EQ(votes[0].motion, "That the budget be approved.");
  EXPECT_EQ(votes[0].result, "carried");
  EXPECT_EQ(votes[1].motion, "That a grant be added.");
  EXPECT_EQ(votes[1].result, "lost");
}

TEST(Votes, TheEndOfASubstantiveMotionIsItsOwn) {
  const std::vector<Vote> votes = Read(
      {"Councillor Ash moved and Councillor Birch seconded the following motion:",
       "That the budget be approved.",
       "Councillor Cole moved and Councillor Dove seconded the following amendment:",
       "That a grant be added.", "Amendment lost.",
       "The Chairman put the substantive motion to the vote and the votes cast were:",
       "For (2): Councillors Ash and Birch", "Against (1): Councillor Cole", "Substantive motion carried."});
  ASSERT_EQ(votes.size(), 2U);
  EXPECT_EQ(votes[0].votes_for, 2);
  EXPECT_EQ(votes[0].result, "carried");
}

TEST(Votes, ACastingVoteEndsATie) {
  const std::vector<Vote> votes =
      Read({"Councillor Ash moved and Councillor Birch seconded the following motion:", "That it be refused.",
            "The vote was tied 5-5 and the Chair used their casting vote in favour of the motion."});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].votes_for, 5);
  EXPECT_EQ(votes[0].votes_against, 5);
  EXPECT_EQ(votes[0].casting_vote, true);
  EXPECT_EQ(votes[0].result, "carried");
}

TEST(Votes, ACastingVoteMayBeAgainst) {
  const std::vector<Vote> votes = Read(
      {"Councillor Ash moved and Councillor Birch seconded the following motion:", "That it be refused.",
       "With an equality of votes (three for, three against) the Chairman gave his second or casting vote "
       "against the motion."});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].votes_for, 3);
  EXPECT_EQ(votes[0].votes_against, 3);
  EXPECT_EQ(votes[0].result, "lost");
}

TEST(Votes, MajoritiesAreToldInTwoFigures) {
  const std::vector<Vote> lost = Read({"That it be sold.", "The motion was lost by 2 votes to 7."});
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].votes_for, 2);
  EXPECT_EQ(lost[0].votes_against, 7);
  const std::vector<Vote> carried = Read({"That it be sold.", "The motion was carried by 7 votes to 2."});
  EXPECT_EQ(carried[0].votes_for, 7);
}

TEST(Votes, NamesStandBelowTheirSide) {
  int taken = 0;
  const std::vector<Vote> votes =
      Read({"That it be sold.", "A recorded vote was taken as follows:", "Those voting for the motion were:",
            "Councillor Ash", "Councillor Birch", "Those voting against the motion were:", "Councillor Cole",
            "The motion was carried."},
           &taken);
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].for_names, (std::vector<std::string>{"Councillor Ash", "Councillor Birch"}));
  EXPECT_EQ(votes[0].against_names, std::vector<std::string>{"Councillor Cole"});
  EXPECT_EQ(votes[0].votes_for, std::nullopt) << "names are not counted";
  EXPECT_EQ(votes[0].result, "carried");
  EXPECT_EQ(taken, 7);
}

TEST(Votes, NamesBelowTheirSideMayHaveBullets) {
  VoteReader reader;
  reader.Take(Paragraph("A recorded vote was taken as follows:"), "That it be sold.");
  EXPECT_TRUE(reader.Take(Paragraph("Those voting for the motion were:"), ""));
  Block name = Paragraph("Councillor Ash");
  name.label = ParseLabel("- x", {});
  EXPECT_TRUE(reader.Take(name, ""));
  EXPECT_FALSE(reader.Take(Paragraph("The bench was mended."), ""));
  ASSERT_EQ(reader.Finish().size(), 1U);
}

TEST(Votes, FiguresAndNamesOfOneVoteAreOneVote) {
  const std::vector<Vote> votes =
      Read({"That it be sold.", "On being put to the vote the motion was CARRIED (2 for, 1 against).",
            "For (2): Councillors Ash and Birch", "Against (1): Councillor Cole"});
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].result, "carried");
  EXPECT_EQ(votes[0].for_names.size(), 2U);
}

TEST(Votes, ARecordedVoteBelongsToTheResolutionBelow) {
  VoteReader reader;
  EXPECT_TRUE(reader.Take(Paragraph("A recorded vote was taken as follows:"), "The scheme was explained."));
  EXPECT_TRUE(reader.Take(Paragraph("For (2): Councillors Ash and Birch"), "The scheme was explained."));
  reader.NoteResolution("That the scheme proceed.");
  const std::vector<Vote> votes = reader.Finish();
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].motion, "That the scheme proceed.");
  EXPECT_EQ(votes[0].result, "carried");
}

TEST(Votes, ALeadInWithoutAVoteIsNone) {
  EXPECT_TRUE(
      Read({"A recorded vote was requested.", "A vote was taken:", "The Chair thanked all."}).empty());
}

}  // namespace
}  // namespace minutebook::extract
