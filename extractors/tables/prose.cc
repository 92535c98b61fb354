// The idea: a paragraph is a chain of chunks, each right below the one before, that fill the same width with
// words. A chain most of whose rows have a figure beside it is a table's column of labels; a short chain
// whose first row alone has neighbours is a wrapped cell.
#include "extractors/tables/prose.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>

#include "extractors/tables/values.h"

namespace minutebook::extract {
namespace {

constexpr double kMaxLead = 2.1;    // em between lines of a paragraph
constexpr double kSameSize = 0.12;  // font sizes of a paragraph differ by less than this share
constexpr double kOverlap = 0.6;    // of the narrower line lies above the other
constexpr double kMinWidth = 12;    // em
constexpr double kWideLines = 28;   // em: two lines as wide as this are a paragraph
constexpr double kMinFill = 0.75;   // of the paragraph's width that a line takes on the average
constexpr double kMinLetters = 0.65;
constexpr double kMinWords = 4.5;       // per line
constexpr double kFiguresBeside = 0.5;  // share of rows with a figure beside that makes it labels
constexpr std::size_t kMaxCellLines = 12;
constexpr std::size_t kRowChunks = 3;  // of a row of a table next to a paragraph
constexpr double kSetApart = 1.15;     // of the paragraph's leading
constexpr std::size_t kReach = 12;     // rows looked back for the line above

struct Ref {
  std::size_t row, chunk;
};

const Chunk& At(const std::vector<TextRow>& rows, Ref r) { return rows[r.row].chunks[r.chunk]; }

bool Follows(const std::vector<TextRow>& rows, Ref upper, Ref lower) {
  const Chunk &a = At(rows, upper), &b = At(rows, lower);
  const double size = std::max(a.font_size, b.font_size);
  if (static_cast<double>(std::abs(a.font_size - b.font_size)) > kSameSize * size) return false;
  const double lead = rows[lower.row].baseline - rows[upper.row].baseline;
  if (lead > kMaxLead * size || lead < 0.5 * size) return false;
  return OverlapX(a.box, b.box) >= kOverlap * std::min(a.box.Width(), b.box.Width());
}

// The chunk in an earlier row that this one goes on from, nearest row first.
bool FindUpper(const std::vector<TextRow>& rows, Ref lower, Ref& upper) {
  const Chunk& chunk = At(rows, lower);
  for (std::size_t back = 1; back <= kReach && back <= lower.row; ++back) {
    const TextRow& row = rows[lower.row - back];
    if (rows[lower.row].baseline - row.baseline > kMaxLead * static_cast<double>(chunk.font_size) * 1.2)
      return false;
    auto it = std::lower_bound(row.chunks.begin(), row.chunks.end(), chunk.box.x0,
                               [](const Chunk& c, double x) { return c.box.x1 < x; });
    for (; it != row.chunks.end() && it->box.x0 < chunk.box.x1; ++it) {
      upper = {lower.row - back, static_cast<std::size_t>(it - row.chunks.begin())};
      if (Follows(rows, upper, lower)) return true;
    }
  }
  return false;
}

std::vector<std::vector<Ref>> Chains(const std::vector<TextRow>& rows) {
  std::vector<std::vector<Ref>> chains;
  std::vector<std::vector<std::size_t>> chain_of(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    chain_of[r].resize(rows[r].chunks.size());
    for (std::size_t c = 0; c < rows[r].chunks.size(); ++c) {
      Ref upper{};
      std::size_t chain = chains.size();
      if (FindUpper(rows, {r, c}, upper)) {
        const std::size_t candidate = chain_of[upper.row][upper.chunk];
        const Ref tail = chains[candidate].back();
        if (tail.row == upper.row && tail.chunk == upper.chunk) chain = candidate;
      }
      if (chain == chains.size()) chains.emplace_back();
      chains[chain].push_back({r, c});
      chain_of[r][c] = chain;
    }
  }
  return chains;
}

// How many chunks at one end of a chain are cells right above or below a paragraph: others stand beside them,
// none beside the paragraph's lines, and they stand further off than those do from
// one another.
std::size_t CellsBeside(const std::vector<TextRow>& rows, const std::vector<Ref>& chain, bool from_end) {
  const auto at = [&](std::size_t i) { return chain[from_end ? chain.size() - 1 - i : i]; };
  const auto lead = [&](std::size_t i) {
    return std::abs(rows[at(i).row].baseline - rows[at(i + 1).row].baseline);
  };
  std::size_t cells = 0;
  while (cells < chain.size() && rows[at(cells).row].chunks.size() >= kRowChunks) ++cells;
  if (cells == 0 || cells == chain.size() || rows[at(cells).row].chunks.size() > 1) return 0;
  const bool apart = cells + 1 == chain.size() || lead(cells - 1) > kSetApart * lead(cells);
  return apart ? cells : 0;
}

void CutCells(const std::vector<TextRow>& rows, std::vector<Ref>& chain) {
  chain.resize(chain.size() - CellsBeside(rows, chain, true));
  const auto above = static_cast<std::ptrdiff_t>(CellsBeside(rows, chain, false));
  chain.erase(chain.begin(), chain.begin() + above);
}

bool FillsItsWidth(const std::vector<TextRow>& rows, const std::vector<Ref>& chain) {
  Box box;
  double width = 0, words = 0, letters = 0, bytes = 0;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const Chunk& chunk = At(rows, chain[i]);
    box = Union(box, chunk.box);
    letters += static_cast<double>(chunk.letters);
    bytes += static_cast<double>(chunk.bytes);
    if (i + 1 == chain.size()) continue;  // the last line may be short
    width += chunk.box.Width();
    words += static_cast<double>(chunk.words.size());
  }
  const double lines = static_cast<double>(chain.size() - 1);
  const double em = static_cast<double>(At(rows, chain[0]).font_size);
  if (box.Width() < (chain.size() < 3 ? kWideLines : kMinWidth) * em) return false;
  return letters >= kMinLetters * bytes && words >= kMinWords * lines &&
         width >= kMinFill * lines * box.Width();
}

// Whether the chain stands among a table's cells rather than in running text.
bool IsCellText(const Page& page, const std::vector<TextRow>& rows, const std::vector<Ref>& chain) {
  std::size_t figures = 0, neighbours = 0;
  bool first_has = false;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const TextRow& row = rows[chain[i].row];
    bool figure = false, other = false;
    for (std::size_t c = 0; c < row.chunks.size(); ++c) {
      if (c == chain[i].chunk || IsListMark(page, row.chunks[c])) continue;
      other = true;
      figure = figure || IsFigureChunk(page, row.chunks[c]);
    }
    figures += figure;
    neighbours += other && i > 0;
    if (i == 0) first_has = other;
  }
  if (static_cast<double>(figures) > kFiguresBeside * static_cast<double>(chain.size())) return true;
  return first_has && chain.size() <= kMaxCellLines &&
         static_cast<double>(neighbours) <= 0.4 * static_cast<double>(chain.size() - 1);
}

}  // namespace

