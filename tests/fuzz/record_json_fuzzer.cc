// Bytes as records: FromJson reads or refuses, and what it reads comes back the same from both forms.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "schema/ids.h"
#include "schema/record_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  minutebook::Result<minutebook::PackRecords> records = minutebook::FromJson(text);
  if (!records) {
    if (records.error().message.empty()) std::abort();
    return 0;
  }
  minutebook::AssignIds(*records);
  const auto again = minutebook::FromJson(minutebook::ToJson(*records, minutebook::JsonStyle::kWire));
  if (!again || !(*again == *records)) std::abort();
  if (!minutebook::FromJson(minutebook::ToJson(*records, minutebook::JsonStyle::kExport))) std::abort();
  return 0;
}
