// Reads a page's picture the way up that reads best, and a page that is hard to read more than once.
// Included by the OCR adapter alone; nothing else may see Tesseract's and Leptonica's types.
#pragma once

#include <tesseract/baseapi.h>

#include <optional>
#include <vector>

#include "ingest/ocr/picture.h"
#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// One page. The API and the bitmap must outlive it.
class BestReading {
 public:
  BestReading(tesseract::TessBaseAPI& api, const Bitmap& bitmap)
      : api_(api), bitmap_(bitmap), dpi_(bitmap.dpi) {}

  // Nothing when there is no memory. The time limit counts from here.
  std::optional<Recognition> Read();

 private:
  void Enlarge();
  void ReadUpright();
  void ReadHardPage();
  // What another treatment of the picture gives; empty when there is no time for it.
  std::vector<SeenWord> ReadAgain(Pix* grey, Pix* binary);

  tesseract::TessBaseAPI& api_;
  const Bitmap& bitmap_;
  Picture picture_;
  PixPtr lines_;
  double dpi_;
  double enlargement_ = 1;
  double letters_ = 0;
  double end_ = 0;  // processor time
  Recognition result_;
};

}  // namespace minutebook::ingest
