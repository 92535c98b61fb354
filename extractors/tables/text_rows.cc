#include "extractors/tables/text_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace minutebook::extract {
namespace {

constexpr double kDescent = 0.21;       // of the font size: how far below the baseline a word's box reaches
constexpr double kSameBaseline = 0.32;  // of the font size
constexpr double kRaised = 0.85;        // smaller than this share of its neighbour: may be a footnote mark
constexpr double kTouching = 0.35;      // of the neighbour's font size: a mark's gap to its word
constexpr double kDefaultWordGap = 0.27;
constexpr double kGapFactor = 1.5;  // chunks part where the gap exceeds this many word gaps ...
constexpr double kGapBase = 0.2;    // ... plus this share of the font size

double FontSize(const Word& word) {
  return word.font_size > 0 ? static_cast<double>(word.font_size) : std::max(word.box.Height(), 1e-3);
}

double Baseline(const Word& word) { return word.box.y1 - kDescent * FontSize(word); }

bool IsLetter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }

// Groups words (ordered by baseline) to rows.
std::vector<WordIndices> ByBaseline(const Page& page, const WordIndices& words) {
  std::vector<WordIndices> rows;
  double sum = 0;
  for (const std::uint32_t w : words) {
    const double baseline = Baseline(page.words[w]);
    const double mean = rows.empty() ? 0 : sum / static_cast<double>(rows.back().size());
    if (rows.empty() || baseline - mean > kSameBaseline * FontSize(page.words[w])) {
      rows.emplace_back();
      sum = 0;
    }
    rows.back().push_back(w);
    sum += baseline;
  }
  for (WordIndices& row : rows) {
    std::stable_sort(row.begin(), row.end(),
                     [&](auto a, auto b) { return page.words[a].box.x0 < page.words[b].box.x0; });
  }
  return rows;
}

// The word of `row` that ends just left of the mark or begins just right of it, and is larger.
bool TouchesRow(const Page& page, const WordIndices& row, const Word& mark) {
  const auto right = std::lower_bound(row.begin(), row.end(), mark.box.x0,
                                      [&](std::uint32_t w, double x) { return page.words[w].box.x0 < x; });
  const auto touches = [&](const Word& word) {
    const double size = FontSize(word);
    const double gap = std::max(mark.box.x0 - word.box.x1, word.box.x0 - mark.box.x1);
    return FontSize(mark) < kRaised * size && gap < kTouching * size && OverlapY(mark.box, word.box) > 0;
  };
  if (right != row.end() && touches(page.words[*right])) return true;
  return right != row.begin() && touches(page.words[*(right - 1)]);
}

// Moves raised or lowered marks into the neighbouring row whose words they touch.
void AttachMarks(const Page& page, std::vector<WordIndices>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    WordIndices stay;
    for (const std::uint32_t w : rows[i]) {
      WordIndices* home = nullptr;
      if (i + 1 < rows.size() && TouchesRow(page, rows[i + 1], page.words[w])) home = &rows[i + 1];
      if (!home && i > 0 && TouchesRow(page, rows[i - 1], page.words[w])) home = &rows[i - 1];
      if (!home) {
        stay.push_back(w);
        continue;
      }
      const auto place = std::upper_bound(home->begin(), home->end(), w, [&](auto a, auto b) {
        return page.words[a].box.x0 < page.words[b].box.x0;
      });
      home->insert(place, w);
    }
    rows[i] = std::move(stay);
  }
  rows.erase(std::remove_if(rows.begin(), rows.end(), [](const WordIndices& r) { return r.empty(); }),
             rows.end());
}

