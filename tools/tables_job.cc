#include "tools/tables_job.h"

#include <algorithm>
#include <utility>

#include "extractors/tables/page_tables.h"
#include "extractors/tables/table.h"
#include "schema/limits.h"
#include "schema/utf8.h"
#include "tools/table_output.h"
#include "tools/table_svg.h"
#include "tools/worker/message.h"

namespace minutebook::tools {
namespace {

std::string Format(const std::vector<extract::StitchedTable>& tables, const TablesJob& job) {
  switch (job.format) {
    case TableFormat::kCsv: return TablesAsCsv(tables);
    case TableFormat::kJson: return TablesAsJson(tables);
    case TableFormat::kMarkdown: return TablesAsMarkdown(tables);
    case TableFormat::kText: break;
  }
  return DrawTables(tables, job.width);
}

// Carriage returns end the lines of CSV.
bool Printable(std::string text) {
  std::erase(text, '\r');
  return CleanText(text) == text;
}

}  // namespace

TablesAnswer FindAndPrintTables(Document document, const std::vector<ingest::PageRange>& pages,
                                const TablesJob& job) {
  TablesAnswer answer;
  answer.pages = static_cast<int>(document.pages.size());
  std::vector<Page> wanted = extract::WithoutStamps(std::move(document.pages));
  std::erase_if(wanted, [&](const Page& page) { return !ingest::Wanted(pages, page.number); });
  const std::vector<extract::StitchedTable> tables = extract::TablesOfPages(wanted);
  answer.tables = static_cast<int>(tables.size());
  answer.text = Format(tables, job);
  if (!job.drawings) return answer;
  for (const Page& page : wanted) {
    answer.drawings.push_back(
        {page.number, PageAsSvg(page, extract::FindTables(page), extract::FindRuledGrids(page))});
  }
  return answer;
}

std::string ToBytes(const TablesAnswer& answer) {
  Packer message;
  message.Number(answer.pages).Number(answer.tables).Text(answer.text);
  for (const PageDrawing& drawing : answer.drawings) message.Number(drawing.page).Text(drawing.svg);
  return message.bytes();
}

std::optional<TablesAnswer> TablesAnswerFrom(std::string_view bytes) {
  Unpacker message(bytes);
  TablesAnswer answer;
  const auto count = [&] {
    return static_cast<int>(std::clamp<std::int64_t>(message.Number(), -1, kMaxPages));
  };
  answer.pages = count();
  answer.tables = static_cast<int>(message.Number());
  answer.text = message.Text();
  bool sound = answer.pages >= 0 && Printable(answer.text);
  while (sound && message.More()) {
    PageDrawing& drawing = answer.drawings.emplace_back();
    drawing.page = count();
    drawing.svg = message.Text();
    sound = drawing.page > 0 && Printable(drawing.svg);
  }
  if (!sound || !message.Good()) return std::nullopt;
  return answer;
}

}  // namespace minutebook::tools
