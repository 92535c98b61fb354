#include "ingest/pdf_words.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace minutebook::ingest {
namespace {

constexpr double kAdvance = 0.5;  // of the font size, for every character

// Draws text as a page would, every character half a font size wide.
class Pen {
 public:
  Pen() {
    frame_.font = &font_;
    frame_.size = 10;
    builder_.BeginPage(500, 500, &words_);
  }
  Pen& At(double x, double y) {
    x_ = x;
    y_ = y;
    return *this;
  }
  Pen& Size(double size) {
    frame_.size = size;
    return *this;
  }
  Pen& Font(GlyphFont font) {
    fonts_.push_back(std::make_unique<GlyphFont>(font));
    frame_.font = fonts_.back().get();
    return *this;
  }
  Pen& Spacing(double spacing) {
    spacing_ = spacing;
    return *this;
  }
  Pen& Invisible() {
    frame_.invisible = true;
    return *this;
  }
  Pen& Upwards() {
    frame_.ux = 0;
    frame_.uy = -1;
    frame_.angle = 270;
    return *this;
  }
  Pen& Skip(double font_sizes) { return Move(font_sizes * frame_.size); }
  Pen& Rise(double font_sizes) {
    y_ -= font_sizes * frame_.size;
    return *this;
  }
  Pen& Text(const std::u32string& text) {
    for (const char32_t c : text) Glyphs({static_cast<std::uint32_t>(c)});
    return *this;
  }
  // One glyph for several characters, or for none known.
  Pen& Glyphs(const std::vector<std::uint32_t>& codes) {
    const double advance = kAdvance * frame_.size;
    Glyph glyph;
    glyph.x = x_;
    glyph.y = y_;
    glyph.wx = advance * frame_.ux;
    glyph.wy = advance * frame_.uy;
    glyph.spacing = spacing_;
    glyph.codes = codes.data();
    glyph.count = static_cast<int>(codes.size());
    builder_.Draw(frame_, glyph);
    return Move(advance + spacing_);
  }
  std::vector<Word> Words() {
    builder_.EndPage();
    return words_;
  }
  std::vector<std::string> Texts() {
    std::vector<std::string> texts;
    for (const Word& word : Words()) texts.push_back(word.text);
    return texts;
  }
  int unmapped() const { return builder_.unmapped_glyphs(); }

 private:
  Pen& Move(double distance) {
    x_ += distance * frame_.ux;
    y_ += distance * frame_.uy;
    return *this;
  }
  GlyphFont font_;
  std::vector<std::unique_ptr<GlyphFont>> fonts_;
  TextFrame frame_;
  PdfWordBuilder builder_;
  std::vector<Word> words_;
  double x_ = 50, y_ = 50, spacing_ = 0;
};

using Texts = std::vector<std::string>;

GlyphFont Bold() { return {.index = 1, .bold = true}; }
GlyphFont Wingdings() { return {.index = 2, .symbols = SymbolSet::kWingdings}; }
GlyphFont Symbol() { return {.index = 3, .symbols = SymbolSet::kSymbol}; }

TEST(PdfWords, BreakAtSpacesDrawn) { EXPECT_EQ(Pen().Text(U"Page 27").Texts(), (Texts{"Page", "27"})); }

TEST(PdfWords, BreakAtEveryKindOfSpace) {
  EXPECT_EQ(Pen().Text(U"a\u00A0b\u2009c\u3000d\uF020e").Texts(), (Texts{"a", "b", "c", "d", "e"}));
}

TEST(PdfWords, BreakAtGapsWithoutSpaces) {
  EXPECT_EQ(Pen().Text(U"Page").Skip(0.25).Text(U"27").Texts(), (Texts{"Page", "27"}));
}

TEST(PdfWords, KerningDoesNotBreak) {
  EXPECT_EQ(Pen().Text(U"A").Skip(-0.13).Text(U"V").Skip(0.08).Text(U"T").Texts(), (Texts{"AVT"}));
}

TEST(PdfWords, LetterSpacedTextStaysTogetherAndItsSpacesBreak) {
  EXPECT_EQ(Pen().Spacing(3).Text(U"FULL COUNCIL").Texts(), (Texts{"FULL", "COUNCIL"}));
}

TEST(PdfWords, LetterSpacedTextBreaksWhereThePenSkips) {
  EXPECT_EQ(Pen().Spacing(2).Text(U"FULL").Skip(0.3).Text(U"COUNCIL").Texts(), (Texts{"FULL", "COUNCIL"}));
}

TEST(PdfWords, AnotherLineIsAnotherWord) {
  EXPECT_EQ(Pen().At(50, 50).Text(U"one").At(50, 62).Text(U"two").Texts(), (Texts{"one", "two"}));
}

TEST(PdfWords, FontChangeInsideAWordDoesNotBreak) {
  const auto words = Pen().Text(U"re").Font(Bold()).Text(U"solved").Words();
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].text, "resolved");
  EXPECT_TRUE(words[0].bold) << "most of its letters are";
}

