// Turns pages of a finished PDF: Cairo cannot set /Rotate, so an incremental update replaces their page
// objects.
#include "corpus/generator/pdf_canvas.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

struct PageObject {
  int number = 0;
  std::string dictionary;  // "<< /Type /Page ... >>"
};

// Number of the object whose "N 0 obj" is the last before `at`; 0 if none.
int ObjectNumber(const std::string& pdf, size_t at, size_t& body) {
  const size_t obj = pdf.rfind(" 0 obj", at);
  if (obj == std::string::npos) return 0;
  size_t start = obj;
  while (start > 0 && pdf[start - 1] >= '0' && pdf[start - 1] <= '9') --start;
  body = obj + 6;
  return ToInt(pdf.substr(start, obj - start)).value_or(0);
}

// Page objects in file order, which for Cairo is page order.
std::vector<PageObject> FindPages(const std::string& pdf) {
  std::vector<PageObject> pages;
  const std::string mark = "/Type /Page ";
  for (size_t at = pdf.find("/Type /Page"); at != std::string::npos; at = pdf.find("/Type /Page", at + 1)) {
    const char next = pdf[at + mark.size() - 1];
    if (next == 's') continue;  // /Pages
    size_t body = 0;
    PageObject page;
    page.number = ObjectNumber(pdf, at, body);
    const size_t end = pdf.find("endobj", at);
    if (page.number == 0 || end == std::string::npos) return {};
    page.dictionary = Trim(pdf.substr(body, end - body));
    pages.push_back(page);
  }
  return pages;
}

std::string Padded(size_t offset) {
  const std::string digits = std::to_string(offset);
  return std::string(10 - std::min<size_t>(10, digits.size()), '0') + digits;
}

// The text between `key` and the end of its line in the last trailer.
std::string AfterLast(const std::string& pdf, const std::string& key) {
  const size_t at = pdf.rfind(key);
  if (at == std::string::npos) return "";
  return Trim(pdf.substr(at + key.size(), pdf.find('\n', at + key.size()) - at - key.size()));
}

}  // namespace

std::string TurnPages(const std::string& pdf, const std::vector<int>& turned) {
  const std::vector<PageObject> pages = FindPages(pdf);
  const size_t trailer = pdf.rfind("trailer");
  const size_t startxref = pdf.rfind("startxref");
  if (startxref == std::string::npos) return "";
  const std::string previous = Trim(pdf.substr(startxref + 9, 12));
  const auto previous_offset = ToInt(Split(previous, "\n")[0]);
  if (pages.empty() || trailer == std::string::npos || !previous_offset) return "";
  std::string out = pdf;
  std::string table = "xref\n";
  for (int page : turned) {
    if (static_cast<size_t>(page) > pages.size()) return "";
    const PageObject& object = pages[static_cast<size_t>(page - 1)];
    const size_t offset = out.size();
    const size_t close = object.dictionary.rfind(">>");
    if (close == std::string::npos) return "";
    out += std::to_string(object.number) + " 0 obj\n" + object.dictionary.substr(0, close) +
           "   /Rotate 90\n>>\nendobj\n";
    table += std::to_string(object.number) + " 1\n" + Padded(offset) + " 00000 n \n";
  }
  const size_t start = out.size();
  out += table + "trailer\n<< /Size " + AfterLast(pdf.substr(trailer), "/Size") + "\n   /Root " +
         AfterLast(pdf.substr(trailer), "/Root") + "\n   /Info " + AfterLast(pdf.substr(trailer), "/Info") +
         "\n   /Prev " + std::to_string(*previous_offset) + "\n>>\nstartxref\n" + std::to_string(start) +
         "\n%%EOF\n";
  return out;
}

}  // namespace packmaker
