#include "extractors/minutes/representations.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

// "kind|from|number|signatures|subject" of what is found in one point, empty when nothing is.
std::string Found(const char* title, const char* text) {
  MinuteItem item;
  item.title = title;
  item.points.push_back({text, "", {3, 3, {1, 2, 3, 4}, "point.paragraph", 1}});
  ReadRepresentations(item);
  EXPECT_EQ(item.points.size(), 1U);
  if (item.representations.empty()) return "";
  EXPECT_EQ(item.representations.size(), 1U);
  const Representation& r = item.representations[0];
  EXPECT_EQ(r.where.page_from, 3);
  EXPECT_EQ(r.where.rule, "representation." + r.kind);
  const auto number = [](const std::optional<int>& n) { return n ? std::to_string(*n) : ""; };
  return r.kind + "|" + r.from.value_or("") + "|" + number(r.number) + "|" + number(r.signatures) + "|" +
         r.subject.value_or("");
}

TEST(Representations, AreReadWhereThePublicHasItsSay) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"Mr T Ash asked when the footbridge would be mended. The Chair replied that it was in hand.",
       "question|Mr T Ash|||when the footbridge would be mended"},
      {"Mrs Jane Birch of Mill Lane asked about the drains.",
       "question|Mrs Jane Birch of Mill Lane|||the drains"},
      {"A resident of Church Row said that lorries still used the lane.",
       "statement|A resident of Church Row|||that lorries still used the lane"},
      {"Another resident thanked the Council for the new bench.",
       "statement|Another resident|||the new bench"},
      {"Mr T Ash asked the Clerk whether the path by St. Mary's was a right of way, and the Clerk replied "
       "that "
       "it was.",
       "question|Mr T Ash|||whether the path by St. Mary's was a right of way"},
      {"A resident expressed serious concerns about the speed of traffic in Mill Lane.",
       "statement|A resident|||the speed of traffic in Mill Lane"},
      {"A member of the public addressed the Committee on the plans for the mill.",
       "statement|A member of the public|||the plans for the mill"},
      {"Mrs Birch raised the matter of the broken gate.", "statement|Mrs Birch|||the broken gate"},
      {"Two questions had been received from members of the public.", "question|members of the public|2||"},
      {"Question 3 from Ms P Oak to the Leader: Will the pool reopen?",
       "question|Ms P Oak|||Will the pool reopen?"},
      {"Councillor Dee asked about the drains.", ""},
      {"The Clerk said that the bench was mended.", ""},
      {"There were no questions from the public.", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(Found("Public Participation", c.text), c.found) << c.text;
}

TEST(Representations, NeedSuchATitleUnlessTheyArePetitions) {
  EXPECT_EQ(Found("Highways", "Mr T Ash asked when the footbridge would be mended."), "");
  EXPECT_EQ(Found("Exclusion of the Public", "Mr T Ash asked when it would be mended."), "");
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"Councillor Hale presented a petition of 214 signatures asking for a crossing in Church Street.",
       "petition|Councillor Hale||214|asking for a crossing in Church Street"},
      {"A petition signed by 1,020 people was received from Mr T Ash opposing the closure of the library.",
       "petition|Mr T Ash||1020|opposing the closure of the library"},
      {"Three petitions were received.", "petition||3||"},
      {"The Council's petition scheme was discussed.", ""},
      {"No petitions had been received.", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(Found("Petitions", c.text), c.found) << c.text;
}

}  // namespace
}  // namespace minutebook::extract
