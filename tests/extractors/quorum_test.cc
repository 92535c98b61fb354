#include <gtest/gtest.h>

#include "extractors/families.h"
#include "tests/extractors/sheet_builder.h"

namespace minutebook::extract {
namespace {

using testing::SheetBuilder;

std::optional<int> QuorumOf(const SheetBuilder& sheet) {
  const std::optional<Quorum> quorum = ReadQuorum(sheet.flow(), 0, sheet.size());
  return quorum ? std::optional<int>(quorum->members) : std::nullopt;
}

TEST(Quorum, IsReadFromItsSentence) {
  const std::vector<std::pair<std::string, std::optional<int>>> cases = {
      {"QUORUM The minimum number of appointed Members required to be in attendance to hold the meeting is "
       "3.",
       3},
      {"Quorum: 4", 4},
      {"Quorum = 3 members", 3},
      {"Quorum - 5", 5},
      {"Membership (Quorum 3)", 3},
      {"The quorum is three members", 3},
      {"The quorum for the Committee shall be four voting Members.", 4},
      {"The quorum of the Board is five (5) members", 5},
      {"A quorum of at least twelve councillors is needed", 12},
      {"The Quorum for this meeting is three governors plus the Headteacher", 4},
      {"The quorum is set by Council Procedure Rule 4.", std::nullopt},
      {"The meeting was quorate with 5 members", std::nullopt},
      {"Quorum", std::nullopt},
      {"Members: 3", std::nullopt},
  };
  for (const auto& [text, expected] : cases) {
    SheetBuilder sheet;
    sheet.Text(60, text);
    EXPECT_EQ(QuorumOf(sheet), expected) << text;
  }
}

TEST(Quorum, IsReadDownAColumnBesideAnother) {
  SheetBuilder sheet;
  sheet.Parts({{60, "Public Representations"}, {320, "QUORUM The minimum number of"}});
  sheet.Parts({{60, "At the discretion of the Chair,"}, {320, "Members required to be in"}});
  sheet.Parts({{60, "the public may address the"}, {320, "attendance to hold the meeting is 3."}});
  EXPECT_EQ(QuorumOf(sheet), 3);
}

TEST(Quorum, IsSoughtOnlyInTheGivenBlocks) {
  SheetBuilder sheet;
  sheet.Text(60, "Quorum: 4").Text(60, "AGENDA");
  EXPECT_FALSE(ReadQuorum(sheet.flow(), 1, 2));
}

}  // namespace
}  // namespace minutebook::extract
