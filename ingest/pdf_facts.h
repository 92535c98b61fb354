// What a PDF says beside its drawing: metadata, outline, page labels, links.
// Included by the PDF adapter alone; nothing else may see Poppler's types.
#pragma once

#include <PDFDoc.h>

#include <string>
#include <vector>

#include "schema/document.h"

namespace minutebook::ingest {

Metadata ReadMetadata(PDFDoc& file);

// In order, at most kMaxOutlineEntries; entries with an empty title are left out.
std::vector<OutlineEntry> ReadOutline(PDFDoc& file);

// Whether the file numbers its pages itself; PageLabel would make up numbers otherwise.
bool DeclaresPageLabels(PDFDoc& file);
std::string PageLabel(PDFDoc& file, int number);

// Whether the page is shown as large as its sheet (the MediaBox) because its CropBox is too small to be a
// page; programs that ignore crop boxes can read such pages, people with a viewer cannot.
bool ShowsWholeSheet(const ::Page& source);

// Adds the page's web links.
void CollectLinks(::Page& source, Page& page);

// "2016-11-03T10:15:00+01:00" from a PDF date such as "D:20161103101500+01'00'", as much of it as is there;
// empty when it is not a date.
std::string IsoFromPdfDate(std::string_view date);

}  // namespace minutebook::ingest
