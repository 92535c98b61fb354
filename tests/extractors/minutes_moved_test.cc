#include "extractors/minutes/moved.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

struct Case {
  const char* text;
  const char* motion;
  const char* proposer;
  const char* seconder;
};

TEST(FindMoved, FindsTheMotionBeforeBetweenAndBehindItsMovers) {
  const std::vector<Case> cases = {
      {"The hall was painted. The report was proposed by Cllr Vale and seconded by Cllr Stone.", "The report",
       "Cllr Vale", "Cllr Stone"},
      {"Cllr Vale proposed approval; Cllr Stone seconded; Carried.", "approval", "Cllr Vale", "Cllr Stone"},
      {"Cllr Mrs Vale proposed, seconded by Cllr Stone that the £15 be removed. Unanimously agreed",
       "that the £15 be removed", "Cllr Mrs Vale", "Cllr Stone"},
      {"Cllr Ann Vale proposed that Cllr Reed take the chair and Cllr Jo Stone seconded it.",
       "that Cllr Reed take the chair", "Cllr Ann Vale", "Cllr Jo Stone"},
      {"Hall Committee – Cllr Ann Vale proposed and Cllr Jo Stone seconded that Cllr Reed continues.",
       "that Cllr Reed continues", "Cllr Ann Vale", "Cllr Jo Stone"},
      {"All agreed that notice be sent. This was proposed by Cllr Vale and seconded by Cllr Stone. All in "
       "favour",
       "All agreed that notice be sent.", "Cllr Vale", "Cllr Stone"},
      {"On the proposal of Councillor Vale, seconded by Councillor Stone, it was agreed to suspend standing "
       "orders.",
       "to suspend standing orders", "Councillor Vale", "Councillor Stone"},
      {"Proposed as a true record by Cllr Vale seconded by Cllr Stone and approved.", "as a true record",
       "Cllr Vale", "Cllr Stone"},
      {"Water Board - £14.26 - proposed Miss Reed and seconded B. Green pass for payment.",
       "Water Board - £14.26", "Miss Reed", "B. Green"},
      {"Mill Hall. £6.60. New gate £30.05. Prop.P.Vale, 2nd L.Stone.", "Mill Hall. £6.60. New gate £30.05.",
       "P.Vale", "L.Stone"},
      {"Cllr Vale proposed, seconded by Cllr Mrs Stone, a letter be sent to the owner. Agreed",
       "a letter be sent to the owner", "Cllr Vale", "Cllr Mrs Stone"},
      {"Cllr Vale proposed seconded by Cllr Stone £1100 be set aside. Unanimously agreed",
       "£1100 be set aside", "Cllr Vale", "Cllr Stone"},
      {"Cllr Vale proposed and Cllr Stone seconded it. The wall will be built.", "", "Cllr Vale",
       "Cllr Stone"},
      {"Cllr Reed was proposed by Cllr Vale and seconded by Cllr Stone. Cllr Reed accepted.", "", "Cllr Vale",
       "Cllr Stone"},
  };
  for (const Case& c : cases) {
    const std::optional<Moved> moved = FindMoved(c.text);
    ASSERT_TRUE(moved) << c.text;
    EXPECT_EQ(moved->motion, c.motion) << c.text;
    EXPECT_EQ(moved->proposer, c.proposer) << c.text;
    EXPECT_EQ(moved->seconder, c.seconder) << c.text;
  }
}

TEST(FindMoved, FindsASeconderWithASentenceOfHisOwn) {
  for (const Case& c : std::vector<Case>{
           {"After the talk Councillor Vale proposed that £2.50 be paid. This was seconded by Councillor "
            "Stone.",
            "that £2.50 be paid", "Councillor Vale", "Councillor Stone"},
           {"It was proposed by Cllr Vale to go on with the wall. Work begins in May. This proposal was "
            "seconded by Cllr Stone.",
            "to go on with the wall", "Cllr Vale", "Cllr Stone"},
           {"The Mayor spoke of the wall and proposed a letter to the owner. It was seconded by Cllr Stone "
            "and "
            "agreed.",
            "a letter to the owner", "The Mayor", "Cllr Stone"}}) {
    const std::optional<Moved> moved = FindMoved(c.text);
    ASSERT_TRUE(moved) << c.text;
    EXPECT_EQ(moved->motion, c.motion);
    EXPECT_EQ(moved->proposer, c.proposer);
    EXPECT_EQ(moved->seconder, c.seconder);
  }
}

TEST(FindMoved, LooksBehindWhoIsToActForTheMotion) {
  const std::optional<Moved> moved = FindMoved(
      "Three quotes had arrived. The oak was to be felled by Mill Trees. NC/JB to write. Prop. DD, 2nd "
      "RL. All in favour");
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->motion, "The oak was to be felled by Mill Trees.");
}

TEST(FindMoved, FindsNoneWithoutBothMovers) {
  for (const char* text :
       {"It was proposed and seconded that Cllr Reed be Chairman.",
        "Cllr Vale proposed changes to the service.", "The seconded staff moved to Mill Lane.",
        "This was seconded by the Chairman and agreed."})
    EXPECT_FALSE(FindMoved(text)) << text;
}

TEST(VoterName, EndsBeforeTheNextSentence) {
  EXPECT_EQ(VoterName("Cllr Robins. All"), "Cllr Robins");
  EXPECT_EQ(VoterName("Mrs. C. Bell"), "Mrs. C. Bell");
  EXPECT_EQ(VoterName("Cllr. Mike Peak."), "Cllr. Mike Peak");
}

}  // namespace
}  // namespace minutebook::extract
