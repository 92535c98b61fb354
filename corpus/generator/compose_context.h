// What the handlers of the composer share. Private to compose*.cc.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/generator/compose.h"

namespace packmaker {

struct Context {
  Composition out;
  std::vector<Flow*> flows;  // innermost last: columns nest
  Block columns;             // being filled between @columns and @endcolumns
  const Directive* current = nullptr;
  Table table;                            // being filled: report form, data table, monitoring, indicators
  std::string table_kind;                 // "" when no table is open
  std::vector<std::string> column_kinds;  // of an indicator table
  std::vector<std::string> column_titles;
  std::string raised, action_item;  // inherited by monitoring rows
  std::string report_heading;
  std::string report_part;    // last part heading printed in a report of the county style
  bool silent_parts = false;  // the master prints head and part headings of the report itself
  int point_number = 0;
  double size = 0;  // of the text that follows, 0 for the size of its role
};

using Handler = void (*)(Context&, const Directive&);
using Handlers = std::map<std::string, Handler>;

void AddPrintHandlers(Handlers& handlers);  // printed, no record
void AddFrontHandlers(Handlers& handlers);  // front sheet, agenda
void AddMinutesHandlers(Handlers& handlers);
void AddVoteHandlers(Handlers& handlers);
void AddReportHandlers(Handlers& handlers);
void AddDataHandlers(Handlers& handlers);  // tables, indicators, monitoring, glossary

void Fail(Context& context, const std::string& message);
Json OrNull(const std::string& text);

// Appends a text block to the innermost flow and returns it.
Block& Print(Context& context, Role role, const std::string& text, const std::string& label = "",
             int level = 0);
void PrintTable(Context& context, Table table);

// The last minute item of the gold; reports an error and gives null if there is none.
Json* CurrentItem(Context& context);

// "Councillors A (Chair), B and C, Mrs D" as one list of people "name | role": councillors lose their title
// after the first.
std::string NameList(const Context& context, const std::vector<std::string>& people);

// The value with its body lines, folded.
std::string FullText(const Directive& directive);

// Body lines "key: value".
std::string BodyValue(const Directive& directive, const std::string& key);

// ISO date of `text`; reports an error and gives 1970-01-01 if it is none.
std::string CheckedDate(Context& context, const std::string& text);

bool IsStyle(const Context& context, const char* name);

}  // namespace packmaker
