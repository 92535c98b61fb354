#include <gtest/gtest.h>

#include "extractors/minutes/attendance.h"
#include "tests/extractors/sheet_builder.h"
#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using People = std::vector<std::string>;

// "status name|role" of each, "-" where there is none.
People Listed(const Flow& flow) {
  std::vector<bool> taken(flow.blocks.size(), false);
  People shown;
  for (const Attendance& person : HeaderAttendance(flow, flow.blocks, "", taken))
    shown.push_back(person.status + " " + person.name.value_or("-") + "|" + person.role.value_or("-"));
  return shown;
}

People Listed(const PaperBuilder& builder) { return Listed(builder.flow()); }

TEST(ListedAttendance, StandsUnderAHeadingOfItsOwn) {
  EXPECT_EQ(Listed(PaperBuilder()
                       .Bold("PRESENT:")
                       .Text("Councillors:")
                       .Text("T. Wellow (Chair)", {.gap = false})
                       .Text("Cllr N. Brade", {.gap = false})),
            (People{"present Councillor T. Wellow|Chair", "present Cllr N. Brade|-"}));
}

TEST(ListedAttendance, HasOnePersonWithAPostToALine) {
  EXPECT_EQ(
      Listed(PaperBuilder().Text("Officers in Attendance: Ms Lindow, Director of Parks\nMr Gorsey, Head of "
                                 "Leisure\nMrs Groves, Committee Services Officer")),
      (People{"in_attendance Ms Lindow|Director of Parks", "in_attendance Mr Gorsey|Head of Leisure",
              "in_attendance Mrs Groves|Committee Services Officer"}));
  EXPECT_EQ(
      Listed(PaperBuilder()
                 .Bold("Present:")
                 .Text("Sal Breame (Chair), Primary Headteacher\nKeith Ormsby, Special School Governor")),
      (People{"present Sal Breame|Chair", "present Keith Ormsby|Special School Governor"}));
}

TEST(ListedAttendance, HasAttendingOthersBelowThosePresent) {
  EXPECT_EQ(
      Listed(PaperBuilder()
                 .Text("Present: Councillor Moira Gilroy (Convener)")
                 .Text("Attending: Derek Rossie, Planning Manager; Ann Simms, Solicitor and Colin Haye, "
                       "Committee Officer.")
                 .Bold("Together with:")
                 .Text("C. Harris (Director of Roads)", {.gap = false})
                 .Text("Independent Person: Mr L Oakes")),
      (People{"present Councillor Moira Gilroy|Convener", "in_attendance Derek Rossie|Planning Manager",
              "in_attendance Ann Simms|Solicitor", "in_attendance Colin Haye|Committee Officer",
              "in_attendance C. Harris|Director of Roads", "in_attendance Mr L Oakes|-"}));
  EXPECT_EQ(Listed(PaperBuilder().Text("Attending: Jan Moss, Lee Hart")),
            (People{"present Jan Moss|-", "present Lee Hart|-"}));
}

TEST(ListedAttendance, HasLabelsThatWrapOverTwoBlocks) {
  testing::SheetBuilder sheet;
  sheet.Parts({{70, "OTHER MEMBERS"}, {236, "Councillor Darren Merrow (Cabinet Member for Council"}})
      .Parts({{70, "PRESENT:"}, {236, "Homes)"}})
      .Parts({{70, "OFFICER SUPPORT:"}, {236, "Dave Hodges (Director of Homes)"}});
  EXPECT_EQ(Listed(sheet.flow()), (People{"present Councillor Darren Merrow|Cabinet Member for Council Homes",
                                          "in_attendance Dave Hodges|Director of Homes"}));
}

TEST(ListedAttendance, SaysChairBeforeWhatElseSomebodyIs) {
  EXPECT_EQ(Listed(PaperBuilder()
                       .Bold("Present:")
                       .Text("Susan Brooke – Employer Representative (Chair)", {.gap = false})
                       .Text("Ina Negri (Co-opted Member)", {.gap = false})),
            (People{"present Susan Brooke|Chair", "present Ina Negri|Co-opted Member"}));
}

