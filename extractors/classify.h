// What kind of paper a document is, from its sections and wording.
#pragma once

#include <string>
#include <vector>

#include "extractors/flow.h"
#include "extractors/sections.h"

namespace minutebook::extract {

// agenda_pack, agenda, minutes, report, monitoring_report, decision_record or other (see docs/records.md).
std::string DocumentKind(const Flow& flow, const std::vector<SectionSpan>& sections);

// A document that is one set of minutes as a whole: attendance or a title says so and nothing else is bound
// in.
bool IsMinutesAlone(const Flow& flow);

}  // namespace minutebook::extract
