#include "extractors/action_margin.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/page_builder.h"

namespace minutebook::extract {
namespace {

using minutebook::testing::PageBuilder;
using Texts = std::vector<std::string>;

// Texts of the lines that stay; `taken` counts the words that do not.
Texts Kept(ActionMargin& margin, const PageBuilder& builder, std::size_t& taken) {
  const Page& page = builder.page();
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0U);
  std::vector<Line> lines = BuildLines(page, all);
  taken = margin.TakeFrom(page, lines).size();
  Texts texts;
  for (const Line& line : lines) texts.push_back(line.text);
  return texts;
}

TEST(ActionMargin, TakesTheInitialsBelowItsHeading) {
  ActionMargin margin;
  std::size_t taken = 0;
  EXPECT_EQ(Kept(margin,
                 PageBuilder()
                     .Bold(460, 80, "ACTION")
                     .Text(60, 100, "The inspection had found that two of the swings")
                     .Text(60, 113, "were worn.")
                     .Text(460, 113, "DE")
                     .Text(460, 130, "PS/DE"),
                 taken),
            (Texts{"The inspection had found that two of the swings", "were worn."}));
  EXPECT_EQ(taken, 3U);
  EXPECT_EQ(Kept(margin, PageBuilder(2).Text(60, 100, "Rents would rise.").Text(462, 100, "All"), taken),
            (Texts{"Rents would rise."}))
      << "the column goes on over the pages";
}

TEST(ActionMargin, IsNoneWhereTextRunsIntoIt) {
  ActionMargin margin;
  std::size_t taken = 0;
  const PageBuilder page =
      PageBuilder()
          .Bold(400, 80, "ACTION")
          .Text(60, 100, "The inspection had found that two of the swings were worn and that the NHS DE")
          .Text(60, 113, "would be asked to look at the rest of them before the summer and write to the DE")
          .Text(60, 126, "council about it as soon as it could, since the children wanted them mended by PS");
  EXPECT_EQ(Kept(margin, page, taken).size(), 4U);
  EXPECT_EQ(taken, 0U);
}

TEST(ActionMargin, NeedsAHeadingOfItsOwn) {
  ActionMargin margin;
  std::size_t taken = 0;
  Kept(margin, PageBuilder().Text(60, 100, "Swings").Text(460, 100, "DE"), taken);
  EXPECT_EQ(taken, 0U);
}

}  // namespace
}  // namespace minutebook::extract
