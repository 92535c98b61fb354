// Reads an upright picture: table cells one by one, the rest as a page, then the marks that were passed over.
//
// A recogniser that looks at a page as a whole loses what stands alone: the number of a paragraph in its own
// column, a bullet, the digits in the cells of a table, which it takes for specks or joins over the lines. So
// each cell is read as a picture of its own, and ink that no word covers is looked at a second time.
// Included by the OCR adapter alone; nothing else may see Tesseract's and Leptonica's types.
#pragma once

#include <tesseract/baseapi.h>

#include <vector>

#include "ingest/ocr/cells.h"
#include "ingest/ocr/picture.h"
#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// An upright picture and what is known of it. Owned by the caller.
struct Sheet {
  Pix* grey = nullptr;
  Pix* binary = nullptr;
  Pix* rules = nullptr;  // the ruling lines (DrawRules)
  double dpi = 300;
  double letters = 0;  // height of most letters in pixels; 0 when unknown
};

class PageReader {
 public:
  // `end`: the processor time (std::clock) at which to give up. The API and the pictures must outlive it.
  PageReader(tesseract::TessBaseAPI& api, Sheet sheet, double end) : api_(api), sheet_(sheet), end_(end) {}

  // The words in points of the sheet, line by line.
  std::vector<SeenWord> Read();

  bool complete() const { return complete_; }

 private:
  void ReadCells(Pix* rest_grey, Pix* rest_binary);
  void ReadCell(const Area& cell);
  void ReadShort(Pix* shown, const char* signs, SeenWord& word);
  void ReadLabels();
  Area AreaOf(const SeenWord& word) const;
  void ReadFigure(Pix* shown, SeenWord& word);
  void MendSigns(Pix* line, int left, SeenWord& word) const;
  void TakeArrow(const Area& cell, Pix* grey, Pix* binary);
  // Parts the last word, whose ink is in `area`, where it is two.
  void SplitJoined(const Area& area, std::vector<SeenWord>& words);
  void ReadPassedOver();
  void ReadMark(const Area& mark);
  // Reads a part of the sheet whose corner is at `left`, `top`; adds its words.
  void ReadPicture(Pix* grey, tesseract::PageSegMode mode, int left, int top, std::vector<SeenWord>& into);

  tesseract::TessBaseAPI& api_;
  Sheet sheet_;
  double end_;
  bool complete_ = true;
  int lines_ = 0;
  std::vector<SeenWord> words_;
};

}  // namespace minutebook::ingest