TEST(PdfWords, SmallCapitalsStayTogether) {
  EXPECT_EQ(Pen().Text(U"S").Size(8).Text(U"MITH").Texts(), (Texts{"SMITH"}));
}

TEST(PdfWords, RaisedOrdinalJoinsItsNumberAndTheTextGoesOn) {
  EXPECT_EQ(Pen().Text(U"22").Rise(0.33).Size(6.5).Text(U"nd").At(66.5, 50).Size(10).Text(U", May").Texts(),
            (Texts{"22nd,", "May"}));
}

TEST(PdfWords, RaisedOrdinalJoinsOverADrawnSpace) {
  EXPECT_EQ(Pen().Text(U"22").Text(U" ").Skip(-0.2).Rise(0.33).Size(6.5).Text(U"nd ").Texts(),
            (Texts{"22nd"}));
}

TEST(PdfWords, RaisedOrdinalDrawnAtTheEndOfTheLineJoins) {
  EXPECT_EQ(Pen().Text(U"3").At(70, 50).Text(U"May").At(55, 46.7).Size(6).Text(U"rd").Texts(),
            (Texts{"3rd", "May"}));
}

TEST(PdfWords, OrdinalAtFullSizeBehindASpaceStaysApart) {
  EXPECT_EQ(Pen().Text(U"22 nd").Texts(), (Texts{"22", "nd"}));
}

TEST(PdfWords, RaisedFootnoteMarksAreWordsOfTheirOwn) {
  EXPECT_EQ(Pen().Text(U"budget").Rise(0.33).Size(6).Text(U"1").Texts(), (Texts{"budget", "1"}));
  EXPECT_EQ(Pen().Text(U"2019").Rise(0.33).Size(6).Text(U"1").Texts(), (Texts{"2019", "1"}));
}

TEST(PdfWords, LoweredLettersJoin) {
  EXPECT_EQ(Pen().Text(U"CO").Rise(-0.15).Size(6).Text(U"2").Texts(), (Texts{"CO2"}));
}

TEST(PdfWords, TextBehindALeaderIsAnotherWord) {
  EXPECT_EQ(Pen().Text(U"Signed______Dated").Texts(), (Texts{"Signed______", "Dated"}));
  EXPECT_EQ(Pen().Text(U"e.g.this").Texts(), (Texts{"e.g.this"}));
}

TEST(PdfWords, GlyphDrawnTwiceIsKeptOnceAndBold) {
  const auto words = Pen().Text(U"O").Skip(-kAdvance + 0.03).Text(U"O").Skip(-0.03).Text(U"K").Words();
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].text, "OK");
  EXPECT_TRUE(words[0].bold);
}

TEST(PdfWords, DoubledLettersAreNotDuplicates) {
  EXPECT_EQ(Pen().Text(U"ballot").Texts(), (Texts{"ballot"}));
}

TEST(PdfWords, LineDrawnTwiceIsKeptOnceAndBold) {
  const auto words = Pen().Text(U"Part B").At(50.3, 50).Text(U"Part B").Words();
  ASSERT_EQ(words.size(), 2U);
  EXPECT_TRUE(words[0].bold && words[1].bold);
}

TEST(PdfWords, SameWordOnAnotherLineIsNoDuplicate) {
  EXPECT_EQ(Pen().Text(U"None").At(50, 52).Text(U"None").Texts().size(), 2U);
}

TEST(PdfWords, WordUnderAnInvisibleTwinIsKeptVisible) {
  const auto words = Pen().Text(U"Agenda").At(50, 50).Invisible().Text(U"Agenda").Words();
  ASSERT_EQ(words.size(), 1U);
  EXPECT_FALSE(words[0].invisible);
  EXPECT_FALSE(words[0].bold);
}

TEST(PdfWords, FragmentsDrawnOutOfOrderAreJoined) {
  EXPECT_EQ(Pen().Text(U"Da").At(50, 80).Text(U"next").At(60, 50).Text(U"tes").Texts(),
            (Texts{"Dates", "next"}));
}

TEST(PdfWords, NeighbouringCellsAreNotFragments) {
  EXPECT_EQ(Pen().Text(U"12").At(50, 80).Text(U"next").At(63, 50).Text(U"34").Texts(),
            (Texts{"12", "next", "34"}));
}

