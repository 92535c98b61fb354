// The idea: a table's title is its caption or the nearest heading above it, and of plain lines only one right
// above it that is no sentence. A heading that another table or a blank page parts from it is not its own.
// Test: data_tables_test.cc.
#include "extractors/data_table_titles.h"

#include <algorithm>

#include "extractors/patterns/glossary.h"
#include "extractors/patterns/minutes.h"
#include "extractors/text.h"

namespace minutebook::extract {
namespace {

constexpr std::size_t kTitleReach = 8;  // blocks above a table among which its title is sought
constexpr std::size_t kMaxTitle = 200;
constexpr std::size_t kMaxPlainTitle = 100;

// "21/118 Finance" and "6 Finance" to "Finance".
std::string WithoutNumber(const std::string& title) {
  for (const Pattern* number : {&patterns::kReferenceNumber, &patterns::kBareNumberTitle}) {
    const Match m = number->Find(title);
    if (m && !m[2].empty()) return std::string(m[2]);
  }
  return title;
}

// A block at the head of the table's box that holds none of its headings: a title set between them.
bool StandsIn(const DataTable& table, const Block& block) {
  return block.kind != BlockKind::kGrid &&
         std::none_of(table.cells.begin(), table.cells.end(), [&](const TableCell& cell) {
           return !cell.text.empty() && block.text.find(cell.text) != std::string::npos;
         });
}

// A grid of nothing but the table's headings (set on their side, say), with a block that is none between it
// and the table's rows.
bool HoldsHeadings(const Flow& flow, const DataTable& table, std::size_t block) {
  if (flow.blocks[block].kind != BlockKind::kGrid || block + 2 >= flow.blocks.size()) return false;
  const Block& title = flow.blocks[block + 1];
  const Block& rows = flow.blocks[block + 2];
  if (title.kind == BlockKind::kGrid || rows.kind != BlockKind::kGrid || rows.page_from != title.page_from)
    return false;
  const auto inside = [&](const Block& b) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const TableCell& cell) {
      return cell.page == b.page_from && b.box.Contains({cell.box.CentreX(), cell.box.CentreY()});
    });
  };
  return inside(flow.blocks[block]) && inside(rows);
}

}  // namespace

OptionalText TitleAbove(const Flow& flow, const DataTable& table, std::size_t block,
                        const SectionSpan& span) {
  const std::size_t first = block + (HoldsHeadings(flow, table, block) ? 1 : 0);
  const std::size_t below = first + (StandsIn(table, flow.blocks[first]) ? 1 : 0);
  for (std::size_t back = 1; back <= kTitleReach && back <= below - std::min(span.first, below); ++back) {
    const Block& above = flow.blocks[below - back];
    if (above.kind == BlockKind::kGrid || above.kind == BlockKind::kBlankNotice || above.text.empty())
      return std::nullopt;
    if (above.text.size() > kMaxTitle) continue;
    const bool heading = above.kind == BlockKind::kHeading || above.bold || IsUpper(above.text);
    const bool plain = back == 1 && !above.label && above.text.size() <= kMaxPlainTitle &&
                       !EndsSentence(above.text) && StartsUpper(above.text);
    if (!heading && !plain && !patterns::kTableCaption.In(above.text)) continue;
    if (span.kind != "minutes") return above.text;
    // The title of an item is that of a table right below it, not of one that a sentence leads in.
    const std::string title = WithoutNumber(above.text);
    const bool item = above.label || title != above.text;
    return item && back > 1 ? OptionalText{} : title;
  }
  return std::nullopt;
}

}  // namespace minutebook::extract
