#include "corpus/generator/vary.h"

#include "corpus/generator/maker.h"

namespace packmaker {

Master VariedMaster(unsigned seed, const std::string& style) {
  Maker maker(seed);
  const int lot = maker.Between(1, 10);  // drawn for every style, so that a style does not change the rest
  const bool mixed = style == "mixed";
  if (style == "district") {
    MakeDistrictPack(maker);
  } else if (style == "bodies") {
    MakeBodyMinutes(maker);
  } else if (style == "unitary" || (mixed && lot <= 5)) {
    MakeUnitaryPack(maker);
  } else if (style == "county" || (mixed && lot <= 8)) {
    MakeCountyPack(maker);
  } else {
    MakeParishPaper(maker);
  }
  return maker.Take();
}

}  // namespace packmaker
