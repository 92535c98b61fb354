#include "corpus/generator/pdf_writer.h"

#include <algorithm>
#include <numeric>

#include "corpus/generator/pdf_canvas.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr double kItemIndent = 34;
constexpr double kBulletStep = 18;
constexpr double kLabelRoom = 36;
constexpr double kCellPad = 3.5;
constexpr double kKeepRoom = 64;  // a heading wants this much room under it
constexpr double kParagraphGap = 7;

struct Sheet {
  std::string family;
  double body = 11.5;
  bool indent_items = true;  // text under a numbered heading stands under its words
};

Sheet SheetOf(const std::string& style) {
  const std::string sans = "Liberation Sans, Arimo, Nimbus Sans, DejaVu Sans";
  if (style == "county") return {sans, 11.5, false};
  if (style == "parish") return {"Liberation Serif, Tinos, Nimbus Roman, DejaVu Serif", 11.5, false};
  return {sans, 12, true};
}

// A row of a table laid for its column widths; `done` counts the lines already drawn of each cell.
struct LaidRow {
  std::vector<LaidText> cells;
  std::vector<double> x;
  std::vector<double> width;
  std::vector<size_t> done;
  const Row* row = nullptr;
};

class Writer {
 public:
  explicit Writer(const Composition& pack)
      : pack_(pack),
        sheet_(SheetOf(pack.style.name)),
        canvas_(sheet_.family, pack.published, Title(pack), pack.authority) {}

  PdfResult Run() {
    WriteFlow(pack_.flow);
    CloseSection();
    result_.pages = canvas_.pages();
    result_.bytes = canvas_.Finish();
    return result_;
  }

 private:
  static std::string Title(const Composition& pack) {
    const Json& title = pack.gold["document"]["title"];
    return title.is_string() ? title.get<std::string>() : "";
  }

  void WriteFlow(const Flow& flow) {
    for (const Block& block : flow) {
      switch (block.kind) {
        case Block::Kind::kSection: StartSection(block.section); break;
        case Block::Kind::kTable: WriteTable(block.table); break;
        case Block::Kind::kColumns: WriteColumns(block); break;
        case Block::Kind::kText: WriteText(block); break;
      }
    }
  }

  void CloseSection() {
    if (result_.section_stamps.empty()) return;
    result_.section_pages.push_back(canvas_.pages() - pages_before_);
  }

  void StartSection(const SectionStart& section) {
    CloseSection();
    section_ = section;
    indent_ = 0;
    pages_before_ = canvas_.pages();
    if (section.new_page || canvas_.pages() == 0) {
      canvas_.BeginPage(section_, true);
      y_ = canvas_.top();
      if (section.kind == "front_sheet") canvas_.Badge(canvas_.right() - 20, canvas_.top() + 6);
    }
    left_ = canvas_.left();
    right_ = canvas_.right();
    result_.section_stamps.push_back(section.stamped ? canvas_.stamp() : 0);
  }

  void NewPage() {
    canvas_.BeginPage(section_, false);
    y_ = canvas_.top();
  }

  double SizeOf(const Block& block) const {
    const double base = block.size > 0 ? block.size : sheet_.body;
    switch (block.role) {
      case Role::kTitle: return base * 1.75;
      case Role::kHeading: return base * 1.1;
      case Role::kSmall: return base * 0.85;
      default: return base;
    }
  }

  TextLook LookOf(const Block& block) const {
    TextLook look;
    look.size = SizeOf(block);
    look.bold = block.role == Role::kTitle || block.role == Role::kHeading || block.role == Role::kSubheading;
    look.underline = block.role == Role::kMinor;
    if (block.role == Role::kTitle || block.role == Role::kHeading || block.role == Role::kCentre) {
      look.align = PANGO_ALIGN_CENTER;
    }
    if (block.role == Role::kRight) look.align = PANGO_ALIGN_RIGHT;
    return look;
  }

