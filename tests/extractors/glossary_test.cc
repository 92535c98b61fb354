#include "extractors/glossary.h"

#include <gtest/gtest.h>

#include "extractors/acronyms.h"
#include "tests/support/flow_builder.h"

namespace minutebook::extract {
namespace {

using testing::FlowBuilder;

std::vector<GlossaryEntry> Read(const FlowBuilder& builder) {
  std::vector<bool> used = builder.NoGridUsed();
  SectionSpan span;
  span.kind = "appendix";
  span.last = builder.flow().blocks.size();
  return ReadGlossary(builder.flow(), {span}, used);
}

TEST(Glossary, TermsWithTheParagraphsBelowThem) {
  const auto entries = Read(FlowBuilder()
                                .Bold("Glossary")
                                .Bold("B")
                                .Bold("Bye-law")
                                .Paragraph("A law made by a council.")
                                .Item("• It needs consent;")
                                .Bold("Precept")
                                .Paragraph("A sum that one council asks of another.")
                                .Bold("Sources:")
                                .Paragraph("The library."));
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].term, "Bye-law");
  EXPECT_EQ(entries[0].definition, "A law made by a council. It needs consent;");
  EXPECT_EQ(entries[1].term, "Precept");
}

TEST(Glossary, AHeadingAboveAnotherTermIsNoEntry) {
  const auto entries = Read(FlowBuilder()
                                .Bold("Glossary of terms")
                                .Bold("Conference")
                                .Bold("First Conference")
                                .Paragraph("The first of them."));
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].term, "First Conference");
}

TEST(Glossary, TermsInPlainText) {
  const auto entries = Read(FlowBuilder()
                                .Paragraph("Council Glossary")
                                .Paragraph("Bye-law")
                                .Paragraph("A law that is made by a council for its own area.")
                                .Paragraph("Precept")
                                .Paragraph("A sum of money that one council asks of another."));
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[1].term, "Precept");
}

TEST(Glossary, ContentsAreNoEntriesAndAcronymsAre) {
  EXPECT_TRUE(Read(FlowBuilder().Bold("Glossary").Table({{"Bye-law", "3"}, {"Precept", "4"}})).empty());
  const auto entries =
      Read(FlowBuilder().Table({{"Acronym", "Meaning"}, {"CIL", "Community Infrastructure Levy"}}));
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].definition, "Community Infrastructure Levy");
}

TEST(Glossary, ProseWithHeadingsIsNone) {
  EXPECT_TRUE(Read(FlowBuilder()
                       .Bold("Analysis")
                       .Paragraph("Analysis is in hand.")
                       .Bold("Next steps")
                       .Paragraph("They follow."))
                  .empty());
}

Block AcronymLines(const std::vector<std::string>& texts) {
  Block block;
  block.page_from = block.page_to = 1;
  for (const std::string& text : texts) {
    Line line;
    line.page = 1;
    line.text = text;
    block.text += (block.text.empty() ? "" : " ") + text;
    block.lines.push_back(std::move(line));
  }
  return block;
}

TEST(Acronyms, AreSpeltOutByWhatFollows) {
  EXPECT_TRUE(SpellsOut("HMO", "House in multiple occupation"));
  EXPECT_TRUE(SpellsOut("CiC", "Child in care"));
  EXPECT_FALSE(SpellsOut("HMO", "Member of the House"));
  EXPECT_FALSE(SpellsOut("Abuse", "Abuse is an act of violation"));
  EXPECT_FALSE(SpellsOut("HMO", "Hamo"));
}

TEST(Acronyms, AreReadLineByLine) {
  const auto entries = AcronymsOf(AcronymLines(
      {"HMO House in multiple occupation", "TPO Tree preservation", "order", "SWF/SWWF Social work forum"}));
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[1].term, "TPO");
  EXPECT_EQ(entries[1].definition, "Tree preservation order");
  EXPECT_EQ(entries[2].term, "SWF/SWWF");
  EXPECT_TRUE(AcronymsOf(AcronymLines({"A house in multiple occupation"})).empty());
  EXPECT_TRUE(AcronymsOf(AcronymLines({"Abuse 3"})).empty());
}

}  // namespace
}  // namespace minutebook::extract
