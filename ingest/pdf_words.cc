#include "ingest/pdf_words.h"

#include <algorithm>
#include <cmath>

namespace minutebook::ingest {
namespace {

// All in font sizes unless said otherwise.
constexpr double kWordGap = 0.15;          // wider white is a word boundary
constexpr double kMaxBackstep = 0.4;       // kerning never goes back further
constexpr double kNaturalStep = 0.03;      // the pen was not moved by more than this
constexpr double kMaxLetterSpacing = 0.7;  // more is a column jump done with letter spacing
constexpr double kSameBaseline = 0.12;     // baseline jitter inside a word
constexpr double kMaxSubscriptDrop = 0.45;
constexpr double kMinRaise = 0.12;
constexpr double kMaxSizeRatio = 2.1;      // within a word, touching
constexpr double kRaisedGap = 0.25;        // an ordinal suffix stands no further off its number
constexpr double kSameDirection = 0.99;    // cosine
constexpr double kZeroAdvanceWidth = 0.5;  // assumed of a letter whose font says 0
constexpr double kFollowingReach = 2;      // a word this close behind another was not jumped to
constexpr std::size_t kLeaderLength = 4;   // in characters
constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::string_view kSoftHyphenUtf8 = "\xC2\xAD";

// Dots and lines that lead the eye to a page number or a place to sign; the text behind them is a word of its
// own.
bool IsLeader(std::uint32_t code) { return code == '.' || code == '_'; }

bool EndsInLeader(std::string_view text) {
  if (text.size() < kLeaderLength || !IsLeader(static_cast<unsigned char>(text.back()))) return false;
  return text.find_first_not_of(text.back(), text.size() - kLeaderLength) == std::string_view::npos;
}

// Whether canonical composition may change text with this code: the common punctuation is left out for speed.
bool MayCompose(std::uint32_t code) { return code >= 0x300 && (code < 0x2010 || code >= 0x2126); }

// A visible hyphen inside a word is a hyphen, whatever its code; at the end it stays soft.
void SettleSoftHyphens(std::string& text) {
  if (text == kSoftHyphenUtf8) text.assign(1, '-');
  for (auto at = text.find(kSoftHyphenUtf8); at != std::string::npos;
       at = text.find(kSoftHyphenUtf8, at + 1)) {
    if (at + kSoftHyphenUtf8.size() < text.size()) text.replace(at, kSoftHyphenUtf8.size(), 1, '-');
  }
}

void Extend(Box& box, double x, double y) {
  box.x0 = std::min(box.x0, x);
  box.y0 = std::min(box.y0, y);
  box.x1 = std::max(box.x1, x);
  box.y1 = std::max(box.y1, y);
}

// The upright box around a glyph: ascent to descent, origin to advance.
Box GlyphBox(const TextFrame& frame, const Glyph& glyph) {
  const double ascent = frame.font->ascent * frame.size * frame.up;
  const double descent = frame.font->descent * frame.size * frame.up;
  const double ax = frame.uy * ascent, ay = -frame.ux * ascent;
  const double bx = frame.uy * descent, by = -frame.ux * descent;
  Box box{glyph.x + ax, glyph.y + ay, glyph.x + ax, glyph.y + ay};
  Extend(box, glyph.x + bx, glyph.y + by);
  Extend(box, glyph.x + glyph.wx + ax, glyph.y + glyph.wy + ay);
  Extend(box, glyph.x + glyph.wx + bx, glyph.y + glyph.wy + by);
  return box;
}

}  // namespace

void PdfWordBuilder::BeginPage(double width, double height, std::vector<Word>* words) {
  width_ = width;
  height_ = height;
  words_ = words;
  tails_.clear();
  current_ = Open{};
  base_ = Open{};
  unmapped_ = 0;
}

Point PdfWordBuilder::Middle(const TextFrame& frame, const Glyph& glyph) {
  const double height = (frame.font->ascent + frame.font->descent) / 2 * frame.size * frame.up;
  return {glyph.x + glyph.wx / 2 + frame.uy * height, glyph.y + glyph.wy / 2 - frame.ux * height};
}

void PdfWordBuilder::Draw(const TextFrame& frame, const Glyph& glyph) {
  if (!std::isfinite(glyph.x + glyph.y + glyph.wx + glyph.wy + frame.size)) return;
  const Point middle = Middle(frame, glyph);
  if (middle.x < 0 || middle.y < 0 || middle.x > width_ || middle.y > height_) return;
  if (glyph.count == 1 || glyph.count == 0) {
    if (glyph.count == 1 && IsSpaceCode(glyph.codes[0])) {
      Space();
    } else {
      DrawInk(frame, glyph);
    }
    return;
  }
  DrawCluster(frame, glyph);
}

// Several characters on one glyph: as one unless there is white space among them; then each gets an equal
// share.
void PdfWordBuilder::DrawCluster(const TextFrame& frame, const Glyph& glyph) {
  if (std::none_of(glyph.codes, glyph.codes + glyph.count, IsSpaceCode)) {
    DrawInk(frame, glyph);
    return;
  }
  Glyph part = glyph;
  part.count = 1;
  part.wx = glyph.wx / glyph.count;
  part.wy = glyph.wy / glyph.count;
  for (int i = 0; i < glyph.count; ++i) {
    part.codes = glyph.codes + i;
    part.x = glyph.x + part.wx * i;
    part.y = glyph.y + part.wy * i;
    part.spacing = i + 1 == glyph.count ? glyph.spacing : 0;
    Draw(frame, part);
  }
}

void PdfWordBuilder::DrawInk(const TextFrame& frame, const Glyph& glyph) {
  if (glyph.count == 0) ++unmapped_;
  if (glyph.count > 0 && std::all_of(glyph.codes, glyph.codes + glyph.count, IsIgnoredCode)) return;
  Fit fit = current_.active ? Judge(current_, frame, glyph) : Fit::kGap;
  if (fit == Fit::kContinues && EndsInLeader(current_.text) && glyph.count > 0 && !IsLeader(glyph.codes[0])) {
    fit = Fit::kGap;
  }
  switch (fit) {
    case Fit::kDuplicate: current_.struck_twice = true; return;
    case Fit::kContinues: Append(current_, frame, glyph); return;
    case Fit::kRaised:
      if (!base_.active && !current_.text.empty() && IsAsciiDigit(current_.text.back())) {
        base_ = std::move(current_);
        Start(frame, glyph);
        return;
      }
      break;
    default: break;
  }
  if (base_.active) {
    JoinOrdinal();
    if (current_.active && Judge(current_, frame, glyph) == Fit::kContinues) {
      Append(current_, frame, glyph);
      return;
    }
  }
  Flush();
  Start(frame, glyph);
}

void PdfWordBuilder::Space() {
  if (base_.active) JoinOrdinal();
  current_.space_after = true;
  Flush();
}

PdfWordBuilder::Fit PdfWordBuilder::Judge(const Open& open, const TextFrame& frame,
                                          const Glyph& glyph) const {
  if (frame.ux * open.ux + frame.uy * open.uy < kSameDirection) return Fit::kJump;
  const double dx = glyph.x - open.end_x;
  const double dy = glyph.y - open.end_y;
  const double gap = dx * open.ux + dy * open.uy;
  const double drop = dy * open.ux - dx * open.uy;  // positive below the baseline
  const double size = std::max(open.size, frame.size);
  if (glyph.count > 0 && glyph.codes[0] == open.last_code) {
    const double along = (glyph.x - open.last_x) * open.ux + (glyph.y - open.last_y) * open.uy;
    const double near = std::min(kDuplicateShift * size, open.last_advance / 2);
    if (std::abs(along) <= near && std::abs(drop) <= kDuplicateShift * size) return Fit::kDuplicate;
  }
  const double ratio = frame.size / open.size;
  if (std::abs(drop) > kSameBaseline * size) {
    if (ratio > kSmallerSize || std::abs(gap) > kRaisedGap * size) return Fit::kJump;
    if (drop < -kMinRaise * size && drop > -kMaxRaise * size) return Fit::kRaised;
    return drop > 0 && drop < kMaxSubscriptDrop * size && gap < kWordGap * size ? Fit::kContinues
                                                                                : Fit::kJump;
  }
  if (gap < -kMaxBackstep * size) return Fit::kJump;
  const bool natural = std::abs(gap - open.spacing) <= kNaturalStep * size;
  if (natural && open.spacing <= kMaxLetterSpacing * size) {
    return ratio < kMaxSizeRatio && ratio > 1 / kMaxSizeRatio ? Fit::kContinues : Fit::kJump;
  }
  double allowed = kWordGap * size + std::clamp(open.spacing, 0.0, kMaxLetterSpacing * size);
  if (open.last_advance == 0) allowed += kZeroAdvanceWidth * size;
  if (gap > allowed) return Fit::kGap;
  return ratio < kMaxSizeRatio && ratio > 1 / kMaxSizeRatio ? Fit::kContinues : Fit::kJump;
}

bool PdfWordBuilder::FollowsLastWord(const Glyph& glyph) const {
  if (tails_.empty()) return true;
  const WordTail& tail = tails_.back();
  const double reach = kFollowingReach * tail.size;
  return std::abs(glyph.y - tail.end_y) < kSameBaseline * tail.size && glyph.x >= tail.end_x &&
         glyph.x < tail.end_x + reach;
}

void PdfWordBuilder::Start(const TextFrame& frame, const Glyph& glyph) {
  current_.text.clear();
  current_.box = GlyphBox(frame, glyph);
  current_.size = frame.size;
  current_.ux = frame.ux;
  current_.uy = frame.uy;
  current_.start_x = current_.end_x = glyph.x;
  current_.start_y = current_.end_y = glyph.y;
  current_.glyphs = current_.bold = current_.italic = current_.clipped = 0;
  current_.font = frame.font->index;
  current_.angle = frame.angle;
  current_.invisible = frame.invisible;
  current_.struck_twice = false;
  current_.jumped = !FollowsLastWord(glyph);
  current_.space_after = false;
  current_.compose = false;
  current_.active = true;
  Append(current_, frame, glyph);
}

void PdfWordBuilder::Append(Open& open, const TextFrame& frame, const Glyph& glyph) {
  for (int i = 0; i < glyph.count; ++i) {
    const std::uint32_t code = MapSymbol(frame.font->symbols, glyph.codes[i]);
    if (IsIgnoredCode(code)) continue;
    const std::string_view letters = LigatureLetters(code);
    if (!letters.empty()) {
      open.text += letters;
    } else {
      AppendUtf8(code, open.text);
      open.compose = open.compose || MayCompose(code);
    }
  }
  if (glyph.count == 0) AppendUtf8(kReplacement, open.text);
  const Box box = GlyphBox(frame, glyph);
  open.box = Union(open.box, box);
  open.last_x = glyph.x;
  open.last_y = glyph.y;
  open.last_code = glyph.count > 0 ? glyph.codes[0] : 0;
  open.last_advance = glyph.wx * open.ux + glyph.wy * open.uy;
  // Along the word's own baseline: a lowered glyph does not take the baseline with it.
  const double along =
      (glyph.x - open.end_x) * open.ux + (glyph.y - open.end_y) * open.uy + open.last_advance;
  const double drop = (glyph.y - open.end_y) * open.ux - (glyph.x - open.end_x) * open.uy;
  const bool follows = std::abs(drop) <= kSameBaseline * open.size;
  open.end_x += along * open.ux - (follows ? drop * open.uy : 0);
  open.end_y += along * open.uy + (follows ? drop * open.ux : 0);
  open.spacing = glyph.spacing;
  if (frame.size > open.size) open.size = frame.size;
  ++open.glyphs;
  open.bold += frame.font->bold || frame.bold ? 1 : 0;
  open.italic += frame.font->italic ? 1 : 0;
  open.clipped += glyph.clipped ? 1 : 0;
}

// The raised run over `base_` has ended: an ordinal suffix becomes part of the number and the number goes on,
// anything else stays a word of its own.
void PdfWordBuilder::JoinOrdinal() {
  if (!IsOrdinalSuffix(current_.text)) {
    Flush();
    return;
  }
  base_.text += current_.text;
  base_.box = Union(base_.box, current_.box);
  const double along = (current_.end_x - base_.end_x) * base_.ux + (current_.end_y - base_.end_y) * base_.uy;
  base_.end_x += along * base_.ux;
  base_.end_y += along * base_.uy;
  base_.spacing = current_.spacing;
  base_.last_code = 0;
  base_.glyphs += current_.glyphs;
  base_.bold += current_.bold;
  base_.italic += current_.italic;
  base_.clipped += current_.clipped;
  current_ = std::move(base_);
  base_ = Open{};
}

void PdfWordBuilder::Flush() {
  if (base_.active) {
    const bool ordinal = IsOrdinalSuffix(current_.text);
    if (ordinal) {
      JoinOrdinal();
    } else {
      Emit(base_);
    }
  }
  if (current_.active) Emit(current_);
}

void PdfWordBuilder::Emit(Open& open) {
  open.active = false;
  if (open.text.empty()) return;
  if (open.text.find(kSoftHyphenUtf8) != std::string::npos) SettleSoftHyphens(open.text);
  if (open.compose) ComposeNfc(open.text);
  Word& word = words_->emplace_back();
  word.text = open.text;
  word.box = open.box;
  word.font_size = static_cast<float>(open.size);
  word.font = open.font;
  word.bold = open.struck_twice || open.bold * 2 > open.glyphs;
  word.italic = open.italic * 2 > open.glyphs;
  word.angle = open.angle;
  word.invisible = open.invisible || open.clipped == open.glyphs;
  tails_.push_back(
      {open.start_x, open.start_y, open.end_x, open.end_y, open.size, open.jumped, open.space_after});
}

void PdfWordBuilder::EndPage() {
  Flush();
  SettleWords(*words_, tails_);
}

}  // namespace minutebook::ingest
