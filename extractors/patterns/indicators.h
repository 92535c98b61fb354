// Patterns of performance tables: column titles, and words that tell a measure's unit.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kIndicatorRefColumn;
extern const Pattern kIndicatorReference;  // a cell: "M1"
extern const Pattern kIndicatorAreaColumn;
extern const Pattern kIndicatorNameColumn;
extern const Pattern kIndicatorUnitColumn;
extern const Pattern kIndicatorOwnerColumn;
extern const Pattern kIndicatorAccountableColumn;
extern const Pattern kIndicatorCommentaryColumn;
extern const Pattern kMonthColumn;  // 1: month, 2: year
extern const Pattern kRatePerTenThousand;
extern const Pattern kPercentName;
extern const Pattern kCountName;

}  // namespace minutebook::extract::patterns
