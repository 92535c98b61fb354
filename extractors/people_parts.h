// A list of people cut into parts, and the shape of one part: name, bracket, dash, tail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::extract {

enum class Joint { kStart, kComma, kSemicolon, kAnd };

struct PeoplePart {
  std::string text;
  Joint joint = Joint::kStart;  // what stood before it
};

// Cuts at the separators that stand outside brackets.
std::vector<PeoplePart> CutParts(std::string_view text);

struct PartShape {
  std::string name;     // what stands before brackets and dashes
  std::string bracket;  // inside (...)
  std::string dash;     // after " – " or " - "
  std::string tail;     // after the bracket
};

PartShape ShapeOf(std::string_view text);

// "the Clerk" to "Clerk".
std::string_view WithoutArticle(std::string_view text);

}  // namespace minutebook::extract
