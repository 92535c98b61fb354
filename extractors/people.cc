// One person, and lists of them in the forms that need no reading part by part: posts with names in brackets,
// one person with a dash. Tests: people_test.cc.
#include "extractors/people.h"

#include <algorithm>
#include <optional>

#include "extractors/patterns/people.h"
#include "extractors/people_list.h"
#include "extractors/people_parts.h"
#include "extractors/text.h"

namespace minutebook::extract {

// "Director of Housing (Ms. C. Curley), Clerk (Mr. A. Day)": posts first, names in brackets.
static std::vector<Person> PostsWithNames(std::string_view text) {
  std::vector<Person> people;
  std::size_t brackets = 0;
  while (const Match m = patterns::kBracket.Find(text)) {
    ++brackets;
    std::string_view post = Trim(m.before);
    while (post.starts_with(',') || post.starts_with(';')) post = Trim(post.substr(1));
    if (post.starts_with("and ")) post.remove_prefix(4);
    if (patterns::kPersonalTitle.In(m[1]) ||
        (LooksLikeName(m[1]) && LooksLikeRole(post) && !patterns::kPersonalTitle.In(post))) {
      people.push_back({FoldSpace(m[1]), post.empty() ? OptionalText{} : RoleName(post), {}});
    }
    text = m.after;
  }
  if (people.size() * 2 <= brackets) people.clear();
  return people;
}

// All of it is one person's: "Mr P Good - Conservation, Design and Landscape Manager", "Director of Housing
// and Planning – M Allen".
static std::optional<Person> OnePerson(std::string_view text) {
  const Match m = patterns::kOneDash.Find(text);
  if (!m || m[2].find(" - ") != std::string_view::npos || m[2].find(" – ") != std::string_view::npos)
    return std::nullopt;
  if (LooksLikeRole(m[1]) && patterns::kPostNoun.In(m[1]) && m[1].find(',') == std::string_view::npos &&
      !patterns::kPersonalTitle.In(m[1]) && (LooksLikeName(m[2]) || patterns::kInitialSurname.In(m[2])))
    return Person{std::string(Trim(m[2])), RoleName(WithoutArticle(m[1])), {}};
  if (!LooksLikeName(m[1]) || m[2].find(',') == std::string_view::npos) return std::nullopt;
  const std::vector<std::string_view> parts = Split(m[2], ",");
  if (!LooksLikeRole(parts.back()) ||
      std::any_of(parts.begin(), parts.end(), [](std::string_view p) { return LooksLikeName(Trim(p)); }))
    return std::nullopt;
  return Person{std::string(Trim(m[1])), RoleName(m[2]), {}};
}

std::vector<Person> ParsePeople(std::string_view text) {
  // The public is counted, not named.
  std::string named(text);
  while (const Match counted = patterns::kPublicCount.Find(named))
    named = std::string(counted.before) + "," + std::string(counted.after);
  std::string_view rest = Trim(named);
  if (std::vector<Person> people = PostsWithNames(rest); !people.empty()) return people;
  if (const std::optional<Person> person = OnePerson(rest)) return {*person};
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ':' || rest.back() == ','))
    rest.remove_suffix(1);
  return ReadPeopleList(rest);
}

Person ParsePerson(std::string_view text) {
  std::vector<Person> people = ParsePeople(text);
  return people.empty() ? Person{} : people.front();
}

std::string RoleName(std::string_view text) {
  if (patterns::kViceChair.In(text)) return "Vice-Chair";
  if (patterns::kChair.In(text)) return "Chair";
  std::string_view rest = Trim(text);
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ',')) rest.remove_suffix(1);
  return std::string(rest);
}

bool LooksLikeRole(std::string_view text) { return patterns::kRoleWord.In(text); }

bool LooksLikeName(std::string_view text) {
  text = Trim(text);
  if (const Match titled = patterns::kPersonalTitle.Find(text)) return patterns::kNameShape.In(titled[2]);
  return patterns::kNameShape.In(text) && WordCount(text) >= 2 && WordCount(text) <= 5 &&
         !LooksLikeRole(text);
}

NameParts SplitName(std::string_view printed) {
  NameParts parts;
  std::string_view rest = Trim(printed);
  while (const Match titled = patterns::kPersonalTitle.Find(rest)) {
    if (!parts.title.empty()) parts.title += ' ';
    parts.title += titled[1];
    rest = titled[2];
  }
  const std::size_t comma = rest.find(',');
  if (comma != std::string_view::npos) {
    parts.post_nominals = std::string(Trim(rest.substr(comma + 1)));
    rest = Trim(rest.substr(0, comma));
  }
  while (true) {
    const std::size_t space = rest.find_last_of(' ');
    if (space == std::string_view::npos || !patterns::kPostNominals.In(rest.substr(space + 1))) break;
    const std::string last(rest.substr(space + 1));
    parts.post_nominals = parts.post_nominals.empty() ? last : last + " " + parts.post_nominals;
    rest = Trim(rest.substr(0, space));
  }
  const std::size_t space = rest.find_last_of(' ');
  parts.surname = std::string(space == std::string_view::npos ? rest : rest.substr(space + 1));
  if (space != std::string_view::npos) parts.given = std::string(Trim(rest.substr(0, space)));
  return parts;
}

}  // namespace minutebook::extract
