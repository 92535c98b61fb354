#include "extractors/sections.h"

#include <gtest/gtest.h>

#include "tests/support/paper_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PaperBuilder;
using Texts = std::vector<std::string>;
using Rows = std::vector<std::vector<std::string>>;

const Rows kForm = {{"DECISION-MAKER:", "Harbour Board"},
                    {"SUBJECT:", "Repair of the breakwater"},
                    {"REPORT OF:", "Harbour Master"}};

// "kind item" of each section, "-" where there is none.
Texts Shown(const std::vector<SectionSpan>& spans) {
  Texts shown;
  for (const SectionSpan& span : spans) shown.push_back(span.kind + " " + span.agenda_item.value_or("-"));
  return shown;
}

Texts Sections(const PaperBuilder& builder) { return Shown(FindSections(builder.flow(), {})); }

PaperBuilder Front() {
  return PaperBuilder()
      .Bold("Harbour Board")
      .Bold("Members")
      .Text("Councillor Ashdown")
      .NextPage()
      .Bold("AGENDA")
      .Text("1. Apologies");
}

TEST(FindSections, BeginsWithTheFrontSheet) {
  EXPECT_EQ(Sections(Front()), (Texts{"front_sheet -", "agenda -"}));
}

TEST(FindSections, GivesAHeadOnTheAgendasOwnPageToTheAgenda) {
  const std::vector<SectionSpan> spans =
      FindSections(PaperBuilder().Bold("Harbour Board").Bold("AGENDA").Text("1. Apologies").flow(), {});
  EXPECT_EQ(Shown(spans), (Texts{"agenda -"}));
  EXPECT_EQ(spans[0].first, 0U);
  EXPECT_EQ(spans[0].last, 3U);
}

TEST(FindSections, KnowsAnAgendaWithoutItsTitleByItsBusiness) {
  const auto board = [](const Rows& rows) {
    return Sections(PaperBuilder().Bold("Harbour Board").Text("Date: 12 May 2031").Grid(rows));
  };
  EXPECT_EQ(board({{"No.", "Item", "Lead"},
                   {"1", "Welcome and apologies", "Chair"},
                   {"2", "Declarations of interest", "Chair"},
                   {"3", "Minutes of the meeting of 8 April 2031", "Chair"},
                   {"4", "Dredging", "Una Pike"}}),
            (Texts{"agenda -"}));
  EXPECT_EQ(board({{"No.", "Item"}, {"1", "Crane"}, {"2", "Dredger"}, {"3", "Minutes of use"}}),
            (Texts{"front_sheet -"}));
}

TEST(FindSections, KnowsTheNoticesBeforeTheAgenda) {
  EXPECT_EQ(Sections(PaperBuilder()
                         .Bold("Harbour Board")
                         .Bold("Members")
                         .NextPage()
                         .Bold("PUBLIC INFORMATION")
                         .Text("Anyone may speak.")
                         .Bold("DISCLOSURE OF INTERESTS")
                         .Text("Members are to say what they hold.")
                         .Bold("AGENDA")
                         .Text("1. Apologies")),
            (Texts{"front_sheet -", "public_information -", "disclosure -", "agenda -"}));
}

TEST(FindSections, BeginsAReportAtAnItemStamp) {
  EXPECT_EQ(Sections(Front()
                         .NextPage()
                         .Text("Repair of the breakwater")
                         .Stamp(StampKind::kAgendaItem, "6")
                         .Text("The plans are ready.")
                         .NextPage()
                         .Text("Trees")
                         .Stamp(StampKind::kAgendaItem, "7")),
            (Texts{"front_sheet -", "agenda -", "report 6", "report 7"}));
}

TEST(FindSections, BeginsAppendicesAtStampsAndHeadings) {
  EXPECT_EQ(Sections(Front()
                         .NextPage()
                         .Text("Repair of the breakwater")
                         .Stamp(StampKind::kAgendaItem, "6")
                         .NextPage()
                         .Text("Costs")
                         .Stamp(StampKind::kAppendix, "1")
                         .NextPage()
                         .Bold("Appendix 2: Plans")
                         .Text("See the sheet.")),
            (Texts{"front_sheet -", "agenda -", "report 6", "appendix 6", "appendix 6"}));
}

TEST(FindSections, TakesAnAppendixHeadingInsideAPageForText) {
  EXPECT_EQ(
      Sections(
          Front().NextPage().Text("Repair").Stamp(StampKind::kAgendaItem, "6").Bold("Appendix 2: Plans")),
      (Texts{"front_sheet -", "agenda -", "report 6"}));
}

