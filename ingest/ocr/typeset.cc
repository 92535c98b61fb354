#include "ingest/ocr/typeset.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "ingest/ocr/mend.h"
#include "ingest/text_quality.h"

namespace minutebook::ingest {
namespace {

// Of the font size, as most text faces have it.
constexpr double kCapitalHeight = 0.70;
constexpr double kLetterHeight = 0.50;
constexpr double kAscent = 0.90;
constexpr double kDescent = 0.21;

constexpr double kSizeSpread = 0.09;  // sizes this near to a common one are that one
constexpr double kBoldStem = 1.17;    // a bold stroke in strokes of the page's usual width
constexpr double kLineIsBold = 0.5;   // share of a line's letters that makes all of it bold
constexpr float kNoText = 0.10F;      // surer than this, or it is no text
constexpr float kSureWord = 0.80F;
constexpr double kNumberHeight = 0.6;  // of the word behind it, at least
constexpr double kMinInk = 1.2;        // points: smaller marks are specks
constexpr double kTitleSize = 1.4;     // of the usual size: larger lines are titles
constexpr std::string_view kRising = "ABCDEFGHIJKLMNOPQRSTUVWXYZbdfhklt0123456789";
constexpr std::string_view kHanging = "gjpqyQ,;()[]{}|/_$@";

struct Span {
  std::size_t first = 0;
  std::size_t end = 0;
};

// Of two in the middle the one less far down the page: a box is too large now and then, with a piece of the
// next line.
double LowerMedian(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Letters as words have them: all small, or a capital and small ones; four at least, or a common word.
bool IsWordOf(std::string_view text) {
  while (!text.empty() && std::ispunct(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  if (text.size() < 2) return false;
  const auto small = [](unsigned char c) { return std::islower(c) != 0; };
  return IsCommonWord(text) || (text.size() >= 4 && std::all_of(text.begin() + 1, text.end(), small) &&
                                std::isalpha(static_cast<unsigned char>(text[0])) != 0);
}

bool HasAny(const std::string& text, std::string_view letters) {
  return text.find_first_of(letters) != std::string::npos;
}

double Median(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::vector<Span> LinesOf(const std::vector<SeenWord>& seen) {
  std::vector<Span> lines;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (i == 0 || seen[i].line != seen[i - 1].line) lines.push_back({i, i});
    lines.back().end = i + 1;
  }
  return lines;
}

// The number before a line: "12.", "(3)", "4.1", as tall as the word behind it.
bool IsNumberBefore(const SeenWord& word, const SeenWord& next) {
  const std::string& text = word.text;
  return text.size() >= 2 && text.size() <= 6 && HasAny(text, "0123456789") && HasAny(text, ".)") &&
         text.find_first_not_of("0123456789.()") == std::string::npos &&
         word.ink.Height() >= kNumberHeight * next.ink.Height();
}

// What stands around a word on its line.
struct Place {
  bool sure_line = false;  // of the others
  bool within = false;     // neither its first nor its last
  bool number = false;     // IsNumberBefore
};

// Whether a word is no speck and no leftover of a line. A word that is known counts, however unsure, on a
// line that is sure of the others; so do a dash within it and a number before it.
bool IsText(const SeenWord& word, const Place& place) {
  if (word.text.empty() || word.ink.Empty()) return false;
  if (std::max(word.ink.Width(), word.ink.Height()) < kMinInk) return false;
  const bool dash = word.text == "-" || word.text == "–" || word.text == "—";
  if (dash && place.sure_line && place.within) return true;
  const bool expected = place.sure_line && (place.number || IsWordOf(word.text));
  if (word.confidence < kNoText && !expected) return false;
  const bool strokes = word.text.find_first_not_of("|_~—-=[]{}.'`‘’") == std::string::npos;
  return !(strokes && word.confidence < 0.5F);
}

void DropSpecks(std::vector<SeenWord>& seen) {
  std::size_t kept = 0;
  for (const Span line : LinesOf(seen)) {
    std::size_t sure = 0;
    for (std::size_t i = line.first; i < line.end; ++i) sure += seen[i].confidence >= kSureWord ? 1 : 0;
    const bool sure_line = sure >= 2 && 2 * sure >= line.end - line.first;
    for (std::size_t i = line.first; i < line.end; ++i) {
      const bool begins = i == line.first;
      const bool ends = i + 1 == line.end;
      const bool number = begins && !ends && IsNumberBefore(seen[i], seen[i + 1]);
      if (!IsText(seen[i], {sure_line, !begins && !ends, number})) continue;
      if (kept != i) seen[kept] = std::move(seen[i]);
      ++kept;
    }
  }
  seen.resize(kept);
}

// Where a line's letters stand, at its words: straight, as the slope was taken out.
struct Measured {
  double baseline = 0;
  double size = 0;
  double weight = 0;  // letters
};

Measured Measure(const std::vector<SeenWord>& seen, Span line) {
  std::vector<double> feet, all_feet;
  for (std::size_t i = line.first; i < line.end; ++i) {
    all_feet.push_back(seen[i].ink.y1);
    const bool letters = HasAny(seen[i].text, kRising) || HasAny(seen[i].text, "acemnorsuvwxz");
    if (letters && !HasAny(seen[i].text, kHanging)) feet.push_back(seen[i].ink.y1);
  }
  Measured result;
  const bool hanging_only = feet.empty();
  result.baseline = LowerMedian(hanging_only ? all_feet : feet);
  std::vector<double> capitals, smalls, heights;
  for (std::size_t i = line.first; i < line.end; ++i) {
    const SeenWord& word = seen[i];
    result.weight += static_cast<double>(word.text.size());
    double height = result.baseline - word.ink.y0;
    heights.push_back(height);
    if (hanging_only) height *= kCapitalHeight / (kCapitalHeight + kDescent);
    if (HasAny(word.text, kRising))
      capitals.push_back(height / kCapitalHeight);
    else if (HasAny(word.text, "acemnorsuvwxz"))
      smalls.push_back(height / kLetterHeight);
  }
  result.size = !capitals.empty() ? Median(capitals) : !smalls.empty() ? Median(smalls) : Median(heights);
  if (hanging_only && !heights.empty()) result.baseline -= kDescent * result.size;
  return result;
}

// Replaces sizes that differ by measuring alone by the one most letters have.
void EvenSizes(std::vector<Measured>& lines) {
  std::vector<bool> done(lines.size(), false);
  for (;;) {
    std::map<long, double> weights;  // in quarter points
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!done[i]) weights[std::lround(lines[i].size * 4)] += lines[i].weight;
    }
    if (weights.empty()) return;
    long best = weights.begin()->first;
    double most = -1;
    for (const auto& [size, weight] : weights) {
      double around = weight;
      if (const auto below = weights.find(size - 1); below != weights.end()) around += below->second;
      if (const auto above = weights.find(size + 1); above != weights.end()) around += above->second;
      if (around > most) most = around, best = size;
    }
    const double common = static_cast<double>(best) / 4;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (done[i]) continue;
      const bool exact = std::lround(lines[i].size * 4) == best;
      if (!exact && std::abs(lines[i].size - common) > kSizeSpread * common) continue;
      lines[i].size = std::round(common * 2) / 2;
      done[i] = true;
    }
  }
}

std::size_t Letters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; }));
}

