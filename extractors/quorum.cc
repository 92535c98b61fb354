// "QUORUM The minimum number of appointed Members required to be in attendance to hold the meeting is 3." as
// a block of its own, or line by line in a column that runs beside another. Tests: quorum_test.cc.
#include <algorithm>
#include <array>
#include <cmath>

#include "extractors/families.h"
#include "extractors/patterns/front_sheet.h"
#include "extractors/pieces.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::array<std::string_view, 21> kNumberWords = {
    "",         "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::size_t kColumnLines = 6;  // lines of a column that the sentence may take
constexpr double kSameEdge = 8;          // points
constexpr int kMaxQuorum = 200;

int NumberOf(std::string_view printed) {
  const std::string lower = Lower(printed);
  for (std::size_t i = 1; i < kNumberWords.size(); ++i) {
    if (lower == kNumberWords[i]) return static_cast<int>(i);
  }
  return std::atoi(lower.c_str());
}

std::optional<Quorum> QuorumIn(std::string_view text, const Provenance& where) {
  const Match m = patterns::kQuorum.Find(text);
  if (!m) return std::nullopt;
  // "three governors plus the Headteacher" are four.
  const int members = NumberOf(m[1]) + (patterns::kPlusOne.In(m.after) ? 1 : 0);
  if (members < 1 || members > kMaxQuorum) return std::nullopt;
  Quorum quorum;
  quorum.members = members;
  quorum.where = where;
  return quorum;
}

// The lines below in the same column, joined.
std::string ColumnText(const std::vector<Piece>& pieces, std::size_t from) {
  std::string text = pieces[from].text;
  std::size_t lines = 1;
  for (std::size_t i = from + 1; i < pieces.size() && lines < kColumnLines; ++i) {
    if (pieces[i].page != pieces[from].page || std::abs(pieces[i].box.x0 - pieces[from].box.x0) > kSameEdge)
      continue;
    if (pieces[i].box.y0 <= pieces[from].box.y0) continue;
    text += ' ' + pieces[i].text;
    ++lines;
  }
  return text;
}

}  // namespace

std::optional<Quorum> ReadQuorum(const Flow& flow, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < std::min(last, flow.blocks.size()); ++i) {
    const Block& block = flow.blocks[i];
    const Provenance where{block.page_from, block.page_to, block.box, "front-sheet.quorum", 1};
    if (std::optional<Quorum> quorum = QuorumIn(block.Printed(), where)) return quorum;
  }
  const std::vector<Piece> pieces = PiecesOf(flow, first, last);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (Lower(pieces[i].text).find("quorum") == std::string::npos) continue;
    if (std::optional<Quorum> quorum =
            QuorumIn(ColumnText(pieces, i), WherePiece(pieces[i], "front-sheet.quorum-column")))
      return quorum;
  }
  return std::nullopt;
}

}  // namespace minutebook::extract
