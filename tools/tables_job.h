// The tables of one document as they are printed, made where the document is read: a confined worker hands
// over texts, and nothing of a parser's data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read_options.h"
#include "schema/document.h"
#include "tools/args.h"

namespace minutebook::tools {

// What is wanted of a document when it is not its records.
struct TablesJob {
  TableFormat format = TableFormat::kText;
  int width = 80;         // of the terminal, in columns
  bool drawings = false;  // what was seen of each page, too
};

struct PageDrawing {
  int page = 0;
  std::string svg;
};

struct TablesAnswer {
  int pages = 0;     // of the document
  int tables = 0;    // that were found
  std::string text;  // in the job's format
  std::vector<PageDrawing> drawings;
};

// The tables of the pages that are wanted, those that go on over pages joined.
TablesAnswer FindAndPrintTables(Document document, const std::vector<ingest::PageRange>& pages,
                                const TablesJob& job);

// For the way between processes. TablesAnswerFrom refuses what FindAndPrintTables cannot have made: text with
// control characters or that is no UTF-8, pages that cannot be.
std::string ToBytes(const TablesAnswer& answer);
std::optional<TablesAnswer> TablesAnswerFrom(std::string_view bytes);

}  // namespace minutebook::tools
