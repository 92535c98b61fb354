#include "extractors/header.h"

#include <algorithm>

#include "extractors/dates.h"
#include "extractors/head_pieces.h"
#include "extractors/patterns/front_sheet.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/patterns/reports.h"
#include "extractors/text.h"
#include "extractors/venue.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxHeadBlocks = 60;  // blocks that can belong to a head
constexpr std::size_t kMaxTitleLength = 240;
constexpr int kMaxTitleWords = 36;
constexpr int kTitleLines = 14;               // a title stands among the first lines
constexpr std::size_t kInstitutionLines = 4;  // so does, above it, the name of a trust or school

int DateScore(const HeadPiece& piece, const FoundDate& date) {
  int score = 0;
  if (patterns::kNotMeetingDate.In(piece.text)) score -= 4;
  if (StartsWithWeekday(piece.text) || patterns::kDayName.In(piece.text)) score += 1;
  if (patterns::kMeetingWord.In(piece.text)) score += 2;
  if (date.end - date.begin + 14 > piece.text.size()) score += 1;
  if (StartsLower(piece.text)) score -= 2;  // the middle of a sentence
  if (patterns::kNarrative.In(piece.text) && !patterns::kHeldOn.In(piece.text)) score -= 1;
  return score;
}

void FindMeetingDate(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  int best = -3;
  for (const HeadPiece& piece : pieces) {
    const std::optional<FoundDate> date = FindDate(piece.text);
    if (!date) continue;
    const int score = DateScore(piece, *date);
    if (score <= best) continue;
    best = score;
    facts.date = date->iso;
    facts.date_where = {piece.block->page_from, piece.block->page_to, piece.block->box, "header.date", 1};
  }
}

void FindMeetingTime(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  for (const HeadPiece& piece : pieces) {
    if (patterns::kClosing.In(piece.text)) continue;
    if (const std::optional<std::string> time = FindTime(piece.text)) {
      facts.time = time;
      return;
    }
  }
}

bool IsTitleLine(const HeadPiece& piece) {
  const std::string& text = piece.text;
  return text.size() <= kMaxTitleLength && Letters(text) > 2 && text.find('@') == std::string::npos &&
         (!patterns::kPostalAddress.In(text) || patterns::kMinutesTitle.In(text)) &&
         !patterns::kAttendanceLabel.In(text) && !patterns::kContactLine.In(text) &&
         WordCount(text) <= kMaxTitleWords;
}

// "Quillow Annual Parish Council Meeting" to "Quillow Parish Council"; a parish meeting is a body of its own.
std::string BodyAlone(std::string_view text) {
  const Match tail = patterns::kMeetingTail.Find(text);
  const std::string body(tail && (patterns::kBodyWord.In(tail[1]) || !patterns::kBodyWord.In(text)) ? tail[1]
                                                                                                    : text);
  const Match kind = patterns::kMeetingKind.Find(body);
  return kind ? FoldSpace(std::string(kind[1]) + " " + std::string(kind[2])) : body;
}

std::string CleanBody(std::string_view text) {
  text = Trim(text);
  // "Pwyllgor Cynllunio / Planning Committee": the English name of the two.
  if (const std::size_t slash = text.find(" / "); slash != std::string_view::npos) {
    if (patterns::kWelshBody.In(text)) {
      text = Trim(text.substr(slash + 3));
    } else if (patterns::kWelshBody.In(Trim(text.substr(slash + 3)))) {
      text = Trim(text.substr(0, slash));
    }
  }
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
  return TitleCase(BodyAlone(Trim(text)));
}

std::string CleanAuthority(std::string_view text) { return TitleCase(FoldSpace(text)); }

// "Metropolitan District of Limerick": a name, though no word in it says what kind of body.
bool IsProperName(std::string_view text) {
  return StartsUpper(text) && WordCount(text) >= 2 && WordCount(text) <= 8 &&
         text.find_first_of("0123456789:;") == std::string_view::npos;
}

// What the pattern says of a piece; of a name broken off at the end of a line, what the title in one piece
// says.
std::string_view NameIn(const std::vector<HeadPiece>& pieces, const HeadPiece& piece,
                        const Pattern& pattern) {
  const Match m = pattern.Find(piece.text);
  if (!m) return {};
  const bool broken = !piece.joined && pieces.back().joined && Trim(m.after).empty();
  if (!broken) return m[1];
  const std::string_view whole = pattern.Find(pieces.back().text)[1];
  return whole.starts_with(m[1]) ? whole : m[1];
}

