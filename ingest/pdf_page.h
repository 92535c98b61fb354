// One page drawn by Poppler, captured: the only place where Poppler's drawing calls are understood.
// Included by the PDF adapter alone; nothing else may see Poppler's types.
#pragma once

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ingest/pdf_rules.h"
#include "ingest/pdf_words.h"
#include "schema/document.h"

namespace minutebook::ingest {

// Fonts met so far in a document; a font's index is its place in `names`.
class FontTable {
 public:
  explicit FontTable(std::vector<std::string>* names) : names_(names) {}

  // What the words need to know of a font; null stands for no font. Valid until the table goes.
  const GlyphFont* Find(const GfxFont* font);

 private:
  std::uint16_t IndexOf(const std::string& name);

  std::vector<std::string>* names_;
  std::map<std::pair<int, int>, GlyphFont> by_ref_;  // nodes stay where they are
};

class PageCapture final : public OutputDev {
 public:
  explicit PageCapture(FontTable* fonts) : fonts_(fonts) {}

  // Everything drawn until the next Begin goes to `page`; Finish completes it.
  void Begin(Page* page);
  void Finish();

  // Whether a limit of schema/limits.h was reached: the rest of the page is to be given up.
  bool OverLimit() const;
  // Of the page finished last.
  bool StoppedAtLimit() const { return stopped_; }
  std::size_t Shapes() const { return paths_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Patterns and shadings are taken as done, so that Poppler does not spell them out.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int number, GfxState* state, XRef* xref) override;
  void restoreState(GfxState*) override { text_stale_ = font_stale_ = true; }
  void updateCTM(GfxState*, double, double, double, double, double, double) override { text_stale_ = true; }
  void updateFont(GfxState*) override { text_stale_ = font_stale_ = true; }
  void updateTextMat(GfxState*) override { text_stale_ = true; }
  void updateHorizScaling(GfxState*) override { text_stale_ = true; }
  void updateCharSpace(GfxState*) override { text_stale_ = true; }
  void updateRender(GfxState*) override { text_stale_ = true; }
  void updateLineWidth(GfxState*) override { text_stale_ = true; }
  void updateFillOpacity(GfxState*) override { text_stale_ = true; }

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                         double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* codes, int count) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void drawImageMask(GfxState* state, Object* ref, Stream* data, int width, int height, bool invert,
                     bool interpolate, bool in_line) override;
  void drawImage(GfxState* state, Object* ref, Stream* data, int width, int height, GfxImageColorMap* colours,
                 bool interpolate, const int* mask, bool in_line) override;

  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_mask) override;
  void endTransparencyGroup(GfxState*) override;

 private:
  void RefreshText(GfxState* state);
  void Deliver(const Glyph& glyph);
  void ReplayHeld();
  bool ActualTextReplaces() const;
  void AddImage(GfxState* state, int width, int height);

  FontTable* fonts_;
  Page* page_ = nullptr;
  PdfWordBuilder words_;
  RuleBuilder rules_;
  TextFrame frame_;
  double spacing_x_ = 0;  // letter spacing in device space
  double spacing_y_ = 0;
  bool text_stale_ = true;
  bool font_stale_ = true;
  bool vertical_ = false;
  std::size_t glyphs_ = 0;
  std::size_t paths_ = 0;
  std::vector<bool> groups_;  // open transparency groups: is it a soft mask?
  int masks_ = 0;
  bool stopped_ = false;

  // Glyphs inside an ActualText span, held back until it is known whether the span's text replaces them.
  struct Held {
    Glyph glyph;
    std::size_t first_code;
  };
  std::vector<Unicode> actual_text_;
  std::vector<Held> held_;
  std::vector<Unicode> held_codes_;
  TextFrame held_frame_;
  bool holding_ = false;
};

}  // namespace minutebook::ingest
