#include "extractors/head_pieces.h"

#include <algorithm>
#include <cmath>

#include "extractors/dates.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxHeadBlocks = 60;  // blocks that can belong to a head
constexpr std::size_t kMaxTitleLength = 240;
constexpr std::size_t kTitleStart = 6;      // pieces among which "Minutes of ..." begins
constexpr std::size_t kMaxTitleLines = 10;  // over which a title in capitals is set

// Lines with wide gaps give their parts one by one; a part that ends with a comma goes on below in the same
// place.
void AddPieces(const Block& block, std::vector<HeadPiece>& pieces) {
  const bool wide = std::any_of(block.lines.begin(), block.lines.end(),
                                [](const Line& line) { return line.segments.size() > 1; });
  if (!wide || block.label) {
    pieces.push_back({block.Printed(), &block, block.x, block.bold});
    return;
  }
  for (const Line& line : block.lines) {
    bool labelled = false;
    for (Segment segment : line.segments) {
      if (const Match m = patterns::kHeadContactLabel.Find(segment.text); m && !m.before.empty()) {
        pieces.push_back({std::string(Trim(m.before)), &block, segment.box.x0, line.bold});
        segment.text = segment.text.substr(m.before.size());
        segment.box.x0 = -1;  // no column of its own
      }
      // "COMMITTEE:" and its value are one piece.
      if (labelled) {
        pieces.back().text += ' ' + segment.text;
      } else {
        pieces.push_back({segment.text, &block, segment.box.x0, line.bold});
      }
      labelled = !labelled && segment.text.ends_with(':');
    }
  }
}

// "Children and Families" over "Scrutiny Panel": a name set on two lines.
bool BreaksName(const Block& above, const Block& block) {
  return above.bold && block.bold && !block.gap && !above.label && !block.label &&
         above.page_to == block.page_from && std::abs(above.size - block.size) < 0.5 &&
         std::abs(above.box.CentreX() - block.box.CentreX()) < 4 && !patterns::kBodyWord.In(above.text) &&
         !patterns::kAgendaTitle.In(above.text) && patterns::kBodyWord.In(block.text) &&
         !FindDate(block.text) && !patterns::kMinutesTitle.In(block.text);
}

// "ADARE- RATHKEALE": a name in capitals broken at its hyphen.
void MendHyphens(std::string& text) {
  if (!IsUpper(text)) return;
  for (std::size_t at = text.find("- "); at != std::string::npos; at = text.find("- ", at + 1)) {
    if (at > 0 && text[at - 1] != ' ') text.erase(at + 1, 1);
  }
}

std::vector<HeadPiece> PlainPieces(std::span<const Block> head) {
  std::vector<HeadPiece> all;
  head = head.subspan(0, std::min(head.size(), kMaxHeadBlocks));
  for (std::size_t i = 0; i < head.size(); ++i) {
    const Block& block = head[i];
    if (block.kind == BlockKind::kGrid || block.text.empty()) continue;
    if (i > 0 && !all.empty() && BreaksName(head[i - 1], block)) {
      all.back().text += ' ' + block.text;
    } else {
      AddPieces(block, all);
    }
  }
  std::vector<HeadPiece> pieces;
  for (HeadPiece& piece : all) {
    MendHyphens(piece.text);
    const auto open = std::find_if(pieces.rbegin(), pieces.rend(),
                                   [&](const HeadPiece& p) { return std::abs(p.x - piece.x) < 3; });
    const bool carries_on = open != pieces.rend() && open->text.ends_with(',') && pieces.rend() - open > 0 &&
                            open - pieces.rbegin() < 4;
    if (carries_on) {
      open->text += ' ' + piece.text;
    } else {
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

// A long title is set on several lines: its words are tried in one piece too, after all the others.
void AddJoinedTitle(std::vector<HeadPiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size() && i < kTitleStart; ++i) {
    if (!patterns::kMinutesTitle.In(pieces[i].text) || pieces[i].text.size() > kMaxTitleLength) continue;
    if (i + 1 < pieces.size() && patterns::kOpensMinutes.In(pieces[i + 1].text)) continue;
    HeadPiece joined = pieces[i];
    joined.joined = true;
    // A title set in capitals goes on as long as the capitals do.
    for (std::size_t k = i + 1; k < pieces.size(); ++k) {
      const bool more =
          k <= i + 2 || (k <= i + kMaxTitleLines && IsUpper(joined.text) && IsUpper(pieces[k].text));
      if (!more || patterns::kAttendanceLabel.In(pieces[k].text)) break;
      if (!joined.text.ends_with('-')) joined.text += ' ';
      joined.text += pieces[k].text;
    }
    pieces.push_back(std::move(joined));
    return;
  }
}

}  // namespace

std::vector<HeadPiece> HeadPieces(std::span<const Block> head) {
  std::vector<HeadPiece> pieces = PlainPieces(head);
  AddJoinedTitle(pieces);
  return pieces;
}

}  // namespace minutebook::extract
