// Builds pages for the table tests word by word and line by line, and turns, scales and shifts them.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "extractors/tables/table.h"
#include "extractors/tables/turn.h"
#include "schema/document.h"

namespace minutebook::extract::test {

// A page with verbs. Words are 10 points high and half as wide as high per character, blanks 2.5 points.
class Sheet {
 public:
  explicit Sheet(double width = 600, double height = 800) {
    page_.number = 1;
    page_.width = width;
    page_.height = height;
  }

  // Sets a run of words whose top left corner is (x, y).
  Sheet& Text(double x, double y, const std::string& text, double size = 10) {
    std::istringstream in(text);
    for (std::string token; in >> token; x += size * 0.25) {
      Word word;
      word.text = token;
      const double width = size * 0.5 * static_cast<double>(token.size());
      word.box = {x, y, x + width, y + size};
      word.font_size = static_cast<float>(size);
      page_.words.push_back(word);
      x += width;
    }
    return *this;
  }

  // The same with the right edge at x.
  Sheet& TextRight(double x, double y, const std::string& text, double size = 10) {
    std::istringstream in(text);
    double width = 0;
    for (std::string token; in >> token;)
      width += size * 0.5 * static_cast<double>(token.size()) + size * 0.25;
    return Text(x - width + size * 0.25, y, text, size);
  }

  Sheet& TableLine(double x0, double y0, double x1, double y1) {
    page_.rules.push_back({{x0, y0}, {x1, y1}, 0.5});
    return *this;
  }

  Sheet& Shade(double x0, double y0, double x1, double y1, std::uint32_t colour) {
    page_.fills.push_back({{x0, y0, x1, y1}, colour});
    return *this;
  }

  // All lines of a lattice.
  Sheet& Lattice(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double x : xs) TableLine(x, ys.front(), x, ys.back());
    for (const double y : ys) TableLine(xs.front(), y, xs.back(), y);
    return *this;
  }

  Page page_;
};

// Rows joined with " | ", cells with " ; ": compact to compare.
inline std::string Dump(const Table& table) {
  std::string out;
  for (const auto& row : RowsOf(table)) {
    if (!out.empty()) out += " | ";
    for (std::size_t i = 0; i < row.size(); ++i) out += (i ? " ; " : "") + row[i];
  }
  return out;
}

inline std::string Dump(const std::vector<Table>& tables) {
  std::string out;
  for (const Table& table : tables) out += (out.empty() ? "" : " || ") + Dump(table);
  return out;
}

inline Page Scaled(Page page, double f, double dx, double dy) {
  const auto place = [&](Box& b) { b = {b.x0 * f + dx, b.y0 * f + dy, b.x1 * f + dx, b.y1 * f + dy}; };
  for (Word& word : page.words) {
    place(word.box);
    word.font_size = static_cast<float>(word.font_size * f);
  }
  for (Rule& rule : page.rules) {
    rule.from = {rule.from.x * f + dx, rule.from.y * f + dy};
    rule.to = {rule.to.x * f + dx, rule.to.y * f + dy};
    rule.width *= f;
  }
  for (Fill& fill : page.fills) place(fill.box);
  for (Image& image : page.images) place(image.box);
  page.width = page.width * f + dx;
  page.height = page.height * f + dy;
  return page;
}

}  // namespace minutebook::extract::test
