#include "ingest/pdf_repair.h"

#include <Array.h>
#include <Dict.h>
#include <XRef.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr int kMaxTreeDepth = 64;
constexpr int kMaxObjectNumber = 8388607;  // the format's own limit
constexpr const char* kInherited[] = {"Resources", "MediaBox", "CropBox", "Rotate"};

// Walks the old page tree and gathers new page objects.
class PageFinder {
 public:
  explicit PageFinder(XRef* xref) : xref_(xref) {}

  void WalkTree(const Object& root) { Walk(root, {}, 0); }

  void ScanObjects() {
    std::vector<std::pair<Goffset, Ref>> found;
    for (int number = 0; number < xref_->getNumObjects(); ++number) {
      const XRefEntry* entry = xref_->getEntry(number, false);
      if (entry == nullptr || (entry->type != xrefEntryUncompressed && entry->type != xrefEntryCompressed))
        continue;
      const Ref ref{number, entry->type == xrefEntryCompressed ? 0 : entry->gen};
      const Goffset offset = entry->offset;
      if (IsPage(xref_->fetch(ref))) found.emplace_back(offset, ref);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [offset, ref] : found) AddPage(xref_->fetch(ref), &ref, {});
  }

  const std::vector<Ref>& pages() const { return pages_; }
  int real_pages() const { return real_; }

 private:
  struct Inherited {
    Object values[std::size(kInherited)];
  };

  static bool IsPage(const Object& object) {
    return object.isDict("Page") ||
           (object.isDict() && !object.getDict()->hasKey("Type") && object.getDict()->hasKey("Contents") &&
            object.getDict()->hasKey("MediaBox"));
  }

  Inherited Inherit(const Object& node, const Inherited& above) const {
    Inherited all;
    for (std::size_t i = 0; i < std::size(kInherited); ++i) {
      const Object& own = node.dictLookupNF(kInherited[i]);
      all.values[i] = own.isNull() ? above.values[i].copy() : own.copy();
    }
    return all;
  }

  void Walk(const Object& entry, const Inherited& above, int depth) {
    if (depth > kMaxTreeDepth || pages_.size() > static_cast<std::size_t>(kMaxPages)) return;
    const Ref* ref = nullptr;
    Ref own = Ref::INVALID();
    if (entry.isRef()) {
      own = entry.getRef();
      if (!seen_.insert(own.num).second) return;
      ref = &own;
    }
    const Object node = entry.fetch(xref_);
    if (!node.isDict()) {
      if (depth > 0) AddLostPage();
      return;
    }
    const Object kids = node.dictLookup("Kids");
    if (!kids.isArray()) {
      if (depth > 0) AddPage(node, ref, above);
      return;
    }
    const Inherited here = Inherit(node, above);
    for (int i = 0; i < kids.arrayGetLength(); ++i) Walk(kids.arrayGetNF(i), here, depth + 1);
  }

  // A copy that holds only what is sound. It takes the old object's place, so that links to it still lead
  // there.
  void AddPage(const Object& old, const Ref* ref, const Inherited& above) {
    Object page(new Dict(xref_));
    page.dictAdd("Type", Object(objName, "Page"));
    Inherited all = Inherit(old, above);
    for (std::size_t i = 0; i < std::size(kInherited); ++i) {
      if (!all.values[i].isNull()) page.dictAdd(kInherited[i], std::move(all.values[i]));
    }
    const Object& content = old.dictLookupNF("Contents");
    if (content.isRef() || content.isArray()) {
      page.dictAdd("Contents", content.copy());
    } else if (!content.isNull()) {
      page.dictAdd("Contents", Nowhere());
    }
    const Object& annotations = old.dictLookupNF("Annots");
    if (annotations.isRef() || annotations.isArray()) page.dictAdd("Annots", annotations.copy());
    ++real_;
    if (ref == nullptr) {
      pages_.push_back(xref_->addIndirectObject(page));
      return;
    }
    xref_->setModifiedObject(&page, *ref);
    pages_.push_back(*ref);
  }

  void AddLostPage() {
    Object page(new Dict(xref_));
    page.dictAdd("Type", Object(objName, "Page"));
    page.dictAdd("Contents", Nowhere());
    pages_.push_back(xref_->addIndirectObject(page));
  }

  // A reference to an object that is not there.
  static Object Nowhere() { return Object(Ref{kMaxObjectNumber, 0}); }

  XRef* xref_;
  std::set<int> seen_;
  std::vector<Ref> pages_;
  int real_ = 0;
};

}  // namespace

int RebuildPageTree(PDFDoc& file) {
  XRef* xref = file.getXRef();
  Object catalogue = xref->getCatalog();
  if (!catalogue.isDict()) return 0;
  PageFinder finder(xref);
  finder.WalkTree(catalogue.dictLookupNF("Pages"));
  if (finder.real_pages() == 0) {
    finder = PageFinder(xref);
    finder.ScanObjects();
  }
  const auto& pages = finder.pages();
  if (finder.real_pages() == 0 || pages.size() > static_cast<std::size_t>(kMaxPages)) return 0;
  auto* kids = new Array(xref);
  for (const Ref page : pages) kids->add(Object(page));
  Object root(new Dict(xref));
  root.dictAdd("Type", Object(objName, "Pages"));
  root.dictAdd("Kids", Object(kids));
  root.dictAdd("Count", Object(static_cast<int>(pages.size())));
  catalogue.dictSet("Pages", Object(xref->addIndirectObject(root)));
  xref->setModifiedObject(&catalogue, xref->getRoot());
  return static_cast<int>(pages.size());
}

std::string WithEmptyCatalogue(std::string_view bytes) {
  constexpr std::string_view kMark = " obj";
  int highest = 0;
  for (std::size_t at = bytes.find(kMark); at != std::string_view::npos; at = bytes.find(kMark, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && bytes[begin - 1] >= '0' && bytes[begin - 1] <= '9') --begin;
    if (begin == at || begin == 0 || bytes[begin - 1] != ' ') continue;
    int number = 0;
    int scale = 1;
    for (std::size_t i = begin - 1; i > 0 && bytes[i - 1] >= '0' && bytes[i - 1] <= '9' && scale <= 1000000;
         --i, scale *= 10) {
      number += (bytes[i - 1] - '0') * scale;
    }
    highest = std::max(highest, number);
  }
  const std::string catalogue = std::to_string(std::min(highest + 1, kMaxObjectNumber - 2));
  const std::string pages = std::to_string(std::min(highest + 2, kMaxObjectNumber - 1));
  std::string text(bytes);
  text +=
      "\nendstream\nendobj\n" + catalogue + " 0 obj\n<< /Type /Catalog /Pages " + pages + " 0 R >>\nendobj\n";
  text += pages + " 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
  text += "trailer\n<< /Root " + catalogue + " 0 R >>\n%%EOF\n";
  return text;
}

}  // namespace minutebook::ingest
