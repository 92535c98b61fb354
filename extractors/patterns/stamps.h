// Patterns of what is printed on pages around the text: stamps, page numbers, blank-page notices.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kPageStamp;      // 1: the stamped number
extern const Pattern kItemStamp;      // 1: the item number
extern const Pattern kAppendixStamp;  // 1: the appendix number or letter
extern const Pattern kPackStamp;
extern const Pattern kMinuteStamp;  // 1: "153b"
extern const Pattern kShortDate;
extern const Pattern kOwnPageNumber;
extern const Pattern kBlankPage;
extern const Pattern kFormLine;  // "From: ...": the head of a report, however often it comes

}  // namespace minutebook::extract::patterns
