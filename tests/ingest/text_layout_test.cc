#include <gtest/gtest.h>

#include <string>

#include "tests/ingest/text_dump.h"

namespace minutebook::ingest {
namespace {

std::string Repeat(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// Enough wrapped prose for the layout dialect.
const std::string kProse =
    Repeat("The Committee considered the report of the Director and asked\nfor another one.\n", 6);

TEST(LayoutText, KeepsColumnsAndLines) {
  const std::string text = "   AGENDA\n\nItem      Title\n1         Apologies\n" + kProse;
  const Document document = ReadOk(text);
  EXPECT_EQ(DumpGrid(document), text);
  EXPECT_TRUE(document.pages[0].marks.empty());
  EXPECT_EQ(document.media_type, "text/plain");
  EXPECT_EQ(document.pages[0].text_source, TextSource::kText);
}

TEST(LayoutText, FormFeedsArePages) {
  const Document document = ReadOk("one\n\ftwo\n\f\n\fthree\n\f");
  ASSERT_EQ(document.pages.size(), 4u);
  EXPECT_EQ(document.pages[0].words[0].text, "one");
  EXPECT_EQ(document.pages[1].number, 2);
  EXPECT_TRUE(document.pages[2].words.empty());
  EXPECT_EQ(document.pages[3].words[0].text, "three");
}

TEST(LayoutText, TabsExpandToEightColumns) {
  const Document document = ReadOk(Repeat("filler\n\f", 3) + "a\tb\n");
  EXPECT_EQ(document.pages[3].words[1].box.x0, 8 * kTextCellWidth);
}

TEST(LayoutText, MarksArePrintedText) {
  const std::string text = Repeat(kProse, 8) + "# of staff  * provisional **\n";
  EXPECT_EQ(DumpGrid(ReadOk(text + "\f")), text);
}

TEST(LayoutText, BulletIsPartedFromItsWord) {
  const Document document = ReadOk(kProse +
                                   "\xEF\x82\xB7"
                                   "Visits\n" +
                                   kProse);
  EXPECT_NE(DumpGrid(document).find("•Visits"), std::string::npos);
  bool found = false;
  for (const Word& word : document.pages[0].words) found = found || word.text == "Visits";
  EXPECT_TRUE(found);
}

TEST(LayoutText, PageSizeHoldsAllWords) {
  const Document document = ReadOk("ab\n   cd\n\n\f");
  EXPECT_EQ(document.pages[0].width, 5 * kTextCellWidth);
  EXPECT_EQ(document.pages[0].height, 2 * kTextCellHeight);
}

TEST(LayoutText, DoubleSpacedPassagesAreClosedUp) {
  const std::string apart =
      "It was clear in five families that the cases were closed too early and\n\n"
      "without a lead professional, which did not allow the social worker to\n\n"
      "gather evidence that the families were able to embed their learning.\n\n\n"
      "There was little reference to where they could go for support if they\n\n"
      "had any worries or challenges, and it is hoped that the new model will\n\n"
      "improve this.\n";
  const Document document = ReadOk(kProse + "\n\n" + apart);
  EXPECT_NE(DumpGrid(document).find("early and\nwithout a lead"), std::string::npos);
  EXPECT_NE(DumpGrid(document).find("learning.\n\n\nThere was"), std::string::npos);
}

const std::string kPrinted =
    "**1. Disposal of Land**\n\n"
    "Circulated, report of the Head of Property dated 31st January, setting\n\n"
    "out proposals for the disposal of 9 Mill Street and the intention to\n\n"
    "bring a notice to full Council in this regard, for\n\n"
    "approval.\n\n"
    "The report, as circulated, was noted.\n\n";

TEST(SpacedLines, AreClosedUpIntoParagraphs) {
  const Document document = ReadOk(Repeat(kPrinted, 2), "minutes.md");
  const std::string once =
      "1. Disposal of Land\n\n"
      "Circulated, report of the Head of Property dated 31st January, setting\n"
      "out proposals for the disposal of 9 Mill Street and the intention to\n"
      "bring a notice to full Council in this regard, for\n"
      "approval.\n\n"
      "The report, as circulated, was noted.\n";
  EXPECT_EQ(DumpGrid(document), once + "\n" + once);
  EXPECT_TRUE(document.pages[0].marks.empty());
  EXPECT_TRUE(document.pages[0].words[0].bold);
  EXPECT_FALSE(document.pages[0].words[5].bold);
}

TEST(SpacedLines, EndBeforeAFormulaAndNotBehindASmallWord) {
  const std::string printed =
      "1. Disposal of Land\n\n"
      "Circulated, report of the Head of Property dated 31st January, setting\n\n"
      "out proposals for the taking in charge of Mill Street, Quillow Centre.\n\n"
      "Proposed by Councillor Vale;\n\n"
      "The report was then put to the meeting and was moved by Councillor\n\n"
      "Stone and agreed, on which the officers who had come for it were of\n\n"
      "2 minds and asked for time.\n\n";
  const std::string once =
      "1. Disposal of Land\n\n"
      "Circulated, report of the Head of Property dated 31st January, setting\n"
      "out proposals for the taking in charge of Mill Street, Quillow Centre.\n\n"
      "Proposed by Councillor Vale;\n\n"
      "The report was then put to the meeting and was moved by Councillor\n"
      "Stone and agreed, on which the officers who had come for it were of\n"
      "2 minds and asked for time.\n";
  EXPECT_EQ(DumpGrid(ReadOk(Repeat(printed, 2), "minutes.md")), once + "\n" + once);
}

TEST(SpacedLines, RuleAndNumberStartAPage) {
  const Document document = ReadOk("[Original file](http://x/y.pdf)\n\n---\n" + Repeat(kPrinted, 2) +
                                       "declared.\n---\n2\n\n" + Repeat(kPrinted, 2),
                                   "minutes.md");
  ASSERT_EQ(document.pages.size(), 2u);
  EXPECT_EQ(document.pages[0].words[0].text, "Original");
  EXPECT_EQ(document.pages[1].label, "2");
  EXPECT_EQ(document.pages[1].words[0].text, "2");
  EXPECT_EQ(document.pages[1].words[1].text, "1.");
}

}  // namespace
}  // namespace minutebook::ingest
