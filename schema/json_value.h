// A parsed JSON text as a tree of values, made from input that nobody vouches for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/result.h"

namespace minutebook {

inline constexpr std::size_t kMaxJsonBytes = 512UL * 1024 * 1024;
inline constexpr std::size_t kMaxJsonTextBytes = 16UL * 1024 * 1024;
inline constexpr std::size_t kMaxJsonListSize = 1000000;
inline constexpr std::size_t kMaxJsonValues = 20000000;
inline constexpr std::size_t kMaxJsonNesting = 24;

struct JsonMember;

struct JsonValue {
  using List = std::vector<JsonValue>;
  using Object = std::vector<JsonMember>;
  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> is;

  bool Null() const { return is.index() == 0; }
  // The first value under the key; nullptr when there is none or this is no object.
  const JsonValue* Find(std::string_view key) const;
  // "null", "a truth value", "an integer", "a number", "text", "a list", "an object".
  std::string_view KindName() const;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

// The whole text as one value. Text is cleaned of control characters. kInvalid when it is not JSON (with the
// byte where it stops to be), kLimit when it is larger or deeper than the limits above.
Result<JsonValue> ParseJson(std::string_view json);

}  // namespace minutebook
