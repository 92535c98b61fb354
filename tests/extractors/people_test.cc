#include "extractors/people.h"

#include <gtest/gtest.h>

namespace minutebook::extract {
namespace {

// "name|role" for each person, "-" where there is none.
std::vector<std::string> Shown(std::string_view text) {
  std::vector<std::string> shown;
  for (const Person& person : ParsePeople(text))
    shown.push_back(person.name.value_or("-") + "|" + person.role.value_or("-"));
  return shown;
}

struct Case {
  const char* text;
  std::vector<std::string> people;
};

void ExpectPeople(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(Shown(c.text), c.people) << c.text;
}

TEST(ParsePeople, GivesAPluralTitleToEachName) {
  ExpectPeople({
      {"Councillors Ashdown (Chair), Birtles and Mrs C Dunmow",
       {"Councillor Ashdown|Chair", "Councillor Birtles|-", "Mrs C Dunmow|-"}},
      {"Cllrs. Ashdown, Birtles (Vice Chairman) and Corby",
       {"Cllr Ashdown|-", "Cllr Birtles|Vice-Chair", "Cllr Corby|-"}},
      {"Aldermen Fitch & Ms J. Gale", {"Alderman Fitch|-", "Ms J. Gale|-"}},
  });
}

TEST(ParsePeople, TakesWhateverSeparatesNames) {
  ExpectPeople({
      {"Jan Moss, Lee Hart; Una Pike and Tom Ray.", {"Jan Moss|-", "Lee Hart|-", "Una Pike|-", "Tom Ray|-"}},
      {"Jan Moss\nLee Hart", {"Jan Moss|-", "Lee Hart|-"}},
      {"Jan Moss, Lee Hart, and Una Pike", {"Jan Moss|-", "Lee Hart|-", "Una Pike|-"}},
  });
}

TEST(ParsePeople, KeepsWhatTheMinutesCallAPersonOutOfTheName) {
  ExpectPeople({
      {"Jan Moss (JM) (Chairing), Sai (S), Lee Hart (LH)", {"Jan Moss|Chair", "Sai|-", "Lee Hart|-"}},
      {"Councillors Ryan (E), Ryan (R)", {"Councillor Ryan (E)|-", "Councillor Ryan (R)|-"}},
      {"Mr Lee Hart (Editor of The Pump), Mrs Una Pike",
       {"Mr Lee Hart|Editor of The Pump", "Mrs Una Pike|-"}},
      {"Joan Senning- Fellbank Council, Lee Hart", {"Joan Senning|-", "Lee Hart|-"}},
  });
}

TEST(ParsePeople, ReadsColumnsOfNamesInitialsAndPosts) {
  ExpectPeople({
      {"Nell Cooke; NC; Parish Clerk (Minutes)", {"Nell Cooke|Parish Clerk (Minutes)"}},
      {"Cllr Martin Stone; MS; NCC", {"Cllr Martin Stone|-"}},
      {"Cllr Jo Bruce; JB; Chair", {"Cllr Jo Bruce|Chair"}},
      {"Clerk (Ms C Moss)", {"Ms C Moss|Clerk"}},
  });
}

TEST(ParsePeople, GivesTheRoleAfterACommaOrDashToTheNameBefore) {
  ExpectPeople({
      {"Olive Tranter – Town Clerk", {"Olive Tranter|Town Clerk"}},
      {"Jan Moss, Head of Parks, Lee Hart, Finance Officer",
       {"Jan Moss|Head of Parks", "Lee Hart|Finance Officer"}},
      {"Councillor Birtles (in the Chair)", {"Councillor Birtles|Chair"}},
      {"Dr Nell Oakes (Clerk to the Governors)", {"Dr Nell Oakes|Clerk to the Governors"}},
  });
}

// Recognition loses dashes, or takes them for other marks.
TEST(ParsePeople, PartsAPostFromItsNameWithoutADash) {
  ExpectPeople({
      {"Councillor Birtles Cabinet Member for Roads and Parking",
       {"Councillor Birtles|Cabinet Member for Roads and Parking"}},
      {"Councillor Birtles ~ Cabinet Member for Roads and Parking",
       {"Councillor Birtles|Cabinet Member for Roads and Parking"}},
      {"Mr J Dunmow Head of Parks", {"Mr J Dunmow|Head of Parks"}},
      {"Mr P Head and Mrs L Lead", {"Mr P Head|-", "Mrs L Lead|-"}},
  });
}

TEST(ParsePeople, KeepsRolesWithAndTogether) {
  ExpectPeople({
      {"Jane Whitlow, Service Lead for Education and Early Help, and Inspector Elmley",
       {"Jane Whitlow|Service Lead for Education and Early Help", "Inspector Elmley|-"}},
      {"the Cabinet Member for Roads and Parking", {"-|Cabinet Member for Roads and Parking"}},
      {"Rob Sands, Head of Children & Learning", {"Rob Sands|Head of Children & Learning"}},
  });
}

TEST(ParsePeople, ReadsPostsBeforeNames) {
  ExpectPeople({
      {"Director of Housing (Ms. C. Currie), Clerk (Mr. A. Dale)",
       {"Ms. C. Currie|Director of Housing", "Mr. A. Dale|Clerk"}},
      {"The Cabinet Member for Learning – Councillor Pafford",
       {"Councillor Pafford|Cabinet Member for Learning"}},
      {"Appointed Member Mr Rob Sands", {"Mr Rob Sands|Appointed Member"}},
      {"Office Assistant Kim Turner", {"Kim Turner|Office Assistant"}},
  });
}

TEST(ParsePeople, PassesOverInitialsOfPartiesAndOfficers) {
  ExpectPeople(
      {{"Councillors Ashdown (LD), Birtles (Con)", {"Councillor Ashdown|-", "Councillor Birtles|-"}}});
}

TEST(ParsePeople, KeepsPostNominalsWithTheName) {
  ExpectPeople({{"Lady Harriet Vane, OBE, Tom Ray", {"Lady Harriet Vane, OBE|-", "Tom Ray|-"}}});
}

TEST(ParsePeople, TakesACouncillorsTitleThatComesLastForTheNamesBefore) {
  ExpectPeople({{"Jan Moss, Lee Hart, Councillors, Mrs Susan Rye, Clerk",
                 {"Jan Moss|Councillor", "Lee Hart|Councillor", "Mrs Susan Rye|Clerk"}}});
}

TEST(ParsePeople, FindsNobodyInSmallWords) {
  for (const char* text : {"", "none of them", ".", "( )", "12, 13"})
    EXPECT_TRUE(ParsePeople(text).empty()) << text;
}

TEST(ParsePerson, GivesTheFirst) {
  EXPECT_EQ(ParsePerson("Councillor Keel (Chairman), Councillor Dow").name, "Councillor Keel");
  EXPECT_EQ(ParsePerson("Councillor Keel (Chairman), Councillor Dow").role, "Chair");
  EXPECT_FALSE(ParsePerson("").name);
}

TEST(RoleName, GivesChairsOneName) {
  for (const auto& [text, role] : {std::pair{"Chairman", "Chair"},
                                   {"in the Chair", "Chair"},
                                   {"Chairperson", "Chair"},
                                   {"Acting Chair", "Chair"},
                                   {"Vice Chairman", "Vice-Chair"},
                                   {"Deputy Chair", "Vice-Chair"},
                                   {"Town Clerk.", "Town Clerk"},
                                   {"Chair of Governors", "Chair of Governors"}}) {
    EXPECT_EQ(RoleName(text), role) << text;
  }
}

TEST(LooksLikeName, NeedsCapitalsAndNoPost) {
  for (const char* text :
       {"Jane Whitlow", "Mrs C Dunmow", "Councillor O'Dell", "Anna van der Berg", "J. R. Poole"}) {
    EXPECT_TRUE(LooksLikeName(text)) << text;
  }
  for (const char* text : {"Whitlow", "the report of", "Town Clerk", "Service Lead",
                           "Jane Whitlow was present today", "Room 12"}) {
    EXPECT_FALSE(LooksLikeName(text)) << text;
  }
}

TEST(LooksLikeRole, NeedsTheWordOfAPost) {
  EXPECT_TRUE(LooksLikeRole("Deputy Town Clerk"));
  EXPECT_TRUE(LooksLikeRole("Cabinet Member for Roads"));
  EXPECT_FALSE(LooksLikeRole("Jane Whitlow"));
}

struct NameCase {
  const char* printed;
  NameParts parts;
};

TEST(SplitName, TakesAPrintedNameApart) {
  for (const NameCase& c : {
           NameCase{"Councillor Mrs U Tapp", {"Councillor Mrs", "U", "Tapp", ""}},
           NameCase{"Jane Ann Whitlow", {"", "Jane Ann", "Whitlow", ""}},
           NameCase{"Lady Harriet Vane, OBE", {"Lady", "Harriet", "Vane", "OBE"}},
           NameCase{"Tom Ray MBE JP", {"", "Tom", "Ray", "MBE JP"}},
           NameCase{"Revd. Noakes", {"Revd.", "", "Noakes", ""}},
           NameCase{"Corby", {"", "", "Corby", ""}},
       }) {
    EXPECT_EQ(SplitName(c.printed), c.parts)
        << c.printed << ": " << SplitName(c.printed).title << "/" << SplitName(c.printed).given << "/"
        << SplitName(c.printed).surname << "/" << SplitName(c.printed).post_nominals;
  }
}

TEST(ParsePeople, CountsThePublicAndNamesTheRest) {
  ExpectPeople({
      {"E. Drew, B. Glover together with 4 members of the public", {"E. Drew|-", "B. Glover|-"}},
      {"Peter Vane, Parish Clerk, and five members of the public", {"Peter Vane|Parish Clerk"}},
      {"Jan Moss, 13 members of the public, Lee Hart", {"Jan Moss|-", "Lee Hart|-"}},
  });
}

TEST(ParsePeople, PartsTitledNamesAtFullStops) {
  ExpectPeople({
      {"Mrs T Mann. Mrs M Leamon", {"Mrs T Mann|-", "Mrs M Leamon|-"}},
      {"Cllr. Mrs Leamon, Mr. K. Ray", {"Cllr. Mrs Leamon|-", "Mr. K. Ray|-"}},
  });
}

TEST(ParsePeople, GivesMessrsToEachAndAPostAfterACommaToTheNameBeforeIt) {
  ExpectPeople({
      {"Mrs Ash, & Messrs Patten, Ward", {"Mrs Ash|-", "Mr Patten|-", "Mr Ward|-"}},
      {"Mr Ray and Mr T Manley, Borough Councillor", {"Mr Ray|-", "Mr T Manley|Borough Councillor"}},
  });
}

TEST(ParsePeople, KeepsTheKindOfCouncillorInTheTitle) {
  ExpectPeople({
      {"Borough Councillor A Fenn, County Cllr Jo Marsh",
       {"Borough Councillor A Fenn|-", "County Cllr Jo Marsh|-"}},
      {"Borough/County Councillor, Sara Fenn, Pete Marsh, Clerk",
       {"Sara Fenn|Borough/County Councillor", "Pete Marsh|Clerk"}},
      {"Mr M Marsh – County Councillor", {"Mr M Marsh|County Councillor"}},
  });
}

TEST(ParsePeople, TakesPersonalTitlesInsideAListOfCouncillorsForTheirs) {
  ExpectPeople({
      {"Councillors Ashdown, Mrs Birtles, Corby",
       {"Councillor Ashdown|-", "Councillor Mrs Birtles|-", "Councillor Corby|-"}},
      {"Cllrs Ashdown and Birtles, Joan Wade MP", {"Cllr Ashdown|-", "Cllr Birtles|-", "Joan Wade MP|-"}},
      {"Councillors Ryan (E) and Ryan (M)", {"Councillor Ryan (E)|-", "Councillor Ryan (M)|-"}},
      {"Councillors Jan Moss and Phil Warden", {"Councillor Jan Moss|-", "Councillor Phil Warden|-"}},
  });
}

TEST(ParsePeople, PassesOverGroupsAndEmployers) {
  ExpectPeople({
      {"Directors, Members and Staff of the Library", {}},
      {"Committee Members", {}},
      {"Tim Grey and Alana Vale, Pinewood", {"Tim Grey|-", "Alana Vale|-"}},
  });
}

TEST(ParsePeople, ReadsPostsThatLeadToNames) {
  ExpectPeople({
      {"the Clerk – Adrian Tolland", {"Adrian Tolland|Clerk"}},
      {"County Manager: Tom Dolan", {"Tom Dolan|County Manager"}},
      {"Mr S. Toole. Senior Engineer", {"Mr S. Toole|Senior Engineer"}},
      {"Staff Officer, Property (Denise Root); Senior Engineer, Water (Anne Peel)",
       {"Denise Root|Staff Officer, Property", "Anne Peel|Senior Engineer, Water"}},
      {"Harbour Officer Dan Inn; Office Assistant Kim Bull; Land Planning and Technology Officer Jon Grotti",
       {"Dan Inn|Harbour Officer", "Kim Bull|Office Assistant",
        "Jon Grotti|Land Planning and Technology Officer"}},
  });
}

TEST(ParsePeople, ReadsOnePersonWithAPostOfSeveralParts) {
  ExpectPeople({
      {"Mr P Good - Conservation, Design and Landscape Manager",
       {"Mr P Good|Conservation, Design and Landscape Manager"}},
      {"Director of Economic Development and Planning – M Allen",
       {"M Allen|Director of Economic Development and Planning"}},
      {"Olive Otter - Town Clerk, Becki Lane - Assistant Town Clerk",
       {"Olive Otter|Town Clerk", "Becki Lane|Assistant Town Clerk"}},
      {"Derek Whit, Manager, Planning Services", {"Derek Whit|Manager, Planning Services"}},
      {"J A Laughton, (Chief Executive)", {"J A Laughton|Chief Executive"}},
      {"Mary Ellen Grey, CAO", {"Mary Ellen Grey|CAO"}},
      {"Mayor: David Marr", {"David Marr|Mayor"}},
      {"Aldermen – F Agar, P Brent", {"Alderman F Agar|-", "Alderman P Brent|-"}},
  });
}

TEST(ParsePeople, KeepsTheInitialsOfAPostAndNamesNoCouncil) {
  ExpectPeople({
      {"Cheryl Robins, Chief Administrative Officer (CAO); Corey Klein, Manager of Roads (MR)",
       {"Cheryl Robins|Chief Administrative Officer (CAO)", "Corey Klein|Manager of Roads (MR)"}},
      {"Quillow City Council", {}},
  });
}

}  // namespace
}  // namespace minutebook::extract
