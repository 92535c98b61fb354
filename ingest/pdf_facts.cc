#include "ingest/pdf_facts.h"

#include <Catalog.h>
#include <Link.h>
#include <Outline.h>
#include <Page.h>
#include <UTF.h>
#include <goo/gmem.h>

#include <algorithm>
#include <cmath>

#include "ingest/pdf_symbols.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr int kMaxOutlineDepth = 32;
constexpr std::size_t kMaxFactLength = 1000;  // characters of a title or label

// Characters to UTF-8 with controls dropped and white space folded and trimmed.
std::string Clean(const Unicode* codes, int count) {
  std::string text;
  bool space = false;
  const int length = std::min<int>(count, kMaxFactLength);
  for (int i = 0; i < length; ++i) {
    if (IsSpaceCode(codes[i])) {
      space = true;
    } else if (!IsIgnoredCode(codes[i])) {
      if (space && !text.empty()) text += ' ';
      space = false;
      AppendUtf8(codes[i], text);
    }
  }
  ComposeNfc(text);
  return text;
}

std::string CleanTextString(const std::string& raw) {
  Unicode* codes = nullptr;
  const int count = TextStringToUCS4(raw, &codes);
  std::string text = count > 0 ? Clean(codes, count) : std::string();
  gfree(codes);
  return text;
}

std::string InfoEntry(const Object& info, const char* key) {
  const Object value = info.dictLookup(key);
  return value.isString() ? CleanTextString(value.getString()->toStr()) : std::string();
}

int PageOf(PDFDoc& file, const LinkAction* action) {
  if (action == nullptr || action->getKind() != actionGoTo) return 0;
  const auto* go_to = static_cast<const LinkGoTo*>(action);
  const LinkDest* place = go_to->getDest();
  std::unique_ptr<LinkDest> named;
  if (place == nullptr && go_to->getNamedDest() != nullptr) {
    named = file.findDest(go_to->getNamedDest());
    place = named.get();
  }
  if (place == nullptr) return 0;
  const int page = place->isPageRef() ? file.findPage(place->getPageRef()) : place->getPageNum();
  return page >= 1 && page <= file.getNumPages() ? page : 0;
}

void ReadOutlineLevel(PDFDoc& file, const std::vector<OutlineItem*>* items, int level,
                      std::vector<OutlineEntry>& entries) {
  if (items == nullptr || level > kMaxOutlineDepth) return;
  for (OutlineItem* item : *items) {
    if (entries.size() >= kMaxOutlineEntries) return;
    std::string title = Clean(item->getTitle(), item->getTitleLength());
    if (!title.empty()) entries.push_back({std::move(title), PageOf(file, item->getAction()), level});
    item->open();
    ReadOutlineLevel(file, item->getKids(), level + 1, entries);
  }
}

}  // namespace

std::string IsoFromPdfDate(std::string_view date) {
  if (date.substr(0, 2) == "D:") date.remove_prefix(2);
  const std::size_t found = date.find_first_not_of("0123456789");
  std::size_t digits = found == std::string_view::npos ? date.size() : found;
  if (digits < 4) return {};
  digits = std::min<std::size_t>(digits, 14) / 2 * 2;
  std::string iso(date.substr(0, 4));
  const auto append = [&](char mark, std::size_t at) { (iso += mark) += date.substr(at, 2); };
  const auto within = [&](std::size_t at, int low, int high) {
    if (digits < at + 2) return false;
    const int value = (date[at] - '0') * 10 + (date[at + 1] - '0');
    return value >= low && value <= high;
  };
  if (digits < 6 || !within(4, 1, 12)) return iso;
  append('-', 4);
  if (digits < 8 || !within(6, 1, 31)) return iso;
  append('-', 6);
  if (digits < 12 || !within(8, 0, 23) || !within(10, 0, 59)) return iso;
  append('T', 8);
  append(':', 10);
  if (digits >= 14 && within(12, 0, 59)) {
    append(':', 12);
  } else {
    iso += ":00";
  }
  const std::string_view zone = date.substr(std::min(date.size(), digits));
  if (zone.substr(0, 1) == "Z") return iso + "Z";
  if (zone.size() >= 3 && (zone[0] == '+' || zone[0] == '-') &&
      std::isdigit(static_cast<unsigned char>(zone[1])) &&
      std::isdigit(static_cast<unsigned char>(zone[2]))) {
    const bool minutes = zone.size() >= 6 && zone[3] == '\'' &&
                         std::isdigit(static_cast<unsigned char>(zone[4])) &&
                         std::isdigit(static_cast<unsigned char>(zone[5]));
    (iso += zone.substr(0, 3)) += ':';
    iso += minutes ? zone.substr(4, 2) : std::string_view("00");
  }
  return iso;
}

Metadata ReadMetadata(PDFDoc& file) {
  const Object info = file.getDocInfo();
  if (!info.isDict()) return {};
  return {InfoEntry(info, "Title"), InfoEntry(info, "Author"), InfoEntry(info, "Producer"),
          IsoFromPdfDate(InfoEntry(info, "CreationDate"))};
}

std::vector<OutlineEntry> ReadOutline(PDFDoc& file) {
  std::vector<OutlineEntry> entries;
  Outline* outline = file.getOutline();
  if (outline != nullptr) ReadOutlineLevel(file, outline->getItems(), 0, entries);
  return entries;
}

bool DeclaresPageLabels(PDFDoc& file) {
  const Object catalog = file.getXRef()->getCatalog();
  return catalog.isDict() && catalog.dictLookup("PageLabels").isDict();
}

std::string PageLabel(PDFDoc& file, int number) {
  GooString label;
  if (!file.getCatalog()->indexToLabel(number - 1, &label)) return {};
  return CleanTextString(label.toStr());
}

// The library exports no type information for its links, which the sanitizer's check of dynamic types would
// need.
bool ShowsWholeSheet(const ::Page& source) {
  constexpr double kLeastSide = 36;  // points: half an inch
  const PDFRectangle* crop = source.getCropBox();
  return std::min(crop->x2 - crop->x1, crop->y2 - crop->y1) < kLeastSide;
}

__attribute__((no_sanitize("vptr"))) void CollectLinks(::Page& source, Page& page) {
  const std::unique_ptr<Links> links = source.getLinks();
  if (links == nullptr || links->getLinks().empty()) return;
  double m[6];
  source.getDefaultCTM(m, 72, 72, 0, ShowsWholeSheet(source), true);
  for (AnnotLink* link : links->getLinks()) {
    const LinkAction* action = link->getAction();
    if (action == nullptr || action->getKind() != actionURI || page.links.size() >= kMaxRulesPerPage)
      continue;
    double x1, y1, x2, y2;
    link->getRect(&x1, &y1, &x2, &y2);
    const Point a{m[0] * x1 + m[2] * y1 + m[4], m[1] * x1 + m[3] * y1 + m[5]};
    const Point b{m[0] * x2 + m[2] * y2 + m[4], m[1] * x2 + m[3] * y2 + m[5]};
    const Box box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
    if (!std::isfinite(box.Width() + box.Height())) continue;
    page.links.push_back({box, static_cast<const LinkURI*>(action)->getURI()});
  }
}

}  // namespace minutebook::ingest
