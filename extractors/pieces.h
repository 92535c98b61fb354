// The text of a stretch of blocks as the eye takes it: one piece per printed line, cut at wide gaps and table
// cells.
//
// Front sheets set names, posts and numbers side by side; a piece is the smallest unit that is never part of
// two facts.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

struct Piece {
  std::string text;              // list marker left out
  const Block* block = nullptr;  // of Flow::blocks
  int page = 0;
  Box box;
  double page_width = 0;
  bool bold = false;
  bool starts_row = true;    // the first piece of its line or table row
  bool starts_block = true;  // the first piece of its block or cell
  bool in_grid = false;
};

// Pieces of the blocks [first, last), in reading order. Empty pieces are left out.
std::vector<Piece> PiecesOf(const Flow& flow, std::size_t first, std::size_t last);

// A provenance that covers one piece.
Provenance WherePiece(const Piece& piece, std::string rule);

}  // namespace minutebook::extract
