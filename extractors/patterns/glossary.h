// Patterns of glossaries and of what is no data table.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kGlossaryTitle;
extern const Pattern kTermColumn;
extern const Pattern kDefinitionColumn;
extern const Pattern kAcronymLine;  // 1: the acronym, 2: what it stands for
extern const Pattern kSourcesHeading;
extern const Pattern kTableCaption;
extern const Pattern kReportFormCell;  // a cell that only the printed form of an officer report has

}  // namespace minutebook::extract::patterns
