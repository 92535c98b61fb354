// JSON as a tree of our own values, built by an event parser, so that every limit is kept while reading, not
// after, and an error knows its place.
#include <exception>
#include <nlohmann/json.hpp>
#include <utility>

#include "schema/json_value.h"
#include "schema/utf8.h"

namespace minutebook {
namespace {

class TreeBuilder {
 public:
  using Json = nlohmann::json;

  bool null() { return Put(JsonValue{}); }
  bool boolean(bool value) { return Put({value}); }
  bool number_integer(std::int64_t value) { return Put({value}); }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return Put({static_cast<double>(value)});
    return Put({static_cast<std::int64_t>(value)});
  }
  bool number_float(double value, const std::string&) { return Put({value}); }
  bool string(std::string& text) {
    if (text.size() > kMaxJsonTextBytes) return Refuse("a text is longer than 16 MiB");
    return Put({CleanText(text)});
  }
  bool binary(Json::binary_t&) { return Refuse("binary values are not part of the format"); }
  bool start_object(std::size_t) { return Open({JsonValue::Object{}}); }
  bool start_array(std::size_t) { return Open({JsonValue::List{}}); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }
  bool key(std::string& name) {
    if (name.size() > kMaxJsonTextBytes) return Refuse("a key is longer than 16 MiB");
    key_ = CleanText(name);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
    error_ =
        MakeError(ErrorCode::kInvalid, "load", "the text is not JSON at byte " + std::to_string(position));
    return false;
  }

  JsonValue root;
  const Error& error() const { return error_; }

 private:
  bool Refuse(const std::string& why) {
    error_ = MakeError(ErrorCode::kLimit, "load", "the JSON text is refused: " + why);
    return false;
  }

  // The place a value goes to: the root, or the end of the open list or object.
  JsonValue* Slot() {
    if (open_.empty()) return &root;
    if (auto* list = std::get_if<JsonValue::List>(&open_.back()->is)) {
      return list->size() < kMaxJsonListSize ? &list->emplace_back() : nullptr;
    }
    auto& object = *std::get_if<JsonValue::Object>(&open_.back()->is);
    if (object.size() >= kMaxJsonListSize) return nullptr;
    object.push_back({std::move(key_), JsonValue{}});
    return &object.back().value;
  }

  JsonValue* Place(JsonValue value) {
    if (++values_ > kMaxJsonValues) return Refuse("it has more than 20 million values"), nullptr;
    JsonValue* slot = Slot();
    if (slot == nullptr) return Refuse("a list has more than a million entries"), nullptr;
    *slot = std::move(value);
    return slot;
  }
  bool Put(JsonValue value) { return Place(std::move(value)) != nullptr; }

  // An open container stays where it is: its parent gets no further entry before it is closed.
  bool Open(JsonValue container) {
    if (open_.size() >= kMaxJsonNesting) return Refuse("it is nested too deeply");
    JsonValue* slot = Place(std::move(container));
    if (slot != nullptr) open_.push_back(slot);
    return slot != nullptr;
  }
  bool Close() {
    open_.pop_back();
    return true;
  }

  std::vector<JsonValue*> open_;
  std::string key_;
  std::size_t values_ = 0;
  Error error_;
};

}  // namespace

const JsonValue* JsonValue::Find(std::string_view key) const {
  const auto* object = std::get_if<Object>(&is);
  if (object == nullptr) return nullptr;
  for (const auto& [name, value] : *object) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view JsonValue::KindName() const {
  constexpr std::string_view kNames[] = {"null", "a truth value", "an integer", "a number",
                                         "text", "a list",        "an object"};
  return kNames[is.index()];
}

Result<JsonValue> ParseJson(std::string_view json) {
  if (json.size() > kMaxJsonBytes) {
    return MakeError(ErrorCode::kLimit, "load", "the JSON text is refused: it is larger than 512 MiB");
  }
  TreeBuilder builder;
  try {
    if (nlohmann::json::sax_parse(json.begin(), json.end(), &builder)) return std::move(builder.root);
  } catch (const std::exception& problem) {
    return MakeError(ErrorCode::kInvalid, "load",
                     std::string("the JSON text cannot be read: ") + problem.what());
  }
  return builder.error();
}

}  // namespace minutebook
