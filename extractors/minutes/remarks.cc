// A remark names a person as it likes; the list of people has the name in full. The two are the same person
// when the name without its title is, or when the surname is and nobody else has it.
//     Councillor Ash (substitute for Councillor Birch)   Ash, present, stood in for Birch
//     Councillor Oak left the meeting at 8 pm            nobody listed: left alone
// Tests: remarks_test.cc.
#include "extractors/minutes/remarks.h"

#include <algorithm>
#include <array>

#include "extractors/dates.h"
#include "extractors/minutes/representations.h"
#include "extractors/patterns/remarks.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {
namespace {

constexpr std::array<std::string_view, 14> kTitles = {
    "councillors", "councillor", "cllrs",    "cllr", "mr",  "mrs",  "ms",
    "miss",        "dr",         "alderman", "ald",  "sir", "revd", "the"};
constexpr std::array<std::string_view, 6> kSmallWords = {"and", "of", "for", "the", "on", "to"};

// The first word of a text and what follows it.
std::pair<std::string_view, std::string_view> FirstWord(std::string_view text) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  return {text.substr(0, blank), Trim(text.substr(blank))};
}

// A name without its titles: "A Brown" of "Cllr. A Brown".
std::string_view Bare(std::string_view name) {
  name = Trim(name);
  for (;;) {
    auto [word, rest] = FirstWord(name);
    if (word.ends_with('.')) word.remove_suffix(1);
    const bool title =
        std::any_of(kTitles.begin(), kTitles.end(), [&](auto t) { return EqualNoCase(word, t); });
    if (!title || rest.empty()) return name;
    name = rest;
  }
}

std::string_view Surname(std::string_view name) {
  const std::string_view bare = Bare(name);
  return bare.substr(bare.find_last_of(' ') + 1);
}

// The one person of the list whom a remark names; null when there is none or the surname is not enough.
Attendance* PersonNamed(std::string_view name, Minutes& minutes) {
  Attendance* by_surname = nullptr;
  int of_surname = 0;
  for (Attendance& person : minutes.attendance) {
    if (!person.name || person.status == "apologies" || person.status == "absent") continue;
    if (EqualNoCase(Bare(*person.name), Bare(name))) return &person;
    if (!EqualNoCase(Surname(*person.name), Surname(name))) continue;
    by_surname = &person;
    ++of_surname;
  }
  return of_surname == 1 ? by_surname : nullptr;
}

void NoteSubstitute(std::string_view substitute, std::string_view member, Minutes& minutes) {
  if (member.ends_with('.')) member.remove_suffix(1);
  Attendance* person = PersonNamed(substitute, minutes);
  if (person != nullptr && !person->substitute_for) person->substitute_for = std::string(Trim(member));
}

void NoteSubstitutes(std::string_view text, Minutes& minutes) {
  const auto each = [&](const Pattern& pattern, int substitute, int member) {
    std::string_view rest = text;
    while (const Match m = pattern.Find(rest)) {
      NoteSubstitute(m[substitute], m[member], minutes);
      rest = m.after;
    }
  };
  each(patterns::kSubstituteFor, 1, 2);
  each(patterns::kSubstitutedFor, 1, 2);
  each(patterns::kSubstitutedBy, 2, 1);
  each(patterns::kSubstituting, 2, 1);
}

// Where the sentence begins that goes on after `before`.
std::size_t SentenceBegin(std::string_view before) {
  const std::size_t stop = before.rfind(". ");
  return stop == std::string_view::npos ? 0 : stop + 2;
}

// The sentence of `text` that holds the match.
std::string SentenceAround(std::string_view text, const Match& m) {
  const std::size_t begin = SentenceBegin(m.before);
  const std::size_t end = text.find(". ", m.before.size() + m[0].size());
  return std::string(Trim(text.substr(begin, end == std::string_view::npos ? end : end + 1 - begin)));
}

