// Reading a PDF file made in memory, and what was noted on the way.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/pdf.h"
#include "tests/support/pdf_builder.h"

namespace minutebook::ingest {

using test::PdfBuilder;
using Texts = std::vector<std::string>;

// A file read: the document (empty on failure), the error and what was noted on the way.
struct Reading {
  Document document;
  Error error;
  bool ok = false;
  std::vector<Diagnostic> diagnostics;

  const Page& page(std::size_t index = 0) const { return document.pages.at(index); }
  Texts texts(std::size_t index = 0) const {
    Texts texts;
    for (const Word& word : page(index).words) texts.push_back(word.text);
    return texts;
  }
  bool Noted(Severity severity, std::string_view part, int page_number = 0) const {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) {
      return d.severity == severity && d.what.message.find(part) != std::string::npos &&
             d.what.where.page == page_number;
    });
  }
};

inline Reading Read(const std::string& bytes) {
  Reading reading;
  Diagnostics diagnostics;
  testing::internal::CaptureStderr();
  Result<Document> result = ReadPdf(bytes, "test.pdf", diagnostics);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << "the library wrote to standard error";
  reading.ok = result.has_value();
  if (result) {
    reading.document = std::move(*result);
  } else {
    reading.error = result.error();
  }
  reading.diagnostics = diagnostics.list();
  return reading;
}

inline Reading ReadPage(std::string_view content, std::string_view entries = {},
                        std::string_view resources = {}) {
  PdfBuilder pdf;
  pdf.AddPage(content, entries, resources);
  return Read(pdf.Build());
}

// Helvetica at 10 points: "Page 27" from (20, 50) in the file's own coordinates.
inline constexpr std::string_view kPage27 = "BT /F1 10 Tf 20 50 Td (Page 27) Tj ET ";

}  // namespace minutebook::ingest
