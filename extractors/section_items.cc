// Which agenda item a section belongs to when no stamp says so: its subject is like the item's title. Tests:
// sections_test.cc.
#include <algorithm>

#include "extractors/patterns/sections.h"
#include "extractors/sections.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr double kSameTitle = 0.75;  // share of words that two titles of one item have in common

// Twice the common words over all words.
double Likeness(std::string_view a, std::string_view b) {
  const std::string key_a = Key(a);
  const std::string key_b = Key(b);
  std::vector<std::string_view> left = Split(key_a, " ");
  std::vector<std::string_view> right = Split(key_b, " ");
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<std::string_view> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

OptionalText ItemOfSubject(const std::vector<AgendaItem>& agenda, std::string_view subject) {
  OptionalText best;
  double most = kSameTitle;
  for (const AgendaItem& item : agenda) {
    const double likeness = item.title ? Likeness(*item.title, subject) : 0;
    if (likeness < most || !item.number) continue;
    most = likeness;
    best = item.number;
  }
  return best;
}

OptionalText ItemOfMinutes(const std::vector<AgendaItem>& agenda) {
  for (const AgendaItem& item : agenda) {
    if (item.title && item.number && patterns::kMinutesItem.In(*item.title)) return item.number;
  }
  return std::nullopt;
}

}  // namespace

void MatchItems(const Flow& flow, const std::vector<AgendaItem>& agenda, std::vector<SectionSpan>& spans) {
  OptionalText current;
  bool matched = false;
  for (SectionSpan& span : spans) {
    if (span.kind == "blank" || span.kind == "agenda" || span.kind == "front_sheet" ||
        span.kind == "public_information" || span.kind == "disclosure") {
      continue;
    }
    if (span.stamped) {
      current = span.agenda_item;
      matched = true;
      continue;
    }
    if (span.kind == "minutes" || span.kind == "report") {
      const OptionalText found = span.kind == "minutes"
                                     ? ItemOfMinutes(agenda)
                                     : ItemOfSubject(agenda, SectionTitle(flow, span).value_or(""));
      if (found) {
        current = found;
        matched = true;
      }
    }
    if (matched) span.agenda_item = current;
  }
}

}  // namespace minutebook::extract
