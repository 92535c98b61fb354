// Which kind of text a source is, decided by measured features of its lines.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace minutebook::ingest {

enum class Dialect {
  kHtml,    // a web page
  kMarked,  // Markdown, tab-separated tables, or plain text whose lines are whole paragraphs: has marks
  kSpaced,  // printed lines with a blank line after each, as converters make from PDFs: a grid without marks
  kLayout,  // hard-wrapped or laid-out text, as `pdftotext` makes: a grid without marks
};

// Shares are of the lines that are not blank, 0..1, unless said otherwise.
struct TextFeatures {
  std::size_t lines = 0;     // that are not blank
  std::size_t headings = 0;  // "## Title"
  double mark_share =
      0;  // lines with Markdown only a converter or author writes: headings, **x**, [x](y), "1\."
  double tab_share = 0;         // lines with a tab between or before texts
  double tag_share = 0;         // lines with an HTML tag
  double gap_share = 0;         // lines with three blanks or more between texts: columns
  double long_share = 0;        // characters in lines too long to be printed in one (kLongLine)
  double continued_share = 0;   // lines that a next line without blank line between continues in mid-sentence
  double spaced_share = 0;      // lines with exactly one blank line after
  double spaced_continued = 0;  // of those, lines that the line after the blank continues in mid-sentence
  bool wraps = false;  // every line with another right below it is full: a short text that was wrapped
  std::size_t usual_length = 0;  // code points; three in four lines are no longer
  std::size_t form_feeds = 0;
  bool html_document = false;  // starts as an HTML file does
};

// `text` is clean UTF-8 without front matter.
TextFeatures Measure(std::string_view text);

Dialect DialectOf(const TextFeatures& features);

// True when lines are whole paragraphs, so that a line end is meant and never a mere wrap.
bool IsUnwrapped(const TextFeatures& features);

// The lines of `text` without their '\n'; a last empty line is left out.
std::vector<std::string_view> SplitLines(std::string_view text);

bool IsBlankLine(std::string_view line);
// Without blanks and tabs at both ends.
std::string_view Trim(std::string_view text);
// True when `next` reads as the continuation of `line`: no sentence ended and the next one starts in lower
// case.
bool ContinuesSentence(std::string_view line, std::string_view next);

}  // namespace minutebook::ingest
