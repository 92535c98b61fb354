#include "extractors/header.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxHeadBlocks = 60;  // blocks that can belong to a head
constexpr std::size_t kMaxTitleLength = 240;
constexpr std::size_t kMaxVenueLength = 120;
constexpr int kMaxTitleWords = 36;
constexpr std::size_t kTitleStart = 6;      // pieces among which "Minutes of ..." begins
constexpr std::size_t kMaxTitleLines = 10;  // over which a title in capitals is set
constexpr int kTitleLines = 14;             // a title stands among the first lines

// A piece of the head: a block, or one cell-like part of a line whose parts stand far apart.
struct Piece {
  std::string text;
  const Block* block = nullptr;
  double x = 0;
  bool bold = false;
};

// Lines with wide gaps give their parts one by one; a part that ends with a comma goes on below in the same
// place.
void AddPieces(const Block& block, std::vector<Piece>& pieces) {
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

std::vector<Piece> Pieces(std::span<const Block> head) {
  std::vector<Piece> all;
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
  std::vector<Piece> pieces;
  for (Piece& piece : all) {
    MendHyphens(piece.text);
    const auto open = std::find_if(pieces.rbegin(), pieces.rend(),
                                   [&](const Piece& p) { return std::abs(p.x - piece.x) < 3; });
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
void AddJoinedTitle(std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size() && i < kTitleStart; ++i) {
    if (!patterns::kMinutesTitle.In(pieces[i].text) || pieces[i].text.size() > kMaxTitleLength) continue;
    Piece joined = pieces[i];
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

int DateScore(const Piece& piece, const FoundDate& date) {
  int score = 0;
  if (patterns::kNotMeetingDate.In(piece.text)) score -= 4;
  if (StartsWithWeekday(piece.text) || piece.text.find("day") != std::string::npos) score += 1;
  if (patterns::kMeetingWord.In(piece.text)) score += 2;
  if (date.end - date.begin + 14 > piece.text.size()) score += 1;
  return score;
}

void FindMeetingDate(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  int best = -3;
  for (const Piece& piece : pieces) {
    const std::optional<FoundDate> date = FindDate(piece.text);
    if (!date) continue;
    const int score = DateScore(piece, *date);
    if (score <= best) continue;
    best = score;
    facts.date = date->iso;
    facts.date_where = {piece.block->page_from, piece.block->page_to, piece.block->box, "header.date", 1};
  }
}

void FindMeetingTime(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  for (const Piece& piece : pieces) {
    if (patterns::kClosing.In(piece.text)) continue;
    if (const std::optional<std::string> time = FindTime(piece.text)) {
      facts.time = time;
      return;
    }
  }
}

std::string CleanVenue(std::string_view text) {
  text = Trim(text);
  if (text.starts_with("the ")) text.remove_prefix(4);
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';'))
    text = Trim(text.substr(0, text.size() - 1));
  return std::string(text);
}

bool IsVenueLine(const Piece& piece) {
  const std::string& text = piece.text;
  if (text.size() > kMaxVenueLength || !patterns::kVenueWord.In(text)) return false;
  if (FindDate(text) || text.find('@') != std::string::npos || text.find(':') != std::string::npos ||
      text.ends_with('.'))
    return false;
  return !patterns::kNarrative.In(text) && !patterns::kPostalAddress.In(text) && StartsUpper(text);
}

void FindVenue(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  for (const Piece& piece : pieces) {
    if (const Match label = patterns::kVenueLabel.Find(piece.text)) {
      facts.venue = CleanVenue(label[1]);
      return;
    }
    if (const Match held = patterns::kHeldAt.Find(piece.text); held && !held.before.ends_with("had been ")) {
      facts.venue = CleanVenue(held[1]);
      return;
    }
  }
  for (const Piece& piece : pieces) {
    const Match m = patterns::kAfterTime.Find(piece.text);
    if (!m || m[2].empty() || m[2].size() > kMaxVenueLength) continue;
    if (m[1].empty() && !patterns::kVenueWord.In(m[2])) continue;
    if (FindDate(m[2]) || patterns::kNarrative.In(m[2])) continue;
    facts.venue = CleanVenue(m[2]);
    return;
  }
  // A line of its own near the date.
  bool dated = false;
  for (const Piece& piece : pieces) {
    dated = dated || FindDate(piece.text).has_value();
    if (dated && IsVenueLine(piece)) {
      facts.venue = CleanVenue(piece.text);
      return;
    }
  }
}

bool IsTitleLine(const Piece& piece) {
  const std::string& text = piece.text;
  return text.size() <= kMaxTitleLength && Letters(text) > 2 && text.find('@') == std::string::npos &&
         (!patterns::kPostalAddress.In(text) || patterns::kMinutesTitle.In(text)) &&
         !patterns::kAttendanceLabel.In(text) && !patterns::kContactLine.In(text) &&
         WordCount(text) <= kMaxTitleWords;
}

std::string CleanBody(std::string_view text) {
  text = Trim(text);
  for (std::string_view article : {"the ", "The ", "THE "}) {
    if (text.starts_with(article)) text.remove_prefix(article.size());
  }
  const std::size_t dash = std::min(text.find(" – "), text.find(" - "));
  if (dash != std::string_view::npos &&
      (FindDate(text.substr(dash)) || patterns::kPaperKind.In(text.substr(dash)))) {
    text = text.substr(0, dash);
  }
  if (const std::size_t stuck = text.find("– ");
      stuck != std::string_view::npos && FindDate(text.substr(stuck)))
    text = text.substr(0, stuck);
  if (text.size() > 8 && EqualNoCase(text.substr(text.size() - 8), " meeting")) text.remove_suffix(8);
  if (text.size() > 8 && EqualNoCase(text.substr(text.size() - 8), " minutes")) text.remove_suffix(8);
  return TitleCase(Trim(text));
}

std::string CleanAuthority(std::string_view text) { return TitleCase(FoldSpace(text)); }

// "Metropolitan District of Limerick": a name, though no word in it says what kind of body.
bool IsProperName(std::string_view text) {
  return StartsUpper(text) && WordCount(text) >= 2 && WordCount(text) <= 8 &&
         text.find_first_of("0123456789:;") == std::string_view::npos;
}

// Body by its wording, the most certain first. "Suffolk Libraries - Board Meeting" names the authority too.
OptionalText BodyByWording(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  for (const Pattern* pattern :
       {&patterns::kBodyLabel, &patterns::kMeetingTitleLabel, &patterns::kMinutesOfBody,
        &patterns::kMeetingOfBody, &patterns::kMinutesOfTheMeeting}) {
    for (const Piece& piece : pieces) {
      const Match m = pattern->Find(piece.text);
      const bool worded = patterns::kBodyWord.In(m[1]) ||
                          ((pattern == &patterns::kMinutesOfBody || pattern == &patterns::kMeetingOfBody) &&
                           IsProperName(m[1]));
      if (!m || !worded || m[1].size() > 90) continue;
      std::string_view value = m[1];
      const std::size_t dash = value.find(" - ");
      if (pattern == &patterns::kMeetingTitleLabel && dash != std::string_view::npos) {
        if (!facts.authority) facts.authority = std::string(value.substr(0, dash));
        value = value.substr(dash + 3);
      }
      return CleanBody(value);
    }
  }
  return std::nullopt;
}

// "Minutes of Trustees of The Friends of Halesworth Library / Meeting of 2nd June": over the first lines
// joined.
void TakeBodyOfAuthority(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  std::string title;
  for (std::size_t i = 0; i < pieces.size() && i < 4; ++i) title += (i == 0 ? "" : " ") + pieces[i].text;
  const Match m = patterns::kBodyOfAuthority.Find(title);
  if (!m) return;
  facts.body = TitleCase(m[1]);
  facts.authority = TitleCase(m[2]);
}

void FindAuthorityAndBody(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  facts.body = BodyByWording(pieces, facts);
  if (!facts.body) TakeBodyOfAuthority(pieces, facts);
  int lines = 0;
  OptionalText plain;
  for (const Piece& piece : pieces) {
    if (++lines > kTitleLines || !IsTitleLine(piece)) continue;
    const std::string clean = CleanBody(piece.text);
    const Match authority = patterns::kAuthorityLine.Find(clean);
    if (authority && !facts.authority && !patterns::kGenericCouncil.In(authority[1])) {
      const bool article = StartsWithNoCase(piece.text, "the corporation");
      facts.authority = (article ? "The " : "") + CleanAuthority(authority[1]);
      continue;
    }
    if (patterns::kNotBody.In(clean)) continue;
    const bool title =
        patterns::kMinutesTitle.In(clean) || patterns::kAgendaTitle.In(clean) || FindDate(clean);
    if (!facts.body && !title && patterns::kBodyWord.In(clean) && !patterns::kNarrative.In(clean) &&
        clean.size() < 90 && clean.find_first_of(":;") == std::string::npos && StartsUpper(clean)) {
      facts.body = clean;
    }
    if (!plain && !title && !patterns::kVenueWord.In(clean) && clean.size() < 90 && !clean.ends_with('.') &&
        !clean.ends_with(':'))
      plain = clean;
  }
  // "Minutes of Northwold Parish Council": the council itself met.
  if (facts.body && !facts.authority) {
    const Match own = patterns::kAuthorityLine.Find(*facts.body);
    if (own && !patterns::kGenericCouncil.In(own[1])) facts.authority = CleanAuthority(own[1]);
  }
  if (!facts.body) facts.body = facts.authority ? facts.authority : plain;
}

void FindTitle(const std::vector<Piece>& pieces, HeaderFacts& facts) {
  for (const Piece& piece : pieces) {
    if (IsTitleLine(piece) && patterns::kMinutesTitle.In(piece.text)) {
      facts.title = piece.text;
      return;
    }
  }
  for (const Piece& piece : pieces) {
    if (IsTitleLine(piece)) {
      facts.title = piece.text;
      return;
    }
  }
}

}  // namespace

std::size_t HeadEnd(std::span<const Block> blocks) {
  const std::size_t most = std::min(blocks.size(), kMaxHeadBlocks);
  for (std::size_t i = 1; i < most; ++i) {
    const Block& block = blocks[i];
    if (block.kind == BlockKind::kGrid) continue;
    const std::string printed = block.Printed();
    const bool first_item = (block.label.kind == LabelKind::kNumber && block.label.value == 1) ||
                            patterns::kFirstItem.In(printed);
    if (first_item || patterns::kReferenceNumber.In(printed) || patterns::kItemReference.In(block.text))
      return i;
    if (block.label.kind == LabelKind::kNumber && (block.bold || block.kind == BlockKind::kHeading)) return i;
  }
  return most;
}

HeaderFacts ReadHeader(std::span<const Block> head) {
  std::vector<Piece> pieces = Pieces(head);
  AddJoinedTitle(pieces);
  HeaderFacts facts;
  FindMeetingDate(pieces, facts);
  FindMeetingTime(pieces, facts);
  FindVenue(pieces, facts);
  FindAuthorityAndBody(pieces, facts);
  FindTitle(pieces, facts);
  return facts;
}

}  // namespace minutebook::extract
