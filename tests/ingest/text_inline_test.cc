#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/markdown_inline.h"
#include "ingest/text_words.h"

namespace minutebook::ingest {
namespace {

// Words with '*' bold, '/' italic, '_' underlined; "|" before a soft, "||" before a hard break, "(n)" before
// an item.
std::string Inline(std::string_view text, Bullets bullets = Bullets::kDropped) {
  TextWordBuilder builder(bullets);
  AddMarkdown(text, builder);
  std::string out;
  for (const StyledWord& word : builder.Take()) {
    if (!out.empty()) out += ' ';
    if (word.before == Break::kSoft) out += '|';
    if (word.before == Break::kHard) out += "||";
    if (word.before == Break::kItem) out.append("(").append(std::to_string(word.level)).append(")");
    if (word.bold) out += '*';
    if (word.italic) out += '/';
    if (word.underlined) out += '_';
    out += word.text;
  }
  return out;
}

struct InlineCase {
  const char* name;
  const char* text;
  const char* words;
};

class InlineText : public testing::TestWithParam<InlineCase> {};

TEST_P(InlineText, BecomesWords) { EXPECT_EQ(Inline(GetParam().text), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    Emphasis, InlineText,
    testing::Values(
        InlineCase{"Bold", "the **first two** words", "the *first *two words"},
        InlineCase{"BoldWithPunctuation", "**both**, and", "*both, and"},
        InlineCase{"Italic", "an *open* _vote_", "an /open /vote"},
        InlineCase{"BoldItalic", "***All in favour***", "*/All */in */favour"},
        InlineCase{"Nested", "**all *of* it**", "*all */of *it"},
        InlineCase{"OverLineEnds", "**one\ntwo**", "*one |*two"},
        InlineCase{"LostBlankAtFourStars", "**No Apologies****for Absence**", "*No *Apologies *for *Absence"},
        InlineCase{"LostBlankBehindSeveralWords", "**at the next**meeting", "*at *the *next meeting"},
        InlineCase{"HalfAWordStaysOneWord", "**R**ESOLVED", "RESOLVED"},
        InlineCase{"UnpairedStarsVanish", "**Members present", "Members present"},
        InlineCase{"FootnoteStarStays", "Councillor Hale* and * others", "Councillor Hale* and * others"},
        InlineCase{"ProductStays", "5*3 and 2*4", "5*3 and 2*4"},
        InlineCase{"UnderscoreInWordStays", "form_7_b", "form_7_b"},
        InlineCase{"SignatureLineStays", "Signed ______ Date ____", "Signed ______ Date ____"}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Escapes, InlineText,
                         testing::Values(InlineCase{"Number", "1\\. Apologies", "1. Apologies"},
                                         InlineCase{"Stars", "\\*\\*not bold\\*\\*", "**not bold**"},
                                         InlineCase{"BackslashInPath", "needs\\education 2015\\2016",
                                                    "needs\\education 2015\\2016"},
                                         InlineCase{"References",
                                                    "Q&amp;A &pound;5 &#8211; &#x2019; R&D &nbsp;x",
                                                    "Q&A £5 – ’ R&D x"},
                                         InlineCase{"AmpersandAlone", "H & S &foo; &", "H & S &foo; &"}),
                         [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Tags, InlineText,
    testing::Values(InlineCase{"NestedStyles", "<b><u>CONTACT DETAILS</u></b> x", "*_CONTACT *_DETAILS x"},
                    InlineCase{"StrongAndEm", "<strong>a</strong> <em>b</em>", "*a /b"},
                    InlineCase{"Break", "one<br>two<br/>three", "one ||two ||three"},
                    InlineCase{"OrdinalJoins", "23<sup>rd</sup> June", "23rd June"},
                    InlineCase{"OrdinalJoinsOverBlank", "23 <sup>rd</sup> June", "23rd June"},
                    InlineCase{"OrdinalBeforeComma", "3 <sup>rd</sup>, then", "3rd, then"},
                    InlineCase{"BoldOrdinal", "<b>12<sup>th</sup> May</b>", "*12th *May"},
                    InlineCase{"OtherSupIsAWord", "area<sup>2</sup> is", "area 2 is"},
                    InlineCase{"PrintedLabelKept", "<ul> <li>4) That</li> </ul>", "(0)4) That"},
                    InlineCase{"NumberFromList", "<ol> <li>That a</li> <li>That b</li></ol>",
                               "(0)1. That a (0)2. That b"},
                    InlineCase{"LettersFromList", "<ol type=\"a\" start='3'><li>x</li></ol>", "(0)c. x"},
                    InlineCase{"ListWithoutMarks", "<ul style=\"list-style-type: none\"><li>x</li></ul>",
                               "(0)x"},
                    InlineCase{"Paragraphs", "<p>a b</p> <p>c</p>", "||a b ||c"},
                    InlineCase{"CommentDropped", "a <!-- b --> c", "a c"},
                    InlineCase{"NoTag", "a < b and <Name> and x<y", "a < b and <Name> and x<y"}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Links, InlineText,
    testing::Values(InlineCase{"TextStays", "Email: [a.b@c.uk](mailto:a.b@c.uk), or", "Email: a.b@c.uk, or"},
                    InlineCase{"ParenthesesInTarget", "[map](http://x/a_(b).pdf) y", "map y"},
                    InlineCase{"Autolink", "See <http://a.uk/b> now", "See http://a.uk/b now"},
                    InlineCase{"ImageDropped", "a ![the crest](crest.png) b", "a b"},
                    InlineCase{"BracketsStay", "[see note] (a)", "[see note] (a)"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(InlineText, LinkKeepsItsTarget) {
  TextWordBuilder builder(Bullets::kShown);
  AddMarkdown("Mail [Ann Lee](mailto:ann@x.uk \"title\") or [top](#top)", builder);
  const std::vector<StyledWord> words = builder.Take();
  ASSERT_EQ(words.size(), 5u);
  ASSERT_EQ(builder.links().size(), 1u);
  EXPECT_EQ(builder.links()[0], "mailto:ann@x.uk");
  EXPECT_EQ(words[0].link, -1);
  EXPECT_EQ(words[1].link, 0);
  EXPECT_EQ(words[2].link, 0);
  EXPECT_EQ(words[4].link, -1);
}

TEST(InlineText, HardBreaks) {
  EXPECT_EQ(Inline("one  \ntwo"), "one ||two");
  EXPECT_EQ(Inline("one\\\ntwo"), "one ||two");
  EXPECT_EQ(Inline("one\ntwo"), "one |two");
}

TEST(PrintedLabel, IsToldFromWords) {
  for (const char* label :
       {"•", "▪", "–", "1.", "12)", "(3)", "(iv)", "a)", "(b)", "c.", "ii)", "xii.", "1.1", "10.4.1"}) {
    EXPECT_TRUE(IsPrintedLabel(label)) << label;
  }
  for (const char* word :
       {"", "A.", "2016.", "etc.", "(LAC)", "Mr.", "a", "1", "1.234", "2016.17", "(see", "illicit)", ")"}) {
    EXPECT_FALSE(IsPrintedLabel(word)) << word;
  }
}

}  // namespace
}  // namespace minutebook::ingest
