// Pages of a PDF that are pictures of text: drawn, recognised, and put into the document like any other; and
// pictures with text on other pages. Included by the PDF adapter alone.
#pragma once

#include <PDFDoc.h>

#include <set>
#include <string>

#include "ingest/figure_regions.h"
#include "ingest/ocr/cache.h"
#include "ingest/page_decision.h"
#include "ingest/read_options.h"
#include "schema/diagnostics.h"
#include "schema/document.h"

namespace minutebook::ingest {

// Whether two words stand at one place.
bool Overlap(const Box& a, const Box& b);

// Reads the scans of one document. The references must outlive it.
class ScanReader {
 public:
  ScanReader(const ReadOptions& options, Document& document, Diagnostics& diagnostics)
      : options_(options), document_(document), diagnostics_(diagnostics), cache_(options.cache_dir) {}

  // Decides about a captured page and, when it needs it, has its text recognised.
  void Read(PDFDoc& file, std::size_t shapes, Page& page);

 private:
  Recognizer& Engine() const;
  Result<Recognition> RecognizePage(PDFDoc& file, const Page& page);
  Result<Recognition> RecognizeNew(const Bitmap& bitmap, const std::string& key, int page);
  void Keep(const std::string& key, const Recognition& recognition);
  void PutIn(Recognition recognition, bool keep_words, Page& page);
  void Complain(Severity severity, int page, const Error& error);
  // That there is no engine, once for all pages.
  void ComplainOnce(const Error& error);
  std::uint16_t Font();
  void Note(int page, PageReason reason);

  // Of pages with text of their own (pdf_figures.cc).
  void ReadFigures(PDFDoc& file, Page& page);
  Result<Recognition> RecognizeFigure(const Bitmap& bitmap, const std::string& picture, int page);

  const ReadOptions& options_;
  Document& document_;
  Diagnostics& diagnostics_;
  RecognitionCache cache_;
  bool complained_ = false;        // that nothing can be recognised at all
  std::set<std::string> figures_;  // hashes of the pictures that were read
};

}  // namespace minutebook::ingest
