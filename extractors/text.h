// Small text tools of the extractors: trimming, folding, case tests. All take and give UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::extract {

std::string_view Trim(std::string_view text);  // ASCII white space at both ends off
std::string FoldSpace(std::string_view text);  // trimmed, runs of white space to one blank
std::string Lower(std::string_view text);      // ASCII letters only
bool StartsWithNoCase(std::string_view text, std::string_view prefix);
bool EqualNoCase(std::string_view a, std::string_view b);

// Counts ASCII letters.
int Letters(std::string_view text);

// At least two letters and none of them lower case.
bool IsUpper(std::string_view text);

bool StartsLower(std::string_view text);  // the first letter or digit is a lower-case letter
bool StartsUpper(std::string_view text);

// Ends a sentence or clause: . ! ? : ; with closing quotes and brackets looked through.
bool EndsSentence(std::string_view text);

// Number of blank-separated words.
int WordCount(std::string_view text);

// At a delimiter string; parts are not trimmed.
std::vector<std::string_view> Split(std::string_view text, std::string_view delimiter);

// Lower-case, letters and digits only, single blanks between: for comparing titles.
std::string Key(std::string_view text);

// "CHILDREN AND FAMILIES SCRUTINY PANEL" to "Children and Families Scrutiny Panel": small words stay small,
// words with digits or all-capital abbreviations up to three letters in mixed text stay. Mixed-case text is
// returned unchanged.
std::string TitleCase(std::string_view text);

// The first `count` characters (code points), never cutting one.
std::string FirstCharacters(std::string_view text, std::size_t count);

}  // namespace minutebook::extract
