// A composed pack as PDF.
#pragma once

#include <string>
#include <vector>

#include "corpus/generator/compose.h"

namespace packmaker {

struct PdfResult {
  std::string bytes;  // empty if Cairo failed
  int pages = 0;
  std::vector<int> section_stamps;  // of each section, the first "Page N" it carries; 0 if it carries none
  std::vector<int> section_pages;   // of each section, how many pages it takes
};

PdfResult WritePdf(const Composition& pack);

}  // namespace packmaker