  void WriteText(const Block& block) {
    switch (block.role) {
      case Role::kRule:
        y_ += 4;
        canvas_.Line(left_, y_, right_, y_, 0.8);
        y_ += 8;
        return;
      case Role::kSpace: y_ += block.level; return;
      case Role::kItem: return WriteItem(block);
      case Role::kBullet: return WriteHanging(block, "•");
      case Role::kLabelled:
        if (!block.label.empty()) return WriteHanging(block, block.label);
        break;
      case Role::kHeading:
      case Role::kSubheading:
      case Role::kMinor:
        if (block.role == Role::kHeading) indent_ = 0;
        y_ += 4;
        Keep();
        break;
      default: break;
    }
    const double inset = block.role == Role::kLabelled ? kItemIndent : indent_;
    Flowing(canvas_.Lay(PangoMarkup(block.text), LookOf(block), right_ - left_ - inset), left_ + inset);
    y_ += GapOf(block);
  }

  double GapOf(const Block& block) const {
    if (block.role == Role::kTitle) return 16;
    return block.size > 0 ? block.size * 0.45 : kParagraphGap;
  }

  void Keep() {
    if (y_ + kKeepRoom > canvas_.bottom()) NewPage();
  }

  void WriteItem(const Block& block) {
    y_ += 6;
    Keep();
    TextLook look = LookOf(block);
    look.bold = true;
    if (!block.label.empty()) {
      const LaidText label = canvas_.Lay(PangoMarkup(block.label), look, 90);
      canvas_.Draw(label, 0, 1, left_, y_);
    }
    const double inset = block.label.empty() ? 0 : std::max(kItemIndent, 8.0 + 7.0 * Columns(block.label));
    look.bold = false;
    std::string text = "<b>" + PangoMarkup(block.text) + "</b>";
    if (!block.suffix.empty()) text += " " + PangoMarkup(block.suffix);
    Flowing(canvas_.Lay(text, look, right_ - left_ - inset), left_ + inset);
    indent_ = sheet_.indent_items ? inset : 0;
    y_ += kParagraphGap;
  }

  void WriteHanging(const Block& block, const std::string& label) {
    const bool bullet = block.role == Role::kBullet;
    const double start = left_ + indent_ + (bullet ? 6 : 0) + (kBulletStep + 6) * block.level;
    const double room = bullet ? kBulletStep : std::max(kLabelRoom, 8.0 + 5.6 * Columns(label));
    const LaidText mark = canvas_.Lay(PangoMarkup(label), LookOf(block), 90);
    const LaidText text = canvas_.Lay(PangoMarkup(block.text), LookOf(block), right_ - start - room);
    if (y_ + text.lines.front().bottom > canvas_.bottom()) NewPage();
    canvas_.Draw(mark, 0, 1, start, y_);
    Flowing(text, start + room);
    y_ += bullet ? GapOf(block) * 0.6 : GapOf(block);
  }

  // Draws all lines from y_ on, over as many pages as they need.
  void Flowing(const LaidText& text, double x) {
    size_t from = 0;
    while (from < text.lines.size()) {
      size_t to = from;
      while (to < text.lines.size() && y_ + text.lines[to].bottom - text.lines[from].top <= canvas_.bottom())
        ++to;
      if (to == from) {
        if (y_ > canvas_.top()) {
          NewPage();
          continue;
        }
        to = from + 1;
      }
      canvas_.Draw(text, from, to, x, y_);
      y_ += text.lines[to - 1].bottom - text.lines[from].top;
      from = to;
      if (from < text.lines.size()) NewPage();
    }
  }

  void WriteColumns(const Block& block) {
    constexpr double kGap = 22;
    const double outer_left = left_;
    const double outer_right = right_;
    const double top = y_;
    const double sum = std::accumulate(block.widths.begin(), block.widths.end(), 0.0);
    const double room = outer_right - outer_left - kGap * static_cast<double>(block.widths.size() - 1);
    double lowest = top;
    double x = outer_left;
    for (size_t i = 0; i < block.columns.size(); ++i) {
      left_ = x;
      right_ = x + room * block.widths[i] / sum;
      y_ = top;
      WriteFlow(block.columns[i]);
      lowest = std::max(lowest, y_);
      x = right_ + kGap;
    }
    left_ = outer_left;
    right_ = outer_right;
    y_ = lowest;
  }

