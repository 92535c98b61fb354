#include "extractors/flow.h"

#include <algorithm>
#include <numeric>

#include "extractors/action_margin.h"
#include "extractors/page_starts.h"
#include "extractors/sideways.h"
#include "extractors/tables/table.h"
#include "extractors/tables/turn.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::size_t kFullPage = 120;   // words
constexpr std::size_t kSparsePage = 40;  // words

// Words of a page that are still to be placed: furniture and grid words are gone.
using WordList = std::vector<std::uint32_t>;

WordList FreeWords(const Page& page, const std::vector<bool>& taken, const std::vector<bool>& framed) {
  WordList words;
  for (std::uint32_t w = 0; w < page.words.size(); ++w) {
    if (!taken[w] && !framed[w]) words.push_back(w);
  }
  return words;
}

void FillCell(const Page& page, const WordList& words, const Vocabulary& vocabulary, Cell& cell) {
  std::vector<PlacedLine> lines;
  double right = 0;
  for (Line& line : BuildLines(page, words)) {
    right = std::max(right, line.box.x1);
    lines.push_back({std::move(line), cell.box.x0, 0, lines.empty()});
  }
  for (PlacedLine& line : lines) line.right = std::max(right, cell.box.x1 - line.line.size);
  cell.blocks = MakeBlocks(lines, vocabulary);
  for (Block& block : SidewaysBlocks(page, words, vocabulary)) cell.blocks.push_back(std::move(block));
  for (const Block& block : cell.blocks) {
    if (!cell.text.empty()) cell.text += ' ';
    cell.text += block.Printed();
  }
}

Grid GridOfTable(const Page& page, const Table& table, const std::vector<bool>& taken,
                 const Vocabulary& vocabulary) {
  Grid grid;
  grid.page = page.number;
  grid.rows = table.rows;
  grid.columns = table.columns;
  grid.ruled = true;
  grid.box = table.box;
  for (const GridCell& from : table.cells) {
    Cell cell;
    cell.row = from.row;
    cell.column = from.column;
    cell.row_span = from.row_span;
    cell.column_span = from.column_span;
    cell.box = from.box;
    WordList words;
    std::copy_if(from.words.begin(), from.words.end(), std::back_inserter(words),
                 [&](std::uint32_t w) { return !taken[w]; });
    FillCell(page, words, vocabulary, cell);
    grid.cells.push_back(std::move(cell));
  }
  return grid;
}

// Rows of a marked text from line `first` on, up to the next blank line or other mark.
Grid GridOfRows(const std::vector<Line>& lines, std::size_t first, std::size_t last,
                const Vocabulary& vocabulary) {
  Grid grid;
  grid.page = lines[first].page;
  grid.rows = static_cast<int>(last - first);
  for (std::size_t i = first; i < last; ++i) {
    grid.box = Union(grid.box, lines[i].box);
    int column = 0;
    for (const Segment& segment : lines[i].segments) {
      Cell cell;
      cell.row = static_cast<int>(i - first);
      cell.column = column++;
      cell.box = segment.box;
      cell.text = FoldSpace(segment.text);
      if (!segment.words.empty()) {
        Line line = lines[i];
        line.text = cell.text;
        line.words = segment.words;
        line.box = segment.box;
        line.segments = {segment};
        cell.blocks = MakeBlocks({{line, segment.box.x0, segment.box.x1, true}}, vocabulary);
      }
      grid.cells.push_back(std::move(cell));
    }
    grid.columns = std::max(grid.columns, column);
  }
  return grid;
}

class FlowBuilder {
 public:
  explicit FlowBuilder(const Document& document) : document_(document), vocabulary_(document) {}

