// The head of a paper as pieces: lines, cells and titles in which its facts are looked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extractors/blocks.h"

namespace minutebook::extract {

// A piece of the head: a block, or one cell-like part of a line whose parts stand far apart.
struct HeadPiece {
  std::string text;
  const Block* block = nullptr;
  double x = 0;
  bool bold = false;
  bool joined = false;  // a title over several lines, in one
};

// The pieces of the head in reading order. Last comes the title in one piece, when it is set on several
// lines. They point into `head`.
std::vector<HeadPiece> HeadPieces(std::span<const Block> head);

}  // namespace minutebook::extract
