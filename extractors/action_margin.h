// The column at the right edge of minutes that says who is to act, where no ruling sets it apart.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/lines.h"

namespace minutebook::extract {

//     The inspection had found two      ACTION
//     items of medium risk.             DE
// "DE" is no part of the sentence. The column's heading is printed once, the column goes on over the pages.
class ActionMargin {
 public:
  // Takes the heading and the initials under it out of the lines of the next page; gives their words.
  std::vector<std::uint32_t> TakeFrom(const Page& page, std::vector<Line>& lines);

 private:
  double x_ = 0;  // left edge of the column; 0 before its heading was seen
};

}  // namespace minutebook::extract