  // --- tables ---

  LaidRow LayRow(const Table& table, const Row& row) const {
    LaidRow laid;
    laid.row = &row;
    const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    const double unit = (right_ - left_ - TableIndent(table)) / sum;
    double x = left_ + TableIndent(table);
    size_t column = 0;
    for (const Cell& cell : row.cells) {
      double width = 0;
      for (int i = 0; i < cell.span && column < table.widths.size(); ++i)
        width += table.widths[column++] * unit;
      TextLook look;
      look.size = table.size > 0 ? table.size : sheet_.body - (table.ruled ? 0.8 : 0);
      look.bold = cell.bold;
      look.underline = cell.underline;
      if (cell.centre) look.align = table.ruled ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT;
      laid.cells.push_back(canvas_.Lay(PangoMarkup(cell.text), look, width - 2 * Pad(table)));
      laid.x.push_back(x);
      laid.width.push_back(width);
      laid.done.push_back(0);
      x += width;
    }
    return laid;
  }

  static double TableIndent(const Table& table) { return table.indented ? 20 : 0; }
  static double Pad(const Table& table) { return table.size > 0 && table.size < 8 ? 1.8 : kCellPad; }

  static double Height(const LaidText& text, size_t from, size_t to) {
    return to > from ? text.lines[to - 1].bottom - text.lines[from].top : 0;
  }

  double RestHeight(const Table& table, const LaidRow& row) const {
    double height = 0;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      height = std::max(height, Height(row.cells[i], row.done[i], row.cells[i].lines.size()));
    }
    return height + 2 * Pad(table);
  }

  // Draws as many lines of the row as fit in `room`; true when the row is finished.
  bool DrawRow(const Table& table, LaidRow& row, double room) {
    double height = 0;
    bool finished = true;
    std::vector<size_t> upto;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      size_t to = row.done[i];
      while (to < row.cells[i].lines.size() &&
             Height(row.cells[i], row.done[i], to + 1) + 2 * Pad(table) <= room)
        ++to;
      finished = finished && to == row.cells[i].lines.size();
      height = std::max(height, Height(row.cells[i], row.done[i], to));
      upto.push_back(to);
    }
    height += 2 * Pad(table);
    for (size_t i = 0; i < row.cells.size(); ++i) {
      canvas_.Box(row.x[i], y_, row.width[i], height, row.row->cells[i].shade, table.ruled);
      canvas_.Draw(row.cells[i], row.done[i], upto[i], row.x[i] + Pad(table), y_ + Pad(table));
      row.done[i] = upto[i];
    }
    y_ += height;
    return finished;
  }

  void DrawHeaders(const Table& table) {
    for (const Row& row : table.rows) {
      if (!row.header) continue;
      LaidRow laid = LayRow(table, row);
      DrawRow(table, laid, canvas_.bottom());
    }
  }

  void ContinueTable(const Table& table) {
    NewPage();
    DrawHeaders(table);
  }

  void WriteTable(const Table& table) {
    constexpr double kLeastPart = 48;  // a row is not cut into parts lower than this
    for (const Row& row : table.rows) {
      if (row.break_before) ContinueTable(table);
      LaidRow laid = LayRow(table, row);
      while (true) {
        const double room = canvas_.bottom() - y_;
        const double height = RestHeight(table, laid);
        const bool fresh = y_ <= canvas_.top() + kLeastPart;
        if (height > room && !fresh && (height < 2 * kLeastPart || room < kLeastPart)) {
          ContinueTable(table);
          continue;
        }
        if (DrawRow(table, laid, room)) break;
        ContinueTable(table);
      }
    }
    y_ += table.ruled ? 10 : 6;
  }

  const Composition& pack_;
  Sheet sheet_;
  Canvas canvas_;
  PdfResult result_;
  SectionStart section_;
  double y_ = 0;
  double left_ = 0;
  double right_ = 0;
  double indent_ = 0;
  int pages_before_ = 0;
};

}  // namespace

PdfResult WritePdf(const Composition& pack) { return Writer(pack).Run(); }

}  // namespace packmaker
