// The text is cut at top-level commas, semicolons and "and"s; "&" and full stops count only before a name or
// post. Tests: people_test.cc.
#include "extractors/people_parts.h"

#include <algorithm>

#include "extractors/patterns/people.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

// "and" always joins; "&" stands inside posts too ("Children & Learning"), so it needs a title after it.
bool IsAnd(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with(" and ")) return true;
  return rest.starts_with(" & ") &&
         (patterns::kPersonalTitle.In(rest.substr(3)) || patterns::kPluralTitle.In(rest.substr(3)) ||
          patterns::kInitialSurname.In(rest.substr(3)));
}

// "Mrs T Mann. Mrs M Leamon": a full stop between two titled names stands for a comma; that of "Cllr. Mrs
// Leamon" does not.
bool IsStopBetweenNames(std::string_view text, std::size_t at) {
  if (text[at] != '.' ||
      !patterns::kPersonalTitle.In(text.substr(at + 1).substr(0, 1) == " " ? text.substr(at + 2)
                                                                           : std::string_view()))
    return false;
  const std::size_t word = text.find_last_of(" ,;.", at == 0 ? 0 : at - 1) + 1;
  const std::string before(text.substr(word, at - word));
  return before.size() >= 3 && !patterns::kPersonalTitle.In(before + " X");
}

// "Mr S. O'Toole. Senior Engineer": a full stop for the comma before a post.
bool IsStopBeforePost(std::string_view text, std::size_t at) {
  if (text[at] != '.' || text.substr(at + 1, 1) != " ") return false;
  const std::size_t word = text.find_last_of(" ,;.", at == 0 ? 0 : at - 1) + 1;
  const std::string_view next = text.substr(at + 2, text.find_first_of(",;.(", at + 2) - (at + 2));
  return at - word >= 4 && StartsUpper(next) && LooksLikeRole(next) && !patterns::kPersonalTitle.In(next);
}

}  // namespace

std::vector<PeoplePart> CutParts(std::string_view text) {
  std::vector<PeoplePart> parts;
  std::string current;
  Joint joint = Joint::kStart;
  int depth = 0;
  const auto flush = [&](Joint next) {
    const std::string_view trimmed = Trim(current);
    if (!trimmed.empty()) parts.push_back({std::string(trimmed), joint});
    if (!trimmed.empty() || next != Joint::kAnd || joint == Joint::kStart) joint = next;
    current.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') depth = std::max(0, depth - 1);
    if (depth > 0) {
      current += c;
    } else if (c == ',' || IsStopBeforePost(text, i)) {
      flush(Joint::kComma);
    } else if (c == ';' || c == '\n' || IsStopBetweenNames(text, i)) {
      flush(Joint::kSemicolon);
    } else if (IsAnd(text, i)) {
      flush(Joint::kAnd);
      i = text.find(' ', i + 1) - 1;
    } else {
      current += c;
    }
  }
  flush(Joint::kComma);
  return parts;
}

// "Joan Senning- Fellbank Council": a dash stuck to a name.
static void CutStuckDash(std::string& rest, PartShape& shape) {
  const std::size_t at = rest.find("- ");
  if (!shape.dash.empty() || at == std::string::npos) return;
  const std::string_view name = Trim(std::string_view(rest).substr(0, at));
  const std::string_view after = Trim(std::string_view(rest).substr(at + 2));
  if (!LooksLikeName(name) || !StartsUpper(after)) return;
  shape.dash = std::string(after);
  rest.resize(at);
}

PartShape ShapeOf(std::string_view text) {
  PartShape shape;
  std::string rest(text);
  const std::size_t open = rest.find('(');
  if (open != std::string::npos) {
    const std::size_t close = rest.find(')', open);
    shape.bracket =
        std::string(Trim(rest.substr(open + 1, close == std::string::npos ? close : close - open - 1)));
    if (close != std::string::npos) shape.tail = std::string(Trim(rest.substr(close + 1)));
    rest.resize(open);
  }
  for (std::string_view dash : {" – ", " - ", " — ", "– ", " -"}) {
    const std::size_t at = rest.find(dash);
    if (at == std::string::npos || at == 0) continue;
    shape.dash = std::string(Trim(std::string_view(rest).substr(at + dash.size())));
    rest.resize(at);
    break;
  }
  CutStuckDash(rest, shape);
  if (const Match m = patterns::kNameThenPost.Find(rest); m && shape.dash.empty() && shape.bracket.empty()) {
    shape.dash = std::string(Trim(m[2]));
    rest = std::string(m[1]);
  }
  shape.name = std::string(Trim(rest));
  while (!shape.name.empty() && (shape.name.back() == '.' || shape.name.back() == ':') &&
         shape.name.size() > 4)
    shape.name.pop_back();
  return shape;
}

std::string_view WithoutArticle(std::string_view text) {
  for (std::string_view article : {"the ", "The "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

}  // namespace minutebook::extract
