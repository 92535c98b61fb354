// Quarter turns of a page, so that a table drawn sideways is read like an upright one.
#pragma once

#include "schema/document.h"
#include "schema/geometry.h"

namespace minutebook::extract {

// A copy of the page turned so that words of `angle` (0, 90, 180, 270, see Word::angle) become upright. Words
// keep their indices. Marks, links and images' pixel sizes stay as they are.
Page TurnUpright(const Page& page, int angle);

// The box on the page as displayed of a box on TurnUpright(page, angle).
Box TurnBack(const Box& box, int angle, double page_width, double page_height);

// A box of the page, as it lies on TurnUpright(page, angle).
Box TurnBox(const Box& box, int angle, double page_width, double page_height);

// The angle of most words' letters; 0 when there are none.
int DominantAngle(const Page& page);

}  // namespace minutebook::extract
