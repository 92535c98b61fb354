// Which pages need text recognition, and why.
#pragma once

#include <string_view>

#include "ingest/read_options.h"
#include "schema/document.h"

namespace minutebook::ingest {

enum class PageReason {
  kSoundText,        // read as it is
  kSoundHiddenText,  // a scan over a good layer of invisible text, which is kept
  kForbidden,        // --ocr never
  kEmpty,            // nothing is drawn
  kDrawnText,        // no words, and shapes enough to be letters drawn as outlines
  kNoText,           // a picture and no words
  kPictureOfText,    // a picture covers the page; the few words are stamped on it
  kNoisyHiddenText,  // a picture covers the page; the invisible text under it is poor
  kBadEncoding,      // the characters are no language
  kDemanded,         // --ocr always
  kFigure,           // read as it is; pictures on it hold text of their own
};

struct PageDecision {
  PageReason reason = PageReason::kSoundText;
  bool recognize = false;
  // Visible words of the file stay beside what is recognised (stamps on a scan); else they are replaced.
  bool keep_words = false;
};

// "no text", "noisy hidden text", ...: for messages and lists.
std::string_view Name(PageReason reason);

// The decision in a sentence with its reason, for the record of a page; empty where there was nothing to
// decide (sound text, an empty page, recognition forbidden).
std::string_view Explain(PageReason reason);

// The share of the page that its pictures cover, 0 to 1.
double PictureShare(const Page& page);

// Judges a page as captured from the file; `shapes` counts the paths that were drawn on it.
PageDecision DecidePage(const Page& page, std::size_t shapes, OcrMode mode);

}  // namespace minutebook::ingest
