// What an agenda says about its items beyond what they are: open or exempt, under which paragraph, and
// whether a key decision is asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/agenda_rows.h"
#include "schema/records.h"

namespace minutebook::extract {

// Fed with the rows and items of an agenda in their order; what parts and exclusions say holds for the items
// that follow.
class AgendaAccess {
 public:
  // Looks for a legend such as "* denotes a key decision".
  explicit AgendaAccess(const std::vector<AgendaRow>& rows);

  // A line between items. `part` says that it names a part of the agenda.
  void TakeRow(const AgendaRow& row, bool part);

  // Fills what the item's own words and those before it say.
  void Mark(AgendaItem& item);

 private:
  // The items that a resolution to exclude the public names.
  struct Exclusion {
    bool following = false;  // all that come after
    bool next = false;       // the one that comes after
    std::vector<int> numbers;
    OptionalText paragraph;
  };

  void NoteExclusion(const std::string& text);
  bool IsExcluded(const AgendaItem& item) const;
  std::optional<bool> IsKey(const AgendaItem& item) const;

  std::optional<bool> exempt_;  // of the part
  OptionalText paragraph_;
  std::optional<bool> key_part_;
  Exclusion exclusion_;
  std::string key_mark_;  // "*"; empty without a legend
};

}  // namespace minutebook::extract
