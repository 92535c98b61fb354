#include <gtest/gtest.h>

#include <string>

#include "schema/limits.h"
#include "tests/ingest/text_dump.h"

namespace minutebook::ingest {
namespace {

struct MarksCase {
  const char* name;
  const char* text;
  const char* marks;
};

class Markdown : public testing::TestWithParam<MarksCase> {};

// A heading first makes the source Markdown beyond doubt.
TEST_P(Markdown, GetsMarks) {
  const std::string expected = std::string("H1 T\n") + GetParam().marks;
  EXPECT_EQ(DumpMarks(ReadOk(std::string("# T\n") + GetParam().text)), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, Markdown,
    testing::Values(MarksCase{"Headings", "## Two ##\n### **6 SAFETY** (Pages 5 - 14)\n## 4. **REPORT**\n",
                              "H2 Two\nH3 *6 *SAFETY (Pages 5 - 14)\nH2 4. *REPORT\n"},
                    MarksCase{"NoHeadingWithoutBlank", "#7 is next\n", "L #7 is next\n"},
                    MarksCase{"UnderlinedHeading", "\nMinutes\n=======\n\nOther\n-----\n",
                              "+H1 Minutes\n+H2 Other\n"},
                    MarksCase{"Separator", "a\n\n---\n\nb\n\n* * *\n", "L a\n+S\n+L b\n+S\n"},
                    MarksCase{"BlankLineIsAGap", "a\n\nB\nC\n", "L a\n+L! B\nL C\n"},
                    MarksCase{"HardBreaks", "a  \nb\\\nc<br>d\n", "L! a\nL! b\nL! c\nL d\n"},
                    MarksCase{"Bullets", "- one\n* two\n+ three\n", "I0! • one\nI0! • two\nI0 • three\n"},
                    MarksCase{"PlusOfAPhoneNumber", "+ 44 20\n", "L + 44 20\n"},
                    MarksCase{"PrintedLabelReplacesBullet", "- (i) That\n- a) the\n- **1)** x\n- • y\n",
                              "I0! (i) That\nI0! a) the\nI0! *1) x\nI0 • y\n"},
                    MarksCase{"NumberedLine", "5. **TITLE**\n\n1\\. Apologies\n\n**2\\.** **Minutes**\n",
                              "I0 5. *TITLE\n+I0 1. Apologies\n+I0 *2. *Minutes\n"},
                    MarksCase{"LabelWithoutBullet", "(i) Any\n(ii) Other\n", "I0! (i) Any\nI0 (ii) Other\n"},
                    MarksCase{"Nesting", "- (iv) that:\n  - An\n    1. x\n  - Co\n- In\n",
                              "I0! (iv) that:\nI1! • An\nI2! 1. x\nI1! • Co\nI0 • In\n"},
                    MarksCase{"BulletTouchingItsWord", "•Visits\n", "I0 • Visits\n"},
                    MarksCase{"Quotation", "> said so\n\n> 5 days\n", "L said so\n+L > 5 days\n"},
                    MarksCase{"Fence", "```\na *b* c\n```\n", "L! a *b* c\n"},
                    MarksCase{"CommentOverBlankLines", "a\n\n<!-- x\n\ny -->\nb\n", "L a\n+L b\n"}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Tables, Markdown,
    testing::Values(
        MarksCase{"Tabs", "2016\t2017\n23 <sup>rd</sup> June\t5 <sup>th</sup> May\n\t22 July\n",
                  "R [2016][2017]\nR [23rd June][5th May]\nR [][22 July]\n"},
        MarksCase{"CellWithList",
                  "Date\tText\n1/6\t<ol> <li>That x</li></ol>\n2/6\t<ul><li>2) That y</li> <li>z</li></ul>\n",
                  "R [Date][Text]\nR [1/6][1. That x]\nR [2/6][2) That y z]\n"},
        MarksCase{"EmptyRowsLeaveAGap", "a\tb\n\t\nc\td\n", "R [a][b]\n+R [c][d]\n"},
        MarksCase{"UnclosedTagEndsWithItsCell", "<b>a\tb\nc\td\n", "R [*a][b]\nR [c][d]\n"},
        MarksCase{"LabelAndTextIsAList", "1.\tFirst\n2.\tSecond\n", "I0! 1. First\nI0! 2. Second\n"},
        MarksCase{"TabIndentedBulletIsAList", "- a\n\t- b\n", "I0! • a\nI1 • b\n"},
        MarksCase{"Pipes", "| A | B |\n|---|:-:|\n| 1 | **x** \\| y |\n| | 3 |\n",
                  "R [A][B]\nR [1][*x | y]\nR [][3]\n"},
        MarksCase{"PipesWithoutEdges", "A | B\n--|--\n1 | 2\n", "R [A][B]\nR [1][2]\n"},
        MarksCase{
            "HtmlTable",
            "<table><tr><th>A</th><th>B</th></tr>\n\n<tr><td rowspan=2>1</td><td><p>x</p><p>y</p></td></tr>"
            "<tr><td colspan=\"2\">z</td></tr></table>\nafter\n",
            "R [*A][*B]\nR [1][x y]\nR [][z][]\nL after\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Markdown, FrontMatterIsMetadata) {
  const Document document = ReadOk(
      "---\ntitle: \"Parish \\\"Council\\\"\"\ndate: 2018-01-22\nauthor: Clerk\ntags:\n  - "
      "\"x\"\n---\n\nHeld at 7\n");
  EXPECT_EQ(document.metadata.title, "Parish \"Council\"");
  EXPECT_EQ(document.metadata.created, "2018-01-22");
  EXPECT_EQ(document.metadata.author, "Clerk");
  EXPECT_EQ(document.media_type, "text/markdown");
  EXPECT_EQ(DumpMarks(document), "+L Held at 7\n");
}

TEST(Markdown, RulesAroundTextAreNoFrontMatter) {
  const Document document = ReadOk("---\nMinutes of a meeting held\n---\n# A\n");
  EXPECT_EQ(document.metadata.title, "");
  EXPECT_EQ(document.pages[0].words[0].text, "Minutes");
}

TEST(Markdown, HeadingsAreLargerByLevel) {
  const Document document = ReadOk("# a\n## b\n###### f\ntext\n");
  const auto& words = document.pages[0].words;
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(words[0].font_size, 24);
  EXPECT_EQ(words[1].font_size, 20);
  EXPECT_EQ(words[2].font_size, 13);
  EXPECT_EQ(words[3].font_size, 12);
}

TEST(Markdown, CellsStandInCommonColumns) {
  const Document document = ReadOk("# T\nName\tRole\nChristine Heath\tChair\nA\tMember\n");
  const Page& page = document.pages[0];
  ASSERT_EQ(page.marks.size(), 4u);
  const double column = page.words[page.marks[1].cells[1].first].box.x0;
  EXPECT_GT(column, page.words[page.marks[2].cells[0].first + 1].box.x1);
  EXPECT_EQ(page.words[page.marks[2].cells[1].first].box.x0, column);
  EXPECT_EQ(page.words[page.marks[3].cells[1].first].box.x0, column);
}

TEST(Markdown, LinksHaveTheBoxOfTheirWords) {
  const Document document = ReadOk("# T\nMail [Ann Lee](mailto:a@x.uk) now\n");
  const Page& page = document.pages[0];
  ASSERT_EQ(page.links.size(), 1u);
  EXPECT_EQ(page.links[0].uri, "mailto:a@x.uk");
  EXPECT_EQ(page.links[0].box, Union(page.words[2].box, page.words[3].box));
}

TEST(Markdown, SourceLinesAndColumnsAreTheGrid) {
  const Document document = ReadOk("# T\n\nTwo   words\n");
  const Word& word = document.pages[0].words[2];
  EXPECT_EQ(word.text, "words");
  EXPECT_EQ(word.box,
            (Box{6 * kTextCellWidth, 2 * kTextCellHeight, 11 * kTextCellWidth, 3 * kTextCellHeight}));
}

TEST(Markdown, WrappedSourceMayContinue) {
  const Document document = ReadOk(
      "# T\nThe panel noted the report of the\ndirector and asked that the\nfigures be sent to members\n"
      "before the meeting.\n");
  EXPECT_EQ(DumpMarks(document),
            "H1 T\nL The panel noted the report of the\nL director and asked that the\nL figures be sent to "
            "members\n"
            "L before the meeting.\n");
}

TEST(Markdown, LongTextIsSplitWithoutLoss) {
  std::string text = "# T\n";
  for (int line = 0; line < 3000; ++line) {
    for (int word = 0; word < 100; ++word) text += "word ";
    text += "\n\n";
  }
  Diagnostics diagnostics;
  const Result<Document> document = ReadText(text, "x", diagnostics);
  ASSERT_TRUE(document);
  ASSERT_EQ(document->pages.size(), 2u);
  EXPECT_LE(document->pages[0].words.size(), kMaxWordsPerPage);
  EXPECT_EQ(document->pages[0].words.size() + document->pages[1].words.size(), 300001u);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].severity, Severity::kNote);
}

}  // namespace
}  // namespace minutebook::ingest
