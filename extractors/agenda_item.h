// One item of an agenda: title, pages and description from the rows between two item numbers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/agenda_rows.h"
#include "schema/records.h"

namespace minutebook::extract {

// Says of a row (its index and the title so far) that the agenda ends before it.
using EndsBefore = std::function<bool(std::size_t row, const std::string& title)>;

// The item that `start` opens, read from its row up to row `end`; parts of the agenda and what follows them
// are left out. What `AgendaAccess` says is not filled.
AgendaItem ReadAgendaItem(const std::vector<AgendaRow>& rows, const AgendaStart& start, std::size_t end,
                          const EndsBefore& ends_before);

// A line of its own that names a part of the agenda: "EXEMPT ITEMS", "PART II". `text_x`: where the items'
// text stands.
bool IsAgendaPart(const AgendaRow& row, double text_x);

// A remark on a part: "(During these items the meeting is likely to be open to the public)".
bool IsPartNote(std::string_view text);

// A bracket is open at the end of the text: it goes on in the next line.
bool HasOpenBracket(std::string_view text);

}  // namespace minutebook::extract
