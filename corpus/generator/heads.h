// Heads of officer reports as councils print them: grids, lines, names with and without colons.
#pragma once

#include <string>

#include "corpus/generator/dates.h"
#include "corpus/generator/maker.h"

namespace packmaker {

// What a head states; empty for what its council does not print.
struct ReportHead {
  std::string item, council, body, topic, post, author, author_post, phone, email, wards, key, member,
      classification;
  Date date;
};

inline constexpr int kHeadLooks = 12;

// Prints the head in one of the looks, 0 <= look < kHeadLooks, and clears what this look leaves out. Adds the
// @report directive with what is left.
void AddReportHead(Maker& maker, int look, ReportHead& head);

}  // namespace packmaker
