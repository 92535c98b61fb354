#include "extractors/minutes/remarks.h"

#include <gtest/gtest.h>

#include "tests/support/flow_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::FlowBuilder;

Attendance Person(const char* name, const char* status = "present") {
  Attendance person;
  person.name = name;
  person.status = status;
  return person;
}

Minutes Noted(const char* text) {
  Minutes minutes;
  minutes.attendance = {Person("Councillor A Brown"),
                        Person("Councillor C Dee"),
                        Person("Councillor J Dee"),
                        Person("Councillor O’Neale"),
                        Person("Councillor E Fox", "apologies"),
                        Person("Mrs P Hale", "in_attendance")};
  const FlowBuilder builder = FlowBuilder().Paragraph(text);
  NoteRemarks(builder.flow(), 0, builder.flow().blocks.size(), minutes);
  return minutes;
}

// "Councillor A Brown for Councillor E Fox", of everybody who stood in for somebody.
std::string Substitutes(const char* text) {
  std::string list;
  for (const Attendance& person : Noted(text).attendance) {
    if (person.substitute_for)
      list += (list.empty() ? "" : "; ") + *person.name + " for " + *person.substitute_for;
  }
  return list;
}

TEST(Remarks, NameWhomSomebodyStoodInFor) {
  const struct {
    const char* text;
    const char* substitutes;
  } cases[] = {
      {"Present: Councillors A Brown (substitute for Councillor E Fox), C Dee and J Dee",
       "Councillor A Brown for Councillor E Fox"},
      {"Councillor Brown (substituting for Cllr Fox)", "Councillor A Brown for Cllr Fox"},
      {"Councillor O’Neale attended the meeting as a substitute for Councillor Fox.",
       "Councillor O’Neale for Councillor Fox"},
      {"Apologies: Councillor E Fox (substitute: Councillor A Brown)",
       "Councillor A Brown for Councillor E Fox"},
      {"Apologies: Councillor E Fox (Councillor A Brown substituting)",
       "Councillor A Brown for Councillor E Fox"},
      {"Councillor Dee (substitute for Councillor Fox)", ""},   // which of the two?
      {"Councillor Gray (substitute for Councillor Fox)", ""},  // not listed
      {"Councillor A Brown (substitute)", ""},                  // for whom is not printed
      {"There were no substitutes for Councillor Fox.", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(Substitutes(c.text), c.substitutes) << c.text;
}

TEST(Remarks, KeepTheSentenceOnWhoCameAndWent) {
  Minutes minutes =
      Noted("The plans were seen. At 7.45 pm Councillor Brown left the meeting. A vote was taken.");
  EXPECT_EQ(minutes.attendance[0].left, "At 7.45 pm Councillor Brown left the meeting.");
  EXPECT_FALSE(minutes.attendance[0].joined);
  minutes = Noted("Councillors A Brown and C Dee joined the meeting at 8 pm");
  EXPECT_EQ(minutes.attendance[0].joined, "Councillors A Brown and C Dee joined the meeting at 8 pm");
  EXPECT_TRUE(minutes.attendance[1].joined);
  minutes = Noted("Mrs Hale left the Council in 2019.");
  EXPECT_FALSE(minutes.attendance[5].left);
  minutes = Noted("Councillor Fox left the room.");
  EXPECT_FALSE(minutes.attendance[4].left) << "who was not there cannot leave";
}

TEST(Remarks, SayWhatBecameOfAMatter) {
  const struct {
    const char* text;
    const char* outcome;
    const char* to;
  } cases[] = {
      {"that the application be deferred for a site visit", "deferred", ""},
      {"to defer the proposal to the next meeting", "deferred", ""},
      {"That consideration of the report was deferred", "deferred", ""},
      {"that the report on deferred payments be noted", "", ""},
      {"that the matter be referred back to the Planning Committee for a decision", "referred",
       "the Planning Committee"},
      {"to refer the petition to the Cabinet Member for Transport", "referred",
       "the Cabinet Member for Transport"},
      {"that families be referred to the right service", "", ""},
      {"to delegate authority to the Head of Estates, in consultation with the Chair, to sign the lease",
       "delegated", "the Head of Estates"},
      {"that authority be delegated to the Clerk to pay the invoice", "delegated", "the Clerk"},
      {"that the Head of Estates be given delegated authority to sign", "delegated", "the Head of Estates"},
      {"that the decisions taken under delegated powers be noted", "", ""},
      {"that the minutes be approved", "", ""},
  };
  for (const auto& c : cases) {
    Minutes minutes;
    Resolution resolution;
    resolution.text = c.text;
    minutes.items.emplace_back().resolutions.push_back(resolution);
    NoteRemarks(FlowBuilder().flow(), 0, 0, minutes);
    const Resolution& noted = minutes.items[0].resolutions[0];
    EXPECT_EQ(noted.outcome.value_or(""), c.outcome) << c.text;
    EXPECT_EQ(noted.referred_to.value_or(""), c.to) << c.text;
  }
}

TEST(Remarks, LeaveReportsThatWereOnlyNotedAlone) {
  Minutes minutes;
  Resolution noted;
  noted.kind = "noted";
  noted.text = "The report on the application to be deferred was noted";
  minutes.items.emplace_back().resolutions.push_back(noted);
  NoteRemarks(FlowBuilder().flow(), 0, 0, minutes);
  EXPECT_FALSE(minutes.items[0].resolutions[0].outcome);
}

TEST(Remarks, TellWhenTheMeetingOpenedAndClosed) {
  const struct {
    const char* text;
    const char* opened;
    const char* closed;
  } cases[] = {
      {"The Chairman opened the meeting at 7.00 pm.", "19:00", ""},
      {"The meeting commenced at 18:38", "18:38", ""},
      {"Mayor Ash called the meeting to order at 6:30 p.m.", "18:30", ""},
      {"There being no further business the meeting closed at 9.15pm", "", "21:15"},
      {"The Chairman closed the meeting at 8.50 pm.", "", "20:50"},
      {"THAT the meeting be adjourned at 8:43 p.m.", "", "20:43"},
      {"MEETING ENDED 9.40PM NEXT MEETING 15th May", "", "21:40"},
      {"The next meeting will be held on 3 May at 7.30 pm. The meeting closed at 9 pm.", "", "21:00"},
      {"The last meeting had opened at 7 pm.", "", ""},
      {"The meeting was adjourned at 8 pm for a short break.", "", ""},
      {"The meeting was closed for public participation at 7.10 pm", "", ""},
      {"The road will be closed from 7 pm.", "", ""},
  };
  for (const auto& c : cases) {
    Meeting meeting;
    const FlowBuilder builder = FlowBuilder().Paragraph(c.text);
    NoteHours(builder.flow(), 0, 1, meeting);
    EXPECT_EQ(meeting.opened.value_or(""), c.opened) << c.text;
    EXPECT_EQ(meeting.closed.value_or(""), c.closed) << c.text;
  }
}

TEST(Remarks, TakeTheFirstOpeningAndTheLastClosing) {
  Meeting meeting;
  const FlowBuilder builder = FlowBuilder()
                                  .Paragraph("The meeting opened at 7 pm.")
                                  .Paragraph("The meeting adjourned at 8 pm.")
                                  .Paragraph("The meeting started at 8.10 pm.")
                                  .Paragraph("The meeting closed at 9 pm.");
  NoteHours(builder.flow(), 0, 4, meeting);
  EXPECT_EQ(meeting.opened, "19:00");
  EXPECT_EQ(meeting.closed, "21:00");
}

}  // namespace
}  // namespace minutebook::extract
