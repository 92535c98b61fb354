// The master of a pack: one line-based text that holds both what is printed and what is true.
//
// A line "@name value" starts a directive; the lines up to the next directive are its body. Lines that start
// with
// "#" are comments, blank lines are ignored. corpus/README.md lists the directives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace packmaker {

struct Directive {
  std::string name;
  std::string value;
  std::vector<std::string> body;
  int line = 0;
};

struct Master {
  std::string name;  // for messages, the path
  std::vector<Directive> directives;
};

// A text before the first directive is an error: reported in `errors` as "name:line: message".
Master ParseMaster(const std::string& name, std::string_view text, std::vector<std::string>& errors);

// The inverse of ParseMaster, comments left out.
std::string WriteMaster(const Master& master);

// Fields of "a | b | c"; asking for more than there are gives "".
class Fields {
 public:
  explicit Fields(std::string_view text);
  const std::string& operator[](size_t index) const;
  size_t size() const { return fields_.size(); }

 private:
  std::vector<std::string> fields_;
  std::string none_;
};

// Words "key=value" and bare flags of a directive value: Option("item=6 landscape", "item") is "6"; a bare
// flag gives its own name; absent gives "".
std::string Option(std::string_view value, std::string_view key);

}  // namespace packmaker
