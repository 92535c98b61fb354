// A table among the text it stands in, rows and paragraphs at one distance:
//
//   2.1   Table 1 shows the outturn for each service.
//   Table 1: Revenue outturn
//         Service            Budget   Outturn   Variance
//         Road maintenance     16.4      16.9        0.5
//         Total                16.4      16.9        0.5
//   2.2   The winter service overspent.
//
// Text is known by where it begins, left of all full rows, by its number, or by the white that parts it. A
// table whose group headings stand left of its rows does not fit: they are between full rows, or short and
// without a number. Test: trim_test.cc.
#include "extractors/tables/trim.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/tables/prose.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kFullChunks = 3;      // a full row has this many chunks at least ...
constexpr double kFullShare = 0.75;         // ... and this share of the fullest row's
constexpr std::size_t kMinFullRows = 2;     // that tell where the table begins
constexpr double kOutdent = 1.2;            // em left of them
constexpr double kApart = 1.4;              // of the rows' usual distance: text is set apart
constexpr std::size_t kParagraphWords = 5;  // of a numbered line that is no row

// "21/118", "2.1", "3.", "(a)": what numbers a paragraph or minute.
bool IsParagraphNumber(const Page& page, const Chunk& chunk) {
  if (IsListMark(page, chunk)) return true;
  if (chunk.words.size() != 1) return false;
  const std::string_view text = page.words[chunk.words[0]].text;
  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  return std::all_of(text.begin(), text.end(), [&](char c) { return digit(c) || c == '.' || c == '/'; }) &&
         digit(text.front()) && digit(text.back()) && text.find_first_of("./") != std::string_view::npos;
}

// "2.2  The winter service overspent because": the first line of a paragraph and its number.
bool IsNumberedParagraph(const Page& page, const TextRow& row) {
  return row.chunks.size() == 2 && row.chunks[1].words.size() >= kParagraphWords &&
         IsParagraphNumber(page, row.chunks[0]);
}

bool IsCaption(const Page& page, const TextRow& row) {
  if (row.chunks.size() != 1 || row.chunks[0].words.size() < 3) return false;
  const std::string text = TextOf(page, row.chunks[0]);
  return text.starts_with("Table ") || text.starts_with("Figure ");
}

// "61  Finance": a number and the heading that it numbers.
bool IsNumberedHeading(const Page& page, const TextRow& row) {
  if (row.chunks.size() != 2 || row.chunks[0].words.size() != 1 || row.chunks[1].letters == 0) return false;
  const std::string_view number = page.words[row.chunks[0].words[0]].text;
  return IsParagraphNumber(page, row.chunks[0]) ||
         std::all_of(number.begin(), number.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Whether a row that begins left of a table or is set apart from it reads as text beside it, rather than as
// the headings of columns.
bool ReadsAsText(const Page& page, const TextRow& row) {
  if (row.chunks.size() == 2) return IsNumberedHeading(page, row);
  if (row.chunks.size() != 1) return false;
  const std::string text = TextOf(page, row.chunks[0]);
  return row.chunks[0].words.size() >= kCaptionWords || text.back() == ':' || text.back() == '.';
}

// The full rows of a block, which are surely the table's.
struct FullRows {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t count = 0;
  double left = 0;   // where the leftmost begins
  double pitch = 0;  // usual distance of two that follow one another
};

std::size_t FullestRow(const TableBlock& block) {
  std::size_t most = 0;
  for (const TextRow& row : block.rows) most = std::max(most, row.chunks.size());
  return most;
}

FullRows FindFullRows(const TableBlock& block) {
  FullRows full;
  const double most = static_cast<double>(FullestRow(block));
  std::vector<double> steps;
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    const TextRow& row = block.rows[r];
    const double chunks = static_cast<double>(row.chunks.size());
    if (row.chunks.size() < kFullChunks || chunks < kFullShare * most) continue;
    full.left = full.count == 0 ? row.box.x0 : std::min(full.left, row.box.x0);
    if (full.count == 0) full.first = r;
    if (full.count > 0 && full.last + 1 == r) steps.push_back(row.baseline - block.rows[r - 1].baseline);
    full.last = r;
    ++full.count;
  }
  if (steps.empty()) return full;
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2), steps.end());
  full.pitch = steps[steps.size() / 2];
  return full;
}

}  // namespace

void TrimSingles(TableBlock& block) {
  while (!block.rows.empty() && block.rows.back().chunks.size() < 2) block.rows.pop_back();
  const auto first = std::find_if(block.rows.begin(), block.rows.end(),
                                  [](const TextRow& r) { return r.chunks.size() > 1; });
  block.rows.erase(block.rows.begin(), first);
}

void TrimNumbered(const Page& page, TableBlock& block) {
  std::vector<TextRow>& rows = block.rows;
  const auto numbered = [&](const TextRow& row) {
    return IsNumberedHeading(page, row) && !IsFigureChunk(page, row.chunks[1]);
  };
  const auto count = std::count_if(rows.begin(), rows.end(), numbered);
  if (count == 0 || static_cast<std::size_t>(count) * 2 > rows.size()) return;
  while (!rows.empty() && numbered(rows.back())) rows.pop_back();
  const auto first = std::find_if_not(rows.begin(), rows.end(), numbered);
  rows.erase(rows.begin(), first);
}

void TrimCaptions(TableBlock& block) {
  const double width = block.box.Width();
  std::size_t captions = 0;
  while (captions < block.rows.size() && block.rows[captions].chunks.size() == 1) {
    const Chunk& chunk = block.rows[captions].chunks[0];
    if (chunk.box.Width() < kCaptionShare * width && chunk.words.size() < kCaptionWords) break;
    ++captions;
  }
  block.rows.erase(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(captions));
}

void TrimText(const Page& page, TableBlock& block) {
  const FullRows full = FindFullRows(block);
  if (full.count < kMinFullRows) return;
  std::vector<TextRow>& rows = block.rows;
  const auto outdented = [&](const TextRow& row) {
    return row.box.x0 < full.left - kOutdent * static_cast<double>(row.chunks[0].font_size);
  };
  const auto apart = [&](std::size_t upper) {
    return full.pitch > 0 && rows[upper + 1].baseline - rows[upper].baseline > kApart * full.pitch;
  };
  bool text = false;
  for (std::size_t r = full.last + 1; r < rows.size() && !text; ++r) {
    text = outdented(rows[r]) || IsNumberedParagraph(page, rows[r]) ||
           (apart(r - 1) && ReadsAsText(page, rows[r]));
    if (text) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(r), rows.end());
  }
  text = false;
  for (std::size_t r = full.first; r-- > 0 && !text;) {
    text = IsCaption(page, rows[r]) || IsNumberedParagraph(page, rows[r]) ||
           ((outdented(rows[r]) || apart(r)) && ReadsAsText(page, rows[r]));
    if (text) rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(r + 1));
  }
}

}  // namespace minutebook::extract
