#include "ingest/pdf_page.h"

#include <Stream.h>
#include <UTF.h>
#include <goo/gmem.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr double kSnapDegrees = 10;       // baselines this near upright count as upright
constexpr double kStrokedBold = 0.015;    // an outline this many font sizes wide thickens letters
constexpr std::size_t kMaxReplacing = 8;  // a longer ActualText covers whole phrases: its glyphs say more
constexpr std::size_t kMaxHeld = 512;
constexpr double kFrameEdge = 3.5;  // a frame drawn as two nested boxes is at most this thick
constexpr double kMaxStripe = 3.5;  // an image of one row or column and at most this thick is a rule
constexpr int kInvisibleText = 3;
constexpr int kFillStrokeText = 2;

bool ContainsNoCase(const std::string& text, std::string_view lower_needle) {
  return std::search(text.begin(), text.end(), lower_needle.begin(), lower_needle.end(), [](char a, char b) {
           return std::tolower(static_cast<unsigned char>(a)) == b;
         }) != text.end();
}

bool NamedBold(const std::string& name) {
  for (const std::string_view part : {"bold", "black", "heavy", "demi"}) {
    if (ContainsNoCase(name, part)) return true;
  }
  return false;
}

bool NamedItalic(const std::string& name) {
  return ContainsNoCase(name, "italic") || ContainsNoCase(name, "oblique");
}

// Type 3 fonts choose their own unit: how many font sizes high their em really is. Judged by the glyphs' box,
// else by the letters' widths; left at 1 when nearly so.
double Type3Scale(const GfxFont& font) {
  const double* matrix = font.getFontMatrix();
  const double* box = font.getFontBBox();
  double scale = std::abs(matrix[3]) * (box[3] - box[1]) / 1.2;
  if (!(scale > 0)) {
    const auto& simple = static_cast<const Gfx8BitFont&>(font);
    double sum = 0;
    int letters = 0;
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
      const double width = simple.getWidth(c);
      if (width > 0) sum += width, ++letters;
    }
    scale = letters > 0 ? sum / letters / 0.5 : 1;
    if (matrix[0] != 0) scale *= std::abs(matrix[3] / matrix[0]);
  }
  return scale > 0.6 && scale < 1.6 ? 1 : scale;
}

GlyphFont Describe(const GfxFont& font, const std::string& name) {
  GlyphFont result;
  result.bold = font.isBold() || font.getWeight() >= GfxFont::W600 || NamedBold(name);
  result.italic = font.isItalic() || NamedItalic(name);
  if (font.getAscent() > 0.4 && font.getAscent() < 1.25) result.ascent = font.getAscent();
  if (font.getDescent() < -0.02 && font.getDescent() > -0.5) result.descent = font.getDescent();
  result.symbols = SymbolSetOf(name);
  if (font.getType() == fontType3) result.scale = Type3Scale(font);
  return result;
}

std::uint32_t Rgb(const GfxRGB& rgb) {
  const auto byte = [](GfxColorComp c) {
    return static_cast<std::uint32_t>(std::clamp(colToByte(c) + 0, 0, 255));
  };
  return byte(rgb.r) << 16 | byte(rgb.g) << 8 | byte(rgb.b);
}

Box ClipOf(const GfxState* state) {
  Box box;
  state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

Point ToDevice(const GfxState* state, double x, double y) {
  Point p;
  state->transform(x, y, &p.x, &p.y);
  return p;
}

// What a filled subpath is to us: an upright box, or something thin enough to be a line, or neither.
bool BoxOf(const GfxState* state, const GfxSubpath& path, Box& box) {
  const int count = path.getNumPoints();
  if (count < 2 || count > 16) return false;
  const Point first = ToDevice(state, path.getX(0), path.getY(0));
  box = {first.x, first.y, first.x, first.y};
  bool upright = true;
  Point before = first;
  for (int i = 1; i < count; ++i) {
    const Point p = ToDevice(state, path.getX(i), path.getY(i));
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x), std::max(box.y1, p.y)};
    upright =
        upright && !path.getCurve(i) && std::min(std::abs(p.x - before.x), std::abs(p.y - before.y)) < 0.1;
    before = p;
  }
  if (!std::isfinite(box.Width() + box.Height())) return false;
  return (upright && count <= 6) || std::min(box.Width(), box.Height()) <= kFrameEdge;
}

