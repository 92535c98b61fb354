#include <gtest/gtest.h>

#include "extractors/minutes/attendance.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::MakeBlock;
using minutebook::testing::PaperBuilder;
using Texts = std::vector<std::string>;

// "status name|role" of each, "-" where there is none.
Texts Shown(const std::vector<Attendance>& people) {
  Texts shown;
  for (const Attendance& person : people)
    shown.push_back(person.status + " " + person.name.value_or("-") + "|" + person.role.value_or("-"));
  return shown;
}

Texts Header(const PaperBuilder& builder, std::string_view date = "") {
  std::vector<bool> taken(builder.flow().blocks.size(), false);
  return Shown(HeaderAttendance(builder.flow(), builder.flow().blocks, date, taken));
}

TEST(HeaderAttendance, ReadsLabelledLines) {
  EXPECT_EQ(
      Header(PaperBuilder()
                 .Text("Present: Councillors Ashdown (Chair), Birtles and Mrs C Dunmow")
                 .Text("Apologies: Councillor Corby")
                 .Text("In attendance: Nell Oakes (Clerk)")),
      (Texts{"present Councillor Ashdown|Chair", "present Councillor Birtles|-", "present Mrs C Dunmow|-",
             "apologies Councillor Corby|-", "in_attendance Nell Oakes|Clerk"}));
}

TEST(HeaderAttendance, ReadsNamesLineByLineUnderALabel) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Bold("Present:")
                       .Text("Councillor Ashdown (Chairman)", {.gap = false})
                       .Text("Councillor Birtles (Vice Chairman)", {.gap = false})
                       .Bold("Also present:")
                       .Text("Una Pike", {.gap = false})
                       .Text("The meeting was opened by the Mayor.")),
            (Texts{"present Councillor Ashdown|Chair", "present Councillor Birtles|Vice-Chair",
                   "in_attendance Una Pike|-"}));
}

TEST(HeaderAttendance, ReadsSeveralLabelsInOneBlock) {
  EXPECT_EQ(
      Header(PaperBuilder().Text("PRESENT: Jan Moss, Lee Hart. In attendance: Una Pike. Apologies: Tom Ray")),
      (Texts{"present Jan Moss|-", "present Lee Hart|-", "in_attendance Una Pike|-", "apologies Tom Ray|-"}));
}

TEST(HeaderAttendance, TakesWideGapsForSeparators) {
  EXPECT_EQ(Header(PaperBuilder().Text("Present:\tCouncillor Ashdown\tCouncillor Birtles")),
            (Texts{"present Councillor Ashdown|-", "present Councillor Birtles|-"}));
}

TEST(HeaderAttendance, ReadsALabelThatWrapsInItsOwnColumn) {
  EXPECT_EQ(Header(PaperBuilder().Text("Also in\tCouncillor Lewis – Cabinet Member for "
                                       "Roads\nAttendance\tCouncillor Pafford – Cabinet Member for Parks")),
            (Texts{"in_attendance Councillor Lewis|Cabinet Member for Roads",
                   "in_attendance Councillor Pafford|Cabinet Member for Parks"}));
}

TEST(HeaderAttendance, TellsWhoWasAbsentOrCameOnline) {
  EXPECT_EQ(Header(PaperBuilder().Text("Absent: Councillor Corby").Text("In attendance virtually: Una Pike")),
            (Texts{"absent Councillor Corby|-", "virtual Una Pike|-"}));
}

TEST(HeaderAttendance, FindsNobodyWhereNoneIsSaid) {
  EXPECT_TRUE(Header(PaperBuilder().Text("Apologies: None")).empty());
  EXPECT_TRUE(Header(PaperBuilder().Text("Apologies for absence: there were none")).empty());
}

TEST(HeaderAttendance, ReadsTheColumnOfTheDateInARegister) {
  const PaperBuilder builder = PaperBuilder().Grid({{"Name", "6 May 2031", "3 June 2031"},
                                                    {"Jan Moss", "P", "A"},
                                                    {"Lee Hart", "A", "P"},
                                                    {"Una Pike", "P", "P"}});
  EXPECT_EQ(Header(builder, "2031-05-06"),
            (Texts{"present Jan Moss|-", "apologies Lee Hart|-", "present Una Pike|-"}));
  EXPECT_EQ(Header(builder, "2031-06-03"),
            (Texts{"apologies Jan Moss|-", "present Lee Hart|-", "present Una Pike|-"}));
}

TEST(HeaderAttendance, TakesTheLastColumnWhenNoDateFits) {
  EXPECT_EQ(
      Header(PaperBuilder().Grid({{"Name", "May", "June"}, {"Jan Moss", "P", "A"}, {"Lee Hart", "P", "S"}})),
      (Texts{"apologies Jan Moss|-", "apologies Lee Hart|-"}));
}

TEST(HeaderAttendance, LeavesTablesWithoutCodesAlone) {
  EXPECT_TRUE(
      Header(PaperBuilder().Grid({{"Name", "Ward"}, {"Jan Moss", "Mill"}, {"Lee Hart", "Quay"}})).empty());
}

