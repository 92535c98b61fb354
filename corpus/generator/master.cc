#include "corpus/generator/master.h"

#include "corpus/generator/text.h"

namespace packmaker {

Master ParseMaster(const std::string& name, std::string_view text, std::vector<std::string>& errors) {
  Master master;
  master.name = name;
  int number = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = Trim(text.substr(at, end - at));
    at = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '@') {
      const size_t blank = std::min(line.find(' '), line.size());
      master.directives.push_back({line.substr(1, blank - 1), Trim(line.substr(blank)), {}, number});
    } else if (master.directives.empty()) {
      errors.push_back(name + ":" + std::to_string(number) + ": text before the first directive");
    } else {
      master.directives.back().body.push_back(line);
    }
  }
  return master;
}

std::string WriteMaster(const Master& master) {
  std::string out;
  for (const Directive& directive : master.directives) {
    out += "@" + directive.name + (directive.value.empty() ? "" : " " + directive.value) + "\n";
    for (const std::string& line : directive.body) out += line + "\n";
  }
  return out;
}

Fields::Fields(std::string_view text) : fields_(Split(text, "|")) {}

const std::string& Fields::operator[](size_t index) const {
  return index < fields_.size() ? fields_[index] : none_;
}

std::string Option(std::string_view value, std::string_view key) {
  for (const std::string& word : Split(value, " ")) {
    if (word == key) return word;
    if (StartsWith(word, key) && word.size() > key.size() && word[key.size()] == '=')
      return word.substr(key.size() + 1);
  }
  return "";
}

}  // namespace packmaker
