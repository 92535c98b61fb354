// What the caller may choose about reading a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/error.h"

namespace minutebook::ingest {

class Recognizer;
struct Recognition;

// Told how far a reader is, on the reader's thread, so that another process can see that it still moves.
class ReadObserver {
 public:
  virtual ~ReadObserver() = default;
  virtual void PageBegins(int page, int of) = 0;
  virtual void RecognitionBegins(int page) = 0;
  // Takes over what the reader would otherwise write into the cache folder itself.
  virtual void Keep(std::string_view key, const Recognition& recognition) = 0;
};

// Pages from 1, both ends among them.
struct PageRange {
  int from = 1;
  int to = 1;
};

enum class OcrMode {
  kAuto,  // pages without a sound text layer
  kNever,
  kAlways,   // every page that is not blank
  kFigures,  // as kAuto, and print in pictures on pages with text of their own
};

struct ReadOptions {
  OcrMode ocr = OcrMode::kAuto;
  std::string languages = "eng";     // as Tesseract names them, joined by "+": "eng+cym"
  std::string tessdata;              // folder of the language files; empty: where Tesseract looks by itself
  std::string cache_dir;             // where recognised pages are kept; empty: nowhere
  Recognizer* recognizer = nullptr;  // reads the pages in place of Tesseract; not owned
  ReadObserver* observer = nullptr;  // not owned
  std::vector<Error> lost_pages;     // pages not to be touched, each with what becomes its diagnostic
  std::vector<PageRange> pages;      // of a PDF to be read, the others stay empty; none: every page
};

// Whether a page is among those to be read.
bool Wanted(const std::vector<PageRange>& pages, int number);

}  // namespace minutebook::ingest