  Flow Build() {
    TurnPages();
    usual_right_ = UsualRight();
    const std::vector<PageFurniture> furniture = FindFurniture(pages_, framed_);
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      flow_.pages.push_back({furniture[p], pages_[p].width, pages_[p].height, angles_[p]});
      if (pages_[p].marks.empty()) {
        AddPage(p, furniture[p]);
      } else {
        AddMarkedPage(pages_[p], furniture[p]);
      }
    }
    JoinBroken();
    PlaceAsides();
    return std::move(flow_);
  }

 private:
  void TurnPages() {
    for (const Page& page : document_.pages) {
      angles_.push_back(DominantAngle(page));
      pages_.push_back(TurnUpright(page, angles_.back()));
      framed_.emplace_back(page.words.size(), false);
      tables_.emplace_back();
      if (!page.marks.empty() || page.text_source == TextSource::kText) continue;
      tables_.back() = FindRuledGrids(pages_.back());
      for (Table& table : tables_.back()) TakeWords(table, framed_.back());
    }
  }

  // Grids of two directions may claim the same words: the first one has them.
  static void TakeWords(Table& table, std::vector<bool>& framed) {
    const auto drop_framed = [&](WordList& words) {
      std::erase_if(words, [&](std::uint32_t w) { return framed[w]; });
    };
    for (GridCell& cell : table.cells) drop_framed(cell.words);
    drop_framed(table.words);
    for (const std::uint32_t w : table.words) framed[w] = true;
  }

  void AddBlocks(std::vector<Block> blocks) {
    for (Block& block : blocks) {
      if (!pending_.empty()) block.stamps = std::move(pending_);
      pending_.clear();
      flow_.blocks.push_back(std::move(block));
    }
  }

  void AddGrid(Grid grid) {
    Block block;
    block.kind = BlockKind::kGrid;
    block.page_from = block.page_to = grid.page;
    block.box = grid.box;
    block.x = block.text_x = grid.box.x0;
    block.grid = static_cast<int>(flow_.grids.size());
    for (const Cell& cell : grid.cells) {
      if (cell.text.empty()) continue;
      if (!block.text.empty()) block.text += ' ';
      block.text += cell.text;
    }
    if (block.text.empty()) return;
    flow_.grids.push_back(std::move(grid));
    AddBlocks({std::move(block)});
  }

  // A page without mark-up: grids and the lines between them, top to bottom. A page that is one long text (no
  // page breaks known) has its stamps in the middle: it is cut there.
  void AddPage(std::size_t p, const PageFurniture& furniture) {
    const Page& page = pages_[p];
    const WordList words = FreeWords(page, furniture.words, framed_[p]);
    std::vector<Line> lines = BuildLines(page, words);
    if (page.text_source == TextSource::kText) {
      if (pages_.size() == 1) MarkPageStarts(lines);
      AddStampedText(page, lines, furniture);
      return;
    }
    const WordList actions = action_margin_.TakeFrom(page, lines);
    const std::size_t before = flow_.blocks.size();
    pending_.insert(pending_.end(), furniture.stamps.begin(), furniture.stamps.end());
    std::vector<Line> all = lines;
    for (std::size_t t = 0; t < tables_[p].size(); ++t) {
      Line line;
      line.page = page.number;
      line.box = tables_[p][t].box;
      line.segments.push_back({"", line.box, {}});
      line.grid = static_cast<int>(t);
      all.push_back(std::move(line));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Line& a, const Line& b) { return OrderY(a) < OrderY(b); });
    PutLeftFirst(all);
    std::vector<PlacedLine> run;
    std::vector<PlacedLine> ordered = ReadingOrder(page, all);
    WidenSparse(page, ordered);
    for (PlacedLine& placed : ordered) {
      if (placed.line.grid < 0) {
        run.push_back(std::move(placed));
        continue;
      }
      AddBlocks(MakeBlocks(run, vocabulary_, &spacing_));
      run.clear();
      AddGrid(GridOfTable(page, tables_[p][static_cast<std::size_t>(placed.line.grid)], furniture.words,
                          vocabulary_));
    }
    AddBlocks(MakeBlocks(run, vocabulary_, &spacing_));
    std::vector<Block> sideways = SidewaysBlocks(page, words, vocabulary_);
    if (!actions.empty()) {
      for (Block& block : MakeBlocks(ReadingOrder(page, BuildLines(page, actions)), vocabulary_))
        sideways.push_back(std::move(block));
    }
    if (flow_.blocks.size() == before) return AddBlocks(std::move(sideways));
    for (Block& block : sideways) flow_.asides.push_back({std::move(block)});
  }

  // Where the text of full pages ends, most often.
  double UsualRight() const {
    std::vector<double> edges;
    for (const Page& page : pages_) {
      if (page.words.size() < kFullPage || page.text_source == TextSource::kText) continue;
      double edge = 0;
      for (const Word& word : page.words) edge = word.angle == 0 ? std::max(edge, word.box.x1) : edge;
      edges.push_back(edge);
    }
    if (edges.empty()) return 0;
    const auto middle = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 2);
    std::nth_element(edges.begin(), middle, edges.end());
    return *middle;
  }

  // The few short lines of a sparse page do not tell where its text would wrap: the other pages do, else the
  // margin on the left.
  void WidenSparse(const Page& page, std::vector<PlacedLine>& lines) const {
    const bool wraps = AnyReadsOn(lines);
    const bool shown = wraps || usual_right_ > 0;
    if (lines.empty() || (page.words.size() > kSparsePage && shown) || usual_right_ > page.width) return;
    double left = page.width;
    double edge = 0;
    for (const PlacedLine& line : lines) {
      left = std::min(left, line.line.box.x0);
      edge = std::max(edge, line.right);
    }
    const double right = shown ? usual_right_ : page.width - left;
    for (PlacedLine& line : lines) {
      if (line.right >= edge) line.right = std::max(line.right, right);
    }
  }

  static bool AnyReadsOn(const std::vector<PlacedLine>& lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (!lines[i].starts_column && StartsLower(lines[i].line.text) && !EndsSentence(lines[i - 1].line.text))
        return true;
    }
    return false;
  }

  // A grid takes its place by its upper edge, a line by its middle.
  static double OrderY(const Line& line) { return line.grid >= 0 ? line.box.y0 : line.box.CentreY(); }

  // A title set left of grids that begin beside it ("Monthly Dataset   [key]   [key]") is read before them.
  static void PutLeftFirst(std::vector<Line>& all) {
    for (std::size_t i = 1; i < all.size(); ++i) {
      for (std::size_t k = i; k > 0 && all[k].grid < 0 && all[k - 1].grid >= 0; --k) {
        const Box& line = all[k].box;
        const Box& grid = all[k - 1].box;
        if (line.x1 > grid.x0 || line.y0 > grid.y0 + line.Height()) break;
        std::swap(all[k], all[k - 1]);
      }
    }
  }

  void AddStampedText(const Page& page, const std::vector<Line>& lines, const PageFurniture& furniture) {
    std::size_t next = 0;
    for (const Stamp& stamp : furniture.stamps) {
      const double y = page.words[stamp.word].box.y0;
      const std::size_t first = next;
      while (next < lines.size() && lines[next].box.y0 < y) ++next;
      AddLines(page, {lines.begin() + static_cast<std::ptrdiff_t>(first),
                      lines.begin() + static_cast<std::ptrdiff_t>(next)});
      pending_.push_back(stamp);
    }
    AddLines(page, {lines.begin() + static_cast<std::ptrdiff_t>(next), lines.end()});
  }

  void AddLines(const Page& page, const std::vector<Line>& lines) {
    if (lines.empty()) return;
    std::vector<Block> blocks = MakeBlocks(ReadingOrder(page, lines), vocabulary_);
    RestoreBullets(blocks);
    AddBlocks(std::move(blocks));
  }

  void AddMarkedPage(const Page& page, const PageFurniture& furniture) {
    std::vector<Line> run;
    const auto flush = [&] {
      AddBlocks(MakeMarkedBlocks(run, vocabulary_));
      run.clear();
    };
    const std::vector<Line> lines = LinesOfMarks(page);
    for (std::size_t i = 0; i < lines.size();) {
      const Line& line = lines[i];
      if (!line.words.empty() && furniture.words[line.words.front()]) {
        flush();
        for (const Stamp& stamp : furniture.stamps) {
          if (stamp.word == line.words.front()) pending_.push_back(stamp);
        }
        if (Line rest = WithoutFurniture(page, line, furniture); !rest.words.empty())
          run.push_back(std::move(rest));
        ++i;
      } else if (line.mark == MarkKind::kTableRow) {
        flush();
        std::size_t last = i + 1;
        while (last < lines.size() && lines[last].mark == MarkKind::kTableRow && !lines[last].mark_gap)
          ++last;
        AddGrid(GridOfRows(lines, i, last, vocabulary_));
        i = last;
      } else {
        run.push_back(line);
        ++i;
      }
    }
    flush();
  }

  // What stands on a line beside the stamp that begins it.
  static Line WithoutFurniture(const Page& page, const Line& line, const PageFurniture& furniture) {
    WordList words = line.words;
    std::erase_if(words, [&](std::uint32_t w) { return furniture.words[w]; });
    Line rest = LineOfWords(page, words);
    rest.marked = true;
    rest.mark = line.mark == MarkKind::kTableRow ? MarkKind::kLine : line.mark;
    rest.level = line.level;
    rest.mark_gap = line.mark_gap;
    rest.hard_break = line.hard_break;
    return rest;
  }

  void JoinBroken() {
    std::vector<Block> joined;
    for (Block& block : flow_.blocks) {
      // A page stamp alone does not break a sentence; an agenda item's does.
      const bool only_page = std::all_of(block.stamps.begin(), block.stamps.end(),
                                         [](const Stamp& stamp) { return stamp.kind == StampKind::kPage; });
      if (!joined.empty() && only_page && Continues(joined.back(), block)) {
        Append(joined.back(), block, vocabulary_);
        continue;
      }
      joined.push_back(std::move(block));
    }
    flow_.blocks = std::move(joined);
  }

  void PlaceAsides() {
    std::size_t next = 0;  // both go up page by page
    for (Aside& aside : flow_.asides) {
      while (next + 1 < flow_.blocks.size() && flow_.blocks[next + 1].page_from <= aside.block.page_from)
        ++next;
      aside.after = next;
    }
  }

  const Document& document_;
  Vocabulary vocabulary_;
  Spacing spacing_;
  ActionMargin action_margin_;
  std::vector<int> angles_;
  std::vector<Page> pages_;
  std::vector<std::vector<bool>> framed_;
  std::vector<std::vector<Table>> tables_;
  std::vector<Stamp> pending_;
  double usual_right_ = 0;
  Flow flow_;
};

}  // namespace

const Cell* Grid::At(int row, int column) const {
  const auto found = std::find_if(cells.begin(), cells.end(),
                                  [&](const Cell& cell) { return cell.row == row && cell.column == column; });
  return found == cells.end() ? nullptr : &*found;
}

std::vector<std::string> Grid::RowTexts(int row) const {
  std::vector<std::string> texts(static_cast<std::size_t>(columns));
  for (const Cell& cell : cells) {
    if (cell.row == row) texts[static_cast<std::size_t>(cell.column)] = cell.text;
  }
  return texts;
}

Flow BuildFlow(const Document& document) { return FlowBuilder(document).Build(); }

}  // namespace minutebook::extract
