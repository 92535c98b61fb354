// A grey picture with lines of bars that stand like letters, for tests of what is done with print.
#pragma once

#include <cstddef>
#include <string>

namespace minutebook::ingest {

// `width` by `height` bytes, white, with `lines` lines of bars of `size` pixels, words of five.
inline std::string LetterPicture(int width, int height, int lines, int size) {
  std::string grey(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\xFF');
  for (int line = 0; line < lines; ++line) {
    const int top = 2 * size + line * 2 * size;
    for (int letter = 0; (letter + letter / 5 + 3) * size < width; ++letter) {
      const int left = (letter + letter / 5 + 1) * size;
      for (int y = top; y < top + size && y < height; ++y) {
        for (int x = left; x < left + size * 2 / 3; ++x)
          grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
              '\0';
      }
    }
  }
  return grey;
}

}  // namespace minutebook::ingest
