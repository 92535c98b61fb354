#include "corpus/generator/pdf_canvas.h"

#include <cairo-pdf.h>

#include <cstdlib>

#include "corpus/generator/pdf_turn.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr double kSheetWidth = 595.28;  // A4
constexpr double kSheetHeight = 841.89;
constexpr double kMargin = 62;
constexpr double kNarrowMargin = 34;  // of landscape sheets
constexpr double kTopMargin = 58;
constexpr double kBottomMargin = 66;
constexpr double kStampSize = 10.5;
constexpr double kStampFoot = 30;  // baseline region of "Page N" above the lower edge
constexpr double kOwnNumberFoot = 50;

cairo_status_t Append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

double Units(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

double Channel(const std::string& colour, size_t at) {
  return static_cast<double>(std::strtol(colour.substr(at, 2).c_str(), nullptr, 16)) / 255.0;
}

}  // namespace

Canvas::Canvas(const std::string& family, const std::string& date, const std::string& title,
               const std::string& author)
    : family_(family) {
  surface_ = cairo_pdf_surface_create_for_stream(Append, &bytes_, kSheetWidth, kSheetHeight);
  cairo_pdf_surface_restrict_to_version(surface_, CAIRO_PDF_VERSION_1_5);
  const std::string stamp = (date.empty() ? "2000-01-01" : date) + "T09:00:00";
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, stamp.c_str());
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_AUTHOR, author.c_str());
  cairo_ = cairo_create(surface_);
  context_ = pango_cairo_create_context(cairo_);
  pango_cairo_context_set_resolution(context_, 72);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options(context_, options);
  cairo_font_options_destroy(options);
}

Canvas::~Canvas() {
  if (context_ != nullptr) g_object_unref(context_);
  if (cairo_ != nullptr) cairo_destroy(cairo_);
  if (surface_ != nullptr) cairo_surface_destroy(surface_);
}

void Canvas::BeginPage(const SectionStart& section, bool first_of_section) {
  if (pages_ > 0) cairo_show_page(cairo_);
  ++pages_;
  const bool wide = section.landscape || section.turned;
  width_ = wide ? kSheetHeight : kSheetWidth;
  height_ = wide ? kSheetWidth : kSheetHeight;
  left_ = wide ? kNarrowMargin : kMargin;
  top_ = wide ? kNarrowMargin + 14 : kTopMargin;
  bottom_ = height_ - (wide ? kNarrowMargin + 10 : kBottomMargin);
  if (section.turned) turned_.push_back(pages_);
  const double sheet_width = section.turned ? kSheetWidth : width_;
  const double sheet_height = section.turned ? kSheetHeight : height_;
  cairo_identity_matrix(cairo_);
  cairo_pdf_surface_set_size(surface_, sheet_width, sheet_height);
  if (section.stamped) ++stamp_;
  own_number_ = first_of_section ? 1 : own_number_ + 1;
  if (first_of_section && !section.outline.empty()) {
    const std::string target = "page=" + std::to_string(pages_);
    cairo_pdf_surface_add_outline(surface_, CAIRO_PDF_OUTLINE_ROOT, section.outline.c_str(), target.c_str(),
                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
  }
  Stamps(section, first_of_section, sheet_width, sheet_height);
  if (section.turned) {  // the sheet is drawn upright and turned when shown
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, 0, -1, 1, 0, 0, kSheetHeight);
    cairo_set_matrix(cairo_, &matrix);
  }
  Furniture(section);
}

void Canvas::Stamps(const SectionStart& section, bool first, double width, double height) {
  if (section.stamped) {
    ShowAt("Page " + std::to_string(stamp_), kStampSize, 0, height - kStampFoot, PANGO_ALIGN_CENTER, width);
  }
  const double stamp_top = 18;
  if (first && section.item_stamp) {
    ShowAt("Agenda Item " + section.item, kStampSize, 0, stamp_top, PANGO_ALIGN_RIGHT, width - 24);
  }
  if (first && section.pack_stamp) {
    ShowAt("Public Document Pack", kStampSize, 0, stamp_top, PANGO_ALIGN_RIGHT, width - 24);
  }
}

