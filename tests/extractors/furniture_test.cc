#include "extractors/furniture.h"

#include <gtest/gtest.h>

#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;

constexpr double kTop = 30;
constexpr double kMiddle = 400;
constexpr double kBottom = 810;

std::vector<PageFurniture> Find(const std::vector<Page>& pages) {
  std::vector<std::vector<bool>> framed;
  for (const Page& page : pages) framed.emplace_back(page.words.size(), false);
  return FindFurniture(pages, framed);
}

PageFurniture Find(const PageBuilder& page) { return Find(std::vector<Page>{page.page()}).front(); }

// The words that are left, joined.
std::string Kept(const Page& page, const PageFurniture& furniture) {
  std::string kept;
  for (std::size_t w = 0; w < page.words.size(); ++w) {
    if (!furniture.words[w]) kept += (kept.empty() ? "" : " ") + page.words[w].text;
  }
  return kept;
}

struct StampCase {
  const char* text;
  StampKind kind;
  const char* value;
};

TEST(FindFurniture, ReadsStampsAtThePageEdge) {
  for (const StampCase& c :
       {StampCase{"Page 27", StampKind::kPage, "27"}, StampCase{"Agenda Item 8", StampKind::kAgendaItem, "8"},
        StampCase{"Appendix 1", StampKind::kAppendix, "1"}}) {
    PageBuilder page;
    page.Text(500, kTop, c.text).Text(60, kMiddle, "The plans of the Board.");
    const PageFurniture furniture = Find(page);
    ASSERT_EQ(furniture.stamps.size(), 1U) << c.text;
    EXPECT_EQ(furniture.stamps[0].kind, c.kind) << c.text;
    EXPECT_EQ(furniture.stamps[0].value, c.value) << c.text;
    EXPECT_EQ(Kept(page.page(), furniture), "The plans of the Board.") << c.text;
  }
}

TEST(FindFurniture, ReadsAStampBesideOtherTextAtTheEdge) {
  PageBuilder page;
  page.Text(60, kBottom, "Harbour Board").Text(520, kBottom, "Page 27").Text(60, kMiddle, "The plans.");
  const PageFurniture furniture = Find(page);
  ASSERT_EQ(furniture.stamps.size(), 1U);
  EXPECT_EQ(furniture.stamps[0].value, "27");
  EXPECT_EQ(page.page().words[furniture.stamps[0].word].text, "Page");
}

TEST(FindFurniture, TakesNoStampFromTheTextOfThePage) {
  PageBuilder page;
  page.Text(60, kMiddle, "Page 27")
      .Text(60, kMiddle + 40, "see Agenda Item 8")
      .Text(60, kTop, "as shown on Page 27 of the plans");
  const PageFurniture furniture = Find(page);
  EXPECT_TRUE(furniture.stamps.empty());
  EXPECT_EQ(Kept(page.page(), furniture), "Page 27 see Agenda Item 8 as shown on Page 27 of the plans");
}

TEST(FindFurniture, ReadsASidewaysStampAmongHeadingsOnTheirSide) {
  PageBuilder page;
  page.Text(60, kMiddle, "The plans.").Sideways(200, 100, "Berths").Sideways(240, 100, "Page two");
  page.Sideways(570, kMiddle, "Page 31").Sideways(300, 400, "Page 7");
  const PageFurniture furniture = Find(page);
  ASSERT_EQ(furniture.stamps.size(), 1U) << "only what stands at an edge is a stamp then";
  EXPECT_EQ(furniture.stamps[0].value, "31");
  EXPECT_EQ(Kept(page.page(), furniture), "The plans. Berths Page two Page 7");
}

TEST(FindFurniture, ReadsSidewaysStampsAnywhere) {
  PageBuilder page;
  page.Text(60, kMiddle, "The plans.").Sideways(570, kMiddle, "Page 31");
  const PageFurniture furniture = Find(page);
  ASSERT_EQ(furniture.stamps.size(), 1U);
  EXPECT_EQ(furniture.stamps[0].value, "31");
  EXPECT_EQ(Kept(page.page(), furniture), "The plans.");
}

TEST(FindFurniture, TakesRunningHeadsThatReturnOnTheNextPage) {
  std::vector<Page> pages;
  for (int number = 1; number <= 3; ++number) {
    PageBuilder page(number);
    page.Text(60, kTop, "Harbour Board, sheet " + std::to_string(number))
        .Text(60, kMiddle, "Text " + std::string(1, "xyz"[number - 1]));
    pages.push_back(page.page());
  }
  const std::vector<PageFurniture> furniture = Find(pages);
  EXPECT_EQ(Kept(pages[0], furniture[0]), "Text x");
  EXPECT_EQ(Kept(pages[2], furniture[2]), "Text z");
}

TEST(FindFurniture, LeavesRepeatedLinesInsideTheText) {
  std::vector<Page> pages;
  for (int number = 1; number <= 3; ++number) {
    PageBuilder page(number);
    page.Text(60, kTop, "Own title " + std::string(1, "xyz"[number - 1]))
        .Text(60, kTop + 20, "Costs in the year")
        .Text(60, kMiddle, "Same line");
    pages.push_back(page.page());
  }
  const std::vector<PageFurniture> furniture = Find(pages);
  EXPECT_EQ(Kept(pages[1], furniture[1]), "Own title y Costs in the year Same line");
}