TEST(HeaderAttendance, ReadsWhoChairedAndWhoTookTheMinutes) {
  const Texts people = Header(PaperBuilder()
                                  .Text("Present: Jan Moss, Lee Hart")
                                  .Text("Chaired by: Lee Hart")
                                  .Text("Minuted by: Una Pike"));
  EXPECT_EQ(people, (Texts{"present Jan Moss|-", "present Lee Hart|Chair", "in_attendance Una Pike|Clerk"}));
}

TEST(HeaderAttendance, MarksTheBlocksItTook) {
  const PaperBuilder builder = PaperBuilder()
                                   .Text("Harbour Board")
                                   .Text("Present: Jan Moss, Lee Hart")
                                   .Text("The Board looked at the plans.");
  std::vector<bool> taken(3, false);
  HeaderAttendance(builder.flow(), builder.flow().blocks, "", taken);
  EXPECT_EQ(taken, (std::vector<bool>{false, true, false}));
}

TEST(SentenceAttendance, ReadsSentencesAboutPeople) {
  for (const auto& [sentence, people] : {
           std::pair{"Apologies for absence were received from Councillor Corby and Mrs. C. Dunmow.",
                     Texts{"apologies Councillor Corby|-", "apologies Mrs. C. Dunmow|-"}},
           {"The apologies of Councillor Corby were noted.", Texts{"apologies Councillor Corby|-"}},
           {"Jan Whitlow, Service Lead for Parks, was in attendance and addressed the meeting.",
            Texts{"in_attendance Jan Whitlow|Service Lead for Parks"}},
       }) {
    const std::vector<Attendance> found = SentenceAttendance(MakeBlock(sentence), "4");
    EXPECT_EQ(Shown(found), people) << sentence;
    for (const Attendance& person : found) EXPECT_EQ(person.item, "4");
  }
}

TEST(SentenceAttendance, PassesOverOtherSentences) {
  for (const char* sentence : {"The attendance figures were noted.", "Councillor Corby asked about the oak.",
                               "It was noted that the clerk was present."}) {
    EXPECT_TRUE(SentenceAttendance(MakeBlock(sentence), "4").empty()) << sentence;
  }
}

TEST(TakeLabelledAttendance, ReadsALabelledLineInsideAnItem) {
  std::vector<Attendance> people;
  EXPECT_TRUE(TakeLabelledAttendance(MakeBlock("Apologies: Jan Moss and Lee Hart"), "1", people));
  EXPECT_EQ(Shown(people), (Texts{"apologies Jan Moss|-", "apologies Lee Hart|-"}));
  EXPECT_TRUE(TakeLabelledAttendance(MakeBlock("In attendance: None"), "1", people));
  EXPECT_EQ(people.size(), 2U);
  EXPECT_FALSE(TakeLabelledAttendance(MakeBlock("Present were two of the Board"), "1", people));
}

TEST(ListedPeople, TakesListsOfNamesOnly) {
  EXPECT_EQ(Shown(ListedPeople(MakeBlock("Councillors Corby and Dow"), "apologies", "1")),
            (Texts{"apologies Councillor Corby|-", "apologies Councillor Dow|-"}));
  EXPECT_TRUE(ListedPeople(MakeBlock("None"), "apologies", "1").empty());
  EXPECT_TRUE(ListedPeople(MakeBlock("The clerk had received a letter"), "apologies", "1").empty());
}

TEST(FillNames, NamesPeopleKnownByTheirPost) {
  Attendance master;
  master.name = "Una Pike";
  master.role = "Harbour Manager";
  Attendance post;
  post.role = "harbour manager";
  Attendance other;
  other.role = "Clerk";
  std::vector<Attendance> people = {post, other};
  FillNames({master}, people);
  EXPECT_EQ(people[0].name, "Una Pike");
  EXPECT_FALSE(people[1].name);
}

TEST(HeaderAttendance, ReadsSentencesThatSayWhoWasThere) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Text("The Cathaoirleach, Cllr. H. Kenna, was in the Chair.")
                       .Text("The other Councillors present were:-")
                       .Text("Cllrs. M. Mulvey, J. Munn")
                       .Text("The Council Staff in attendance were:-")
                       .Text("Mr. D. Mann, Head of Finance,")
                       .Text("Ms. K. Harlow, Planner")),
            (Texts{"present Cllr. H. Kenna|Chair", "present Cllr M. Mulvey|-", "present Cllr J. Munn|-",
                   "in_attendance Mr. D. Mann|Head of Finance", "in_attendance Ms. K. Harlow|Planner"}));
}

TEST(HeaderAttendance, GivesWhoPresidedTheRoleInTheList) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Text("Members present:")
                       .Text("- Councillor V. Crane,", {.gap = false})
                       .Text("- Councillor Devine.", {.gap = false})
                       .Text("The Cathaoirleach, Councillor V. Crane presided.")),
            (Texts{"present Councillor V. Crane|Chair", "present Councillor Devine|-"}));
}