bool NestedFrame(const Box& outer, const Box& inner) {
  const double edges[] = {inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1};
  return std::all_of(std::begin(edges), std::end(edges), [](double e) { return e >= 0 && e <= kFrameEdge; });
}

}  // namespace

const GlyphFont* FontTable::Find(const GfxFont* font) {
  const std::pair<int, int> key =
      font == nullptr ? std::pair{-1, -1} : std::pair{font->getID()->num, font->getID()->gen};
  const auto [entry, is_new] = by_ref_.try_emplace(key);
  if (is_new) {
    const std::string name = font == nullptr ? std::string() : font->getNameWithoutSubsetTag();
    if (font != nullptr) entry->second = Describe(*font, name);
    entry->second.index = IndexOf(name);
  }
  return &entry->second;
}

std::uint16_t FontTable::IndexOf(const std::string& name) {
  const auto found = std::find(names_->begin(), names_->end(), name);
  if (found != names_->end()) return static_cast<std::uint16_t>(found - names_->begin());
  if (names_->size() >= kMaxFonts) return static_cast<std::uint16_t>(kMaxFonts - 1);
  names_->push_back(name);
  return static_cast<std::uint16_t>(names_->size() - 1);
}

void PageCapture::Begin(Page* page) {
  page_ = page;
  text_stale_ = font_stale_ = true;
  glyphs_ = paths_ = 0;
  groups_.clear();
  masks_ = 0;
  holding_ = false;
  held_.clear();
  held_codes_.clear();
  words_.BeginPage(0, 0, &page->words);
  rules_.BeginPage(0, 0);
}

void PageCapture::startPage(int, GfxState* state, XRef*) {
  page_->width = state->getPageWidth();
  page_->height = state->getPageHeight();
  page_->rotation = state->getRotate();
  words_.BeginPage(page_->width, page_->height, &page_->words);
  rules_.BeginPage(page_->width, page_->height);
}

void PageCapture::Finish() {
  stopped_ = OverLimit();
  ReplayHeld();
  words_.EndPage();
  page_->unmapped_glyphs = words_.unmapped_glyphs();
  rules_.EndPage(*page_);
  page_ = nullptr;
}

bool PageCapture::OverLimit() const {
  return glyphs_ > kMaxGlyphsPerPage || paths_ > kMaxPathsPerPage || rules_.size() > kMaxRulesPerPage ||
         page_->words.size() > kMaxWordsPerPage || page_->images.size() > kMaxRulesPerPage;
}

void PageCapture::RefreshText(GfxState* state) {
  if (holding_ && !held_.empty()) ReplayHeld();
  GfxFont* font = state->getFont().get();
  if (font_stale_) {
    frame_.font = fonts_->Find(font);
    vertical_ = font != nullptr && font->getWMode() != 0;
    font_stale_ = false;
  }
  double m11, m12, m21, m22;
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  const double length = std::hypot(m11, m12);
  frame_.ux = length > 0 ? m11 / length : 1;
  frame_.uy = length > 0 ? m12 / length : 0;
  frame_.size = std::hypot(m21, m22) * frame_.font->scale;
  frame_.up = frame_.uy * m21 - frame_.ux * m22 < 0 ? -1 : 1;
  if (vertical_) {
    const double ux = frame_.ux;
    frame_.ux = -frame_.uy;
    frame_.uy = ux;
  }
  const double degrees = std::atan2(frame_.uy, frame_.ux) * 180 / M_PI;
  const double quarter = std::round(degrees / 90) * 90;
  const long snapped = std::lround(std::abs(degrees - quarter) <= kSnapDegrees ? quarter : degrees);
  frame_.angle = static_cast<std::int16_t>((snapped + 360) % 360);
  const int render = state->getRender();
  frame_.invisible = render == kInvisibleText || state->getFillOpacity() <= 0;
  frame_.bold =
      (render & 3) == kFillStrokeText && state->getTransformedLineWidth() >= kStrokedBold * frame_.size;
  double x, y;
  state->textTransformDelta(state->getCharSpace() * state->getHorizScaling(), 0, &x, &y);
  state->transformDelta(x, y, &spacing_x_, &spacing_y_);
  text_stale_ = false;
}

