#include <gtest/gtest.h>

#include "extractors/families.h"
#include "tests/extractors/sheet_builder.h"

namespace minutebook::extract {
namespace {

using testing::SheetBuilder;
using Strings = std::vector<std::string>;

// "Councillor Kemal [Chair] {Church of England}"
Strings MembersOf(const SheetBuilder& sheet) {
  Strings members;
  for (const Member& member : ReadMembers(sheet.flow(), 0, sheet.size())) {
    std::string text = member.name.value_or("?");
    if (member.role) text += " [" + *member.role + "]";
    if (member.represents) text += " {" + *member.represents + "}";
    members.push_back(text);
  }
  return members;
}

TEST(Members, AreListedUnderTheirLabel) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members")
      .Wrapped(70, {"Councillor Kemal (Chair)", "Councillor Murray (Vice-Chair)", "Councillor O'Neale"});
  sheet.Next(70, "Mrs U Tapp").Next(70, "Revd. J Williams");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Kemal [Chair]", "Councillor Murray [Vice-Chair]",
                                       "Councillor O'Neale", "Mrs U Tapp", "Revd. J Williams"}));
}

TEST(Members, EndWhereContactsBegin) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members")
      .Text(70, "Councillor Kemal")
      .Bold(70, "Contacts")
      .Text(70, "Scrutiny Manager")
      .Next(70, "Mark Pernel");
  EXPECT_EQ(MembersOf(sheet), Strings{"Councillor Kemal"});
}

TEST(Members, WhoAreAppointedSayWhomTheyRepresent) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members").Text(70, "Councillor Winning (Chair)").Bold(70, "Appointed Members");
  sheet.Text(70, "Catherine Hobbs, Roman Catholic Church")
      .Next(70, "Revd. H Pellow, Harrowmere Faith")
      .Next(70, "Partnership");
  sheet.Next(70, "Vacancy - Secondary Parent Governor");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Winning [Chair]",
                                       "Catherine Hobbs [Appointed Member] {Roman Catholic Church}",
                                       "Revd. H Pellow [Appointed Member] {Harrowmere Faith Partnership}",
                                       "Vacancy [Appointed Member] {Secondary Parent Governor}"}));
}

TEST(Members, StandBesideContactsInTheirOwnColumn) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members")
      .Text(70, "Councillor Kemal")
      .Bold(70, "Appointed Members")
      .Text(70, "Mr T Oduya, Tenants' Forum");
  const std::size_t beside = sheet.size() - 2;
  sheet.BackTo(beside).Bold(310, "Contacts").Text(310, "Priya Lanscombe").Next(310, "Tel: 01632 960 114");
  sheet.Text(70, "Revd. H Pellow, Faith Partnership");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Kemal", "Mr T Oduya [Appointed Member] {Tenants' Forum}",
                                       "Revd. H Pellow [Appointed Member] {Faith Partnership}"}));
}

TEST(Members, AreReadFromARunningList) {
  SheetBuilder sheet;
  sheet.Wrapped(60, {"Membership: Councillors A Hart (Chair), B Lowe (Vice-Chair),",
                     "C O'Brien, D Green and Mrs E Stone"});
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor A Hart [Chair]", "Councillor B Lowe [Vice-Chair]",
                                       "Councillor C O'Brien", "Councillor D Green", "Mrs E Stone"}));
}

TEST(Members, AreReadFromAnAddressToThem) {
  SheetBuilder sheet;
  sheet.Text(60, "To: Councillors Hart (Chairman), Lowe and Stone");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Hart [Chair]", "Councillor Lowe", "Councillor Stone"}));
}

TEST(Members, AreNotReadFromAnAddressToAll) {
  SheetBuilder sheet;
  sheet.Text(60, "To: All Members of the Cabinet").Text(60, "Council Chamber, Town Hall").Text(60, "AGENDA");
  EXPECT_EQ(MembersOf(sheet), Strings{});
}

TEST(Members, StandInColumnsOfNames) {
  SheetBuilder sheet;
  sheet.Bold(230, "MEMBERSHIP OF THE COMMITTEE");
  sheet.Parts({{60, "Councillor A Hart (Chair)"}, {230, "Councillor B Lowe"}, {400, "Councillor C Stone"}});
  sheet.Parts({{60, "Councillor D Green"}, {230, "Councillor E Black"}});
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor A Hart [Chair]", "Councillor B Lowe", "Councillor C Stone",
                                       "Councillor D Green", "Councillor E Black"}));
}