// Body by its wording, the most certain first. "Suffolk Libraries - Board Meeting" names the authority too.
OptionalText BodyByWording(const std::vector<HeadPiece>& pieces, bool named, HeaderFacts& facts) {
  for (const Pattern* pattern :
       {&patterns::kBodyLabel, &patterns::kMeetingTitleLabel, &patterns::kMinutesOfParishMeeting,
        &patterns::kMinutesOfBody, &patterns::kMeetingOfBody, &patterns::kSummonedTo,
        &patterns::kMinutesOfTheMeeting, &patterns::kMinutesOfLine}) {
    const bool may_be_name = pattern == &patterns::kMinutesOfBody || pattern == &patterns::kMeetingOfBody;
    for (const HeadPiece& piece : pieces) {
      std::string_view value = NameIn(pieces, piece, *pattern);
      if (const std::size_t at = value.find(" - ");
          pattern == &patterns::kMeetingTitleLabel && at != std::string_view::npos &&
          patterns::kMeetingName.In(value.substr(at + 3))) {  // "Quillow Libraries Ltd. - AGM"
        if (!facts.authority) facts.authority = std::string(value.substr(0, at));
        return value.ends_with("AGM") ? "Annual General Meeting" : CleanBody(value.substr(at + 3));
      }
      // Whose council it is, the head says.
      if (pattern == &patterns::kSummonedTo && patterns::kGenericCouncil.In(value)) continue;
      const bool worded = patterns::kBodyWord.In(value) || (named && may_be_name && IsProperName(value));
      if (!worded || value.empty() || value.size() > 90) continue;
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

// "COMMITTEE     Board of Governors", far apart on one line and without a colon.
void TakeBodyBesideLabel(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const HeadPiece& value = pieces[i + 1];
    if (!patterns::kBodyLabelAlone.In(pieces[i].text) || value.block != pieces[i].block || value.joined ||
        !patterns::kBodyWord.In(value.text) || !IsTitleLine(value) || !StartsUpper(value.text))
      continue;
    facts.body = CleanBody(value.text);
    return;
  }
}

// "Minutes of Trustees of The Friends of Halesworth Library / Meeting of 2nd June": over the first lines
// joined.
void TakeBodyOfAuthority(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  std::string title;
  for (std::size_t i = 0; i < pieces.size() && i < 4; ++i) title += (i == 0 ? "" : " ") + pieces[i].text;
  if (const Match m = patterns::kCommitteeOfCouncil.Find(title); m && !patterns::kGenericCouncil.In(m[2])) {
    facts.body = CleanBody(m[1]);
    facts.authority = CleanAuthority(m[2]);
    return;
  }
  const Match m = patterns::kBodyOfAuthority.Find(title);
  if (!m) return;
  facts.body = TitleCase(m[1]);
  facts.authority = TitleCase(m[2]);
}

// A line that may be the name of the body for want of a better one.
bool IsPlainName(std::string_view text) {
  return text.size() < 90 && StartsUpper(text) && !StartsWithNoCase(text, "agenda") &&
         !patterns::kPostNoun.In(text) && text.find_first_of("0123456789:;>@") == std::string::npos &&
         !text.ends_with('.') && !patterns::kVenueWord.In(text) && !patterns::kUsualTitle.In(text) &&
         !patterns::kNarrative.In(text) && !patterns::kMeetingName.In(text) && !patterns::kHeldAt.In(text) &&
         !patterns::kPersonalTitle.In(text) && !patterns::kPluralTitle.In(text) &&
         !patterns::kPurposeHeading.In(text);
}

// "a meeting of the Board" below "FENHOLME DRAINAGE BOARD": the heading says which.
void NameInFull(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  if (!facts.body || WordCount(*facts.body) > 1) return;
  const std::string end = " " + Lower(*facts.body);
  for (std::size_t i = 0; i < pieces.size() && i < kInstitutionLines; ++i) {
    const std::string clean = CleanBody(pieces[i].text);
    if (!IsTitleLine(pieces[i]) || !IsProperName(clean) || !Lower(clean).ends_with(end) ||
        patterns::kMinutesTitle.In(pieces[i].text))
      continue;
    facts.body = clean;
    return;
  }
}

// "Ash District Council Harbour Community Board" to the council and its board.
void SplitCouncil(HeaderFacts& facts) {
  Match m = facts.body ? patterns::kBodyOfCouncil.Find(*facts.body) : Match{};
  if (facts.body && !m) m = patterns::kCouncilDashBody.Find(*facts.body);
  if (!m || patterns::kGenericCouncil.In(m[1])) return;
  const std::string council = CleanAuthority(m[1]);
  const std::string body(m[2]);
  if (facts.authority && !EqualNoCase(*facts.authority, council)) return;
  facts.authority = council;
  facts.body = body;
}

// A health trust, or the school of the governors who met.
OptionalText Institution(const std::vector<HeadPiece>& pieces) {
  const bool governors = std::any_of(pieces.begin(), pieces.end(), [](const HeadPiece& piece) {
    return patterns::kGovernors.In(piece.text) && !patterns::kAttendanceLabel.In(piece.text);
  });
  for (std::size_t i = 0; i < pieces.size() && i < kInstitutionLines; ++i) {
    const Match trust = patterns::kInstitution.Find(pieces[i].text);
    const Match school = governors && !trust ? patterns::kSchool.Find(pieces[i].text) : Match{};
    if (!trust && !school) continue;
    return TitleCase(FoldSpace(trust ? trust[1] : school[1]));
  }
  return std::nullopt;
}

void FindAuthorityAndBody(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  TakeBodyOfAuthority(pieces, facts);
  if (!facts.body) TakeBodyBesideLabel(pieces, facts);
  if (!facts.body) facts.body = BodyByWording(pieces, false, facts);
  if (!facts.body) facts.body = BodyByWording(pieces, true, facts);
  if (!facts.authority) facts.authority = Institution(pieces);
  int lines = 0;
  bool people = false;  // below "Present:" councils are where people come from
  OptionalText plain;
  for (const HeadPiece& piece : pieces) {
    people = people || (patterns::kAttendanceLabel.In(piece.text) && piece.text.ends_with(':') &&
                        !patterns::kAppointedLabel.In(piece.text));
    if (++lines > kTitleLines || !IsTitleLine(piece) || (people && !piece.joined)) continue;
    const std::string clean = CleanBody(piece.text);
    const Match authority = patterns::kAuthorityLine.Find(clean);
    if (authority && !facts.authority && !patterns::kGenericCouncil.In(authority[1]) &&
        !patterns::kOfMeeting.In(authority[1])) {
      const bool article = StartsWithNoCase(piece.text, "the corporation");
      facts.authority = (article ? "The " : "") + CleanAuthority(authority[1]);
      continue;
    }
    if (patterns::kNotBody.In(clean) || patterns::kCouncilRoom.In(clean)) continue;
    if (patterns::kWelshBody.In(clean)) {  // its English name stands below or above
      if (!plain) plain = clean;
      continue;
    }
    const bool title =
        patterns::kMinutesTitle.In(clean) || patterns::kAgendaTitle.In(clean) || FindDate(clean);
    if (!facts.body && !title && patterns::kBodyWord.In(clean) && !patterns::kNarrative.In(clean) &&
        clean.size() < 90 && clean.find_first_of(":;") == std::string::npos && StartsUpper(clean)) {
      facts.body = clean;
    }
    if (!plain && !title && IsPlainName(clean)) plain = clean;
  }
  // "Minutes of Northwold Parish Council": the council itself met.
  if (facts.body && !facts.authority) {
    const Match own = patterns::kAuthorityLine.Find(*facts.body);
    if (own && !patterns::kGenericCouncil.In(own[1])) facts.authority = CleanAuthority(own[1]);
  }
  if (!facts.body) facts.body = facts.authority ? facts.authority : plain;
  NameInFull(pieces, facts);
  SplitCouncil(facts);
}

// The title with the lines it goes on over: "MINUTES OF THE MEETING HELD ON" / "TUESDAY, 5 MARCH".
std::string TitleFrom(const std::vector<HeadPiece>& pieces, std::size_t i) {
  std::string title = pieces[i].text;
  while (i + 1 < pieces.size() && !pieces[i + 1].joined && patterns::kTitleGoesOn.In(title) &&
         title.size() + pieces[i + 1].text.size() < kMaxTitleLength)
    title += (title.ends_with('-') ? "" : " ") + pieces[++i].text;
  return title;
}

void FindTitle(const std::vector<HeadPiece>& pieces, HeaderFacts& facts) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!IsTitleLine(pieces[i]) || !patterns::kMinutesTitle.In(pieces[i].text) ||
        patterns::kMinutesSentence.In(pieces[i].text))
      continue;
    facts.title = TitleFrom(pieces, i);
    return;
  }
  for (const HeadPiece& piece : pieces) {
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
  const std::vector<HeadPiece> pieces = HeadPieces(head);
  HeaderFacts facts;
  FindMeetingDate(pieces, facts);
  FindMeetingTime(pieces, facts);
  facts.venue = FindVenue(pieces);
  FindAuthorityAndBody(pieces, facts);
  FindTitle(pieces, facts);
  return facts;
}

}  // namespace minutebook::extract