void PageCapture::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                           CharCode, int, const Unicode* codes, int count) {
  if (++glyphs_ > kMaxGlyphsPerPage) return;
  if (text_stale_) RefreshText(state);
  Glyph glyph;
  state->transform(x, y, &glyph.x, &glyph.y);
  state->transformDelta(dx, dy, &glyph.wx, &glyph.wy);
  if (!vertical_) {
    glyph.wx -= spacing_x_;
    glyph.wy -= spacing_y_;
    glyph.spacing = spacing_x_ * frame_.ux + spacing_y_ * frame_.uy;
  }
  glyph.codes = codes;
  glyph.count = count;
  glyph.clipped = !ClipOf(state).Contains(PdfWordBuilder::Middle(frame_, glyph));
  Deliver(glyph);
}

void PageCapture::Deliver(const Glyph& glyph) {
  if (!holding_) {
    words_.Draw(frame_, glyph);
    return;
  }
  held_frame_ = frame_;
  held_.push_back({glyph, held_codes_.size()});
  held_codes_.insert(held_codes_.end(), glyph.codes, glyph.codes + glyph.count);
  if (held_.size() > kMaxHeld) ReplayHeld();
}

void PageCapture::ReplayHeld() {
  for (Held& held : held_) {
    held.glyph.codes = held_codes_.data() + held.first_code;
    words_.Draw(held_frame_, held.glyph);
  }
  held_.clear();
  held_codes_.clear();
  holding_ = false;
}

void PageCapture::beginActualText(GfxState*, const GooString* text) {
  ReplayHeld();
  Unicode* codes = nullptr;
  const int count = TextStringToUCS4(text->toStr(), &codes);
  actual_text_.assign(codes, codes + std::max(0, count));
  gfree(codes);
  while (!actual_text_.empty() && IsSpaceCode(actual_text_.back())) actual_text_.pop_back();
  holding_ = !actual_text_.empty();
}

// The span's text stands for its glyphs when it is short and unbroken, or when they say nothing themselves.
bool PageCapture::ActualTextReplaces() const {
  if (held_.empty()) return false;
  const bool unmapped =
      std::all_of(held_.begin(), held_.end(), [](const Held& held) { return held.glyph.count == 0; });
  if (unmapped) return true;
  return actual_text_.size() <= kMaxReplacing &&
         std::none_of(actual_text_.begin(), actual_text_.end(), IsSpaceCode) &&
         !IsSpaceCode(held_codes_.empty() ? 0 : held_codes_.back());
}

void PageCapture::endActualText(GfxState*) {
  if (holding_ && ActualTextReplaces()) {
    Glyph whole = held_.front().glyph;
    const Glyph& last = held_.back().glyph;
    whole.wx = last.x + last.wx - whole.x;
    whole.wy = last.y + last.wy - whole.y;
    whole.spacing = last.spacing;
    whole.codes = actual_text_.data();
    whole.count = static_cast<int>(actual_text_.size());
    words_.Draw(held_frame_, whole);
    held_.clear();
  }
  ReplayHeld();
}

