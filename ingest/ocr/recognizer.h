// Text recognition as the rest of the program sees it: a grey picture of a page in, words and rules out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/result.h"

namespace minutebook::ingest {

// A picture of a page, row by row from the top, one byte per pixel, 0 black.
struct Bitmap {
  int width = 0;
  int height = 0;
  double dpi = 300;
  std::vector<std::uint8_t> grey;
};

// A word as the recogniser saw it, in points of the picture turned so that most text is upright.
struct SeenWord {
  std::string text;
  Box ink;
  float confidence = 1;
  int line = 0;     // words of one line follow each other and share this number
  double stem = 0;  // width of its strokes in points; 0 when unknown
};

// What was recognised, in points of the picture with its slope taken out (turned about its centre). Words are
// as seen: what they look like as words of a page is decided anew whenever a result is used (typeset.h), so
// that kept results profit from better rules.
struct Recognition {
  std::vector<SeenWord> words;
  std::vector<Rule> rules;
  double skew = 0;       // degrees clockwise that the lines sloped
  int angle = 0;         // the direction most text reads in: 0, 90 (downwards), 180, 270
  bool blank = false;    // no ink worth reading
  bool complete = true;  // false when the time limit cut it short
};

class Recognizer {
 public:
  virtual ~Recognizer() = default;

  // Fails with kOcr when it cannot work at all (no language files) or on this page.
  virtual Result<Recognition> Recognize(const Bitmap& bitmap) = 0;

  // Names everything that decides the result beside the picture; results are kept under it.
  virtual std::string Settings() const = 0;
};

}  // namespace minutebook::ingest
