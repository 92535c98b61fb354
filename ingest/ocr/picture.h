// A page's picture made ready for recognition: evened out, upright, straight, its ruling lines taken out.
// Included by the OCR adapter alone; nothing else may see Leptonica's types.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>
#include <vector>

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

struct DestroyPix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, DestroyPix>;

inline constexpr int kInkLevel = 191;  // darker than this is ink once the paper is white

// Lines in pixels of the picture they were found in.
struct Picture {
  PixPtr grey;    // 8 bits, background white, rules gone
  PixPtr binary;  // 1 bit, the same picture
  PixPtr ruled;   // as grey, with its rules; null when it has none
  std::vector<Rule> rules;
  double skew = 0;  // degrees clockwise that were taken out
  bool blank = false;
};

// The dark parts of the picture on evened paper, 1 bit. Null when there is no memory.
PixPtr Ink(const Bitmap& bitmap);

// Never fails for want of quality; `grey` is null when there is no memory.
Picture Prepare(const Bitmap& bitmap);

enum class Treatment {
  kSoft,    // evened out, faint strokes kept
  kNone,    // as it came
  kSmooth,  // blurred by a pixel, so that the grain of paper and photograph goes
};

// The picture once more, made straight by the `skew` that Prepare found, its ruling lines left in: for pages
// that are hard to read. Null when there is no memory.
PixPtr Again(const Bitmap& bitmap, Treatment treatment, double skew);

// Degrees clockwise (0, 90, 180, 270) that the text of a straight picture is turned by, judged by the
// parts of letters that reach up and down; -1 when there are too few to tell. `letters` is LetterHeight.
int TextDirection(Pix* binary, double letters);

// The picture turned clockwise by 0, 90, 180 or 270 degrees.
PixPtr Turned(Pix* pix, int degrees);

// Height in pixels of most letters without ascender; 0 when there are too few.
double LetterHeight(Pix* binary);

}  // namespace minutebook::ingest
