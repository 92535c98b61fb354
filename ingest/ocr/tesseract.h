// Tesseract as a Recognizer; nothing of Tesseract or Leptonica shows here.
#pragma once

#include <memory>
#include <string>

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// The process's one engine, made at the first call and made anew when the arguments differ; the caller does
// not own it and uses it from one thread at a time. Empty `tessdata`: TESSDATA_PREFIX, else the folders that
// distributions use. Never null: an engine that cannot start says so at each Recognize.
Recognizer* TesseractEngine(const std::string& languages, const std::string& tessdata);

}  // namespace minutebook::ingest
