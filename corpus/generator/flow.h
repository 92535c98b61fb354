// What a pack prints, in reading order: the form between a composed master and its PDF and text writers.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace packmaker {

enum class Role {
  kTitle,       // name of the body on the front sheet
  kHeading,     // centred capitals: PUBLIC INFORMATION
  kSubheading,  // bold, left
  kMinor,       // underlined, left
  kItem,        // numbered heading of an agenda or minute item: label, text, suffix
  kBody,
  kLines,     // text with line ends that stay where they are
  kBullet,    // level 0 and deeper
  kLabelled,  // hanging label such as "(i)"
  kCentre,
  kRight,
  kSmall,
  kRule,   // a line across
  kSpace,  // vertical room
};

struct Cell {
  Cell(std::string words = "", int columns = 1, bool is_bold = false, bool is_centre = false,
       std::string colour = "")
      : text(std::move(words)), span(columns), bold(is_bold), centre(is_centre), shade(std::move(colour)) {}

  std::string text;  // inline mark-up
  int span = 1;
  bool bold = false;
  bool centre = false;
  bool underline = false;
  std::string shade;  // "#rrggbb", empty for none
};

struct Row {
  std::vector<Cell> cells;
  bool header = false;        // repeated on each page the table runs over
  bool break_before = false;  // starts a new page
};

struct Table {
  std::vector<double> widths;  // relative
  std::vector<Row> rows;
  bool ruled = true;
  bool indented = false;  // unruled tables of a report body
  double size = 0;        // points, 0 for the size of the body text
};

// A new section: normally a new page.
struct SectionStart {
  std::string kind;
  std::string item;     // agenda item, empty outside the papers
  std::string outline;  // bookmark, empty for none
  bool new_page = true;
  bool landscape = false;    // landscape sheet
  bool turned = false;       // portrait sheet shown turned: stamps run along its side
  bool stamped = false;      // "Page 7" at the foot
  bool item_stamp = false;   // "Agenda Item 6" at the top right of the first page
  bool pack_stamp = false;   // "Public Document Pack" at the top right of the first page
  bool own_numbers = false;  // the paper's own page numbers
  std::string running_head;
};

struct Block {
  enum class Kind { kText, kTable, kColumns, kSection } kind = Kind::kText;
  Role role = Role::kBody;
  int level = 0;
  std::string label;
  std::string text;
  double size = 0;     // points, 0 for the size of the role
  std::string suffix;  // not bold, after a kItem's text: "(Pages 1 - 4)"
  Table table;
  std::vector<std::vector<Block>> columns;
  std::vector<double> widths;  // of the columns, relative
  SectionStart section;
};

using Flow = std::vector<Block>;

struct Style {
  std::string name = "unitary";  // unitary, county, parish
  bool markdown = true;          // dialect of the text form
};

}  // namespace packmaker
