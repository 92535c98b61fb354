// Pages of a PDF drawn with Cairo and Pango: sheets, stamps, laid text, boxes. Units are points, y runs down.
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "corpus/generator/flow.h"

namespace packmaker {

struct TextLook {
  double size = 11;
  bool bold = false;
  bool underline = false;
  PangoAlignment align = PANGO_ALIGN_LEFT;
};

struct LaidLine {
  double top = 0;
  double bottom = 0;
  double baseline = 0;
};

// A paragraph broken into lines for one width.
struct LaidText {
  std::shared_ptr<PangoLayout> layout;
  std::vector<LaidLine> lines;
  double Height() const { return lines.empty() ? 0 : lines.back().bottom; }
};

class Canvas {
 public:
  Canvas(const std::string& family, const std::string& date, const std::string& title,
         const std::string& author);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Ends the page before, if any, and begins one of the section.
  void BeginPage(const SectionStart& section, bool first_of_section);

  // Ends the document and gives its bytes; the canvas is spent.
  std::string Finish();

  LaidText Lay(const std::string& markup, const TextLook& look, double width) const;
  // Lines [from, to) of the text, the first at `y`.
  void Draw(const LaidText& text, size_t from, size_t to, double x, double y);
  void Box(double x, double y, double width, double height, const std::string& shade, bool stroke);
  void Line(double x1, double y1, double x2, double y2, double thickness);
  void Badge(double x, double y);  // an invented coat of arms

  double left() const { return left_; }
  double right() const { return width_ - left_; }
  double top() const { return top_; }
  double bottom() const { return bottom_; }
  int pages() const { return pages_; }
  int stamp() const { return stamp_; }  // last "Page N" printed

 private:
  void Stamps(const SectionStart& section, bool first_of_section, double width, double height);
  void Furniture(const SectionStart& section);
  void ShowAt(const std::string& text, double size, double x, double y, PangoAlignment align, double width);

  std::string bytes_;
  std::string family_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
  PangoContext* context_ = nullptr;
  std::vector<int> turned_;  // pages (1-based) to be shown turned by 90 degrees
  double width_ = 0;
  double height_ = 0;
  double left_ = 0;
  double top_ = 0;
  double bottom_ = 0;
  int pages_ = 0;
  int stamp_ = 0;
  int own_number_ = 0;
};

}  // namespace packmaker
