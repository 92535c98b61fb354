#include "corpus/generator/compose.h"

#include "corpus/generator/compose_context.h"
#include "corpus/generator/dates.h"
#include "corpus/generator/text.h"

namespace packmaker {
namespace {

constexpr size_t kStartsLength = 60;

Json EmptyGold() {
  Json gold;
  gold["document"] = {{"kind", "other"}, {"authority", nullptr}, {"body", nullptr}, {"title", nullptr}};
  gold["meeting"] = {{"date", nullptr}, {"time", nullptr}, {"venue", nullptr}};
  for (const char* list : {"members", "contacts", "meeting_dates"}) gold[list] = Json::array();
  gold["quorum"] = nullptr;
  for (const char* list :
       {"agenda_items", "minutes", "reports", "actions", "indicators", "tables", "glossary", "sections"}) {
    gold[list] = Json::array();
  }
  return gold;
}

// At most `count` code points of `text`, trailing blank dropped.
std::string Head(const std::string& text, size_t count) {
  size_t seen = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (starts && seen++ == count) return Trim(text.substr(0, i));
  }
  return text;
}

void FillStarts(Composition& out) {
  size_t section = 0;
  Json& sections = out.gold["sections"];
  for (size_t i = 0; i < out.flow.size(); ++i) {
    if (out.flow[i].kind != Block::Kind::kSection) continue;
    size_t end = i + 1;
    while (end < out.flow.size() && out.flow[end].kind != Block::Kind::kSection) ++end;
    sections[section++]["starts"] = Head(FlowText(out.flow, i + 1, end), kStartsLength);
  }
}

const Handlers& AllHandlers() {
  static const Handlers handlers = [] {
    Handlers all;
    AddPrintHandlers(all);
    AddFrontHandlers(all);
    AddMinutesHandlers(all);
    AddVoteHandlers(all);
    AddReportHandlers(all);
    AddDataHandlers(all);
    return all;
  }();
  return handlers;
}

void AppendWords(const Block& block, std::string& out) {
  switch (block.kind) {
    case Block::Kind::kText:
      if (block.role == Role::kRule || block.role == Role::kSpace) return;
      out += block.label + " " + Plain(block.text) + " " + Plain(block.suffix) + " ";
      break;
    case Block::Kind::kTable:
      for (const Row& row : block.table.rows) {
        for (const Cell& cell : row.cells) out += Plain(cell.text) + " ";
      }
      break;
    case Block::Kind::kColumns:
      for (const Flow& column : block.columns) out += FlowText(column, 0, column.size()) + " ";
      break;
    case Block::Kind::kSection: break;
  }
}

}  // namespace

std::string FlowText(const Flow& flow, size_t from, size_t to) {
  std::string out;
  for (size_t i = from; i < to && out.size() < 2000; ++i) AppendWords(flow[i], out);
  return Fold(out);
}

Composition Compose(const Master& master) {
  Context context;
  context.out.gold = EmptyGold();
  context.flows.push_back(&context.out.flow);
  for (const Directive& directive : master.directives) {
    context.current = &directive;
    const auto handler = AllHandlers().find(directive.name);
    if (handler == AllHandlers().end()) {
      Fail(context, "unknown directive @" + directive.name);
    } else {
      handler->second(context, directive);
    }
  }
  if (context.flows.size() != 1) Fail(context, "@columns without @endcolumns");
  if (!context.table_kind.empty()) Fail(context, "a table is still open at the end");
  for (std::string& error : context.out.errors) error = master.name + ":" + error;
  FillStarts(context.out);
  return std::move(context.out);
}

void Fail(Context& context, const std::string& message) {
  const int line = context.current != nullptr ? context.current->line : 0;
  context.out.errors.push_back(std::to_string(line) + ": " + message);
}

Json OrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(Plain(text)); }

Block& Print(Context& context, Role role, const std::string& text, const std::string& label, int level) {
  Block block;
  block.role = role;
  block.text = text;
  block.label = label;
  block.level = level;
  block.size = context.size;
  context.flows.back()->push_back(block);
  return context.flows.back()->back();
}

void PrintTable(Context& context, Table table) {
  Block block;
  block.kind = Block::Kind::kTable;
  block.table = std::move(table);
  context.flows.back()->push_back(std::move(block));
}

std::string FullText(const Directive& directive) {
  return Fold(directive.value + " " + Join(directive.body, " "));
}

std::string BodyValue(const Directive& directive, const std::string& key) {
  for (const std::string& line : directive.body) {
    if (StartsWith(line, key + ":")) return Trim(line.substr(key.size() + 1));
  }
  return "";
}

std::string CheckedDate(Context& context, const std::string& text) {
  Date date;
  if (ParseDate(text, date)) return text;
  Fail(context, "not a date: '" + text + "'");
  return "1970-01-01";
}

bool IsStyle(const Context& context, const char* name) { return context.out.style.name == name; }

}  // namespace packmaker
