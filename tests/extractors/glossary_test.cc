#include "extractors/glossary.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace minutebook::extract