// The width of strokes in font sizes that most letters of the page have.
double UsualStem(const std::vector<SeenWord>& seen, const std::vector<Span>& lines,
                 const std::vector<Measured>& measured) {
  std::vector<double> stems;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    for (std::size_t i = lines[l].first; i < lines[l].end; ++i) {
      if (seen[i].stem > 0 && measured[l].size > 0)
        stems.insert(stems.end(), Letters(seen[i].text), seen[i].stem / measured[l].size);
    }
  }
  return Median(stems);
}

// Successive lines of one large size, a title over several lines, are bold all or none: their strokes are one
// width.
void EvenTitles(std::vector<SeenWord>& seen, const std::vector<Span>& lines,
                const std::vector<Measured>& measured) {
  std::vector<double> sizes;
  for (const Measured& line : measured)
    sizes.insert(sizes.end(), static_cast<std::size_t>(line.weight), line.size);
  const double large = kTitleSize * Median(sizes);
  for (std::size_t first = 0; first < lines.size();) {
    const auto goes_on = [&](std::size_t l) {
      return l < lines.size() && measured[l].size == measured[first].size &&
             std::abs(measured[l].baseline - measured[l - 1].baseline) < 2 * measured[first].size;
    };
    std::size_t end = first + 1;
    while (goes_on(end)) ++end;
    double sum = 0;
    double letters = 0;
    for (std::size_t i = lines[first].first; i < lines[end - 1].end; ++i) {
      if (seen[i].stem <= 0) continue;
      sum += seen[i].stem * static_cast<double>(Letters(seen[i].text));
      letters += static_cast<double>(Letters(seen[i].text));
    }
    for (std::size_t i = lines[first].first; measured[first].size > large && i < lines[end - 1].end; ++i) {
      if (seen[i].stem > 0 && letters > 0) seen[i].stem = sum / letters;
    }
    first = end;
  }
}

