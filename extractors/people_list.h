// A run of names and roles read part by part.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/people.h"

namespace minutebook::extract {

// The people of `text`, which ends without a stop, in order. A plural title is given to each name it stands
// for.
std::vector<Person> ReadPeopleList(std::string_view text);

}  // namespace minutebook::extract
