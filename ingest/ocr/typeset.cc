#include "ingest/ocr/typeset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

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
constexpr double kMinInk = 1.2;       // points: smaller marks are specks
constexpr double kBulletGap = 0.45;   // font sizes between a bullet and its text, at least
constexpr double kBlankWidth = 0.3;   // font sizes
constexpr double kTitleSize = 1.4;    // of the usual size: larger lines are titles
constexpr double kMaxHole = 2;  // font sizes that raised letters and the blanks around them fill at most
constexpr std::string_view kRising = "ABCDEFGHIJKLMNOPQRSTUVWXYZbdfhklt0123456789";
constexpr std::string_view kHanging = "gjpqyQ,;()[]{}|/_$@";

struct Span {
  std::size_t first = 0;
  std::size_t end = 0;
};

bool HasAny(const std::string& text, std::string_view letters) {
  return text.find_first_of(letters) != std::string::npos;
}

double Median(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool IsText(const SeenWord& word) {
  if (word.text.empty() || word.ink.Empty()) return false;
  if (std::max(word.ink.Width(), word.ink.Height()) < kMinInk) return false;
  if (word.confidence < kNoText) return false;
  const bool strokes = word.text.find_first_not_of("|_~—-=[]{}.'`‘’") == std::string::npos;
  return !(strokes && word.confidence < 0.5F);
}

std::vector<Span> LinesOf(const std::vector<SeenWord>& seen) {
  std::vector<Span> lines;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (i == 0 || seen[i].line != seen[i - 1].line) lines.push_back({i, i});
    lines.back().end = i + 1;
  }
  return lines;
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
  result.baseline = hanging_only ? Median(all_feet) : Median(feet);
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

bool LooksLikeBullet(const std::string& text) {
  static constexpr std::string_view kTaken[] = {"e", "o", "*", "°", "©", "¢", "«",
                                                "»", "®", "·", "■", "●", "¢"};
  return std::find(std::begin(kTaken), std::end(kTaken), text) != std::end(kTaken);
}

// A lone mark before the text of a line is a bullet, whatever letter it was taken for.
void MendBullet(std::vector<SeenWord>& seen, Span line, const Measured& measured) {
  if (line.end - line.first < 2) return;
  SeenWord& mark = seen[line.first];
  const SeenWord& next = seen[line.first + 1];
  if (!LooksLikeBullet(mark.text) || next.ink.x0 - mark.ink.x1 < kBulletGap * measured.size) return;
  if (mark.ink.Width() > 0.7 * measured.size) return;
  mark.text = "•";
}

bool IsMonth(std::string_view text) {
  static constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
  while (!text.empty() && std::ispunct(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return std::find(std::begin(kMonths), std::end(kMonths), text) != std::end(kMonths);
}

const char* OrdinalEnd(int day) {
  if (day >= 11 && day <= 13) return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

// The small raised letters of "22nd September" are taken for quotes, a degree sign or a digit: where a month
// follows, a day with such a sign behind it, or one above 31, gets the letters back.
void MendOrdinal(SeenWord& word, const SeenWord& next) {
  const std::size_t digits = std::min(word.text.find_first_not_of("0123456789"), word.text.size());
  if (digits == 0 || digits > 3 || !IsMonth(next.text)) return;
  const std::string rest = word.text.substr(digits);
  const std::string day = word.text.substr(0, digits == 3 ? 2 : digits);
  const int number = std::stoi(day);
  const bool letters =
      std::any_of(rest.begin(), rest.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
  const bool stop = rest == "." || rest == ",";
  if (number < 1 || number > 31 || letters || stop || (rest.empty() && digits < 3)) return;
  word.text = day + OrdinalEnd(number);
}

// An address is one word: "jo." and "acorn@example.org" right behind it were parted at the stop, where an
// underline hides how near they stand.
void JoinAddresses(std::vector<SeenWord>& seen) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    SeenWord* before = kept > 0 ? &seen[kept - 1] : nullptr;
    const bool parted = before != nullptr && before->line == seen[i].line && before->text.size() > 1 &&
                        std::string_view("._-").find(before->text.back()) != std::string_view::npos &&
                        seen[i].text.find('@') != std::string::npos &&
                        seen[i].ink.x0 - before->ink.x1 < kBlankWidth * 0.75 * seen[i].ink.Height();
    if (parted) {
      before->text += seen[i].text;
      before->ink.x1 = seen[i].ink.x1;
      before->confidence = std::min(before->confidence, seen[i].confidence);
    } else {
      if (kept != i) seen[kept] = std::move(seen[i]);
      ++kept;
    }
  }
  seen.resize(kept);
}

// What small raised letters are taken for.
bool IsTakenForRaised(const std::string& text) {
  static constexpr std::string_view kTaken[] = {"\"", "'", "“", "”", "‘", "’",   "°", "@",
                                                "*",  "™", "®", "!", "?", "\"?", "”?"};
  return std::find(std::begin(kTaken), std::end(kTaken), text) != std::end(kTaken);
}

// The day that a word of nothing but one or two digits names; 0 when it names none.
int DayIn(const std::string& text) {
  if (text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return 0;
  const int day = std::stoi(text);
  return day <= 31 ? day : 0;
}

// The same where the raised letters became a word of their own ("28 \" September") or were passed over, which
// leaves a hole that looks like the gap between two columns: the day then reaches up to the month.
void MendLoneOrdinal(std::vector<SeenWord>& seen, Span line, const Measured& measured) {
  for (std::size_t i = line.first; i + 1 < line.end; ++i) {
    const int day = DayIn(seen[i].text);
    if (day == 0) continue;
    SeenWord& next = seen[i + 1];
    const double hole = next.ink.x0 - seen[i].ink.x1;
    if (IsMonth(next.text) && hole > kBlankWidth * measured.size && hole < kMaxHole * measured.size) {
      seen[i].ink.x1 = next.ink.x0 - kBlankWidth * measured.size;
    } else if (i + 2 < line.end && IsMonth(seen[i + 2].text) && IsTakenForRaised(next.text)) {
      next.text = OrdinalEnd(day);
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
  seen.erase(std::remove_if(seen.begin(), seen.end(), [](const SeenWord& word) { return !IsText(word); }),
             seen.end());
  JoinAddresses(seen);
  const std::vector<Span> lines = LinesOf(seen);
  std::vector<Measured> measured;
  for (const Span line : lines) measured.push_back(Measure(seen, line));
  EvenSizes(measured);
  EvenTitles(seen, lines, measured);
  const double usual = UsualStem(seen, lines, measured);
  std::vector<Word> words;
  words.reserve(seen.size());
  for (std::size_t l = 0; l < lines.size(); ++l) {
    MendBullet(seen, lines[l], measured[l]);
    for (std::size_t i = lines[l].first; i + 1 < lines[l].end; ++i) MendOrdinal(seen[i], seen[i + 1]);
    MendLoneOrdinal(seen, lines[l], measured[l]);
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
