#include <gtest/gtest.h>

#include "extractors/minutes/content.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;

ItemContent VotedOn(const PaperBuilder& builder) {
  ItemStart item;
  item.number = "3";
  item.title = "Pitches";
  return ReadItem(builder.flow().blocks, item, MinutesStyle::kProse, false);
}

// "proposer/seconder: motion -> result for-against-abstain"
std::string VoteOf(const Vote& vote) {
  const auto count = [](const std::optional<int>& n) { return n ? std::to_string(*n) : std::string("?"); };
  return vote.proposer.value_or("?") + "/" + vote.seconder.value_or("?") + ": " + vote.motion.value_or("?") +
         " -> " + vote.result.value_or("?") + " " + count(vote.votes_for) + "-" + count(vote.votes_against) +
         "-" + count(vote.votes_abstain);
}

TEST(MovedMotion, StandsBelowItsMoversAndIsResolvedUnlessLost) {
  const auto moved = [](const std::string& end) {
    return VotedOn(PaperBuilder()
                       .Text("The report was presented.")
                       .Text("Proposed by Councillor Holm")
                       .Text("Seconded by Councillor Wall", {.gap = false})
                       .Text("- that the council approves the draft strategy.")
                       .Text("The Chair put the motion to the Committee to vote.")
                       .Text("5 Members voted For, 1 Member voted Against, 0 Members Abstained.")
                       .Text("The Chair declared the motion " + end + "."));
  };
  const ItemContent carried = moved("carried");
  ASSERT_EQ(carried.votes.size(), 1U);
  EXPECT_EQ(VoteOf(carried.votes[0]),
            "Councillor Holm/Councillor Wall: that the council approves the draft "
            "strategy. -> carried 5-1-0");
  ASSERT_EQ(carried.resolutions.size(), 1U);
  EXPECT_EQ(carried.points.size(), 1U);
  EXPECT_TRUE(moved("lost").resolutions.empty());
}

TEST(MovedMotion, MayBeVotedOnAgainstItsAmendment) {
  const ItemContent content = VotedOn(
      PaperBuilder()
          .Text("Councillor Gill, seconded by Councillor Monk, moved that it be refused.")
          .Text("Councillor Wyle, seconded by Councillor Baxe, moved as an amendment that it be approved.")
          .Text("On a vote being taken, three members voted for the motion and 1 for the amendment."));
  ASSERT_EQ(content.votes.size(), 2U);
  EXPECT_EQ(VoteOf(content.votes[0]),
            "Councillor Gill/Councillor Monk: that it be refused. -> carried 3-1-?");
  EXPECT_EQ(VoteOf(content.votes[1]), "Councillor Wyle/Councillor Baxe: that it be approved. -> lost 1-3-?");
}

TEST(VoteCounts, StandInTheSentenceOfTheResolution) {
  const auto first = [](const std::string& text) {
    const ItemContent content = VotedOn(PaperBuilder().Text(text));
    return content.votes.size() == 1 && content.resolutions.size() == 1 ? VoteOf(content.votes[0]) : "";
  };
  EXPECT_EQ(
      first("Following a vote of 6 in favour and 5 against, it was RESOLVED that the charges be frozen."),
      "?/?: that the charges be frozen. -> carried 6-5-?");
  EXPECT_EQ(first("RESOLVED, with 5 voting for, 2 against and 1 abstaining, that the park be closed."),
            "?/?: that the park be closed. -> carried 5-2-1");
}

TEST(Movers, MayStandBehindWhatWasResolved) {
  const ItemContent content = VotedOn(PaperBuilder().Text(
      "Resolved: That a grant of £400 be made. Proposed Cllr Imray, seconded Cllr Darrell, carried."));
  ASSERT_EQ(content.resolutions.size(), 1U);
  EXPECT_EQ(content.resolutions[0].text, "That a grant of £400 be made.");
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(VoteOf(content.votes[0]),
            "Cllr Imray/Cllr Darrell: That a grant of £400 be made. -> carried ?-?-?");
}

TEST(VoteCounts, AreReadInWords) {
  const ItemContent content =
      VotedOn(PaperBuilder()
                  .Text("It was moved that the lights be kept.")
                  .Text("The motion, on a show of hands, was carried by nine votes to two."));
  ASSERT_EQ(content.votes.size(), 1U);
  EXPECT_EQ(content.votes[0].votes_for, 9);
  EXPECT_EQ(content.votes[0].votes_against, 2);
}

}  // namespace
}  // namespace minutebook::extract
