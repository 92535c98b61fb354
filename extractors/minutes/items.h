// Where the items of a set of minutes begin: numbered, referenced or plain headings.
#pragma once

#include <string>
#include <vector>

#include "extractors/blocks.h"
#include "schema/records.h"

namespace minutebook::extract {

struct ItemStart {
  std::size_t block = 0;  // index of the heading
  std::size_t body = 0;   // index of the first block after the heading and its "(Item 3)" line
  OptionalText number;
  OptionalText title;
  OptionalText agenda_item;  // "3" of "(Item 3)"
  OptionalText proposer;     // of headings that name the movers: "R2024-070 S. Kirkby, T. Batley:"
  OptionalText seconder;
  Provenance where;  // of the heading
  std::string rest;  // text that follows the title on the same line
};

// In order. Empty when the blocks hold no sequence of headings.
std::vector<ItemStart> FindItems(const std::vector<Block>& blocks);

}  // namespace minutebook::extract
