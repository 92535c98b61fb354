#include "tests/support/dump_document.h"

#include <cmath>
#include <cstdio>

namespace minutebook::test {
namespace {

constexpr double kDumpGap = 1.5;

template <typename... Args>
void Print(std::string& out, const char* format, Args... args) {
  char buffer[512];
  const int length = std::snprintf(buffer, sizeof buffer, format, args...);
  out.append(buffer, static_cast<std::size_t>(std::min<int>(length, sizeof buffer - 1)));
}

void PrintBox(std::string& out, const Box& box) {
  Print(out, "[%.1f %.1f %.1f %.1f]", box.x0, box.y0, box.x1, box.y1);
}

std::string_view SourceName(TextSource source) {
  switch (source) {
    case TextSource::kDigital: return "digital";
    case TextSource::kOcr: return "ocr";
    case TextSource::kText: return "text";
  }
  return "?";
}

// Whether `word` goes on the line that ends with `before`, and after how wide a gap.
bool SameLine(const Word& before, const Word& word, double& gap) {
  if (word.angle != before.angle) return false;
  const bool upright = word.angle % 180 == 0;
  const double shift =
      upright ? word.box.CentreY() - before.box.CentreY() : word.box.CentreX() - before.box.CentreX();
  switch (word.angle) {
    case 90: gap = word.box.y0 - before.box.y1; break;
    case 180: gap = before.box.x0 - word.box.x1; break;
    case 270: gap = before.box.y0 - word.box.y1; break;
    default: gap = word.box.x0 - before.box.x1;
  }
  const double size = std::max(1.0F, before.font_size);
  return std::abs(shift) < size * 0.6 && gap > -size * 0.5;
}

void DumpLines(std::string& out, const std::vector<Word>& words) {
  const Word* before = nullptr;
  for (const Word& word : words) {
    double gap = 0;
    if (before == nullptr || !SameLine(*before, word, gap)) {
      if (before != nullptr) out += '\n';
      if (word.angle != 0) Print(out, "<%d> ", word.angle);
    } else {
      out += gap > kDumpGap * word.font_size ? " | " : " ";
    }
    out += word.text;
    before = &word;
  }
  if (before != nullptr) out += '\n';
}

void DumpBoxes(std::string& out, const std::vector<Word>& words) {
  for (const Word& word : words) {
    PrintBox(out, word.box);
    Print(out, " %.1fpt f%d%s%s%s%s", static_cast<double>(word.font_size), word.font,
          word.bold ? " bold" : "", word.italic ? " italic" : "", word.underlined ? " underlined" : "",
          word.invisible ? " invisible" : "");
    if (word.angle != 0) Print(out, " <%d>", word.angle);
    if (word.confidence < 1) Print(out, " %.2f", static_cast<double>(word.confidence));
    out += " " + word.text + "\n";
  }
}

void DumpMarks(std::string& out, const std::vector<Mark>& marks) {
  static constexpr const char* kNames[] = {"line", "heading", "list-item", "table-row", "separator"};
  for (const Mark& mark : marks) {
    Print(out, "mark %s level %d words %u+%u%s%s cells %zu\n", kNames[static_cast<int>(mark.kind)],
          mark.level, mark.first_word, mark.word_count, mark.gap_before ? " gap" : "",
          mark.hard_break ? " hard" : "", mark.cells.size());
  }
}

void DumpDrawings(std::string& out, const Page& page) {
  for (const Rule& rule : page.rules) {
    Print(out, "rule %c (%.1f %.1f)-(%.1f %.1f) width %.2f\n", rule.Horizontal() ? 'h' : 'v', rule.from.x,
          rule.from.y, rule.to.x, rule.to.y, rule.width);
  }
  for (const Fill& fill : page.fills) {
    out += "fill ";
    PrintBox(out, fill.box);
    Print(out, " #%06x\n", fill.colour);
  }
  for (const Image& image : page.images) {
    out += "image ";
    PrintBox(out, image.box);
    Print(out, " %dx%d px\n", image.pixel_width, image.pixel_height);
  }
  for (const Link& link : page.links) {
    out += "link ";
    PrintBox(out, link.box);
    out += " " + link.uri + "\n";
  }
}

}  // namespace

std::string DumpPage(const Page& page, const DumpOptions& options) {
  std::string out;
  Print(out, "== page %d", page.number);
  if (!page.label.empty()) out += " label " + page.label;
  Print(out, " %.0fx%.0f rotation %d ", page.width, page.height, page.rotation);
  out += SourceName(page.text_source);
  Print(out, " words %zu rules %zu fills %zu images %zu\n", page.words.size(), page.rules.size(),
        page.fills.size(), page.images.size());
  if (options.boxes) {
    DumpBoxes(out, page.words);
  } else {
    DumpLines(out, page.words);
  }
  if (options.rules) {
    DumpMarks(out, page.marks);
    DumpDrawings(out, page);
  }
  return out;
}

std::string DumpDocument(const Document& document, const DumpOptions& options) {
  std::string out = document.media_type + " pages " + std::to_string(document.pages.size()) + "\n";
  if (options.only_page == 0) {
    for (std::size_t i = 0; i < document.fonts.size(); ++i) {
      out += "font f" + std::to_string(i) + " " + document.fonts[i] + "\n";
    }
    for (const OutlineEntry& entry : document.outline) {
      out += "outline " + std::string(static_cast<std::size_t>(entry.level) * 2, ' ') + entry.title +
             " -> page " + std::to_string(entry.page) + "\n";
    }
  }
  for (const Page& page : document.pages) {
    if (options.only_page == 0 || options.only_page == page.number) out += DumpPage(page, options);
  }
  return out;
}

}  // namespace minutebook::test