TEST(Members, StandUnderTheirParties) {
  SheetBuilder sheet;
  sheet.Bold(60, "Membership (9)");
  sheet.Parts(
      {{60, "Conservative (3):"}, {180, "Mr A Hart (Chairman), Mrs B Lowe (Vice-Chairman) and Mr C Stone"}});
  sheet.Parts({{60, "Labour (1):"}, {180, "Ms D Green"}});
  sheet.Text(60, "Liberal Democrat (1): Mr E Black");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Mr A Hart [Chair]", "Mrs B Lowe [Vice-Chair]", "Mr C Stone",
                                       "Ms D Green", "Mr E Black"}));
}

TEST(Members, WhoSubstituteAreSaidTo) {
  SheetBuilder sheet;
  sheet.Text(60, "Committee Members: Councillors Hart and Lowe")
      .Text(60, "Substitute Members: Councillors Green and Black");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Hart", "Councillor Lowe", "Councillor Green [Substitute]",
                                       "Councillor Black [Substitute]"}));
}

TEST(Members, MayBeLabelledByOffice) {
  SheetBuilder sheet;
  sheet.Text(60, "Members of the Planning Committee")
      .Next(60, "Chairman: Councillor A Hart")
      .Next(60, "Vice-Chairman: Councillor B Lowe");
  sheet.Next(60, "Councillors:").Next(60, "C Stone, D Green and E Black");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor A Hart [Chair]", "Councillor B Lowe [Vice-Chair]",
                                       "Councillor C Stone", "Councillor D Green", "Councillor E Black"}));
}

TEST(Members, OfATableTakeTheRoleBesideThem) {
  SheetBuilder sheet;
  sheet.Bold(60, "Membership")
      .Table({{"Name", "Position"}, {"Councillor A Hart", "Chair"}, {"Councillor B Lowe", "Bargate"}});
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor A Hart [Chair]", "Councillor B Lowe"}));
}

TEST(Members, MayStandAfterALabelWithADash) {
  SheetBuilder sheet;
  sheet.Text(60, "Membership of the Scrutiny Committee")
      .Text(60, "Councillors - Adams (Chair), Brown and Okafor");
  sheet.Text(60, "Co-opted Members -").Next(60, "Ms S Patel, Parent Governor Representative");
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Adams [Chair]", "Councillor Brown", "Councillor Okafor",
                                       "Ms S Patel [Co-opted Member] {Parent Governor Representative}"}));
}

TEST(Members, AreNotThePublic) {
  SheetBuilder sheet;
  sheet.Text(60, "Members of the public are welcome to attend.")
      .Text(60, "Members of the public")
      .Next(60, "Jane Hart")
      .Text(60, "Rosalind Keech");
  EXPECT_EQ(MembersOf(sheet), Strings{});
}

TEST(Members, SayWhereTheyStandAndHowTheirNameIsMade) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members").Text(80, "Councillor J Baillie (Chair)");
  const std::vector<Member> members = ReadMembers(sheet.flow(), 0, sheet.size());
  ASSERT_EQ(members.size(), 1U);
  EXPECT_EQ(members[0].where.box.x0, 80);
  ASSERT_TRUE(members[0].parts);
  EXPECT_EQ(members[0].parts->surname, "Baillie");
}

TEST(Members, EndAboveATableOfItems) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members").Text(70, "Councillor Kemal").Next(70, "Councillor Murray");
  sheet.Table({{"Item", "Subject", "Lead"}, {"1", "Apologies for absence", "Chair"}}, 70);
  EXPECT_EQ(MembersOf(sheet), (Strings{"Councillor Kemal", "Councillor Murray"}));
}

TEST(Members, MayBeSurnamesOneToALine) {
  SheetBuilder sheet;
  sheet.Bold(70, "Members")
      .Next(70, "Councillors:")
      .Next(70, "Kemal (Chair)")
      .Next(70, "Murray")
      .Next(70, "O'Neale");
  sheet.Text(70, "Marlingford Borough Council");
  EXPECT_EQ(MembersOf(sheet),
            (Strings{"Councillor Kemal [Chair]", "Councillor Murray", "Councillor O'Neale"}));
}

}  // namespace
}  // namespace minutebook::extract