TEST(FindSections, TakesALateStampOfTheFirstAppendixForItsCoverPage) {
  const std::vector<SectionSpan> spans = FindSections(Front()
                                                          .NextPage()
                                                          .Grid(kForm)
                                                          .Stamp(StampKind::kAgendaItem, "6")
                                                          .NextPage()
                                                          .Bold("BREAKWATER SURVEY")
                                                          .NextPage()
                                                          .Text("Summary")
                                                          .Stamp(StampKind::kAppendix, "1")
                                                          .flow(),
                                                      {});
  EXPECT_EQ(Shown(spans), (Texts{"front_sheet -", "agenda -", "report 6", "appendix 6"}));
  EXPECT_TRUE(spans.back().stamped_appendix);
}

TEST(FindSections, BeginsMinutesAtTheirTitleWithTheNamesAbove) {
  const std::vector<SectionSpan> spans = FindSections(Front()
                                                          .NextPage()
                                                          .Bold("HARBOUR BOARD")
                                                          .Bold("MINUTES OF THE MEETING HELD ON 3 MARCH 2031")
                                                          .Text("Present: Councillor Ashdown")
                                                          .flow(),
                                                      {});
  EXPECT_EQ(Shown(spans), (Texts{"front_sheet -", "agenda -", "minutes -"}));
  EXPECT_EQ(spans[2].last - spans[2].first, 3U);
}

TEST(FindSections, TurnsAStampedPageOfMinutesIntoMinutes) {
  EXPECT_EQ(Sections(Front()
                         .NextPage()
                         .Bold("HARBOUR BOARD")
                         .Stamp(StampKind::kAgendaItem, "4")
                         .Bold("MINUTES OF THE MEETING HELD ON 3 MARCH 2031")
                         .Text("Present: Councillor Ashdown")),
            (Texts{"front_sheet -", "agenda -", "minutes 4"}));
}

TEST(FindSections, SetsBlankPagesApart) {
  EXPECT_EQ(Sections(Front()
                         .NextPage()
                         .Text("Repair")
                         .Stamp(StampKind::kAgendaItem, "6")
                         .NextPage()
                         .Blank()
                         .NextPage()
                         .Text("More on the repair.")),
            (Texts{"front_sheet -", "agenda -", "report 6", "blank -", "appendix 6"}));
}

TEST(FindSections, KnowsAReportByItsHeadLines) {
  EXPECT_EQ(Sections(Front()
                         .NextPage()
                         .Text("From: Nell Oakes, Clerk")
                         .Text("To: Harbour Board")
                         .Text("Subject: Repair of the breakwater")
                         .Text("It leaks.")),
            (Texts{"front_sheet -", "agenda -", "report -"}));
}

TEST(FindSections, KnowsMonitoringTables) {
  EXPECT_EQ(
      Sections(Front()
                   .NextPage()
                   .Grid({{"Date", "Recommendation", "Action taken"}, {"3 March", "Fell the oak", "Done"}})
                   .Stamp(StampKind::kAgendaItem, "9")),
      (Texts{"front_sheet -", "agenda -", "monitoring 9"}));
}

TEST(FindSections, CoversEveryBlockOnce) {
  const PaperBuilder builder =
      Front().NextPage().Grid(kForm).Stamp(StampKind::kAgendaItem, "6").Bold("UPDATE").NextPage().Blank();
  std::size_t next = 0;
  for (const SectionSpan& span : FindSections(builder.flow(), {})) {
    EXPECT_EQ(span.first, next);
    EXPECT_LT(span.first, span.last);
    next = span.last;
  }
  EXPECT_EQ(next, builder.flow().blocks.size());
}

TEST(FindSections, GivesNoneForAnEmptyFlow) { EXPECT_TRUE(FindSections(Flow{}, {}).empty()); }

AgendaItem Item(const char* number, const char* title) {
  AgendaItem item;
  item.number = number;
  item.title = title;
  return item;
}

TEST(MatchItems, FindsReportsAndMinutesByTheirTitles) {
  const PaperBuilder builder = Front()
                                   .NextPage()
                                   .Bold("MINUTES OF THE MEETING HELD ON 3 MARCH 2031")
                                   .Text("Present: Councillor Ashdown")
                                   .NextPage()
                                   .Text("From: Nell Oakes, Clerk")
                                   .Text("To: Harbour Board")
                                   .Text("Subject: Repair of the breakwater");
  std::vector<SectionSpan> spans = FindSections(builder.flow(), {});
  MatchItems(
      builder.flow(),
      {Item("2", "Minutes of the last meeting"), Item("5", "Trees"), Item("6", "Repair of the Breakwater")},
      spans);
  EXPECT_EQ(Shown(spans), (Texts{"front_sheet -", "agenda -", "minutes 2", "report 6"}));
}