void Canvas::Furniture(const SectionStart& section) {
  if (!section.running_head.empty()) {
    ShowAt("<b>" + PangoMarkup(section.running_head) + "</b>", 9, left_, 36, PANGO_ALIGN_CENTER,
           right() - left_);
  }
  if (section.own_numbers) {
    ShowAt(std::to_string(own_number_), 9, left_, height_ - kOwnNumberFoot, PANGO_ALIGN_CENTER,
           right() - left_);
  }
}

std::string Canvas::Finish() {
  cairo_show_page(cairo_);
  cairo_surface_finish(surface_);
  if (cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS) return "";
  return turned_.empty() ? bytes_ : TurnPages(bytes_, turned_);
}

LaidText Canvas::Lay(const std::string& markup, const TextLook& look, double width) const {
  LaidText laid;
  laid.layout.reset(pango_layout_new(context_), g_object_unref);
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, family_.c_str());
  pango_font_description_set_size(font, static_cast<int>(look.size * PANGO_SCALE));
  if (look.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(laid.layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_width(laid.layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(laid.layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(laid.layout.get(), look.align);
  // A word too long for its column is cut without a hyphen: an address must stay what it is.
  const std::string uncut = "<span insert_hyphens=\"false\">" + markup + "</span>";
  const std::string text = look.underline ? "<u>" + uncut + "</u>" : uncut;
  pango_layout_set_markup(laid.layout.get(), text.c_str(), -1);
  PangoLayoutIter* iter = pango_layout_get_iter(laid.layout.get());
  do {
    int top = 0;
    int bottom = 0;
    pango_layout_iter_get_line_yrange(iter, &top, &bottom);
    laid.lines.push_back({Units(top), Units(bottom), Units(pango_layout_iter_get_baseline(iter))});
  } while (pango_layout_iter_next_line(iter));
  pango_layout_iter_free(iter);
  return laid;
}

void Canvas::Draw(const LaidText& text, size_t from, size_t to, double x, double y) {
  PangoLayoutIter* iter = pango_layout_get_iter(text.layout.get());
  for (size_t i = 0; i < to; ++i) {
    if (i >= from) {
      PangoRectangle logical;
      pango_layout_iter_get_line_extents(iter, nullptr, &logical);
      cairo_move_to(cairo_, x + Units(logical.x), y + text.lines[i].baseline - text.lines[from].top);
      pango_cairo_show_layout_line(cairo_, pango_layout_iter_get_line_readonly(iter));
    }
    pango_layout_iter_next_line(iter);
  }
  pango_layout_iter_free(iter);
}

void Canvas::ShowAt(const std::string& text, double size, double x, double y, PangoAlignment align,
                    double width) {
  TextLook look;
  look.size = size;
  look.align = align;
  const LaidText laid = Lay(text, look, width);
  Draw(laid, 0, laid.lines.size(), x, y);
}

void Canvas::Box(double x, double y, double width, double height, const std::string& shade, bool stroke) {
  if (shade.size() == 7) {
    cairo_set_source_rgb(cairo_, Channel(shade, 1), Channel(shade, 3), Channel(shade, 5));
    cairo_rectangle(cairo_, x, y, width, height);
    cairo_fill(cairo_);
  }
  cairo_set_source_rgb(cairo_, 0, 0, 0);
  if (!stroke) return;
  cairo_set_line_width(cairo_, 0.6);
  cairo_rectangle(cairo_, x, y, width, height);
  cairo_stroke(cairo_);
}

void Canvas::Line(double x1, double y1, double x2, double y2, double thickness) {
  cairo_set_line_width(cairo_, thickness);
  cairo_move_to(cairo_, x1, y1);
  cairo_line_to(cairo_, x2, y2);
  cairo_stroke(cairo_);
}

void Canvas::Badge(double x, double y) {
  constexpr double kRadius = 20;
  cairo_set_source_rgb(cairo_, 0.16, 0.36, 0.27);
  cairo_arc(cairo_, x, y, kRadius, 0, 6.2832);
  cairo_fill(cairo_);
  cairo_set_source_rgb(cairo_, 0.92, 0.86, 0.62);
  for (int wave = 0; wave < 3; ++wave) {
    const double at = y - 7 + 7 * wave;
    cairo_move_to(cairo_, x - 13, at);
    cairo_curve_to(cairo_, x - 5, at - 7, x + 5, at + 7, x + 13, at);
    cairo_set_line_width(cairo_, 2.2);
    cairo_stroke(cairo_);
  }
  cairo_set_source_rgb(cairo_, 0, 0, 0);
}

}  // namespace packmaker
