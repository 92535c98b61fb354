#include "extractors/vocabulary.h"

#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr std::string_view kPunctuation = ".,;:!?()[]\"'";

std::string_view Bare(std::string_view word) {
  while (!word.empty() && kPunctuation.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && kPunctuation.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

}  // namespace

Vocabulary::Vocabulary(const Document& document) {
  for (const Page& page : document.pages) {
    for (const Word& word : page.words) {
      const std::string_view bare = Bare(word.text);
      if (bare.size() > 3 && !bare.ends_with('-')) words_.insert(Lower(bare));
    }
  }
}

bool Vocabulary::Has(std::string_view word) const { return words_.contains(Lower(Bare(word))); }

}  // namespace minutebook::extract
