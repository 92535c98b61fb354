#include "corpus/generator/text_writer.h"

#include <algorithm>

#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr int kLineColumns = 88;
constexpr int kColumnGap = 3;
constexpr const char* kFormFeed = "\f";

// --- Markdown
// -------------------------------------------------------------------------------------------------

void MarkdownFlow(const Flow& flow, std::string& out);

std::string HardBreaks(const std::string& text) { return ReplaceAll(Markdown(text), "\n", "  \n"); }

// "24. **TITLE**" in minutes, "### **5 TITLE** (Pages 1 - 4)" in an agenda that numbers without a full stop.
std::string MarkdownItem(const Block& block) {
  const std::string suffix = block.suffix.empty() ? "" : " " + block.suffix;
  const std::string title = Plain(block.text);
  if (block.label.empty()) return "**" + title + "**" + suffix;
  if (block.label.back() == '.') return block.label + " **" + title + "**" + suffix;
  return "### **" + block.label + " " + title + "**" + suffix;
}

std::string MarkdownText(const Block& block) {
  const std::string text = Markdown(block.text);
  const std::string label = block.label.empty() ? "" : block.label + " ";
  switch (block.role) {
    case Role::kTitle: return "# " + text;
    case Role::kHeading: return "## " + text;
    case Role::kSubheading: return "### **" + Plain(block.text) + "**";
    case Role::kMinor: return "***" + Plain(block.text) + "***";
    case Role::kItem: return MarkdownItem(block);
    case Role::kLines: return HardBreaks(block.text);
    case Role::kBullet: return std::string(static_cast<size_t>(2 * block.level), ' ') + "- " + text;
    case Role::kLabelled:
      return (block.label.empty() ? ""
                                  : std::string(static_cast<size_t>(2 * block.level), ' ') + "- " + label) +
             text;
    case Role::kRule: return "---";
    case Role::kSpace: return "";
    default: return text;
  }
}

bool IsListLine(const Block& block) {
  return block.kind == Block::Kind::kText &&
         (block.role == Role::kBullet || (block.role == Role::kLabelled && !block.label.empty()));
}

std::string MarkdownRow(const Table& table, const Row& row) {
  std::string out;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    if (i > 0) out += '\t';
    out += CellHtml(cell.text, cell.bold && table.ruled && !row.header);
    out.append(static_cast<size_t>(cell.span - 1), '\t');
  }
  return out + "\n";
}

void MarkdownTable(const Table& table, std::string& out) {
  for (const Row& row : table.rows) {
    if (row.break_before) {
      out += "\n";
      for (const Row& header : table.rows) {
        if (header.header) out += MarkdownRow(table, header);
      }
    }
    out += MarkdownRow(table, row);
  }
  out += "\n";
}

// An unruled layout table of the front matter: a line of its own for each row.
void MarkdownPairs(const Table& table, std::string& out) {
  for (const Row& row : table.rows) {
    std::string line;
    for (const Cell& cell : row.cells)
      line += (line.empty() || cell.text.empty() ? "" : " ") + HardBreaks(cell.text);
    out += line + "\n\n";
  }
}

void MarkdownFlow(const Flow& flow, std::string& out) {
  for (size_t i = 0; i < flow.size(); ++i) {
    const Block& block = flow[i];
    if (block.kind == Block::Kind::kSection) {
      if (block.section.new_page && i > 0) out += "\n";
      if (block.section.item_stamp) out += "# Agenda Item " + block.section.item + "\n\n";
    } else if (block.kind == Block::Kind::kColumns) {
      for (const Flow& column : block.columns) MarkdownFlow(column, out);
    } else if (block.kind == Block::Kind::kTable) {
      if (block.table.ruled || block.table.indented) {
        MarkdownTable(block.table, out);
      } else {
        MarkdownPairs(block.table, out);
      }
    } else if (block.role != Role::kSpace) {
      const bool more = IsListLine(block) && i + 1 < flow.size() && IsListLine(flow[i + 1]);
      out += MarkdownText(block) + (more ? "\n" : "\n\n");
    }
  }
}

// --- plain text
// -----------------------------------------------------------------------------------------------

std::string Blanks(int count) { return std::string(static_cast<size_t>(std::max(0, count)), ' '); }

void PlainLines(const std::string& text, int first_indent, int indent, std::string& out) {
  const std::vector<std::string> lines = Wrap(Plain(text), kLineColumns - indent);
  for (size_t i = 0; i < lines.size(); ++i) out += Blanks(i == 0 ? first_indent : indent) + lines[i] + "\n";
}

void PlainAligned(const std::string& text, int quarter, std::string& out) {
  for (const std::string& line : Wrap(Plain(text), kLineColumns - 10)) {
    out += Blanks((kLineColumns - Columns(line)) * quarter / 4) + line + "\n";
  }
}