TEST(PdfWords, SidewaysTextReadsAlongItsBaseline) {
  const auto words = Pen().At(100, 300).Upwards().Text(U"Page 27").Words();
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].angle, 270);
  EXPECT_NEAR(words[0].box.y1, 300, 0.01);
  EXPECT_NEAR(words[0].box.y0, 280, 0.01);
  EXPECT_NEAR(words[0].box.x0, 92, 0.01);  // ascent to the left
  EXPECT_NEAR(words[0].box.x1, 102, 0.01);
}

TEST(PdfWords, BoxSpansAscentToDescentAndAdvances) {
  const auto words = Pen().Text(U"Ab").Words();
  ASSERT_EQ(words.size(), 1U);
  EXPECT_NEAR(words[0].box.x0, 50, 0.01);
  EXPECT_NEAR(words[0].box.x1, 60, 0.01);
  EXPECT_NEAR(words[0].box.y0, 42, 0.01);
  EXPECT_NEAR(words[0].box.y1, 52, 0.01);
  EXPECT_FLOAT_EQ(words[0].font_size, 10);
}

TEST(PdfWords, TextOutsideThePageIsDropped) {
  EXPECT_EQ(Pen().At(-40, 50).Text(U"off").At(50, 620).Text(U"below").At(50, 50).Text(U"on").Texts(),
            (Texts{"on"}));
}

TEST(PdfWords, UnmappedGlyphsAreMarkedAndCounted) {
  Pen pen;
  EXPECT_EQ(pen.Text(U"a").Glyphs({}).Text(U"b").Texts(), (Texts{"a\uFFFDb"}));
  EXPECT_EQ(pen.unmapped(), 1);
}

TEST(PdfWords, OneGlyphForSeveralCharactersIsSplitAtItsSpaces) {
  EXPECT_EQ(Pen().Glyphs({'f', 'i'}).Text(U"n").Glyphs({'.', ' ', 'A'}).Texts(), (Texts{"fin.", "A"}));
}

TEST(PdfWords, ControlsAndZeroWidthMarksAreDropped) {
  EXPECT_EQ(Pen().Text(U"a").Glyphs({0x02, 'b'}).Glyphs({'c', 0x200B, 0xFEFF}).Texts(), (Texts{"abc"}));
}

struct CharacterCase {
  const char* name;
  GlyphFont font;
  std::u32string drawn;
  Texts expected;
};

class PdfCharacters : public testing::TestWithParam<CharacterCase> {};

TEST_P(PdfCharacters, AreMapped) {
  EXPECT_EQ(Pen().Font(GetParam().font).Text(GetParam().drawn).Texts(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, PdfCharacters,
    testing::Values(CharacterCase{"LigaturesAreSpeltOut", {}, U"\uFB01t o\uFB03ce", {"fit", "office"}},
                    CharacterCase{"AccentsAreComposed", {}, U"Cafe\u0301", {"Caf\u00E9"}},
                    CharacterCase{"SoftHyphenAtTheEndStays", {}, U"coun\u00AD", {"coun\u00AD"}},
                    CharacterCase{"SoftHyphenInsideIsAHyphen", {}, U"well\u00ADbeing", {"well-being"}},
                    CharacterCase{"SoftHyphenAloneIsADash", {}, U"\u00AD x", {"-", "x"}},
                    CharacterCase{"SymbolBullet", Symbol(), U"\uF0B7", {"\u2022"}},
                    CharacterCase{"SymbolLessOrEqual", Symbol(), U"\uF0A3", {"\u2264"}},
                    CharacterCase{"WingdingsSquareIsABullet", Wingdings(), U"\uF0A7", {"\u2022"}},
                    CharacterCase{"WingdingsTick", Wingdings(), U"\uF0FC", {"\u2713"}},
                    CharacterCase{"WingdingsByLetterCode", Wingdings(), U"\u00D8", {"\u2022"}},
                    CharacterCase{"NamelessPrivateBullet", {}, U"\uF0B7 \uF0A7", {"\u2022", "\u2022"}},
                    CharacterCase{"OtherPrivateCodesStay", {}, U"\uE123", {"\uE123"}}),
    [](const testing::TestParamInfo<CharacterCase>& row) { return row.param.name; });

struct FontNameCase {
  const char* name;
  SymbolSet set;
};

TEST(PdfSymbolFonts, AreKnownByName) {
  const FontNameCase cases[] = {{"ABCDEF+Wingdings-Regular", SymbolSet::kWingdings},
                                {"SymbolMT", SymbolSet::kSymbol},
                                {"OpenSymbol", SymbolSet::kOther},
                                {"Arial", SymbolSet::kNone},
                                {"SegoeUISymbol", SymbolSet::kNone},
                                {"Webdings", SymbolSet::kOther}};
  for (const auto& [name, set] : cases) EXPECT_EQ(SymbolSetOf(name), set) << name;
}

}  // namespace
}  // namespace minutebook::ingest
