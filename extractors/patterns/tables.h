// Patterns of column titles and form labels.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kRowNumber;  // a cell that is only an item number
extern const Pattern kItemColumn;
extern const Pattern kNotesColumn;
extern const Pattern kActionHeading;  // alone above a column of initials
extern const Pattern kActionOwners;   // those initials
extern const Pattern kActionColumn;
extern const Pattern kWhenColumn;
extern const Pattern kActionListHeading;  // above a list of actions, not minutes
extern const Pattern kFormLabel;          // labels of head tables of minutes and agendas

}  // namespace minutebook::extract::patterns
