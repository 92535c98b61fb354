// Visual lines of a page: words that share a baseline, left to right, with the wide gaps between them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/document.h"

namespace minutebook::extract {

// A stretch of a line without a wide gap, or a cell of a table row.
struct Segment {
  std::string text;
  Box box;
  std::vector<std::uint32_t> words;
};

struct Line {
  int page = 0;  // 1-based
  Box box;       // in the upright frame of the page (see upright.h)
  std::string text;
  std::vector<std::uint32_t> words;  // indices into Page::words
  std::vector<Segment> segments;     // at least one
  double size = 0;                   // font size of most of its letters, points
  double first_text_x = 0;           // left edge of the second word: where text stands after a list marker
  double first_word_right = 0;       // right edge of the first word
  bool bold = false;                 // every word
  bool italic = false;
  bool starts_bold = false;     // the first word
  std::size_t bold_prefix = 0;  // bytes of the text that its leading bold words take

  bool opens_page = false;  // of a text whose pages were joined: the first of a printed page
  int grid = -1;  // stands for a whole grid in the reading order: index of the page's table; no words then

  // Only from mark-up.
  bool marked = false;
  MarkKind mark = MarkKind::kLine;
  int level = 0;
  bool mark_gap = false;
  bool hard_break = false;
};

// The words' texts with a blank between each, in the given order.
std::string JoinWords(const Page& page, std::span<const std::uint32_t> words);

// The smallest box around the words, in the page's own coordinates.
Box WordsBox(const Page& page, std::span<const std::uint32_t> words);

// Lines of the given words by geometry, top to bottom, words left to right. Words turned sideways are left
// out.
std::vector<Line> BuildLines(const Page& page, std::span<const std::uint32_t> words);

// Lines of a page with mark-up: one per mark.
std::vector<Line> LinesOfMarks(const Page& page);

// A line of its own from some segments of another.
Line LineOfWords(const Page& page, std::span<const std::uint32_t> words);

// Joins two lines' texts as running prose: one blank, or none where a line-end hyphen only split a word.
// `vocabulary` holds the lower-case words of the document, to tell "in-formation" from "well-being".
class Vocabulary;
void AppendWrapped(std::string& text, std::string_view next, const Vocabulary& vocabulary);

}  // namespace minutebook::extract