TEST(MatchItems, LeavesReportsThatNoItemNames) {
  const PaperBuilder builder = Front()
                                   .NextPage()
                                   .Text("From: Nell Oakes, Clerk")
                                   .Text("To: Harbour Board")
                                   .Text("Subject: Benches on the quay");
  std::vector<SectionSpan> spans = FindSections(builder.flow(), {});
  MatchItems(builder.flow(), {Item("5", "Trees"), Item("6", "Repair of the Breakwater")}, spans);
  EXPECT_EQ(Shown(spans).back(), "report -");
}

TEST(MakeSection, TellsTitleBeginningAndPlace) {
  const PaperBuilder builder = Front().NextPage().Grid(kForm).Stamp(StampKind::kAgendaItem, "6");
  const Section section = MakeSection(builder.flow(), FindSections(builder.flow(), {}).back());
  EXPECT_EQ(section.kind, "report");
  EXPECT_EQ(section.title, "Repair of the breakwater");
  EXPECT_TRUE(section.starts.starts_with("DECISION-MAKER: Harbour Board"));
  EXPECT_EQ(section.where.page_from, 3);
}

TEST(TitleLetters, TakesALettersTitleFromTheReportsList) {
  const PaperBuilder builder = Front()
                                   .NextPage()
                                   .Text("Repair")
                                   .Stamp(StampKind::kAgendaItem, "6")
                                   .Text("Appendix A: Letter of the engineers")
                                   .NextPage()
                                   .Text("Western Works")
                                   .Stamp(StampKind::kAppendix, "A")
                                   .Text("Dear Mrs Oakes");
  std::vector<SectionSpan> spans = FindSections(builder.flow(), {});
  TitleLetters(builder.flow(), spans);
  EXPECT_EQ(spans.back().title, "Letter of the engineers");
}

PaperBuilder TypedReport() {
  return PaperBuilder()
      .Text("DECISION-MAKER: HARBOUR BOARD", {.opens_page = true})
      .Text("SUBJECT: REPAIR OF THE BREAKWATER")
      .Text("DATE OF DECISION: 8 AUGUST 2024")
      .Text("REPORT OF: HARBOUR MASTER")
      .Text("BRIEF SUMMARY")
      .Text("The breakwater was seen to.")
      .Text("Appendices")
      .Text("1. Survey")
      .Text("2. Letter")
      .Text("Other Background Documents");
}

TEST(FindSections, KnowsThePageThatFollowsATypedForm) {
  EXPECT_EQ(Sections(TypedReport().Text("Survey of the breakwater", {.opens_page = true})),
            (Texts{"report -", "appendix -"}));
  EXPECT_EQ(Sections(TypedReport().Text("• Weather, with help of the government", {.opens_page = true})),
            (Texts{"report -", "appendix -"}));
  EXPECT_EQ(
      Sections(TypedReport().Text("Title of Background Paper(s)", {.opens_page = true}).Text("1. None")),
      (Texts{"report -"}));
}

TEST(FindSections, KnowsALetterBehindAnAppendix) {
  const auto papers = [] {
    return TypedReport().Text("Survey of the breakwater", {.opens_page = true}).Text("It holds.");
  };
  const auto letter = [](PaperBuilder paper) {
    return Sections(paper.Text("26 July 2024", {.opens_page = true})
                        .Text("Mr A Venn")
                        .Text("Dear Mr Venn")
                        .Text("Visit"));
  };
  EXPECT_EQ(letter(papers()), (Texts{"report -", "appendix -", "appendix -"}));
  EXPECT_EQ(letter(papers()
                       .Text("Survey of the pier", {.opens_page = true})
                       .Text("Appendix B: Pier", {.opens_page = true})),
            (Texts{"report -", "appendix -", "appendix -"}))
      << "the report lists two appendices";
}

