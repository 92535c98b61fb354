// Small text helpers of the pack generator: splitting, joining and the inline mark-up of a master.
//
// Inline mark-up: **bold**, __italic__, ^{raised}, {break} (the page ends here, inside a table cell).
// Everything else is literal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace packmaker {

std::string Trim(std::string_view text);

// Folds every run of white space to one blank and trims both ends.
std::string Fold(std::string_view text);

// Splits at every `separator` and trims the parts; an empty text gives one empty part.
std::vector<std::string> Split(std::string_view text, std::string_view separator);

std::string ReplaceAll(std::string text, std::string_view from, std::string_view to);
bool StartsWith(std::string_view text, std::string_view prefix);

// "A", "A and B", "A, B and C".
std::string JoinWithAnd(const std::vector<std::string>& parts);
std::string Join(const std::vector<std::string>& parts, std::string_view separator);

// ASCII upper case; other bytes are kept.
std::string Upper(std::string text);

// nullopt for an empty text.
std::optional<int> ToInt(std::string_view text);

// The text without inline mark-up, white space folded.
std::string Plain(std::string_view text);

// Inline mark-up as Markdown with <sup> tags; line ends inside are kept.
std::string Markdown(std::string_view text);

// Inline mark-up as HTML-like tags (<b>, <sup>, <br>), as table cells in converted papers have it.
std::string CellHtml(std::string_view text, bool bold);

// Inline mark-up as Pango mark-up, special characters escaped.
std::string PangoMarkup(std::string_view text);

// Number of code points; wide enough for the Latin text the packs hold.
int Columns(std::string_view utf8);

// Greedy line breaking at blanks.
std::vector<std::string> Wrap(const std::string& text, int columns);

}  // namespace packmaker
