// The parts of a pack: front sheet, agenda, minutes, reports, appendices, ... as stretches of the flow.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow.h"
#include "schema/document.h"
#include "schema/records.h"

namespace minutebook::extract {

struct SectionSpan {
  std::string kind;  // as in Section::kind
  OptionalText agenda_item;
  bool stamped_appendix = false;
  bool stamped = false;  // the item's number was printed where the section begins
  OptionalText title;
  std::size_t first = 0;  // blocks [first, last)
  std::size_t last = 0;
};

// The printed title of a section, null when it has none.
OptionalText SectionTitle(const Flow& flow, const SectionSpan& span);

// Cuts the whole flow into sections, in order, without gaps. Stamps, headings, report forms, the outline and
// blank pages say where one begins.
std::vector<SectionSpan> FindSections(const Flow& flow, const Document& document);

// Sets the agenda item of minutes and reports that carry no stamp, by their title, and hands it on to what
// follows.
void MatchItems(const Flow& flow, const std::vector<AgendaItem>& agenda, std::vector<SectionSpan>& spans);

// A letter bound in as an appendix has no heading: it takes the title that the report's list of appendices
// gives it.
void TitleLetters(const Flow& flow, std::vector<SectionSpan>& spans);

// The public record of a section: title, first characters, body text, place.
Section MakeSection(const Flow& flow, const SectionSpan& span);

}  // namespace minutebook::extract
