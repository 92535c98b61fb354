#include "ingest/pdf.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/pdf_reading.h"

namespace minutebook::ingest {
namespace {

void ExpectBox(const Box& box, double x0, double y0, double x1, double y1, double tolerance = 0.5) {
  EXPECT_NEAR(box.x0, x0, tolerance);
  EXPECT_NEAR(box.y0, y0, tolerance);
  EXPECT_NEAR(box.x1, x1, tolerance);
  EXPECT_NEAR(box.y1, y1, tolerance);
}

TEST(PdfPages, HaveSizeNumberAndKind) {
  const Reading read = ReadPage(kPage27);
  ASSERT_TRUE(read.ok);
  EXPECT_EQ(read.document.media_type, "application/pdf");
  EXPECT_EQ(read.document.source_path, "test.pdf");
  EXPECT_EQ(read.page().number, 1);
  EXPECT_EQ(read.page().label, "");
  EXPECT_DOUBLE_EQ(read.page().width, 200);
  EXPECT_DOUBLE_EQ(read.page().height, 100);
  EXPECT_EQ(read.page().text_source, TextSource::kDigital);
  EXPECT_TRUE(read.diagnostics.empty());
}

TEST(PdfWordsOnPage, AreMeasuredFromTheTopLeft) {
  const Reading read = ReadPage(kPage27);
  ASSERT_EQ(read.texts(), (Texts{"Page", "27"}));
  const Word& word = read.page().words[0];
  EXPECT_NEAR(word.box.x0, 20, 0.01);
  EXPECT_NEAR(word.box.x1, 20 + 10 * (0.667 + 0.556 + 0.556 + 0.556), 0.01);
  EXPECT_LT(word.box.y0, 44);
  EXPECT_GT(word.box.y1, 51);
  EXPECT_FLOAT_EQ(word.font_size, 10);
  EXPECT_EQ(word.angle, 0);
  EXPECT_EQ(read.document.fonts.at(word.font), "Helvetica");
}

TEST(PdfWordsOnPage, RotatedPageIsReadAsDisplayed) {
  const Reading read = ReadPage(kPage27, "/Rotate 90");
  EXPECT_EQ(read.page().rotation, 90);
  EXPECT_DOUBLE_EQ(read.page().width, 100);
  EXPECT_DOUBLE_EQ(read.page().height, 200);
  ASSERT_EQ(read.texts(), (Texts{"Page", "27"}));
  EXPECT_EQ(read.page().words[0].angle, 90) << "drawn upright, turned with the page";
  EXPECT_NEAR(read.page().words[0].box.y0, 20, 0.5);
  EXPECT_NEAR(read.page().words[0].box.x0, 47.9, 1);
}

TEST(PdfWordsOnPage, SidewaysTextOnATurnedPageIsUpright) {
  const Reading read = ReadPage("BT /F1 10 Tf 0 1 -1 0 50 20 Tm (Landscape table) Tj ET", "/Rotate 90");
  ASSERT_EQ(read.texts(), (Texts{"Landscape", "table"}));
  EXPECT_EQ(read.page().words[0].angle, 0);
  EXPECT_NEAR(read.page().words[0].box.x0, 20, 0.5);
  EXPECT_GT(read.page().words[1].box.x0, read.page().words[0].box.x1);
}

TEST(PdfWordsOnPage, SidewaysTextKeepsItsDirection) {
  const Reading read = ReadPage(
      "BT /F1 10 Tf 0 1 -1 0 50 20 Tm (up) Tj ET BT /F1 10 Tf 0 -1 1 0 80 80 Tm (down) Tj ET "
      "BT /F1 10 Tf -1 0 0 -1 150 50 Tm (over) Tj ET BT /F1 10 Tf 0.7 0.7 -0.7 0.7 100 20 Tm (DRAFT) Tj ET");
  ASSERT_EQ(read.texts(), (Texts{"up", "down", "over", "DRAFT"}));
  EXPECT_EQ(read.page().words[0].angle, 270);
  EXPECT_EQ(read.page().words[1].angle, 90);
  EXPECT_EQ(read.page().words[2].angle, 180);
  EXPECT_EQ(read.page().words[3].angle, 315);
}

TEST(PdfWordsOnPage, CropBoxMovesTheOriginAndCutsOff) {
  const Reading read = ReadPage(
      "BT /F1 10 Tf 60 50 Td (inside) Tj ET BT /F1 10 Tf 2 50 Td (out) Tj ET BT /F1 10 Tf 60 5 Td (under) Tj "
      "ET",
      "/CropBox [50 20 150 80]");
  EXPECT_DOUBLE_EQ(read.page().width, 100);
  EXPECT_DOUBLE_EQ(read.page().height, 60);
  ASSERT_EQ(read.texts(), (Texts{"inside"}));
  EXPECT_NEAR(read.page().words[0].box.x0, 10, 0.01);
}

TEST(PdfWordsOnPage, CropBoxTooSmallForAPageIsNotOne) {
  for (const char* crop :
       {"/CropBox [60 50 75 84]", "/CropBox [900 900 950 950]", "/CropBox [10 10 10 10]"}) {
    const Reading read = ReadPage("BT /F1 10 Tf 60 50 Td (whole sheet) Tj ET", crop);
    EXPECT_EQ(read.texts(), (Texts{"whole", "sheet"})) << crop;
    EXPECT_GT(read.page().width, 100) << crop;
  }
}

TEST(PdfWordsOnPage, FontSizeIsTheDisplayedOne) {
  const Reading read = ReadPage(
      "q 2 0 0 2 0 0 cm BT /F1 1 Tf 6 0 0 6 10 10 Tm (Big) Tj ET Q BT /F1 7 Tf 20 80 Td (small) Tj ET");
  ASSERT_EQ(read.texts(), (Texts{"Big", "small"}));
  EXPECT_FLOAT_EQ(read.page().words[0].font_size, 12);
  EXPECT_FLOAT_EQ(read.page().words[1].font_size, 7);
}

TEST(PdfWordsOnPage, StyleComesFromFontAndStroke) {
  const Reading read = ReadPage(
      "BT /F1 10 Tf 10 80 Td (plain) Tj ET BT /F2 10 Tf 10 60 Td (bold) Tj ET BT /F3 10 Tf 10 40 Td (italic) "
      "Tj ET "
      "BT /F1 10 Tf 10 20 Td 2 Tr 0.4 w (thickened) Tj ET BT /F1 10 Tf 100 20 Td 2 Tr 0.01 w (outlined) Tj "
      "ET");
  ASSERT_EQ(read.texts(), (Texts{"plain", "bold", "italic", "thickened", "outlined"}));
  const auto& words = read.page().words;
  EXPECT_FALSE(words[0].bold || words[0].italic);
  EXPECT_TRUE(words[1].bold && !words[1].italic);
  EXPECT_TRUE(words[2].italic && !words[2].bold);
  EXPECT_TRUE(words[3].bold);
  EXPECT_FALSE(words[4].bold);
  EXPECT_EQ(read.document.fonts, (Texts{"Helvetica", "Helvetica-Bold", "Helvetica-Oblique"}));
}

TEST(PdfWordsOnPage, InvisibleTextIsKeptAndMarked) {
  const Reading read =
      ReadPage("BT /F1 10 Tf 20 50 Td 3 Tr (hidden) Tj ET BT /F1 10 Tf 20 20 Td 0 Tr (seen) Tj ET");
  ASSERT_EQ(read.texts(), (Texts{"hidden", "seen"}));
  EXPECT_TRUE(read.page().words[0].invisible);
  EXPECT_FALSE(read.page().words[1].invisible);
}

TEST(PdfWordsOnPage, TextClippedAwayIsMarkedInvisible) {
  const Reading read =
      ReadPage("q 0 0 200 30 re W n BT /F1 10 Tf 20 50 Td (cut) Tj ET BT /F1 10 Tf 20 10 Td (kept) Tj ET Q");
  ASSERT_EQ(read.texts(), (Texts{"cut", "kept"}));
  EXPECT_TRUE(read.page().words[0].invisible);
  EXPECT_FALSE(read.page().words[1].invisible);
}

TEST(PdfWordsOnPage, KerningInTjMakesWordsOnlyWhenWide) {
  EXPECT_EQ(ReadPage("BT /F1 10 Tf 20 50 Td [(A) 80 (V) -90 (T) -350 (next)] TJ ET").texts(),
            (Texts{"AVT", "next"}));
}

TEST(PdfWordsOnPage, SuperscriptOrdinalJoinsItsNumber) {
  EXPECT_EQ(
      ReadPage("BT /F1 10 Tf 20 50 Td (22) Tj /F1 6 Tf 4 Ts (nd) Tj /F1 10 Tf 0 Ts ( June) Tj ET").texts(),
      (Texts{"22nd", "June"}));
  EXPECT_EQ(ReadPage("BT /F1 10 Tf 20 50 Td (done) Tj /F1 6 Tf 4 Ts (2) Tj ET").texts(),
            (Texts{"done", "2"}));
}

TEST(PdfWordsOnPage, FakeBoldIsReadOnce) {
  const Reading read =
      ReadPage("BT /F1 10 Tf 20 50 Td (Part B) Tj ET BT /F1 10 Tf 20.3 50 Td (Part B) Tj ET");
  ASSERT_EQ(read.texts(), (Texts{"Part", "B"}));
  EXPECT_TRUE(read.page().words[0].bold);
}

TEST(PdfWordsOnPage, ShortActualTextReplacesGlyphs) {
  EXPECT_EQ(ReadPage("BT /F1 10 Tf 20 50 Td (of) Tj /Span << /ActualText (fi) >> BDC (x) Tj EMC (ce) Tj ET")
                .texts(),
            (Texts{"office"}));
}

TEST(PdfWordsOnPage, LongActualTextLeavesTheGlyphs) {
  EXPECT_EQ(
      ReadPage("BT /F1 10 Tf 20 50 Td /Span << /ActualText (Picture of a hall) >> BDC (Town Hall) Tj EMC ET")
          .texts(),
      (Texts{"Town", "Hall"}));
}

TEST(PdfWordsOnPage, TextInFormsIsRead) {
  PdfBuilder pdf;
  const int form =
      pdf.AddStream("BT /F1 10 Tf 0 0 Td (stamp) Tj ET",
                    "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 << /Type "
                    "/Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>");
  pdf.AddPage("q 1 0 0 1 30 40 cm /Fm Do Q", "", "/XObject << /Fm " + std::to_string(form) + " 0 R >>");
  const Reading read = Read(pdf.Build());
  ASSERT_EQ(read.texts(), (Texts{"stamp"}));
  EXPECT_NEAR(read.page().words[0].box.x0, 30, 0.01);
}

TEST(PdfDrawings, StrokesRectanglesAndThinFillsBecomeRules) {
  const Reading read = ReadPage("1 w 20 80 m 180 80 l S 20 20 60 40 re S 100 50 80 0.5 re f");
  const auto& rules = read.page().rules;
  ASSERT_EQ(rules.size(), 6U) << "a line, four edges, a thin box";
  EXPECT_NEAR(rules[0].from.y, 20, 0.01);
  EXPECT_NEAR(rules[0].from.x, 20, 0.01);
  EXPECT_NEAR(rules[0].to.x, 180, 0.01);
  EXPECT_NEAR(rules[0].width, 1, 0.01);
  EXPECT_EQ(std::count_if(rules.begin(), rules.end(), [](const Rule& rule) { return rule.Horizontal(); }), 4);
  EXPECT_TRUE(read.page().fills.empty());
}

TEST(PdfDrawings, FrameBetweenTwoBoxesIsFourRules) {
  const Reading read = ReadPage("20 20 100 50 re 21 21 98 48 re f*");
  EXPECT_EQ(read.page().rules.size(), 4U);
  EXPECT_TRUE(read.page().fills.empty());
}

TEST(PdfDrawings, CurvesAndTransparentStrokesAreNoRules) {
  const Reading read = ReadPage("20 50 m 60 50 80 50 120 50 c S q /Clear gs 20 20 m 120 20 l S Q", "",
                                "/ExtGState << /Clear << /CA 0 >> >>");
  EXPECT_TRUE(read.page().rules.empty());
}

TEST(PdfDrawings, ShadingKeepsItsColour) {
  const Reading read =
      ReadPage("1 0 0 rg 20 20 60 40 re f 0 0.6902 0.3137 rg 100 20 60 40 re f 1 1 1 rg 0 0 20 20 re f");
  ASSERT_EQ(read.page().fills.size(), 2U);
  EXPECT_EQ(read.page().fills[0].colour, 0xFF0000U);
  EXPECT_EQ(read.page().fills[1].colour, 0x00B050U);
  ExpectBox(read.page().fills[0].box, 20, 40, 80, 80);
}

TEST(PdfDrawings, ImagesHaveBoxAndPixelSize) {
  PdfBuilder pdf;
  const int image = pdf.AddStream(std::string(6, '\x40'),
                                  "/Type /XObject /Subtype /Image /Width 3 /Height 2 /BitsPerComponent 8 "
                                  "/ColorSpace /DeviceGray");
  pdf.AddPage("q 90 0 0 60 20 30 cm /Im Do Q q 30 0 0 30 150 10 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q " +
                  std::string(kPage27),
              "", "/XObject << /Im " + std::to_string(image) + " 0 R >>");
  const Reading read = Read(pdf.Build());
  ASSERT_EQ(read.page().images.size(), 2U);
  EXPECT_EQ(read.page().images[0].pixel_width, 3);
  EXPECT_EQ(read.page().images[0].pixel_height, 2);
  ExpectBox(read.page().images[0].box, 20, 10, 110, 70);
  EXPECT_EQ(read.page().images[1].pixel_width, 2);
  EXPECT_EQ(read.texts(), (Texts{"Page", "27"})) << "the text behind an inline image is read";
}

TEST(PdfFacts, MetadataOutlineLabelsAndLinks) {
  PdfBuilder pdf;
  const int link = pdf.Add(
      "<< /Type /Annot /Subtype /Link /Rect [20 30 120 60] /Border [0 0 1] /A << /S /URI /URI "
      "(https://example.org/a) >> >>");
  const int first = pdf.AddPage(kPage27, "/Annots [" + std::to_string(link) + " 0 R]");
  const int second = pdf.AddPage(kPage27);
  pdf.Info(
      "/Title (Cabinet  pack) /Author (Clerk) /Producer (Maker) /CreationDate (D:20161103101500+01'00')");
  const int root = second + 2;  // the page's own objects come first
  const std::string root_ref = std::to_string(root) + " 0 R";
  ASSERT_EQ(pdf.Add("<< >>"), second + 1);
  ASSERT_EQ(
      pdf.Add("<< /First " + std::to_string(root + 1) + " 0 R /Last " + std::to_string(root + 2) + " 0 R >>"),
      root);
  pdf.Add("<< /Title (Agenda) /Parent " + root_ref + " /Next " + std::to_string(root + 2) + " 0 R /Dest [" +
          std::to_string(first) + " 0 R /Fit] >>");
  pdf.Add("<< /Title <FEFF00360020201300200042> /Parent " + root_ref + " /First " + std::to_string(root + 3) +
          " 0 R /Last " + std::to_string(root + 3) + " 0 R /Dest [" + std::to_string(second) +
          " 0 R /Fit] >>");
  pdf.Add("<< /Title (Appendix) /Parent " + std::to_string(root + 2) + " 0 R >>");
  pdf.Catalog("/Outlines " + root_ref + " /PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 27 >>] >>");
  const Reading read = Read(pdf.Build());
  ASSERT_TRUE(read.ok);
  EXPECT_EQ(read.document.metadata.title, "Cabinet pack");
  EXPECT_EQ(read.document.metadata.author, "Clerk");
  EXPECT_EQ(read.document.metadata.producer, "Maker");
  EXPECT_EQ(read.document.metadata.created, "2016-11-03T10:15:00+01:00");
  EXPECT_EQ(read.page(0).label, "i");
  EXPECT_EQ(read.page(1).label, "27");
  ASSERT_EQ(read.document.outline.size(), 3U);
  EXPECT_EQ(read.document.outline[0].title, "Agenda");
  EXPECT_EQ(read.document.outline[0].page, 1);
  EXPECT_EQ(read.document.outline[1].title, "6 \u2013 B");
  EXPECT_EQ(read.document.outline[1].page, 2);
  EXPECT_EQ(read.document.outline[2].level, 1);
  EXPECT_EQ(read.document.outline[2].page, 0);
  ASSERT_EQ(read.page(0).links.size(), 1U);
  EXPECT_EQ(read.page(0).links[0].uri, "https://example.org/a");
  ExpectBox(read.page(0).links[0].box, 20, 40, 120, 70);
  EXPECT_TRUE(read.page(0).rules.empty()) << "a link's border is not printed";
}

TEST(PdfFacts, DatesAreReadAsFarAsTheyGo) {
  const std::pair<const char*, const char*> cases[] = {{"D:20161103101500Z", "2016-11-03T10:15:00Z"},
                                                       {"D:201611031015", "2016-11-03T10:15:00"},
                                                       {"D:20161103", "2016-11-03"},
                                                       {"201611", "2016-11"},
                                                       {"D:2016", "2016"},
                                                       {"D:20161399", "2016"},
                                                       {"Thursday", ""},
                                                       {"D:20161103101500-05", "2016-11-03T10:15:00-05:00"}};
  for (const auto& [printed, expected] : cases) {
    PdfBuilder pdf;
    pdf.AddPage(kPage27);
    pdf.Info("/CreationDate (" + std::string(printed) + ")");
    EXPECT_EQ(Read(pdf.Build()).document.metadata.created, expected) << printed;
  }
}

TEST(PdfSniffing, LooksAtTheFirstKilobyte) {
  EXPECT_TRUE(LooksLikePdf("%PDF-1.4"));
  EXPECT_TRUE(LooksLikePdf("\r\n<junk>\n%PDF-1.4"));
  EXPECT_FALSE(LooksLikePdf(std::string(2000, ' ') + "%PDF-1.4"));
  EXPECT_FALSE(LooksLikePdf("PDF-1.4"));
  EXPECT_TRUE(LooksLikePdf("%/DamagedPDF-1.4\n1 0 obj"));
  EXPECT_FALSE(LooksLikePdf("% how to read PDF files"));
}

}  // namespace
}  // namespace minutebook::ingest
