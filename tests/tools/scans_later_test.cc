// Scans that a run was told to leave alone are read by a later one.
#include <gtest/gtest.h>

#include "tests/ingest/letter_picture.h"
#include "tests/store/raw_database.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/program_run.h"
#include "tests/support/temp_folder.h"

namespace minutebook::tools {
namespace {

using test::ProgramEnd;

class ScansLater : public ::testing::Test {
 protected:
  ScansLater() {
    test::PdfBuilder pdf;
    pdf.AddPage("BT /F1 10 Tf 20 50 Td (Minutes of the Mill Committee) Tj ET");
    const int image =
        pdf.AddStream(ingest::LetterPicture(400, 200, 3, 16),
                      "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
                      "/Width 400 /Height 200");
    pdf.AddPage("q 200 0 0 100 0 0 cm /Im1 Do Q", "",
                "/XObject << /Im1 " + std::to_string(image) + " 0 R >>");
    folder_.Write("papers/scan.pdf", pdf.Build());
    folder_.Write("papers/text.md", "# Example Town Council\n");
  }

  ProgramEnd Call(std::vector<std::string> words) const {
    words.insert(words.end(), {"--db", folder_ / "x.db"});
    if (words[0] == "ingest") words.insert(words.end(), {"--ocr-cache", "none"});
    return test::ProgramRun(MINUTEBOOK_PROGRAM, words).Wait();
  }
  std::string Unread() const {
    return store::Rows(*store::OpenRaw(folder_ / "x.db"), "SELECT sum(unread_pictures) FROM page");
  }

  test::TempFolder folder_;
};

bool Has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

TEST_F(ScansLater, TheSameCommandWithoutNeverReadsThem) {
  const std::string papers = folder_ / "papers";
  EXPECT_EQ(Call({"ingest", "--ocr", "never", papers}).status, 0);
  EXPECT_EQ(Unread(), "1\n");
  EXPECT_TRUE(Has(Call({"ingest", "--ocr", "never", papers}).out, "2 unchanged"));
  const std::string status = Call({"status"}).out;
  EXPECT_TRUE(Has(status, "1 with pictures that --ocr never left unread")) << status;
  EXPECT_TRUE(Has(status, "1 document has pictures that were not recognised")) << status;
  const ProgramEnd later = Call({"ingest", papers});
  if (Has(later.out + later.err, "No language files")) GTEST_SKIP() << "no English language files";
  EXPECT_TRUE(Has(later.out, "1 loaded, 1 unchanged")) << later.out << later.err;
  EXPECT_EQ(Unread(), "0\n");
  EXPECT_TRUE(Has(Call({"ingest", papers}).out, "2 unchanged")) << "read once, not each time";
  EXPECT_TRUE(Has(Call({"ingest", "--ocr", "never", papers}).out, "2 unchanged")) << "nothing is taken away";
  EXPECT_EQ(Unread(), "0\n");
}

TEST_F(ScansLater, RetryStaleReadsThemWithoutWalkingTheFolder) {
  Call({"ingest", "--ocr", "never", folder_ / "papers"});
  EXPECT_EQ(Call({"ingest", "--retry", "stale", "--ocr", "never"}).status, 4) << "nothing is stale then";
  const ProgramEnd later = Call({"ingest", "--retry", "stale"});
  if (Has(later.out + later.err, "No language files")) GTEST_SKIP() << "no English language files";
  EXPECT_TRUE(Has(later.out, "1 loaded")) << later.out << later.err;
  EXPECT_EQ(Unread(), "0\n");
}

}  // namespace
}  // namespace minutebook::tools
