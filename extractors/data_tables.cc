// Of a drawn page the table engine gives the data tables (ruled or not) and joins those that go on over
// pages; of marked text each run of rows is a grid already, and a run right below another of as many columns
// goes on. Then what other families have read, forms of reports and minutes set in tables are left out. Test:
// data_tables_test.cc.
#include "extractors/data_tables.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "extractors/cell_values.h"
#include "extractors/data_table_rows.h"
#include "extractors/data_table_titles.h"
#include "extractors/grid_text.h"
#include "extractors/minutes/linear.h"
#include "extractors/minutes/vote_table.h"
#include "extractors/patterns/glossary.h"
#include "extractors/tables/edges.h"
#include "extractors/tables/marked.h"
#include "extractors/tables/page_tables.h"
#include "extractors/tables/reject.h"
#include "extractors/tables/stitch.h"
#include "extractors/tables/table.h"
#include "extractors/tables/turn.h"
#include "extractors/tables/types.h"
#include "extractors/tables/values.h"
#include "extractors/text.h"
#include "schema/table_grid.h"

namespace minutebook::extract {

namespace {

constexpr double kSamePlace = 0.5;   // of a table's area that a grid covers
constexpr double kSameEdge = 3;      // points
constexpr double kTitleSize = 1.25;  // of the page's usual font size

double Area(const Box& box) { return box.Empty() ? 0 : box.Width() * box.Height(); }

bool Covers(const Box& a, const Box& b) {
  return Area(Intersection(a, b)) > kSamePlace * std::min(Area(a), Area(b));
}

bool SameBox(const Box& a, const Box& b) {
  return std::abs(a.x0 - b.x0) < kSameEdge && std::abs(a.y0 - b.y0) < kSameEdge &&
         std::abs(a.x1 - b.x1) < kSameEdge && std::abs(a.y1 - b.y1) < kSameEdge;
}

std::string WithoutBlanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

// A page as the flow sees it: upright, without furniture. A running head set larger than the text stays: it
// is the title of a slide, and the next slide's may be another.
Page CleanPage(const Page& page, const PageFurniture& furniture) {
  Page clean = TurnUpright(page, DominantAngle(page));
  const double title = kTitleSize * 10 * UnitOf(clean);
  std::vector<Word> words;
  for (std::size_t w = 0; w < clean.words.size(); ++w) {
    const Word& word = clean.words[w];
    const bool head = word.angle == 0 && !word.invisible && static_cast<double>(word.font_size) >= title;
    if (head || w >= furniture.words.size() || !furniture.words[w]) words.push_back(word);
  }
  clean.words = std::move(words);
  return clean;
}

std::string Colour(std::uint32_t rgb) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[(rgb >> static_cast<unsigned>(shift)) & 15U];
  return text;
}

bool HoldsTables(const SectionSpan& span, std::size_t spans) {
  if (span.kind == "front_sheet") return spans == 1;
  return span.kind != "agenda" && span.kind != "public_information" && span.kind != "disclosure" &&
         span.kind != "blank";
}

class TableReader {
 public:
  TableReader(const Flow& flow, const std::vector<SectionSpan>& spans, const Document& document,
              const std::vector<bool>& used)
      : flow_(flow), spans_(spans), document_(document), closed_(used) {
    CloseMinutes();
    CloseForms();
  }