void PlainLabelled(const Block& block, std::string& out) {
  const int indent = 6 * (block.level + 1);
  if (block.label.empty()) return PlainLines(block.text, indent, indent, out);
  const std::string label = Blanks(indent - 6) + block.label;
  std::string body;
  const int width = std::max(indent, Columns(label) + 1);
  PlainLines(block.text + (block.suffix.empty() ? "" : " " + block.suffix), 0, width, body);
  out += label + Blanks(width - Columns(label)) + body;
}

void PlainText(const Block& block, std::string& out) {
  switch (block.role) {
    case Role::kTitle:
    case Role::kHeading:
    case Role::kCentre: PlainAligned(block.text, 2, out); break;
    case Role::kRight: PlainAligned(block.text, 4, out); break;
    case Role::kLines:
      for (const std::string& line : Split(block.text, "\n")) PlainLines(line, 0, 0, out);
      break;
    case Role::kItem:
    case Role::kLabelled: PlainLabelled(block, out); break;
    case Role::kBullet: {
      Block labelled = block;
      labelled.label = "•";
      PlainLabelled(labelled, out);
      break;
    }
    case Role::kRule: out += std::string(static_cast<size_t>(kLineColumns), '_') + "\n"; break;
    case Role::kSpace: return;
    default: PlainLines(block.text, 0, 0, out);
  }
  out += "\n";
}

std::vector<int> ColumnWidths(const std::vector<double>& relative) {
  double sum = 0;
  for (double width : relative) sum += width;
  const int room = kLineColumns - kColumnGap * static_cast<int>(relative.size() - 1);
  std::vector<int> widths;
  for (double width : relative) widths.push_back(std::max(6, static_cast<int>(width / sum * room)));
  return widths;
}

// Lines of cells side by side; figures stand at the right of their column.
void SideBySide(const std::vector<std::vector<std::string>>& cells, const std::vector<int>& widths,
                const std::vector<bool>& right, std::string& out) {
  size_t height = 0;
  for (const auto& cell : cells) height = std::max(height, cell.size());
  for (size_t line = 0; line < height; ++line) {
    std::string row;
    int column = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
      const std::string text = line < cells[i].size() ? cells[i][line] : "";
      const int shift = right[i] ? widths[i] - Columns(text) : 0;
      row += Blanks(column + shift - Columns(row)) + text;
      column += widths[i] + kColumnGap;
    }
    out += ReplaceAll(Blanks(0) + row, "\t", " ");
    while (!out.empty() && out.back() == ' ') out.pop_back();
    out += "\n";
  }
}

void PlainTable(const Table& table, std::string& out) {
  const std::vector<int> widths = ColumnWidths(table.widths);
  for (const Row& row : table.rows) {
    std::vector<std::vector<std::string>> cells;
    std::vector<int> spans;
    std::vector<bool> right;
    size_t column = 0;
    for (const Cell& cell : row.cells) {
      int width = -kColumnGap;
      for (int i = 0; i < cell.span && column < widths.size(); ++i) width += widths[column++] + kColumnGap;
      std::vector<std::string> lines;
      for (const std::string& part : Split(cell.text, "\n")) {
        for (const std::string& line : Wrap(Plain(part), width)) lines.push_back(line);
      }
      cells.push_back(lines);
      spans.push_back(width);
      right.push_back(cell.centre);
    }
    SideBySide(cells, spans, right, out);
  }
  out += "\n";
}

void PlainColumns(const Block& block, std::string& out);

void PlainFlow(const Flow& flow, std::string& out) {
  for (size_t i = 0; i < flow.size(); ++i) {
    const Block& block = flow[i];
    switch (block.kind) {
      case Block::Kind::kSection:
        if (block.section.new_page && i > 0) out += kFormFeed;
        if (block.section.item_stamp) {
          PlainAligned("Agenda Item " + block.section.item, 4, out);
          out += "\n";
        }
        break;
      case Block::Kind::kColumns: PlainColumns(block, out); break;
      case Block::Kind::kTable: PlainTable(block.table, out); break;
      case Block::Kind::kText: PlainText(block, out); break;
    }
  }
}

void PlainColumns(const Block& block, std::string& out) {
  const std::vector<int> widths = ColumnWidths(block.widths);
  std::vector<std::vector<std::string>> cells;
  for (size_t i = 0; i < block.columns.size(); ++i) {
    std::vector<std::string> lines;
    for (const Block& inner : block.columns[i]) {
      for (const std::string& part : Split(inner.text, "\n")) {
        for (const std::string& line : Wrap(Plain(part), widths[i])) lines.push_back(line);
      }
      lines.push_back("");
    }
    cells.push_back(lines);
  }
  SideBySide(cells, widths, std::vector<bool>(cells.size(), false), out);
}

}  // namespace

std::string WriteText(const Composition& pack) {
  std::string out;
  if (pack.style.markdown) {
    MarkdownFlow(pack.flow, out);
  } else {
    PlainFlow(pack.flow, out);
  }
  return out;
}

}  // namespace packmaker
