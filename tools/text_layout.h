// Laying text out for people: wrapping, two columns, plurals, and what the terminal can do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::tools {

// Columns that UTF-8 text takes on a terminal, counting one per code point.
int DisplayWidth(std::string_view text);

// The lines of a text, without their ends.
std::vector<std::string> Lines(std::string_view text);

// Breaks text at blanks so that no line is wider than `width` columns (a longer word keeps a line of its
// own); each line starts with `indent` blanks and ends with a line end.
std::string Wrap(std::string_view text, int width, int indent);

struct LabelledText {
  std::string label;
  std::string text;
};

// "  label  text" rows with the texts aligned and wrapped to `width`.
std::string TwoColumns(const std::vector<LabelledText>& rows, int width);

// "1 page", "1,204 pages".
std::string Count(long long n, std::string_view one, std::string_view many);

// Thousands set apart: "1,204".
std::string Grouped(long long n);

// "0.4 s", "12 s", "3 min 20 s", "2 h 5 min".
std::string Duration(double seconds);

// At most `width` columns; what does not fit is cut out of the middle and shown as "...".
std::string Shorten(std::string_view text, int width);

// White space folded to single blanks, control characters dropped: safe to print on a terminal.
std::string OneLine(std::string_view text);

// How an output stream is written to.
struct Terminal {
  bool interactive = false;  // someone watches it: progress and highlighting make sense
  bool colour = false;       // interactive, and neither NO_COLOR nor TERM=dumb is set
  int width = 80;
};

// Of a file descriptor (1: standard output, 2: standard error).
Terminal TerminalOf(int descriptor);

// The text in bold where there is colour.
std::string Bold(std::string_view text, const Terminal& terminal);

}  // namespace minutebook::tools
