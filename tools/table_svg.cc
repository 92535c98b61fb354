#include "tools/table_svg.h"

#include <cstddef>
#include <sstream>

namespace minutebook::tools {
namespace {

std::string Escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out;
}

void Rectangle(const Box& box, const std::string& style, std::ostream& out) {
  out << "<rect x=\"" << box.x0 << "\" y=\"" << box.y0 << "\" width=\"" << box.Width() << "\" height=\""
      << box.Height() << "\" " << style << "/>\n";
}

std::string Colour(std::uint32_t rgb) {
  std::ostringstream out;
  out << "rgb(" << ((rgb >> 16U) & 255U) << ',' << ((rgb >> 8U) & 255U) << ',' << (rgb & 255U) << ')';
  return out.str();
}

void DrawWord(const Word& word, std::ostream& out) {
  out << "<text x=\"" << word.box.x0 << "\" y=\"" << word.box.y1 - 0.21 * word.box.Height()
      << "\" font-size=\"" << word.font_size << "\" textLength=\"" << word.box.Width()
      << "\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#555\"";
  if (word.angle != 0) {
    out << " opacity=\"0.4\" transform=\"rotate(" << word.angle << ' ' << word.box.CentreX() << ' '
        << word.box.CentreY() << ")\"";
  }
  out << ">" << Escaped(word.text) << "</text>\n";
}

void DrawCells(const extract::Table& table, const std::string& stroke, std::ostream& out) {
  for (const extract::GridCell& cell : table.cells) {
    const bool heading = cell.row < table.header_rows;
    Rectangle(cell.box,
              std::string("fill=\"") + (heading ? stroke : "none") + "\" fill-opacity=\"0.12\" stroke=\"" +
                  stroke + "\" stroke-width=\"0.8\"",
              out);
  }
}

}  // namespace

std::string PageAsSvg(const Page& page, const std::vector<extract::Table>& tables,
                      const std::vector<extract::Table>& grids) {
  std::ostringstream out;
  out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << page.width << ' ' << page.height
      << "\" width=\"" << page.width << "\" height=\"" << page.height << "\" font-family=\"sans-serif\">\n";
  Rectangle({0, 0, page.width, page.height}, "fill=\"white\"", out);
  for (const Fill& fill : page.fills)
    Rectangle(fill.box, "fill=\"" + Colour(fill.colour) + "\" fill-opacity=\"0.5\"", out);
  for (const Image& image : page.images) Rectangle(image.box, "fill=\"#eee\" stroke=\"#bbb\"", out);
  for (const Rule& rule : page.rules) {
    out << "<line x1=\"" << rule.from.x << "\" y1=\"" << rule.from.y << "\" x2=\"" << rule.to.x << "\" y2=\""
        << rule.to.y << "\" stroke=\"black\" stroke-width=\"0.4\"/>\n";
  }
  for (const Word& word : page.words) DrawWord(word, out);
  for (const extract::Table& grid : grids) DrawCells(grid, "blue", out);
  for (const extract::Table& table : tables) DrawCells(table, "red", out);
  out << "</svg>\n";
  return out.str();
}

}  // namespace minutebook::tools
