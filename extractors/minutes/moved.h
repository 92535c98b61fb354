// Motions that a paragraph tells in prose: who moved what, who seconded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minutebook::extract {

struct Moved {
  std::string motion;  // empty when the paragraph does not say
  std::string proposer;
  std::string seconder;
  std::string tail;  // what follows: "Unanimously agreed"
};

// The first motion in `text` that names both its mover and its seconder.
std::optional<Moved> FindMoved(std::string_view text);

// A name without the stops and the next sentence that a pattern took with it.
std::string VoterName(std::string_view name);

}  // namespace minutebook::extract
