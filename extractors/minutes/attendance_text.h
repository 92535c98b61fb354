// The text of attendance lists: labels and the status they give, names as one text, where a list goes on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/blocks.h"
#include "extractors/people.h"
#include "schema/records.h"

namespace minutebook::extract {

// "apologies", "absent", "virtual", "present" or "in_attendance": what people below this label are.
std::string StatusOf(std::string_view label);

// The text of a block; wide gaps inside a line part people as surely as a comma does.
std::string PeopleText(const Block& block);

// Where the column of posts stands in which those listed have one each, beside their names; 0 when there is
// none.
double PostColumn(std::span<const Block> blocks);

// The person of such a line; nothing when it is set otherwise.
std::optional<Person> PersonBesidePost(const Line& line, double column);

Attendance MakeAttendance(const Person& person, std::string status, const Provenance& where);

struct LabelledText {
  std::string label;
  std::string text;
};

// "PRESENT: A, B. In attendance: C" to its labelled parts. Text before the first label has none.
std::vector<LabelledText> SplitLabels(std::string_view text);

// The block begins with a label of attendance, on its own or before names.
bool IsLabelBlock(const Block& block);

// A block that goes on with names under a label: no sentence, at least one person.
bool ContinuesList(const Block& block);

// Up to the first stop that ends a sentence.
std::string_view FirstSentence(std::string_view text);

}  // namespace minutebook::extract
