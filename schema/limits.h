// The limits every reader and loader keeps to; each is named where it is enforced.
#pragma once

#include <cstddef>

namespace minutebook {

inline constexpr std::size_t kMaxFileBytes = 1024UL * 1024 * 1024;
inline constexpr std::size_t kMaxTextBytes = 32UL * 1024 * 1024;
inline constexpr int kMaxPages = 20000;
inline constexpr std::size_t kMaxWordsPerPage = 200000;
inline constexpr std::size_t kMaxRulesPerPage = 200000;
inline constexpr std::size_t kMaxGlyphsPerPage = 2000000;
inline constexpr std::size_t kMaxPathsPerPage = 2000000;
inline constexpr std::size_t kMaxFonts = 65535;  // per document; later ones share the last
inline constexpr std::size_t kMaxOutlineEntries = 20000;

}  // namespace minutebook
