// What a recogniser usually takes for something else, put right: bullets, raised letters, a capital I,
// addresses and words that were parted or joined. See tests/ingest/ocr/mend_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/ocr/recognizer.h"

namespace minutebook::ingest {

// After how many letters a text that is no common word may be two that are: "ofthe" after two. None for most.
std::vector<std::size_t> TwoWords(const std::string& text);

// A lone mark before the text of a line is a bullet, whatever letter it was taken for. The line is words
// `first` to before `end`, `size` its font size in points; so below.
void MendBullet(std::vector<SeenWord>& seen, std::size_t first, std::size_t end, double size);

// An address is one word: "jo." and "acorn@example.org" right behind it were parted at the stop, where an
// underline hides how near they stand.
void JoinAddresses(std::vector<SeenWord>& seen);

// Letters that ran together in print: "enquines" is "enquiries", and "Cathenne" is "Catherine" where the page
// has that more often. Only what is no common word and becomes one in one way is changed.
void MendConfused(std::vector<SeenWord>& seen);

// Capitals taken for small letters, and the raised letters of days.
void MendLine(std::vector<SeenWord>& seen, std::size_t first, std::size_t end, double size);

}  // namespace minutebook::ingest
