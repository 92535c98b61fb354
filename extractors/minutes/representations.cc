#include "extractors/minutes/representations.h"

#include <algorithm>
#include <array>

#include "extractors/patterns/representations.h"
#include "extractors/text.h"

namespace minutebook::extract {
namespace {

constexpr std::array<std::string_view, 10> kNumbers = {"one", "two",   "three", "four", "five",
                                                       "six", "seven", "eight", "nine", "ten"};

// 2 of "two" and "2", 1214 of "1,214".
std::optional<int> NumberOf(std::string_view text) {
  const auto word =
      std::find_if(kNumbers.begin(), kNumbers.end(), [&](auto n) { return EqualNoCase(n, text); });
  if (word != kNumbers.end()) return static_cast<int>(word - kNumbers.begin()) + 1;
  int number = 0;
  for (const char c : text) {
    if (c == ',') continue;
    if (c < '0' || c > '9' || number > 1000000) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  if (text.empty()) return std::nullopt;
  return number;
}

// A stop behind a title or a short word ("St. Mary's", "No. 5") ends no sentence.
bool EndsAt(std::string_view text, std::size_t stop) {
  if (stop + 2 >= text.size() || text[stop + 1] != ' ') return false;
  if (text[stop + 2] < 'A' || text[stop + 2] > 'Z') return false;
  if (text[stop] == '?') return true;
  const std::size_t blank = text.find_last_of(' ', stop);
  const std::string_view word = text.substr(blank + 1, stop - blank - 1);
  return text[stop] == '.' && (word.size() > 2 || !StartsUpper(word)) && word != "Cllr" && word != "Mrs";
}

// The first sentence of what follows a verb, without its stop and the answer.
std::string_view FirstSaid(std::string_view text) {
  text = Trim(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!EndsAt(text, i)) continue;
    text = text.substr(0, text[i] == '?' ? i + 1 : i);
    break;
  }
  if (const Match m = patterns::kSubjectAnswer.Find(text)) text = Trim(m.before);
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

// What was said is about: without whom it was said to and the words that lead to it.
OptionalText SubjectOf(std::string_view text) {
  std::string_view subject = FirstSaid(text);
  for (const Pattern* lead : {&patterns::kSubjectAddressee, &patterns::kSubjectLead}) {
    const Match m = lead->Find(subject);
    if (m && WordCount(m.after) > 1) subject = m.after;
  }
  if (subject.empty()) return std::nullopt;
  return std::string(subject);
}

OptionalText Printed(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

std::optional<Representation> Petition(std::string_view text) {
  if (!patterns::kPetition.In(text)) return std::nullopt;
  Representation petition;
  petition.kind = "petition";
  if (const Match m = patterns::kPetitionsCounted.Find(text)) petition.number = NumberOf(m[1]);
  if (const Match by = patterns::kPetitionBy.Find(text)) {
    petition.from = Printed(by[1]);
  } else if (const Match from = patterns::kPetitionFrom.Find(text)) {
    petition.from = Printed(from[1]);
  }
  if (const Match m = patterns::kSignatures.Find(text))
    petition.signatures = NumberOf(m[1].empty() ? m[2] : m[1]);
  if (const Match m = patterns::kPetitionSubject.Find(text)) petition.subject = std::string(FirstSaid(m[1]));
  const bool says = petition.number || petition.from || petition.signatures || petition.subject;
  return says ? std::optional(std::move(petition)) : std::nullopt;
}

std::optional<Representation> Said(const char* kind, const Match& m) {
  if (!m || patterns::kMemberOrOfficer.In(m[1])) return std::nullopt;
  Representation said;
  said.kind = kind;
  said.from = Printed(m[1]);
  said.subject = SubjectOf(m[2]);
  return said;
}

std::optional<Representation> CountedQuestions(std::string_view text) {
  const Match m = patterns::kQuestionsCounted.Find(text);
  if (!m) return std::nullopt;
  Representation counted;
  counted.kind = "question";
  counted.number = NumberOf(m[1]);
  counted.from = Printed(m[2]);
  return counted;
}

// The first of the forms that the text has.
std::optional<Representation> FirstOf(std::string_view text, bool public_item) {
  if (auto petition = Petition(text)) return petition;
  if (auto question = Said("question", patterns::kQuestionFrom.Find(text))) return question;
  if (!public_item) return std::nullopt;
  if (auto counted = CountedQuestions(text)) return counted;
  if (auto question = Said("question", patterns::kQuestionAsked.Find(text))) return question;
  return Said("statement", patterns::kStatementMade.Find(text));
}

}  // namespace

void ReadRepresentations(MinuteItem& item) {
  const bool public_item = item.title && patterns::kPublicTitle.In(*item.title);
  for (const MinutePoint& point : item.points) {
    auto representation = FirstOf(point.text, public_item);
    if (!representation) continue;
    representation->where = point.where;
    representation->where.rule = "representation." + representation->kind;
    item.representations.push_back(std::move(*representation));
  }
}

}  // namespace minutebook::extract
