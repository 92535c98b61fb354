// The words a document uses, to decide whether a hyphen at a line end belongs to the word.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "schema/document.h"

namespace minutebook::extract {

class Vocabulary {
 public:
  Vocabulary() = default;
  explicit Vocabulary(const Document& document);

  // Lower-case, punctuation around it ignored.
  bool Has(std::string_view word) const;

 private:
  std::unordered_set<std::string> words_;
};

}  // namespace minutebook::extract
