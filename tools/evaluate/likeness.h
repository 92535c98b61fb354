// How alike two values of the record format are, and which records of two lists belong together.
#pragma once

#include <string>
#include <vector>

#include "schema/json_value.h"

namespace minutebook::tools {

inline constexpr double kFoundLikeness = 0.9;   // a pair of records that are as alike as this is found
inline constexpr double kProseLikeness = 0.95;  // texts of a field that are as alike as this are the same

// A value as text: "" for null, lists and objects as their parts with blanks between.
std::string TextOf(const JsonValue* value);

// 0 to 1: how far two values of a field say the same. Texts are the same when they are after folding, or
// without their signs, or, beyond 40 characters, when their words are; lists are paired by their texts;
// objects are compared key by key, what is empty on both sides left out. Null pointers are null values.
double Same(const JsonValue* gold, const JsonValue* found);

struct Pairing {
  std::size_t gold = 0;  // places in the two lists
  std::size_t found = 0;
  double likeness = 0;  // word F1, less a very little for each place that they are apart
};

// Pairs texts one to one, the most alike first; pairs below one half are none. Of pairs as good as each other
// those later in the lists come first.
std::vector<Pairing> Pair(const std::vector<std::string>& gold, const std::vector<std::string>& found);

}  // namespace minutebook::tools
