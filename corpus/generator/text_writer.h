// A composed pack as text: Markdown with tab-separated tables, or plain text with wrapped lines and form
// feeds.
#pragma once

#include <string>

#include "corpus/generator/compose.h"

namespace packmaker {

std::string WriteText(const Composition& pack);

}  // namespace packmaker
