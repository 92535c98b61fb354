// Writes JSON text piece by piece; whatever it is given, the result is valid JSON in valid UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

class JsonWriter {
 public:
  // `indented` puts each value on a line of its own, one blank per level; else all is one line.
  explicit JsonWriter(bool indented) : indented_(indented) {}

  // Within an object every value follows its Key. `on_one_line` keeps a small object or list together when
  // indented.
  void BeginObject(bool on_one_line = false) { Open('{', on_one_line); }
  void EndObject() { Close('}'); }
  void BeginList(bool on_one_line = false) { Open('[', on_one_line); }
  void EndList() { Close(']'); }
  void Key(std::string_view key);

  void Text(std::string_view text);  // invalid bytes become U+FFFD
  void Integer(std::int64_t number);
  void Number(double number);  // shortest form that reads back the same; 0 when not finite
  void Bool(bool value) { Raw(value ? "true" : "false"); }
  void Null() { Raw("null"); }

  // The finished text; the writer is empty after.
  std::string Take();

 private:
  struct Level {
    bool on_one_line = false;
    bool empty = true;
  };

  void Open(char bracket, bool on_one_line);
  void Close(char bracket);
  void Separate();
  void NewLine();
  void Raw(std::string_view literal);
  void Quote(std::string_view text);

  bool indented_;
  bool after_key_ = false;
  std::vector<Level> levels_;
  std::string out_;
};

}  // namespace minutebook
