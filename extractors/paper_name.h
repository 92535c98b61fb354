// Names of council and body, and the date, that the head of a paper leaves out but the paper gives elsewhere.
#pragma once

#include "extractors/flow.h"
#include "extractors/header.h"
#include "schema/document.h"

namespace minutebook::extract {

// The council that minutes of one of its districts name again and again: at least twice, and more often than
// all others together. Null when no council is, or when `body` is no district.
OptionalText AuthorityInMinutes(const Flow& flow, const OptionalText& body);

// The council that the running head of the first page names: lists and accounts often print it nowhere else.
OptionalText AuthorityInRunningHead(const Document& document, const Flow& flow);

// The name of a council that was read behind other names, from where a line of its own says it begins.
std::string_view OnItsLine(const Block& block, std::string_view name);

// The date (ISO) that stands with "signed ... date" at the end of a form.
OptionalText SignedOn(const Flow& flow);

// The facts with a council and body taken from the front matter of a text file, where the text names none.
HeaderFacts WithTitleOfFile(HeaderFacts facts, const Document& document);

}  // namespace minutebook::extract
