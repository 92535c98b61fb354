// Master to what is printed (Flow) and what is true (gold, the public record format). No extractor is
// involved.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "corpus/generator/flow.h"
#include "corpus/generator/master.h"

namespace packmaker {

using Json = nlohmann::ordered_json;

// The pages an agenda item's papers take, as the agenda prints them.
struct PaperRange {
  std::string item;
  int from = 0;
  int to = 0;
  bool operator==(const PaperRange&) const = default;
};

struct Composition {
  Style style;
  Flow flow;
  Json gold;
  std::string authority;
  std::string published;  // ISO date the paper carries as its creation date
  std::vector<PaperRange> ranges;
  std::vector<std::string> errors;  // "pack.master:12: unknown directive"; the rest is unusable if not empty
};

Composition Compose(const Master& master);

// The words of a section as one line, for gold `starts`.
std::string FlowText(const Flow& flow, size_t from, size_t to);

}  // namespace packmaker
