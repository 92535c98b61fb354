// Feeds arbitrary bytes to the text reader and checks what it promises of the Document.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/text.h"

namespace {

using minutebook::Document;
using minutebook::Mark;
using minutebook::Page;

void Demand(bool condition) {
  if (!condition) std::abort();
}

// Marks cover the words in order and without overlap; a row's cells cover the row.
void CheckMarks(const Page& page) {
  std::size_t next = 0;
  for (const Mark& mark : page.marks) {
    Demand(mark.first_word == next);
    next += mark.word_count;
    std::size_t cell_next = mark.first_word;
    for (const auto& [first, count] : mark.cells) {
      Demand(first == cell_next);
      cell_next += count;
    }
    Demand(mark.cells.empty() || cell_next == next);
  }
  Demand(page.marks.empty() || next == page.words.size());
}

void CheckDocument(const Document& document) {
  Demand(!document.pages.empty());
  int number = 0;
  for (const Page& page : document.pages) {
    Demand(page.number == ++number);
    Demand(page.width > 0 && page.height > 0);
    for (const auto& word : page.words) {
      Demand(!word.text.empty() && word.text.find_first_of(" \t\n\f") == std::string_view::npos);
      Demand(word.box.x0 >= 0 && word.box.x1 <= page.width && word.box.y0 >= 0 && word.box.y1 <= page.height);
    }
    CheckMarks(page);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  minutebook::Diagnostics diagnostics;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = minutebook::ingest::ReadText(bytes, "fuzz", diagnostics);
  if (document) CheckDocument(*document);
  return 0;
}
