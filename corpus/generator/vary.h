// Packs made up from a seed: the same master mark-up as a written pack, filled from a small library of
// phrases.
#pragma once

#include <string>

#include "corpus/generator/master.h"

namespace packmaker {

// The same seed and style give the same master on every machine. `style` is unitary, county, parish or mixed.
// Page ranges are left "auto": see Paginate.
Master VariedMaster(unsigned seed, const std::string& style);

}  // namespace packmaker
