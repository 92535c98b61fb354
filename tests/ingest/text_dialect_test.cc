#include <gtest/gtest.h>

#include <string>

#include "ingest/text_dialect.h"

namespace minutebook::ingest {
namespace {

std::string Repeat(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

const std::string kSentence =
    "The Committee considered the report of the Director and asked that a further report be brought to its "
    "next meeting "
    "so that members could judge whether the plan was on course and what it had cost so far. ";

struct DialectCase {
  const char* name;
  std::string text;
  Dialect dialect;
};

class DialectOfText : public testing::TestWithParam<DialectCase> {};

TEST_P(DialectOfText, IsMeasured) { EXPECT_EQ(DialectOf(Measure(GetParam().text)), GetParam().dialect); }

const std::string kWrapped =
    "The Committee considered the report of the Director and asked that a\n"
    "further report be brought to its next meeting so that members could\n"
    "judge whether the plan was on course.\n\n";
const std::string kSpacedLines =
    "The Committee considered the report of the Director and asked that a\n\n"
    "further report be brought to its next meeting so that members could\n\n"
    "judge whether the plan was on course.\n\n";

INSTANTIATE_TEST_SUITE_P(
    Samples, DialectOfText,
    testing::Values(
        DialectCase{"Doctype", "\n<!DOCTYPE html>\n<p>x", Dialect::kHtml},
        DialectCase{"HtmlFragment", "<div>\n<p>a</p>\n<p>b</p>\n</div>\n", Dialect::kHtml},
        DialectCase{"Headings", "# Minutes\n\n" + Repeat(kWrapped, 20), Dialect::kMarked},
        DialectCase{"Tabs", "2016\t2017\n1 May\t2 May\n", Dialect::kMarked},
        DialectCase{"InlineHtml", kSentence + "<b>x</b>\n", Dialect::kMarked},
        DialectCase{"LongParagraphs", Repeat(kSentence + "\n\n", 9), Dialect::kMarked},
        DialectCase{"ShortLines", "Present:\nCouncillor A\nCouncillor B\n", Dialect::kMarked},
        DialectCase{"HardWrapped", Repeat(kWrapped, 9), Dialect::kLayout},
        DialectCase{"FormFeeds", Repeat("Councillor A\n\f", 3), Dialect::kLayout},
        DialectCase{"FormFeedsWithAStrayStar", Repeat(kWrapped + "\f", 30) + "see **note** below\n",
                    Dialect::kLayout},
        DialectCase{"FormFeedsWithStarredTitle", "     *** AGENDA ***\n\n  **START 6:30**\n\n1. Open\n\f",
                    Dialect::kLayout},
        DialectCase{"FormFeedsInMarkdown", "# A\n\n**b**\n\fc\n", Dialect::kMarked},
        DialectCase{"Columns", Repeat("Councillor Hale      Ward of Brook      Present\n", 9),
                    Dialect::kLayout},
        DialectCase{"LinesSetApart", Repeat(kSpacedLines, 9), Dialect::kSpaced},
        DialectCase{
            "FewLinesButWrapped",
            Repeat("Clerk's report\n\nThe ditch was dug.\n\nThe bins were mended.\n\nThe quay was swept.\n\n"
                   "Resolved that the minutes of the meeting held on 31st July be signed by the\n"
                   "Chairman as a true record.\n\n",
                   4),
            Dialect::kLayout},
        DialectCase{"FewLinesOfAList",
                    Repeat("The ditch was dug.\n\nBins\nQuay\n\nThe quay was swept.\n\n", 4),
                    Dialect::kMarked},
        DialectCase{"LinesSetApartWithBold", Repeat("**Item**\n\n" + kSpacedLines, 9), Dialect::kSpaced},
        DialectCase{"ShortParagraphsSetApart",
                    Repeat("Councillor Hale asked when the work would be done.\n\n", 9), Dialect::kMarked}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ContinuesSentence, NeedsAnOpenSentenceAndALowerCaseStart) {
  EXPECT_TRUE(ContinuesSentence("asked that a", "further report"));
  EXPECT_TRUE(ContinuesSentence("people who", "00:00:15.280 are watching"));
  EXPECT_FALSE(ContinuesSentence("on course.", "further"));
  EXPECT_FALSE(ContinuesSentence("asked that", "The report"));
  EXPECT_FALSE(ContinuesSentence("the following", "a) reports"));
}

TEST(Unwrapped, LineEndsAreMeant) {
  EXPECT_TRUE(IsUnwrapped(Measure(Repeat(kSentence + "\n- One thing\n- Another\n", 5))));
  EXPECT_FALSE(IsUnwrapped(Measure(Repeat(kWrapped, 5))));
}

}  // namespace
}  // namespace minutebook::ingest
