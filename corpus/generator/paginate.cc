#include "corpus/generator/paginate.h"

#include <algorithm>

#include "corpus/generator/text.h"

namespace packmaker {
namespace {

std::vector<const SectionStart*> Sections(const Composition& pack) {
  std::vector<const SectionStart*> sections;
  for (const Block& block : pack.flow) {
    if (block.kind == Block::Kind::kSection) sections.push_back(&block.section);
  }
  return sections;
}

Directive BlankPage() { return {"blank", "", {}, 0}; }

std::string SectionItem(const Directive& directive) {
  return directive.name == "section" ? Option(Split(directive.value, "|")[0], "item") : "";
}

void SetRange(Directive& directive, const std::vector<PaperRange>& ranges) {
  std::vector<std::string> fields = Split(directive.value, "|");
  for (const PaperRange& range : ranges) {
    if (range.item != fields[0]) continue;
    fields.resize(3);
    fields[2] = std::to_string(range.from) + "-" + std::to_string(range.to);
    directive.value = Join(fields, " | ");
  }
}

}  // namespace

std::vector<PaperRange> ActualRanges(const Composition& pack, const PdfResult& pdf) {
  std::vector<PaperRange> ranges;
  const std::vector<const SectionStart*> sections = Sections(pack);
  for (size_t i = 0; i < sections.size() && i < pdf.section_pages.size(); ++i) {
    const int first = pdf.section_stamps[i];
    if (first == 0) continue;
    const int last = first + std::max(0, pdf.section_pages[i] - 1);
    const bool more =
        sections[i]->kind == "blank" || (!ranges.empty() && ranges.back().item == sections[i]->item);
    if (more && !ranges.empty()) {
      ranges.back().to = std::max(ranges.back().to, last);
    } else {
      ranges.push_back({sections[i]->item, first, last});
    }
  }
  return ranges;
}

Master Paginate(const Master& master) {
  const Composition draft = Compose(master);
  const PdfResult pdf = WritePdf(draft);
  std::vector<PaperRange> ranges = ActualRanges(draft, pdf);
  int next = 1;
  for (size_t i = 0; i < ranges.size(); ++i) {
    const int pages = ranges[i].to - ranges[i].from + 1;
    const bool last = i + 1 == ranges.size();
    ranges[i] = {ranges[i].item, next, next + pages - 1 + (pages % 2 == 1 && !last ? 1 : 0)};
    next = ranges[i].to + 1;
  }
  Master paginated;
  paginated.name = master.name;
  std::string open_item;
  bool odd = false;
  for (Directive directive : master.directives) {
    if (directive.name == "item") SetRange(directive, ranges);
    const std::string item = SectionItem(directive);
    if (!item.empty() && item != open_item) {
      if (odd) paginated.directives.push_back(BlankPage());
      open_item = item;
      for (size_t i = 0; i + 1 < ranges.size(); ++i) {
        if (ranges[i].item != item) continue;
        const auto actual = ActualRanges(draft, pdf)[i];
        odd = (actual.to - actual.from + 1) % 2 == 1;
      }
    }
    paginated.directives.push_back(directive);
  }
  return paginated;
}

}  // namespace packmaker
