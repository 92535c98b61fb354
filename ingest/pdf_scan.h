// Pages of a PDF that are pictures of text: drawn, recognised, and put into the document like any other.
// Included by the PDF adapter alone.
#pragma once

#include <PDFDoc.h>

#include <string>

#include "ingest/ocr/cache.h"
#include "ingest/page_decision.h"
#include "ingest/read_options.h"
#include "schema/diagnostics.h"
#include "schema/document.h"

namespace minutebook::ingest {

// Reads the scans of one document. The references must outlive it.
class ScanReader {
 public:
  ScanReader(const ReadOptions& options, Document& document, Diagnostics& diagnostics)
      : options_(options), document_(document), diagnostics_(diagnostics), cache_(options.cache_dir) {}

  // Decides about a captured page and, when it needs it, has its text recognised.
  void Read(PDFDoc& file, std::size_t shapes, Page& page);

 private:
  Result<Recognition> Recognize(PDFDoc& file, const Page& page);
  void PutIn(Recognition recognition, bool keep_words, Page& page);
  void Complain(Severity severity, int page, const Error& error);

  const ReadOptions& options_;
  Document& document_;
  Diagnostics& diagnostics_;
  RecognitionCache cache_;
  bool complained_ = false;  // that nothing can be recognised at all
};

}  // namespace minutebook::ingest
