// The document model: what every reader makes and every extractor starts from, whatever the source was.
//
// Coordinates are PDF points, origin top left, y down, of the page as displayed (rotation and crop box
// applied). Text is UTF-8 in NFC. A text source makes the same model on a grid of character cells,
// kTextCellWidth by kTextCellHeight points each, so geometry works alike; where its mark-up says more
// (headings, list items, table rows), Page::marks holds it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "schema/geometry.h"

namespace minutebook {

inline constexpr double kTextCellWidth = 6;
inline constexpr double kTextCellHeight = 12;

enum class TextSource { kDigital, kOcr, kText };

// A run of characters without white space, as drawn: "Page", "27", "(i)", "•".
struct Word {
  std::string text;
  Box box;                 // ascent to descent, advance to advance
  float font_size = 0;     // points, as displayed
  std::uint16_t font = 0;  // index into Document::fonts
  bool bold = false;
  bool italic = false;
  bool underlined = false;  // only where mark-up says so
  std::int16_t angle = 0;   // baseline direction in degrees clockwise: 0, 90 (reads downwards), 180, 270;
                            // any other value only for slanting text (watermarks)
  float confidence = 1;     // 0..1; below 1 only from OCR
  bool invisible = false;   // cannot be seen: the text layer that an earlier OCR put under a scan, or text
                            // that is clipped away (an overflowing or hidden spreadsheet cell)
};

// A ruling line: drawn strokes and thin filled boxes, horizontal or vertical, from.x <= to.x and from.y <=
// to.y.
struct Rule {
  Point from;
  Point to;
  double width = 0;
  bool Horizontal() const { return to.x - from.x >= to.y - from.y; }
};

// A filled area too thick to be a rule (cell shading, RAG colours). Colour is 0xRRGGBB.
struct Fill {
  Box box;
  std::uint32_t colour = 0;
};

struct Image {
  Box box;
  int pixel_width = 0;
  int pixel_height = 0;
};

// A picture on a page that has text of its own, and the words printed in it (the labels of a chart, a scanned
// letter, a map). They are no words of the page: Page::words does not hold them.
struct FigureWords {
  Box box;
  std::vector<Word> words;
};

struct Link {
  Box box;
  std::string uri;
};

// What mark-up of a text source says of a run of words. Marks cover the page's words in order, without
// overlap.
enum class MarkKind { kLine, kHeading, kListItem, kTableRow, kSeparator };
struct Mark {
  MarkKind kind = MarkKind::kLine;
  int level = 0;                 // heading level 1..6; nesting depth of a list item, 0 outermost
  std::uint32_t first_word = 0;  // index into Page::words; list markers are words too
  std::uint32_t word_count = 0;
  bool gap_before = false;  // a blank line stands before it
  bool hard_break = false;  // the mark-up ends the line here: the next line never continues this one
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      cells;  // of a table row: first word and count per cell
};

struct Page {
  int number = 0;     // 1-based position in the file
  std::string label;  // as the file declares it ("iv", "27"); empty when it does not
  double width = 0;
  double height = 0;
  int rotation = 0;  // that was applied: 0, 90, 180, 270
  TextSource text_source = TextSource::kDigital;
  int unmapped_glyphs = 0;  // drawn characters that the file gives no Unicode value; U+FFFD in the words
  std::vector<Word> words;  // in the order the source draws them
  std::vector<Rule> rules;
  std::vector<Fill> fills;
  std::vector<Image> images;
  std::vector<FigureWords> figures;
  int unread_pictures = 0;  // 1 of a scan which nobody was asked to recognise
  std::vector<Link> links;
  std::vector<Mark> marks;  // empty unless the source has mark-up
};

struct OutlineEntry {
  std::string title;
  int page = 0;  // 1-based; 0 when it leads nowhere in the file
  int level = 0;
};

struct Metadata {
  std::string title;
  std::string author;
  std::string producer;
  std::string created;  // ISO 8601, empty when absent or unreadable
};

struct Document {
  std::string source_path;  // as given by the user, for messages
  std::string media_type;   // "application/pdf", "text/markdown", "text/plain", "text/html"
  Metadata metadata;
  std::vector<std::string> fonts;
  std::vector<OutlineEntry> outline;
  std::vector<Page> pages;
};

}  // namespace minutebook
