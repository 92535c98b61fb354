// Reads PDF files with a recogniser that says what a test tells it to.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/ocr/recognizer.h"
#include "ingest/reader.h"
#include "tests/support/pdf_builder.h"

namespace minutebook::ingest {

// Says the same of every picture, and remembers the pictures.
class FakeRecognizer final : public Recognizer {
 public:
  Result<Recognition> Recognize(const Bitmap& bitmap) override {
    pictures.push_back(bitmap);
    if (fails) return MakeError(ErrorCode::kOcr, "read", "No language files.");
    return answer;
  }
  std::string Settings() const override { return "fake"; }

  std::vector<Bitmap> pictures;
  Recognition answer;
  bool fails = false;
};

// A line of one word.
inline SeenWord Printed(const std::string& text, Box box) {
  SeenWord word;
  word.text = text;
  word.ink = box;
  word.line = static_cast<int>(box.y0);
  return word;
}

struct ScanReading {
  Document document;
  std::vector<Diagnostic> diagnostics;  // without the notes
  std::vector<Diagnostic> notes;        // why pages were read as they were
};

inline ScanReading ReadScan(const test::PdfBuilder& pdf, const ReadOptions& options) {
  Diagnostics diagnostics;
  auto document = ReadDocument(pdf.Build(), "scan.pdf", options, diagnostics);
  EXPECT_TRUE(document.has_value());
  ScanReading reading{document ? std::move(*document) : Document(), {}, {}};
  for (const Diagnostic& diagnostic : diagnostics.list())
    (diagnostic.severity == Severity::kNote ? reading.notes : reading.diagnostics).push_back(diagnostic);
  return reading;
}

}  // namespace minutebook::ingest
