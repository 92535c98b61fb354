// Glyphs as drawn on a page, gathered into words.
//
// The idea: a pen position follows the glyphs. A glyph that starts where the last one ended (within a
// fraction of the font size) goes on the word; white space, a gap, a jump or another baseline ends it. What a
// page draws out of order is put right afterwards: a fragment that starts exactly where an unfinished word
// ended is joined to it, and a word drawn twice at one place (the poor man's bold) is kept once. "22" +
// raised "nd" is one word; "text" + raised "1" are two; tests/ingest/pdf_words_test.cc shows these and more.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/pdf_fragments.h"
#include "ingest/pdf_symbols.h"
#include "schema/document.h"

namespace minutebook::ingest {

// What a glyph's font says about it. Ascent and descent are in font sizes, descent negative.
struct GlyphFont {
  std::uint16_t index = 0;
  bool bold = false;
  bool italic = false;
  double ascent = 0.8;
  double descent = -0.2;
  double scale = 1;  // of the font size, for fonts with a unit of their own
  SymbolSet symbols = SymbolSet::kNone;
};

// What glyphs drawn in one text state share. Device space: points, y down.
struct TextFrame {
  double ux = 1;  // unit vector along the baseline
  double uy = 0;
  double size = 1;  // font size as displayed
  double up = 1;    // 1, or -1 where the text is mirrored
  std::int16_t angle = 0;
  bool invisible = false;
  bool bold = false;  // thickened by a stroke
  const GlyphFont* font = nullptr;
};

struct Glyph {
  double x = 0;  // origin on the baseline
  double y = 0;
  double wx = 0;  // advance without letter spacing
  double wy = 0;
  double spacing = 0;  // letter spacing along the baseline
  const std::uint32_t* codes =
      nullptr;  // Unicode values, white space included; none when the file gives none
  int count = 0;
  bool clipped = false;  // lies outside the clip path
};

class PdfWordBuilder {
 public:
  // Starts a page of that size; words go to `words`, which must outlive EndPage.
  void BeginPage(double width, double height, std::vector<Word>* words);

  void Draw(const TextFrame& frame, const Glyph& glyph);

  // The middle of a glyph's box: what decides whether it lies on the page or in a clip path.
  static Point Middle(const TextFrame& frame, const Glyph& glyph);

  // Finishes the last word, joins fragments and drops duplicates.
  void EndPage();

  int unmapped_glyphs() const { return unmapped_; }

 private:
  // A word being gathered, and afterwards what joining needs to know of it.
  struct Open {
    std::string text;
    Box box;
    double size = 0;
    double ux = 1;
    double uy = 0;
    double end_x = 0;  // where its last glyph's advance ends, on the word's baseline
    double end_y = 0;
    double spacing = 0;  // letter spacing after the last glyph
    double start_x = 0;  // origin of its first glyph
    double start_y = 0;
    double last_x = 0;  // origin of its last glyph
    double last_y = 0;
    double last_advance = 0;
    std::uint32_t last_code = 0;
    int glyphs = 0;
    int bold = 0;
    int italic = 0;
    int clipped = 0;
    std::uint16_t font = 0;
    std::int16_t angle = 0;
    bool invisible = false;
    bool struck_twice = false;
    bool jumped = false;       // did not follow from the word before
    bool space_after = false;  // a white-space glyph ended it
    bool compose = false;      // may hold combining characters
    bool active = false;
  };
  enum class Fit { kContinues, kRaised, kGap, kJump, kDuplicate };

  void DrawCluster(const TextFrame& frame, const Glyph& glyph);
  void DrawInk(const TextFrame& frame, const Glyph& glyph);
  void Space();
  Fit Judge(const Open& open, const TextFrame& frame, const Glyph& glyph) const;
  void Start(const TextFrame& frame, const Glyph& glyph);
  bool FollowsLastWord(const Glyph& glyph) const;
  void Append(Open& open, const TextFrame& frame, const Glyph& glyph);
  void JoinOrdinal();
  void Flush();
  void Emit(Open& open);

  double width_ = 0;
  double height_ = 0;
  std::vector<Word>* words_ = nullptr;
  std::vector<WordTail> tails_;
  Open current_;
  Open base_;  // the word that `current_` is raised above, waiting
  int unmapped_ = 0;
};

}  // namespace minutebook::ingest