TEST(FindSections, KnowsGlossaryAndMonitoringOfTextWithoutType) {
  EXPECT_EQ(Sections(TypedReport()
                         .Text("Survey", {.opens_page = true})
                         .Text("Acronyms", {.opens_page = true})
                         .Text("HMO House in multiple occupation")),
            (Texts{"report -", "appendix -", "glossary -"}));
  EXPECT_EQ(Sections(TypedReport()
                         .Text("Harbour Board", {.opens_page = true})
                         .Text("Date Title Action proposed Action Taken Progress Status")),
            (Texts{"report -", "monitoring -"}));
}

TEST(SectionTitle, IsTheSubjectOfALetterOrTheFirstLineOfThePage) {
  const PaperBuilder letter =
      PaperBuilder().Text("26 July 2024").Text("Dear Mr Venn").Text("Visit to the harbour").Text("I write.");
  SectionSpan span;
  span.kind = "appendix";
  span.last = letter.flow().blocks.size();
  EXPECT_EQ(SectionTitle(letter.flow(), span), "Visit to the harbour");
  const PaperBuilder slides = PaperBuilder()
                                  .Text("• Weather is rough", {.opens_page = true})
                                  .Text("Our year: what we did")
                                  .Text("PLANS", {.opens_page = true});
  span.last = slides.flow().blocks.size();
  EXPECT_EQ(SectionTitle(slides.flow(), span), "Our year: what we did");
}

TEST(FindSections, GivesTitlesAboveAReportsGridToTheReport) {
  const Rows grid = {
      {"Report to:", "Harbour Board"}, {"Title:", "Bus Shelters"}, {"Report of:", "Harbour Master"}};
  EXPECT_EQ(Sections(PaperBuilder().Bold("WYKE DISTRICT COUNCIL").Bold("Bus Shelters").Grid(grid)),
            (Texts{"report -"}));
  EXPECT_EQ(Sections(PaperBuilder()
                         .Bold("WYKE DISTRICT COUNCIL")
                         .Text("From: Harbour Master")
                         .Text("To: Harbour Board")
                         .Text("Subject: Bus Shelters")),
            (Texts{"report -"}));
}

TEST(FindSections, TakesNoDataTableForAReportsForm) {
  EXPECT_EQ(Sections(PaperBuilder()
                         .Bold("Harbour Board")
                         .Grid({{"Date", "Subject", "Wards affected", "Status"},
                                {"3 May", "Bus Shelters", "All", "Open"}})),
            (Texts{"front_sheet -"}));
}

TEST(FindSections, KnowsTheHeadOfAPlanningApplication) {
  const Rows application = {{"Application No:", "PA30/01"},
                            {"Site:", "Land at Quay Row"},
                            {"Proposal:", "Four dwellings"},
                            {"Recommendation:", "Approve"}};
  EXPECT_EQ(Sections(PaperBuilder()
                         .Bold("FERRYTON COUNCIL")
                         .Bold("Planning Board - 12 May 2030")
                         .Grid(application)
                         .Bold("Site description")
                         .Text("The site is a paddock.")),
            (Texts{"report -"}));
}

TEST(FindSections, KeepsTheTextUnderAHeadThatHoldsTheRecommendation) {
  Rows head = kForm;
  head.push_back({"RECOMMENDATION:", "That the breakwater be mended."});
  EXPECT_EQ(Sections(PaperBuilder().Grid(head).Bold("Background").Text("It fell in the storm.")),
            (Texts{"report -"}));
}

TEST(FindSections, KnowsAnOfficersRecordByItsFields) {
  EXPECT_EQ(Sections(PaperBuilder()
                         .Bold("Ferryton Council")
                         .Bold("Officer Decision Record")
                         .Text("Decision made by: Head of Streets")
                         .Text("Date of decision: 8 August 2030")
                         .Text("Title: Bus Shelters")
                         .Bold("Decision")
                         .Text("To mend the shelters.")),
            (Texts{"report -"}));
}

TEST(SectionTitle, OfMinutesStandsAboveThosePresent) {
  const PaperBuilder paper = PaperBuilder()
                                 .Bold("FERRYTON COUNCIL")
                                 .Bold("MINUTES OF THE HARBOUR BOARD")
                                 .Text("Monday 12 May 2031 at 6.30 pm")
                                 .Text("Present: Councillors Ashdown and Birtles")
                                 .Bold("MINUTES")
                                 .Text("The minutes were signed.");
  SectionSpan span;
  span.kind = "minutes";
  span.last = paper.flow().blocks.size();
  EXPECT_EQ(MakeSection(paper.flow(), span).title, "MINUTES OF THE HARBOUR BOARD");
}

}  // namespace
}  // namespace minutebook::extract
