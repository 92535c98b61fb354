// The limits every reader and loader keeps to; each is named where it is enforced.
#pragma once

#include <cstddef>

namespace minutebook {

inline constexpr std::size_t kMaxFileBytes = 1024UL * 1024 * 1024;
inline constexpr int kMaxPages = 20000;
inline constexpr std::size_t kMaxWordsPerPage = 200000;
inline constexpr std::size_t kMaxRulesPerPage = 200000;
inline constexpr std::size_t kMaxOutlineEntries = 20000;

}  // namespace minutebook
