// PDF files that are damaged, locked, cut short or endless: what is whole of them is read, the rest is named.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ingest/pdf_reading.h"

namespace minutebook::ingest {
namespace {

TEST(PdfTrouble, BrokenPageLeavesAnEmptyPageAndAnError) {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  pdf.AddRawPage(pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents (no stream) >>"));
  pdf.AddPage(kPage27);
  pdf.AddRawPage(pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 999 0 R >>"));
  const Reading read = Read(pdf.Build());
  ASSERT_TRUE(read.ok);
  ASSERT_EQ(read.document.pages.size(), 4U);
  EXPECT_EQ(read.texts(2), (Texts{"Page", "27"}));
  EXPECT_TRUE(read.page(1).words.empty());
  EXPECT_EQ(read.page(1).number, 2);
  EXPECT_TRUE(read.Noted(Severity::kError, "missing or damaged", 2));
  EXPECT_TRUE(read.Noted(Severity::kError, "content is missing", 4));
  EXPECT_EQ(StatusOf(read.diagnostics), DocumentStatus::kPartial);
}

TEST(PdfTrouble, BlankPageIsNoError) {
  PdfBuilder pdf;
  pdf.AddPage("");
  pdf.AddRawPage(pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>"));
  const Reading read = Read(pdf.Build());
  ASSERT_TRUE(read.ok);
  EXPECT_EQ(read.document.pages.size(), 2U);
  EXPECT_TRUE(read.diagnostics.empty());
}

TEST(PdfTrouble, MessagesAreNotedOnceWithTheirPage) {
  PdfBuilder pdf;
  pdf.AddPage(std::string(kPage27) + "Bogus Bogus Bogus");
  const Reading read = Read(pdf.Build());
  ASSERT_TRUE(read.ok);
  EXPECT_EQ(read.texts(), (Texts{"Page", "27"}));
  EXPECT_TRUE(read.Noted(Severity::kNote, "Unknown operator 'Bogus'", 1));
  EXPECT_EQ(read.diagnostics.size(), 1U);
  EXPECT_EQ(StatusOf(read.diagnostics), DocumentStatus::kLoaded);
}

TEST(PdfTrouble, MessagesAreCapped) {
  std::string content(kPage27);
  for (int i = 0; i < 500; ++i) content += " Bogus" + std::to_string(i);
  PdfBuilder pdf;
  pdf.AddPage(content);
  const Reading read = Read(pdf.Build());
  EXPECT_LE(read.diagnostics.size(), 21U);
  EXPECT_TRUE(read.Noted(Severity::kNote, "further messages"));
}

TEST(PdfTrouble, FileWithoutItsTableIsRepaired) {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  std::string bytes = pdf.Build();
  const std::size_t table = bytes.rfind("xref\n0 ");
  bytes.replace(table, 4, "xxxx");
  const Reading read = Read(bytes);
  ASSERT_TRUE(read.ok);
  EXPECT_EQ(read.texts(), (Texts{"Page", "27"}));
}

TEST(PdfTrouble, PageThatIsNotInTheFileKeepsItsNumber) {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  pdf.AddRawPage(999);
  const int last = pdf.AddPage(kPage27);
  pdf.Catalog("/Outlines << /First " + std::to_string(last + 1) + " 0 R >>");
  pdf.Add("<< /Title (Last) /Dest [" + std::to_string(last) + " 0 R /Fit] >>");
  const Reading read = Read(pdf.Build());
  ASSERT_TRUE(read.ok);
  ASSERT_EQ(read.document.pages.size(), 3U);
  EXPECT_TRUE(read.Noted(Severity::kError, "missing", 2));
  EXPECT_TRUE(read.Noted(Severity::kWarning, "one by one"));
  EXPECT_EQ(read.texts(2), (Texts{"Page", "27"}));
  ASSERT_EQ(read.document.outline.size(), 1U);
  EXPECT_EQ(read.document.outline[0].page, 3);
}

TEST(PdfTrouble, PagesOfAFileThatLostItsCatalogueAreFound) {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  pdf.AddPage("BT /F1 10 Tf 20 50 Td (second) Tj ET");
  std::string bytes = pdf.Build();
  bytes = "%PDF-1.4\n" + bytes.substr(bytes.find("3 0 obj"));
  bytes.resize(bytes.rfind("xref"));
  bytes.resize(bytes.rfind("xref"));
  const Reading read = Read(bytes);
  ASSERT_TRUE(read.ok) << Format(read.error);
  ASSERT_EQ(read.document.pages.size(), 2U);
  EXPECT_EQ(read.texts(1), (Texts{"second"}));
  EXPECT_TRUE(read.Noted(Severity::kWarning, "cut short"));
}

struct RefusedCase {
  const char* name;
  std::string bytes;
  ErrorCode code;
  const char* message_part;
};

std::string Protected(std::string_view password) {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  return pdf.Encrypt(password).Build();
}

std::string Truncated() {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  return pdf.Build().substr(0, 60);
}

class PdfRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(PdfRefused, WithOneClearSentence) {
  const Reading read = Read(GetParam().bytes);
  ASSERT_FALSE(read.ok);
  EXPECT_EQ(read.error.code, GetParam().code) << Format(read.error);
  EXPECT_NE(read.error.message.find(GetParam().message_part), std::string::npos) << read.error.message;
  EXPECT_EQ(read.error.message.back(), '.');
  EXPECT_EQ(read.error.where.file, "test.pdf");
  EXPECT_EQ(read.error.stage, "read");
}

INSTANTIATE_TEST_SUITE_P(
    All, PdfRefused,
    testing::Values(RefusedCase{"Empty", "", ErrorCode::kEmpty, "empty"},
                    RefusedCase{"Text", "Minutes of the meeting", ErrorCode::kUnsupported, "not a PDF"},
                    RefusedCase{"Header", "%PDF-1.7\nnothing else", ErrorCode::kDamaged, "damaged"},
                    RefusedCase{"CutShort", Truncated(), ErrorCode::kDamaged, "damaged"},
                    RefusedCase{"NoPages", PdfBuilder().Build(), ErrorCode::kEmpty, "no page"},
                    RefusedCase{"Password", Protected("secret"), ErrorCode::kEncrypted, "password"}),
    [](const testing::TestParamInfo<RefusedCase>& row) { return row.param.name; });

TEST(PdfTrouble, OwnerPasswordAloneDoesNotLock) {
  const Reading read = Read(Protected(""));
  ASSERT_TRUE(read.ok) << Format(read.error);
  EXPECT_EQ(read.texts(), (Texts{"Page", "27"}));
}

TEST(PdfTrouble, AFileOfBrokenPagesIsDamaged) {
  PdfBuilder pdf;
  pdf.AddRawPage(pdf.Add("(not a page)"));
  const Reading read = Read(pdf.Build());
  ASSERT_FALSE(read.ok);
  EXPECT_EQ(read.error.code, ErrorCode::kDamaged);
}

// Each field of the form has the next one twice as its child.
std::string WithForm(int levels) {
  PdfBuilder pdf;
  pdf.AddPage(kPage27);
  int field = pdf.Add("<< /FT /Tx /T (last) >>");
  for (int level = 0; level < levels; ++level) {
    const std::string child = std::to_string(field) + " 0 R ";
    field = pdf.Add("<< /Kids [" + child + child + "] >>");
  }
  pdf.Catalog("/AcroForm << /Fields [" + std::to_string(field) + " 0 R] >>");
  return pdf.Build();
}

TEST(PdfForms, OneThatNeverEndsIsLeftOutAndThePageRead) {
  const Reading endless = Read(WithForm(40));
  ASSERT_TRUE(endless.ok);
  EXPECT_EQ(endless.texts(), (Texts{"Page", "27"}));
  EXPECT_TRUE(endless.Noted(Severity::kWarning, "a form with more fields than are read"));
  const Reading usual = Read(WithForm(3));
  ASSERT_TRUE(usual.ok);
  EXPECT_FALSE(usual.Noted(Severity::kWarning, "a form with more fields than are read"));
}

}  // namespace
}  // namespace minutebook::ingest
