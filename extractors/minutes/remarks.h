// Facts that minutes state in passing about records that are read already: substitutes, people who came and
// went, matters deferred, referred or delegated, and when the meeting opened and closed.
#pragma once

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// Adds what the blocks [first, last), from which `minutes` were read, say about its people and resolutions.
// Nobody is added: a remark about a person whom the minutes do not list is left alone.
void NoteRemarks(const Flow& flow, std::size_t first, std::size_t last, Minutes& minutes);

// Fills Meeting::opened and closed with the times that the minutes in [first, last) print; what they do not
// print stays as it is.
void NoteHours(const Flow& flow, std::size_t first, std::size_t last, Meeting& meeting);

}  // namespace minutebook::extract