bool RuleBetween(const Word& left, const Word& right, const std::vector<Edge>& vertical) {
  const double from = std::min(left.box.x1, right.box.x0) - 0.2 * FontSize(left);
  const double to = std::max(left.box.x1, right.box.x0) + 0.2 * FontSize(left);
  if (right.box.x0 < left.box.x1 - 0.5 * FontSize(left)) return false;
  const double y = (left.box.CentreY() + right.box.CentreY()) / 2;
  auto it = std::lower_bound(vertical.begin(), vertical.end(), from,
                             [](const Edge& e, double x) { return e.at < x; });
  for (; it != vertical.end() && it->at <= to; ++it) {
    if (it->from <= y && it->to >= y) return true;
  }
  return false;
}

void Append(const Page& page, std::uint32_t w, Chunk& chunk) {
  const Word& word = page.words[w];
  chunk.bold = chunk.words.empty() ? word.bold : chunk.bold && word.bold;
  chunk.box = Union(chunk.box, word.box);
  chunk.font_size = std::max(chunk.font_size, static_cast<float>(FontSize(word)));
  chunk.words.push_back(w);
  chunk.bytes += word.text.size();
  chunk.letters += static_cast<std::size_t>(std::count_if(
      word.text.begin(), word.text.end(), [](char c) { return IsLetter(static_cast<unsigned char>(c)); }));
}

}  // namespace

std::string TextOf(const Page& page, const Chunk& chunk) {
  std::string text;
  for (const std::uint32_t w : chunk.words) {
    if (!text.empty()) text += ' ';
    text += page.words[w].text;
  }
  return text;
}

double WordGap(const Page& page, const std::vector<WordIndices>& rows) {
  std::vector<double> gaps;
  for (const WordIndices& row : rows) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      const Word &left = page.words[row[i - 1]], &right = page.words[row[i]];
      const double gap = (right.box.x0 - left.box.x1) / std::max(FontSize(left), FontSize(right));
      if (gap > 0.05 && gap < 0.75) gaps.push_back(gap);
    }
  }
  if (gaps.size() < 8) return kDefaultWordGap;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

std::vector<Chunk> ChunksOf(const Page& page, const WordIndices& row, const std::vector<Edge>& vertical,
                            double word_gap) {
  std::vector<Chunk> chunks;
  double reach = 0;  // right end of the open chunk
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Word& word = page.words[row[i]];
    bool part = i == 0;
    if (!part) {
      const Word& left = page.words[row[i - 1]];
      const double size = std::max(FontSize(left), FontSize(word));
      part = word.box.x0 - reach > (kGapFactor * word_gap + kGapBase) * size ||
             RuleBetween(left, word, vertical);
    }
    if (part) chunks.emplace_back();
    Append(page, row[i], chunks.back());
    reach = part ? word.box.x1 : std::max(reach, word.box.x1);
  }
  return chunks;
}

std::vector<TextRow> TextRowsOf(const Page& page, const WordIndices& words,
                                const std::vector<Edge>& vertical) {
  WordIndices upright;
  std::copy_if(words.begin(), words.end(), std::back_inserter(upright),
               [&](std::uint32_t w) { return page.words[w].angle == 0 && !page.words[w].text.empty(); });
  std::stable_sort(upright.begin(), upright.end(),
                   [&](auto a, auto b) { return Baseline(page.words[a]) < Baseline(page.words[b]); });
  std::vector<WordIndices> grouped = ByBaseline(page, upright);
  AttachMarks(page, grouped);
  const double word_gap = WordGap(page, grouped);
  std::vector<TextRow> rows;
  for (const WordIndices& group : grouped) {
    TextRow row;
    row.chunks = ChunksOf(page, group, vertical, word_gap);
    std::vector<double> baselines;
    for (const std::uint32_t w : group) baselines.push_back(Baseline(page.words[w]));
    for (const Chunk& chunk : row.chunks) row.box = Union(row.box, chunk.box);
    std::nth_element(baselines.begin(), baselines.begin() + static_cast<std::ptrdiff_t>(baselines.size() / 2),
                     baselines.end());
    row.baseline = baselines[baselines.size() / 2];
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace minutebook::extract
