#include "extractors/venue.h"

#include "extractors/dates.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kMaxVenueLength = 120;

std::string CleanVenue(std::string_view text) {
  text = Trim(text);
  if (const Match end = patterns::kVenueEnd.Find(text); end && !end.before.empty()) text = Trim(end.before);
  if (text.starts_with("the ")) text.remove_prefix(4);
  for (std::string_view tail : {" on", " ON", " at", " AT"}) {
    if (text.ends_with(tail)) text.remove_suffix(tail.size());
  }
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';'))
    text = Trim(text.substr(0, text.size() - 1));
  return std::string(text);
}

constexpr int kMaxCommonPlace = 4;  // words of "the school hall"

// A name, or a common word for a place.
bool IsPlace(std::string_view text) {
  const bool common = patterns::kVenueWord.In(text) && WordCount(text) <= kMaxCommonPlace;
  return (!StartsLower(text) || common) && !patterns::kNoPlace.In(text) && !patterns::kTimeStart.In(text) &&
         !FindDate(text) && !patterns::kNarrative.In(text);
}

struct Held {
  OptionalText venue;
  bool to_the_end = false;  // it may go on in the next line
};

// "held in the Village Hall, West Burton, on Tuesday", "Thursday 9th May in the Village Hall at 8.00 p.m."
Held HeldAt(std::string_view text) {
  if (const Match m = patterns::kHeldAt.Find(text); m && !m.before.ends_with("had been ") && IsPlace(m[1]))
    return {CleanVenue(m[1]), Trim(m.after).empty() && !text.ends_with('.')};
  const std::optional<FoundDate> date = FindDate(text);
  if (!date) return {};
  const std::string_view after = text.substr(date->end);
  const Match m = patterns::kVenueAfterDate.Find(after);
  if (!m || !IsPlace(m[1])) return {};
  const std::size_t end = static_cast<std::size_t>(m[1].data() - after.data()) + m[1].size();
  return {CleanVenue(m[1]), end + 1 >= after.size() && !after.ends_with('.')};
}

// "HELD IN CUAN" at the end of a line goes on in the title, of which the last piece has all lines.
std::string Whole(const std::vector<HeadPiece>& pieces, const Held& held) {
  if (!held.to_the_end || !pieces.back().joined) return *held.venue;
  const Held joined = HeldAt(pieces.back().text);
  return joined.venue && joined.venue->starts_with(*held.venue) ? *joined.venue : *held.venue;
}

// An address of a letterhead; a street behind the name of a hall is where the hall stands.
bool IsPostal(std::string_view text) {
  return patterns::kPostalAddress.In(text) &&
         (patterns::kPostcode.In(text) || !patterns::kVenueWord.In(text.substr(0, text.find(','))));
}

bool IsVenueLine(const HeadPiece& piece) {
  const std::string& text = piece.text;
  if (text.size() > kMaxVenueLength || !patterns::kVenueWord.In(text)) return false;
  if (patterns::kEndsWithBody.In(text)) return false;  // "Liz Moss – Public Library Board"
  if (FindDate(text) || text.find('@') != std::string::npos || text.find(':') != std::string::npos ||
      text.ends_with('.'))
    return false;
  return !patterns::kNarrative.In(text) && !IsPostal(text) && StartsUpper(text);
}

}  // namespace

OptionalText FindVenue(const std::vector<HeadPiece>& pieces) {
  for (const HeadPiece& piece : pieces) {
    if (const Match label = patterns::kVenueLabel.Find(piece.text)) return CleanVenue(label[1]);
    if (const Held held = HeldAt(piece.text); held.venue) return Whole(pieces, held);
    if (const Match via = patterns::kHeldVia.Find(piece.text))
      return CleanVenue(via[1].empty() ? via[2] : via[1]);
  }
  for (const HeadPiece& piece : pieces) {
    const Match m = patterns::kAfterTime.Find(piece.text);
    if (!m || m[2].empty() || m[2].size() > kMaxVenueLength) continue;
    if (m[1].empty() && !patterns::kVenueWord.In(m[2])) continue;
    if (FindDate(m[2]) || patterns::kNarrative.In(m[2])) continue;
    return CleanVenue(m[2]);
  }
  // A line of its own near the date.
  bool dated = false;
  for (const HeadPiece& piece : pieces) {
    dated = dated || FindDate(piece.text).has_value();
    if (dated && IsVenueLine(piece)) return CleanVenue(piece.text);
  }
  return std::nullopt;
}

}  // namespace minutebook::extract