TEST(ListedAttendance, HasNoPoliceForAPerson) {
  EXPECT_EQ(Listed(PaperBuilder().Text("In attendance: Cllr Ross Mayer; PC Ewan Watson, Police Scotland")),
            (People{"in_attendance Cllr Ross Mayer|-", "in_attendance PC Ewan Watson|-"}));
}

TEST(ListedAttendance, KeepsPostsWithAnAndTogether) {
  EXPECT_EQ(Listed(PaperBuilder()
                       .Bold("Officers Present:")
                       .Text("S Dugdale, Committee and Member Services Officer", {.gap = false})),
            (People{"in_attendance S Dugdale|Committee and Member Services Officer"}));
}

TEST(ListedAttendance, HasTheCouncilsOfMembersBesideThem) {
  testing::SheetBuilder sheet;
  sheet.Bold(70, "Present:")
      .Parts({{70, "Councillor Helen Storey (Chair)"}, {280, "Leamouth City Council"}})
      .Parts({{70, "Councillor Manjit Raj"}, {280, "Fernvale MBC"}})
      .Parts({{70, "Councillor Peter Kilby"}, {280, "Ottershaw Council"}})
      .Bold(70, "In attendance:")
      .Parts({{70, "Simon Wraye"}, {200, "Director of Transport"}, {400, "Marling Combined Authority"}});
  EXPECT_EQ(Listed(sheet.flow()),
            (People{"present Councillor Helen Storey|Chair", "present Councillor Manjit Raj|-",
                    "present Councillor Peter Kilby|-", "in_attendance Simon Wraye|Director of Transport"}));
}

TEST(ListedAttendance, GoesOnWhereALineBreaksANameOff) {
  EXPECT_EQ(Listed(PaperBuilder().Text("IN ATTENDANCE: Mr B Withey (Policy Officer), Dr U\nA Sallen (Team "
                                       "Leader) and Mr G A Ellis (Team Leader)")),
            (People{"in_attendance Mr B Withey|Policy Officer", "in_attendance Dr U A Sallen|Team Leader",
                    "in_attendance Mr G A Ellis|Team Leader"}));
}

TEST(ListedAttendance, HasPostsInAColumnBesideTheNames) {
  testing::SheetBuilder sheet;
  sheet.Bold(70, "Board Members present:")
      .Parts({{70, "Councillor Dee Fairlow"}, {280, "(Chair) Cabinet Member for Health"}})
      .Parts({{70, "Dr Anil Menon"}, {280, "Clinical Chair, Marling Care Group"}})
      .Parts({{70, "Jo Wardell"}, {280, "Director of Public Health"}})
      .Parts({{70, "Bill Knapton"}, {280, "Marling Healthwatch"}});
  EXPECT_EQ(Listed(sheet.flow()),
            (People{"present Councillor Dee Fairlow|Chair",
                    "present Dr Anil Menon|Clinical Chair, Marling Care Group",
                    "present Jo Wardell|Director of Public Health", "present Bill Knapton|-"}));
}

TEST(ListedAttendance, SaysInALineOfItsOwnWhoPresided) {
  EXPECT_EQ(
      Listed(PaperBuilder().Text("Present: Mr K Gunning, Mrs I Rattle").Bold("Mr K Gunning in the Chair")),
      (People{"present Mr K Gunning|Chair", "present Mrs I Rattle|-"}));
}

TEST(ListedAttendance, HasLabelsInWelshAndInEnglish) {
  EXPECT_EQ(Listed(PaperBuilder()
                       .Text("Presennol / Present: Councillors Elin Prys and Dafydd Wyn")
                       .Text("Ymddiheuriadau: Councillor Huw Parri")),
            (People{"present Councillor Elin Prys|-", "present Councillor Dafydd Wyn|-",
                    "apologies Councillor Huw Parri|-"}));
}

}  // namespace
}  // namespace minutebook::extract
