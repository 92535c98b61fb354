// docs/records.md against the program: every key is described, the example is what the program writes.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "schema/ids.h"
#include "schema/json_value.h"
#include "schema/record_json.h"
#include "tests/support/places.h"
#include "tests/support/sample_records.h"

namespace minutebook {
namespace {

std::string Doc() {
  std::stringstream text;
  text << std::ifstream(test::SourceDir() / "docs/records.md").rdbuf();
  return text.str();
}

void CollectKeys(const JsonValue& value, std::set<std::string>& keys) {
  if (const auto* list = std::get_if<JsonValue::List>(&value.is)) {
    for (const JsonValue& entry : *list) CollectKeys(entry, keys);
  }
  const auto* object = std::get_if<JsonValue::Object>(&value.is);
  if (object == nullptr) return;
  for (const auto& [key, inner] : *object) {
    keys.insert(key);
    if (key != "values" && key != "comparators") CollectKeys(inner, keys);
  }
}

TEST(RecordsDoc, DescribesEveryKeyThatCanBeWritten) {
  const std::string doc = Doc();
  PackRecords records = testing::FullRecords();
  AssignIds(records);
  for (const JsonStyle style : {JsonStyle::kExport, JsonStyle::kWire}) {
    const Result<JsonValue> tree = ParseJson(ToJson(records, style));
    ASSERT_TRUE(tree);
    std::set<std::string> keys;
    CollectKeys(*tree, keys);
    EXPECT_GT(keys.size(), 80U);
    for (const std::string& key : keys) {
      EXPECT_NE(doc.find("`" + key + "`"), std::string::npos) << key << " is not described";
    }
  }
}

TEST(RecordsDoc, ExampleIsWhatTheProgramWrites) {
  const std::string doc = Doc();
  const std::string fence = "```json\n";
  const std::size_t from = doc.find(fence) + fence.size();
  const std::string example = doc.substr(from, doc.find("```", from) - from);
  Result<PackRecords> records = FromJson(example);
  ASSERT_TRUE(records) << Format(records.error());
  records->pages.resize(2);  // an export only counts them
  AssignIds(*records);
  EXPECT_EQ(ToJson(*records, JsonStyle::kExport), example);
}

}  // namespace
}  // namespace minutebook