TEST(HeaderAttendance, ReadsListsOnOverLineEndsAndBrackets) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Text("Members present:")
                       .Text("Councillors Benn, Batley, Sheahan (J), Sheahan")
                       .Text("(K), Galway,")
                       .Text("Hartnett, Keane.")
                       .Text("Officials in attendance: Chief Officer (Mr. P. Dale), Director (Mr. S.")
                       .Text("Cough), Clerk (Ms. C. Curl)")),
            (Texts{"present Councillor Benn|-", "present Councillor Batley|-",
                   "present Councillor Sheahan (J)|-", "present Councillor Sheahan (K)|-",
                   "present Councillor Galway|-", "present Councillor Hartnett|-",
                   "present Councillor Keane|-", "in_attendance Mr. P. Dale|Chief Officer",
                   "in_attendance Mr. S. Cough|Director", "in_attendance Ms. C. Curl|Clerk"}));
}

TEST(HeaderAttendance, ReadsAPostOnThatALineEndBroke) {
  const PaperBuilder builder = PaperBuilder()
                                   .Text("OFFICIALS IN ATTENDANCE:")
                                   .Text("Director of Roads (Mr Brian Kemp), Meetings")
                                   .Text("Administrator (Ms D Moss), Clerical Officer (Ms H Neale).");
  std::vector<bool> taken(builder.flow().blocks.size(), false);
  std::vector<std::string> shown;
  for (const Attendance& person : HeaderAttendance(builder.flow(), builder.flow().blocks, "", taken))
    shown.push_back(person.name.value_or("-") + "|" + person.role.value_or("-"));
  EXPECT_EQ(shown,
            (std::vector<std::string>{"Mr Brian Kemp|Director of Roads", "Ms D Moss|Meetings Administrator",
                                      "Ms H Neale|Clerical Officer"}));
}

TEST(HeaderAttendance, StopsWhereAPersonsNewsBegin) {
  EXPECT_EQ(
      Header(PaperBuilder().Text("Also present: PC Amber Stone who reported that she was meeting Councils "
                                 "to see what they required. PC Stone was thanked.")),
      (Texts{"in_attendance PC Amber Stone|-"}));
}

TEST(HeaderAttendance, TakesNoReportForAListOfStaff) {
  EXPECT_EQ(Header(PaperBuilder().Text("Staff Reports: Dave Stone, Superintendent – verbal report")),
            Texts{});
}

TEST(HeaderAttendance, ReadsWhoPresidesAndTheOtherMembers) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Text("Presiding P McLane")
                       .Text("Other Members Present")
                       .Text("P J Bates")
                       .Text("Mrs E A Ford")),
            (Texts{"present P McLane|Chair", "present P J Bates|-", "present Mrs E A Ford|-"}));
  EXPECT_EQ(Header(PaperBuilder().Text("In the Chair : Mayor (Councillor J Mont)")),
            (Texts{"present Councillor J Mont|Chair"}));
  EXPECT_EQ(Header(PaperBuilder().Text(
                "PRESENT: Councillor D. Mitten (chairman), who presided, Councillors Mrs G. "
                "Cope, J. Gover and the clerk A. Brown. There were apologies from Councillors "
                "P. Critch (vice chairman) and R. Hen. There were 8 members of the public "
                "present.")),
            (Texts{"present Councillor D. Mitten|Chair", "present Councillor Mrs G. Cope|-",
                   "present Councillor J. Gover|-", "present A. Brown|clerk",
                   "apologies Councillor P. Critch|Vice-Chair", "apologies Councillor R. Hen|-"}));
}

TEST(HeaderAttendance, GivesAHeadedColumnOfNamesItsTitle) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Text("Minutes of the Harbour Board at 9.30 am when there were present:")
                       .Text("Councillors")
                       .Text("Mrs C Wilks (Chairman)")
                       .Text("B Manners")),
            (Texts{"present Councillor Mrs C Wilks|Chair", "present Councillor B Manners|-"}));
}

TEST(HeaderAttendance, ReadsMembersBesideTheirCouncils) {
  EXPECT_EQ(Header(PaperBuilder()
                       .Text("Present:")
                       .Text("Ash District Council\tCouncillor P Ashdown (Chair)")
                       .Text("Councillor Mrs G Birtles", {.x = 220, .gap = false})
                       .Text("Corby Borough Council")
                       .Text("Councillor H Dunmow\tCorby Borough Council")),
            (Texts{"present Councillor P Ashdown|Chair", "present Councillor Mrs G Birtles|-",
                   "present Councillor H Dunmow|-"}));
}

TEST(SentenceAttendance, KnowsWhoSentApologies) {
  EXPECT_EQ(Shown(SentenceAttendance(MakeBlock("Cllr R Mapp sent apologies which were accepted."), "1")),
            (Texts{"apologies Cllr R Mapp|-"}));
}

}  // namespace
}  // namespace minutebook::extract