  std::vector<DataTable> Run() {
    ReadMarked();
    ReadDrawn();
    std::stable_sort(tables_.begin(), tables_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<DataTable> tables;
    for (auto& [block, table] : tables_) tables.push_back(std::move(table));
    return tables;
  }

 private:
  const Grid& GridAt(const Block& block) const { return flow_.grids[static_cast<std::size_t>(block.grid)]; }
  void CloseGrid(int grid) { closed_[static_cast<std::size_t>(grid)] = true; }

  // Grids that the minutes read as text.
  void CloseMinutes() {
    for (const SectionSpan& span : spans_) {
      if (span.kind != "minutes") continue;
      std::set<int> left;
      for (const Block& block : Linearise(flow_, span.first, span.last)) {
        if (block.kind == BlockKind::kGrid) left.insert(block.grid);
        if (block.level == kVoteListLevel) votes_.emplace_back(block.page_from, block.box);
      }
      for (std::size_t i = span.first; i < span.last; ++i) {
        const int grid = flow_.blocks[i].grid;
        if (flow_.blocks[i].kind == BlockKind::kGrid && left.count(grid) == 0) CloseGrid(grid);
      }
    }
  }

  // The form of a report, and the parts of it on later pages.
  void CloseForms() {
    for (const SectionSpan& span : spans_) {
      bool form = false;
      for (std::size_t i = span.first; i < span.last; ++i) {
        const Block& block = flow_.blocks[i];
        if (block.kind == BlockKind::kBlankNotice) continue;
        if (block.kind != BlockKind::kGrid) {
          form = false;
          continue;
        }
        const Grid& grid = GridAt(block);
        const bool labelled = std::any_of(grid.cells.begin(), grid.cells.end(), [](const Cell& cell) {
          return patterns::kReportFormCell.In(Trim(cell.text));
        });
        form = labelled || (form && span.kind == "report");
        if (form) CloseGrid(block.grid);
      }
    }
  }

  const SectionSpan* SpanOf(std::size_t block) const {
    const auto found = std::find_if(spans_.begin(), spans_.end(),
                                    [&](const SectionSpan& s) { return block >= s.first && block < s.last; });
    return found == spans_.end() ? nullptr : &*found;
  }

  bool IsMarked(const Block& block) const {
    const auto page = static_cast<std::size_t>(block.page_from - 1);
    return page < document_.pages.size() && !document_.pages[page].marks.empty();
  }

  // Marked text: runs of rows, right below each other where a page broke them.
  void ReadMarked() {
    for (std::size_t i = 0; i < flow_.blocks.size(); ++i) {
      const Block& block = flow_.blocks[i];
      if (block.kind != BlockKind::kGrid || !IsMarked(block) || closed_[static_cast<std::size_t>(block.grid)])
        continue;
      TableGrid rows;
      const std::size_t first = i;
      AddRows(GridAt(block), rows);
      while (i + 1 < flow_.blocks.size() && GoesOn(block, flow_.blocks[i + 1], rows))
        AddRows(GridAt(flow_.blocks[++i]), rows);
      AddMarked(first, rows);
    }
  }

  bool GoesOn(const Block& block, const Block& next, const TableGrid& rows) const {
    if (next.kind != BlockKind::kGrid || !IsMarked(next) || closed_[static_cast<std::size_t>(next.grid)])
      return false;
    const Grid& grid = GridAt(next);
    if (grid.columns != GridAt(block).columns || grid.rows == 0) return false;
    const std::vector<std::string> top = RowValues(grid, 0);
    return !next.stamps.empty() || top == rows.header || top.front().empty();
  }

  static void AddRows(const Grid& grid, TableGrid& table) {
    for (int row = 0; row < grid.rows; ++row) {
      std::vector<std::string> values = RowValues(grid, row);
      if (FilledCells(values) == 0) continue;
      if (table.header.empty()) {
        table.header = std::move(values);
        continue;
      }
      if (values == table.header) continue;
      const bool rest = row == 0 && values.front().empty() && !table.rows.empty();
      if (!rest) {
        table.rows.push_back(std::move(values));
        continue;
      }
      for (std::size_t c = 0; c < values.size() && c < table.rows.back().size(); ++c)
        JoinBrokenText(table.rows.back()[c], values[c]);
    }
  }

  void AddMarked(std::size_t first, const TableGrid& rows) {
    const Block& block = flow_.blocks[first];
    Table shape;
    shape.page = block.page_from;
    shape.columns = static_cast<int>(rows.header.size());
    const auto add = [&](const std::vector<std::string>& texts) {
      for (std::size_t c = 0; c < texts.size(); ++c) {
        GridCell cell;
        cell.row = shape.rows;
        cell.column = static_cast<int>(c);
        cell.text = texts[c];
        shape.cells.push_back(std::move(cell));
      }
      ++shape.rows;
    };
    add(rows.header);
    for (const auto& row : rows.rows) add(row);
    shape.header_rows = 1;
    const SectionSpan* span = SpanOf(first);
    if (span == nullptr || !HoldsTables(*span, spans_.size())) return;
    if (UseOfGrid(document_.pages[static_cast<std::size_t>(block.page_from - 1)], shape) != TableUse::kData)
      return;
    DataTable table;
    table.header_rows = 1;
    FillCells(rows, table);
    for (TableCell& cell : table.cells) cell.page = block.page_from;
    table.pages = {block.page_from};
    Finish(first, shape, "tables.marked", std::move(table));
  }

  // Drawn pages, and typed ones that set their tables with blanks.
  void ReadDrawn() {
    std::vector<Page> pages;
    std::vector<Table> found;
    for (std::size_t p = 0; p < document_.pages.size(); ++p) {
      const Page& page = document_.pages[p];
      if (HasMarkedRows(page)) {
        pages.emplace_back();
        pages.back().number = page.number;
        continue;
      }
      pages.push_back(CleanPage(page, flow_.pages[p].furniture));
      LastTable last;
      if (!found.empty() && p > 0) last = {&pages[p - 1], &found.back()};
      for (Table& table : FindTablesAfter(last, pages.back())) {
        if (!IsClosed(table)) found.push_back(std::move(table));
      }
    }
    for (const StitchedTable& stitched : StitchTables(pages, found)) {
      AddDrawn(stitched, found[stitched.sources.front()]);
    }
  }

  bool IsClosed(const Table& table) const {
    const bool vote = std::any_of(votes_.begin(), votes_.end(), [&](const auto& place) {
      return place.first == table.page && Covers(place.second, table.box);
    });
    return vote || std::any_of(flow_.blocks.begin(), flow_.blocks.end(), [&](const Block& block) {
             if (block.kind != BlockKind::kGrid || !closed_[static_cast<std::size_t>(block.grid)])
               return false;
             const Grid& grid = GridAt(block);
             return grid.page == table.page && Covers(grid.box, table.box);
           });
  }

  // The first block of the flow that lies in the table; the number of blocks when there is none.
  std::size_t BlockOf(const Table& table) const {
    for (std::size_t i = 0; i < flow_.blocks.size(); ++i) {
      const Block& block = flow_.blocks[i];
      if (block.page_from != table.page || block.kind == BlockKind::kBlankNotice) continue;
      if (table.box.Contains({block.box.CentreX(), block.box.CentreY()}) || Covers(block.box, table.box))
        return i;
    }
    return flow_.blocks.size();
  }

  void AddDrawn(const StitchedTable& stitched, const Table& first) {
    const std::size_t block = BlockOf(first);
    const SectionSpan* span = SpanOf(block);
    if (span == nullptr || !HoldsTables(*span, spans_.size())) return;
    DataTable table;
    table.header_rows = stitched.header_rows;
    table.pages = stitched.pages;
    for (const StitchedCell& from : stitched.cells) {
      TableCell cell;
      cell.row = from.row;
      cell.column = from.column;
      cell.row_span = from.row_span;
      cell.column_span = from.column_span;
      cell.text = TextOf(from);
      cell.page = from.parts.empty() ? first.page : from.parts.front().page;
      if (!from.parts.empty()) cell.box = from.parts.front().box;
      if (from.colour) cell.colour = Colour(*from.colour);
      table.cells.push_back(std::move(cell));
    }
    Finish(block, AsTable(stitched), stitched.ruled ? "tables.ruled" : "tables.text", std::move(table));
    tables_.back().second.where.box = first.box;
  }

  // The flow has the same cell with hyphens judged by the document's own words.
  std::string TextOf(const StitchedCell& cell) const {
    std::string text;
    for (const CellPart& part : cell.parts) {
      const Cell* same = CellIn(part);
      if (same == nullptr) return DropBullets(cell.text);
      JoinBrokenText(text, ValueOf(*same));
    }
    if (cell.parts.empty()) return DropBullets(cell.text);
    // Words that a narrow cell cut are whole in the table's own reading.
    return cell.text.size() < text.size() && WithoutBlanks(cell.text) == WithoutBlanks(text) ? cell.text
                                                                                             : text;
  }

  const Cell* CellIn(const CellPart& part) const {
    for (const Grid& grid : flow_.grids) {
      if (grid.page != part.page || !grid.box.Contains({part.box.CentreX(), part.box.CentreY()})) continue;
      for (const Cell& cell : grid.cells) {
        if (SameBox(cell.box, part.box)) return &cell;
      }
    }
    return nullptr;
  }

  void Finish(std::size_t block, const Table& shape, std::string rule, DataTable table) {
    for (const ColumnInfo& info : DescribeColumns(shape)) {
      TableColumn column;
      if (!info.name.empty()) column.name = DropBullets(info.name);
      column.type = info.type;
      if (!info.unit.empty()) column.unit = info.unit;
      table.columns.push_back(std::move(column));
    }
    const SectionSpan* span = SpanOf(block);
    if (span != nullptr) {
      table.agenda_item = span->agenda_item;
      table.section = static_cast<int>(span - spans_.data());
    }
    table.title = TakeTitleRows(table);
    LeaveOutBands(table);
    DropRepeatedHeadings(table);
    FindHeading(table);
    ReadCellValues(table);
    if (!table.title && span != nullptr) table.title = TitleAbove(flow_, table, block, *span);
    table.where.page_from = table.pages.empty() ? 0 : table.pages.front();
    table.where.page_to = table.pages.empty() ? 0 : table.pages.back();
    table.where.box = flow_.blocks[block].box;
    table.where.rule = std::move(rule);
    tables_.emplace_back(block, std::move(table));
  }

  const Flow& flow_;
  const std::vector<SectionSpan>& spans_;
  const Document& document_;
  std::vector<bool> closed_;                               // grids that are no data tables
  std::vector<std::pair<int, Box>> votes_;                 // pages and places of recorded votes
  std::vector<std::pair<std::size_t, DataTable>> tables_;  // with the block where each begins
};

}  // namespace

std::vector<DataTable> ReadDataTables(const Flow& flow, const std::vector<SectionSpan>& spans,
                                      const Document& document, const std::vector<bool>& used) {
  return TableReader(flow, spans, document, used).Run();
}

}  // namespace minutebook::extract
