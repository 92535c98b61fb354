// A table among the text it stands in, rows and paragraphs at one distance:
//
//   2.1   Table 1 shows the outturn for each service.
//   Table 1: Revenue outturn
//         Service            Budget   Outturn   Variance
//         Road maintenance     16.4      16.9        0.5
//         Total                16.4      16.9        0.5
//   2.2   The winter service overspent.
//
// Text is known by where it begins, left of all full rows, or by its number. A table whose group headings
// stand left of its rows does not fit: they are between full rows, or short and without a number. Test:
// trim_test.cc.
#include "extractors/tables/trim.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

#include "extractors/tables/prose.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kFullChunks = 3;      // a full row has this many chunks at least ...
constexpr double kFullShare = 0.75;         // ... and this share of the fullest row's
constexpr std::size_t kMinFullRows = 2;     // that tell where the table begins
constexpr double kOutdent = 1.2;            // em left of them
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

// Whether a row that begins left of a table below it introduces the table rather than heads its columns.
bool LeadsIn(const Page& page, const TextRow& row) {
  if (row.chunks.size() == 2) return IsParagraphNumber(page, row.chunks[0]);
  if (row.chunks.size() != 1) return false;
  const std::string text = TextOf(page, row.chunks[0]);
  return row.chunks[0].words.size() >= kCaptionWords || text.back() == ':' || text.back() == '.';
}

std::size_t FullestRow(const TableBlock& block) {
  std::size_t most = 0;
  for (const TextRow& row : block.rows) most = std::max(most, row.chunks.size());
  return most;
}

}  // namespace

void TrimSingles(TableBlock& block) {
  while (!block.rows.empty() && block.rows.back().chunks.size() < 2) block.rows.pop_back();
  const auto first = std::find_if(block.rows.begin(), block.rows.end(),
                                  [](const TextRow& r) { return r.chunks.size() > 1; });
  block.rows.erase(block.rows.begin(), first);
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
  const double most = static_cast<double>(FullestRow(block));
  const auto full = [&](const TextRow& row) {
    return row.chunks.size() >= kFullChunks && static_cast<double>(row.chunks.size()) >= kFullShare * most;
  };
  std::size_t first = block.rows.size(), last = 0, count = 0;
  double left = 0;
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    if (!full(block.rows[r])) continue;
    left = count == 0 ? block.rows[r].box.x0 : std::min(left, block.rows[r].box.x0);
    first = std::min(first, r), last = r, ++count;
  }
  if (count < kMinFullRows) return;
  const auto outdented = [&](const TextRow& row) {
    return row.box.x0 < left - kOutdent * static_cast<double>(row.chunks[0].font_size);
  };
  const auto above = [&](const TextRow& row) {
    return IsCaption(page, row) || IsNumberedParagraph(page, row) || (outdented(row) && LeadsIn(page, row));
  };
  for (std::size_t r = last + 1; r < block.rows.size(); ++r) {
    if (!outdented(block.rows[r]) && !IsNumberedParagraph(page, block.rows[r])) continue;
    block.rows.erase(block.rows.begin() + static_cast<std::ptrdiff_t>(r), block.rows.end());
  }
  for (std::size_t r = first; r-- > 0;) {
    if (!above(block.rows[r])) continue;
    block.rows.erase(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(r + 1));
    break;
  }
}

}  // namespace minutebook::extract