TEST(FindFurniture, LeavesListNumbersAtTheTopOfNeighbouringPages) {
  for (const char* mark : {"#.", "#)", "(#)", "#.1"}) {
    std::vector<Page> pages;
    for (int number = 1; number <= 3; ++number) {
      std::string text(mark);
      text.replace(text.find('#'), 1, std::to_string(number + 5));
      pages.push_back(PageBuilder(number)
                          .Text(60, kTop, text)
                          .Text(60, kMiddle, std::string("Own text ") + "xyz"[number - 1])
                          .page());
    }
    const std::vector<PageFurniture> furniture = Find(pages);
    for (std::size_t p = 0; p < pages.size(); ++p) {
      EXPECT_FALSE(furniture[p].words.front()) << pages[p].words.front().text;
    }
  }
}

TEST(FindFurniture, LeavesLinesThatStandAtAnotherHeight) {
  std::vector<Page> pages = {
      PageBuilder(1).Text(60, kTop, "Harbour Board").Text(60, kMiddle, "x").page(),
      PageBuilder(2).Text(60, kTop + 30, "Harbour Board").Text(60, kMiddle, "y").page()};
  EXPECT_EQ(Kept(pages[0], Find(pages)[0]), "Harbour Board x");
}

TEST(FindFurniture, NeverTakesFramedWordsForHeads) {
  std::vector<Page> pages;
  std::vector<std::vector<bool>> framed;
  for (int number = 1; number <= 2; ++number) {
    pages.push_back(PageBuilder(number).Text(60, kTop, "Name Cost").Text(60, kMiddle, "Row").page());
    framed.push_back({true, true, true});
  }
  const std::vector<PageFurniture> furniture = FindFurniture(pages, framed);
  EXPECT_EQ(Kept(pages[0], furniture[0]), "Name Cost Row");
}

TEST(FindFurniture, KeepsTheFirstHeadOfAnAppendix) {
  std::vector<Page> pages;
  for (int number = 1; number <= 3; ++number) {
    pages.push_back(PageBuilder(number)
                        .Text(60, kTop, "Appendix A: Figures")
                        .Text(60, kMiddle, std::string(1, "xyz"[number - 1]))
                        .page());
  }
  const std::vector<PageFurniture> furniture = Find(pages);
  EXPECT_EQ(Kept(pages[0], furniture[0]), "Appendix A: Figures x");
  EXPECT_EQ(Kept(pages[1], furniture[1]), "y");
}

TEST(FindFurniture, KeepsWhatStandsOnlyWherePapersBegin) {
  std::vector<Page> pages;
  for (int number = 1; number <= 6; ++number) {
    PageBuilder page(number);
    if (number % 2 == 0)
      page.Text(500, kTop, "Agenda Item " + std::to_string(number)).Text(60, kTop + 15, "HARBOUR BOARD");
    page.Text(60, kMiddle, std::string(1, "uvwxyz"[number - 1]));
    pages.push_back(page.page());
  }
  EXPECT_EQ(Kept(pages[3], Find(pages)[3]), "HARBOUR BOARD x");
}

TEST(FindFurniture, KeepsTheHeadsOfReports) {
  std::vector<Page> pages = {
      PageBuilder(1).Text(60, kTop, "From: Nell Oakes, Clerk").Text(60, kMiddle, "x").page(),
      PageBuilder(2).Text(60, kTop, "From: Nell Oakes, Clerk").Text(60, kMiddle, "y").page()};
  EXPECT_EQ(Kept(pages[1], Find(pages)[1]), "From: Nell Oakes, Clerk y");
}

TEST(FindFurniture, TakesAPageNumberAtTheEdgeOnly) {
  PageBuilder page;
  page.Text(60, kMiddle, "12").Text(60, kMiddle + 20, "The plans.").Text(290, kBottom, "7");
  const PageFurniture furniture = Find(page);
  EXPECT_EQ(Kept(page.page(), furniture), "12 The plans.");
  EXPECT_TRUE(furniture.stamps.empty());
}

TEST(FindFurniture, KnowsBlankPages) {
  EXPECT_TRUE(Find(PageBuilder()).blank);
  EXPECT_TRUE(Find(PageBuilder()
                       .Text(200, kMiddle, "This page is intentionally left blank")
                       .Text(500, kTop, "Page 12"))
                  .blank);
  EXPECT_TRUE(Find(PageBuilder().Text(500, kTop, "Page 12")).blank);
  EXPECT_FALSE(Find(PageBuilder().Text(60, kMiddle, "The plans.")).blank);
}

TEST(FindFurniture, TakesAPictureForContent) {
  Page page = PageBuilder().Text(500, kTop, "Page 12").page();
  page.images.push_back({{60, 100, 500, 700}, 800, 1200});
  EXPECT_FALSE(Find(std::vector<Page>{page}).front().blank);
}

TEST(FindFurniture, TakesWordsThatCannotBeSeen) {
  PageBuilder builder;
  builder.Text(60, kMiddle, "The plans of the Board").Text(60, kMiddle + 1, "clipped");
  Page page = builder.page();
  page.words.back().invisible = true;
  EXPECT_EQ(Kept(page, Find(std::vector<Page>{page}).front()), "The plans of the Board");
  for (Word& word : page.words) word.invisible = true;  // the text layer of a scan
  EXPECT_NE(Kept(page, Find(std::vector<Page>{page}).front()), "");
}

}  // namespace
}  // namespace minutebook::extract
