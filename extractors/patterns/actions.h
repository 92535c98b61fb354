// Patterns of monitoring tables: their column titles, and the wording of a status.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kActionTextColumn;
extern const Pattern kActionTakenColumn;
extern const Pattern kActionStatusColumn;
extern const Pattern kActionDateColumn;
extern const Pattern kActionTitleColumn;
extern const Pattern kActionOwnerColumn;
extern const Pattern kActionDueColumn;
extern const Pattern kActionLabelColumn;
extern const Pattern kMonitoringHeadLine;  // the column titles of a monitoring table on one line of text
extern const Pattern kStatusText;          // opens the text of a status cell

}  // namespace minutebook::extract::patterns