bool IsFigureChunk(const Page& page, const Chunk& chunk) {
  if (chunk.words.size() > 4 || chunk.bytes > 24) return false;
  return IsFigure(ReadValue(TextOf(page, chunk)).kind);
}

bool IsListMark(const Page& page, const Chunk& chunk) {
  if (chunk.words.size() != 1) return false;
  std::string_view text = page.words[chunk.words[0]].text;
  for (const std::string_view bullet :
       {"\xE2\x80\xA2", "\xEF\x82\xB7", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F", "\xE2\x97\xA6",
        "\xE2\x96\xA0", "\xE2\x9E\xA2", "\xEF\x82\xA7", "\xE2\x97\x8B", "o"}) {
    if (text == bullet) return true;
  }
  if (text.size() < 2 || text.size() > 7) return false;
  const bool bracket = text.front() == '(' && text.back() == ')';
  const bool dotted = text.back() == '.' || text.back() == ')';
  if (!bracket && !dotted) {
    // "4.2": a paragraph's number; two parts without a unit, set apart from the text it numbers
    return std::isdigit(static_cast<unsigned char>(text.front())) &&
           std::count(text.begin(), text.end(), '.') >= 2;
  }
  text.remove_suffix(1);
  if (bracket) text.remove_prefix(1);
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) || c == '.';
  });
  const bool roman = text.find_first_not_of("ivxlc") == std::string_view::npos;
  return digits || roman || text.size() == 1;
}

std::vector<std::vector<char>> ProseChunks(const Page& page, const std::vector<TextRow>& rows) {
  std::vector<std::vector<char>> prose(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) prose[r].assign(rows[r].chunks.size(), 0);
  for (std::vector<Ref>& chain : Chains(rows)) {
    CutCells(rows, chain);
    if (chain.size() < 2 || !FillsItsWidth(rows, chain) || IsCellText(page, rows, chain)) continue;
    for (const Ref& ref : chain) {
      prose[ref.row][ref.chunk] = 1;
      if (ref.chunk > 0 && IsListMark(page, rows[ref.row].chunks[ref.chunk - 1]))
        prose[ref.row][ref.chunk - 1] = 1;
    }
  }
  return prose;
}

}  // namespace minutebook::extract
