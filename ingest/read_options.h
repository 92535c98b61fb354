// What the caller may choose about reading a file.
#pragma once

#include <string>

namespace minutebook::ingest {

class Recognizer;

enum class OcrMode {
  kAuto,  // pages without a sound text layer
  kNever,
  kAlways,  // every page that is not blank
};

struct ReadOptions {
  OcrMode ocr = OcrMode::kAuto;
  std::string languages = "eng";     // as Tesseract names them, joined by "+": "eng+cym"
  std::string tessdata;              // folder of the language files; empty: where Tesseract looks by itself
  std::string cache_dir;             // where recognised pages are kept; empty: nowhere
  Recognizer* recognizer = nullptr;  // reads the pages in place of Tesseract; not owned
};

}  // namespace minutebook::ingest