void MarkBold(const std::vector<SeenWord>& seen, Span line, double size, double usual,
              std::vector<Word>& words, std::size_t first_word) {
  double bold = 0;
  double all = 0;
  for (std::size_t i = line.first; i < line.end; ++i) {
    const std::size_t letters = Letters(seen[i].text);
    Word& word = words[first_word + i - line.first];
    word.bold = usual > 0 && letters >= 2 && seen[i].stem > kBoldStem * usual * size;
    if (letters >= 2) all += static_cast<double>(letters);
    if (word.bold) bold += static_cast<double>(letters);
  }
  if (all == 0) return;
  const bool whole = bold >= kLineIsBold * all;
  for (std::size_t i = words.size(); i-- > first_word;) {
    // A number or a dash says too little of itself: it goes with the word after it.
    const bool small = Letters(words[i].text) < 2 && i + 1 < words.size();
    if (small) words[i].bold = words[i + 1].bold;
    if (whole) words[i].bold = true;
  }
}

// A box of the picture turned clockwise by `angle` brought back onto the unturned one of that size.
Box TurnBack(const Box& box, int angle, double width, double height) {
  switch (angle) {
    case 90: return {box.y0, height - box.x1, box.y1, height - box.x0};
    case 180: return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
    case 270: return {width - box.y1, box.x0, width - box.y0, box.x1};
    default: return box;
  }
}

}  // namespace

std::vector<Word> Typeset(Recognition recognition, double width, double height) {
  std::vector<Word> words = Typeset(std::move(recognition.words));
  for (Word& word : words) {
    word.box = TurnBack(word.box, (360 - recognition.angle) % 360, width, height);
    word.angle = static_cast<std::int16_t>(recognition.angle);
  }
  return words;
}

std::vector<Word> Typeset(std::vector<SeenWord> seen) {
  for (const Span line : LinesOf(seen)) MendBullet(seen, line.first, line.end, Measure(seen, line).size);
  DropSpecks(seen);
  JoinAddresses(seen);
  MendConfused(seen);
  const std::vector<Span> lines = LinesOf(seen);
  std::vector<Measured> measured;
  for (const Span line : lines) measured.push_back(Measure(seen, line));
  EvenSizes(measured);
  EvenTitles(seen, lines, measured);
  const double usual = UsualStem(seen, lines, measured);
  std::vector<Word> words;
  words.reserve(seen.size());
  for (std::size_t l = 0; l < lines.size(); ++l) {
    MendLine(seen, lines[l].first, lines[l].end, measured[l].size);
    const std::size_t first_word = words.size();
    for (std::size_t i = lines[l].first; i < lines[l].end; ++i) {
      Word& word = words.emplace_back();
      word.text = seen[i].text;
      const double size = measured[l].size;
      word.box = {seen[i].ink.x0, measured[l].baseline - kAscent * size, seen[i].ink.x1,
                  measured[l].baseline + kDescent * size};
      word.font_size = static_cast<float>(size);
      word.confidence = std::clamp(seen[i].confidence, 0.0F, 1.0F);
    }
    MarkBold(seen, lines[l], measured[l].size, usual, words, first_word);
  }
  return words;
}

}  // namespace minutebook::ingest