void PageCapture::stroke(GfxState* state) {
  if (masks_ > 0 || state->getStrokeOpacity() <= 0) return;
  const GfxPath* path = state->getPath();
  const Box clip = ClipOf(state);
  const double width = state->getTransformedLineWidth();
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  const std::uint32_t colour = Rgb(rgb);
  for (int s = 0; s < path->getNumSubpaths() && ++paths_ <= kMaxPathsPerPage; ++s) {
    const GfxSubpath& sub = *path->getSubpath(s);
    Point before = ToDevice(state, sub.getX(0), sub.getY(0));
    for (int i = 1; i < sub.getNumPoints(); ++i) {
      const Point p = ToDevice(state, sub.getX(i), sub.getY(i));
      // A curve's two control points are flagged and its end is not: the end belongs to the curve too.
      if (!sub.getCurve(i) && !sub.getCurve(i - 1)) rules_.Segment(before, p, width, colour, clip);
      before = p;
    }
  }
}

void PageCapture::fill(GfxState* state) {
  if (masks_ > 0 || state->getFillOpacity() <= 0) return;
  const GfxPath* path = state->getPath();
  std::vector<Box> boxes;
  for (int s = 0; s < path->getNumSubpaths() && ++paths_ <= kMaxPathsPerPage; ++s) {
    Box box;
    if (BoxOf(state, *path->getSubpath(s), box)) boxes.push_back(box);
  }
  if (boxes.empty()) return;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  const std::uint32_t colour = Rgb(rgb);
  const Box clip = ClipOf(state);
  if (boxes.size() == 2 && path->getNumSubpaths() == 2) {
    const Box& outer = boxes[0].Width() >= boxes[1].Width() ? boxes[0] : boxes[1];
    const Box& inner = &outer == &boxes[0] ? boxes[1] : boxes[0];
    if (NestedFrame(outer, inner)) {
      boxes = {{outer.x0, outer.y0, outer.x1, inner.y0},
               {outer.x0, inner.y1, outer.x1, outer.y1},
               {outer.x0, outer.y0, inner.x0, outer.y1},
               {inner.x1, outer.y0, outer.x1, outer.y1}};
    }
  }
  for (const Box& box : boxes) rules_.Area(box, colour, clip);
}

void PageCapture::drawImageMask(GfxState* state, Object* ref, Stream* data, int width, int height,
                                bool invert, bool interpolate, bool in_line) {
  AddImage(state, width, height);
  if (in_line) OutputDev::drawImageMask(state, ref, data, width, height, invert, interpolate, in_line);
}

void PageCapture::drawImage(GfxState* state, Object* ref, Stream* data, int width, int height,
                            GfxImageColorMap* colours, bool interpolate, const int* mask, bool in_line) {
  AddImage(state, width, height);
  if (in_line) OutputDev::drawImage(state, ref, data, width, height, colours, interpolate, mask, in_line);
}

void PageCapture::AddImage(GfxState* state, int width, int height) {
  if (masks_ > 0 || ++paths_ > kMaxPathsPerPage) return;
  const Point corners[] = {ToDevice(state, 0, 0), ToDevice(state, 1, 0), ToDevice(state, 0, 1),
                           ToDevice(state, 1, 1)};
  Box box{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
  for (const Point& p : corners) {
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x), std::max(box.y1, p.y)};
  }
  if (!std::isfinite(box.Width() + box.Height())) return;
  if (width == 1 && height == 1 && std::min(box.Width(), box.Height()) <= kMaxStripe) {
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    rules_.Area(box, Rgb(rgb), ClipOf(state));
    return;
  }
  const Box shown = Intersection(box, Intersection(ClipOf(state), {0, 0, page_->width, page_->height}));
  if (!shown.Empty()) page_->images.push_back({shown, width, height});
}

void PageCapture::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                         bool for_mask) {
  groups_.push_back(for_mask);
  if (for_mask) ++masks_;
}

void PageCapture::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  if (groups_.back()) --masks_;
  groups_.pop_back();
}

}  // namespace minutebook::ingest