void NoteMovement(std::string_view text, Minutes& minutes) {
  const Match m = patterns::kCameOrWent.Find(text);
  if (!m) return;
  const bool left = m[2] == "left" || m[2].starts_with("withdrew");
  for (const Person& moved : ParsePeople(m[1])) {
    Attendance* person = moved.name ? PersonNamed(*moved.name, minutes) : nullptr;
    if (person == nullptr) continue;
    OptionalText& said = left ? person->left : person->joined;
    if (!said) said = SentenceAround(text, m);
  }
}

// "the Head of Estates, in consultation with" without the small words at its end.
std::string Office(std::string_view text) {
  for (;;) {
    text = Trim(text);
    if (text.ends_with(',')) text.remove_suffix(1);
    const std::string_view last = text.substr(text.find_last_of(' ') + 1);
    if (std::find(kSmallWords.begin(), kSmallWords.end(), last) == kSmallWords.end())
      return std::string(text);
    text.remove_suffix(last.size());
  }
}

OptionalText OfficeIn(std::string_view text, std::initializer_list<const Pattern*> patterns) {
  for (const Pattern* pattern : patterns) {
    if (const Match m = pattern->Find(text)) return Office(m[1]);
  }
  return std::nullopt;
}

void NoteOutcome(Resolution& resolution) {
  if (resolution.outcome || resolution.kind != "resolved") return;
  if (patterns::kDeferred.In(resolution.text)) {
    resolution.outcome = "deferred";
  } else if (auto body = OfficeIn(resolution.text, {&patterns::kReferredTo, &patterns::kRefersTo})) {
    resolution.outcome = "referred";
    resolution.referred_to = std::move(body);
  } else if (patterns::kDelegated.In(resolution.text)) {
    resolution.outcome = "delegated";
    resolution.referred_to =
        OfficeIn(resolution.text, {&patterns::kDelegatedTo, &patterns::kGivenDelegation});
  }
}

// The time that follows the verb in a sentence, when it is this meeting that opened or closed.
OptionalText TimeIn(std::string_view sentence, const Pattern& pattern) {
  const Match m = pattern.Find(sentence);
  if (!m || patterns::kNotTheMeetingItself.In(sentence)) return std::nullopt;
  const std::string_view verb_on = m[1].empty() ? m[2] : m[1];
  const auto verb = static_cast<std::size_t>(verb_on.data() - sentence.data());
  if (patterns::kOtherMeeting.In(sentence.substr(0, verb))) return std::nullopt;
  return FindTime(verb_on);
}

// The sentences of a text; a stop before a small letter ("p.m. for") ends none.
std::vector<std::string_view> Sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '.' || text[i + 1] != ' ' || text[i + 2] < 'A' || text[i + 2] > 'Z') continue;
    sentences.push_back(text.substr(begin, i + 1 - begin));
    begin = i + 2;
  }
  sentences.push_back(text.substr(begin));
  return sentences;
}

}  // namespace

void NoteRemarks(const Flow& flow, std::size_t first, std::size_t last, Minutes& minutes) {
  for (std::size_t i = first; i < last; ++i) {
    const std::string& text = flow.blocks[i].text;
    NoteSubstitutes(text, minutes);
    NoteMovement(text, minutes);
  }
  for (MinuteItem& item : minutes.items) {
    for (Resolution& resolution : item.resolutions) NoteOutcome(resolution);
    ReadRepresentations(item);
  }
}

void NoteHours(const Flow& flow, std::size_t first, std::size_t last, Meeting& meeting) {
  for (std::size_t i = first; i < last; ++i) {
    for (const std::string_view sentence : Sentences(flow.blocks[i].text)) {
      if (!meeting.opened) meeting.opened = TimeIn(sentence, patterns::kMeetingOpened);
      if (auto time = TimeIn(sentence, patterns::kMeetingClosed)) meeting.closed = std::move(time);
    }
  }
}

}  // namespace minutebook::extract
