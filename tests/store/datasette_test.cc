// docs/metadata.json against the database: what it names is there, what it asks runs.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "schema/json_value.h"
#include "tests/store/raw_database.h"
#include "tests/support/places.h"

namespace minutebook::store {
namespace {

class Datasette : public ::testing::Test {
 protected:
  Datasette() : raw_((OpenStore(folder_ / "a.db"), OpenRaw(folder_ / "a.db"))) {
    std::stringstream text;
    text << std::ifstream(test::SourceDir() / "docs/metadata.json").rdbuf();
    metadata_ = Must(ParseJson(text.str()));
  }
  const JsonValue::Object& Part(std::string_view name) const {
    static const JsonValue::Object kNone;
    const JsonValue* databases = metadata_.Find("databases");
    const JsonValue* database = databases == nullptr ? nullptr : databases->Find("minutebook");
    const JsonValue* part = database == nullptr ? nullptr : database->Find(name);
    return part == nullptr ? kNone : std::get<JsonValue::Object>(part->is);
  }
  TempFolder folder_;
  std::unique_ptr<Database> raw_;
  JsonValue metadata_;
};

TEST_F(Datasette, NamesOnlyWhatTheDatabaseHas) {
  EXPECT_FALSE(Part("tables").empty());
  for (const auto& [name, settings] : Part("tables")) {
    EXPECT_EQ(Rows(*raw_, "SELECT count(*) FROM \"" + name + "\""), "0\n");
    for (const char* setting : {"label_column", "sort", "sort_desc", "fts_pk"}) {
      const JsonValue* column = settings.Find(setting);
      if (column == nullptr) continue;
      const std::string& column_name = std::get<std::string>(column->is);
      EXPECT_EQ(Rows(*raw_, "SELECT count(*) FROM pragma_table_info('" + name + "') WHERE name = '" +
                                column_name + "'"),
                "1\n")
          << name << "." << column_name;
    }
    const JsonValue* facets = settings.Find("facets");
    if (facets == nullptr) continue;
    for (const JsonValue& facet : std::get<JsonValue::List>(facets->is)) {
      EXPECT_EQ(Rows(*raw_, "SELECT count(" + std::get<std::string>(facet.is) + ") FROM " + name), "0\n");
    }
  }
}

TEST_F(Datasette, ItsQueriesRun) {
  EXPECT_FALSE(Part("queries").empty());
  for (const auto& [name, query] : Part("queries")) {
    Statement& row = raw_->Prepared(std::get<std::string>(query.Find("sql")->is));
    row.Run();
    const Status status = raw_->TakeStatus();
    EXPECT_TRUE(status) << name << ": " << (status ? "" : Format(status.error()));
  }
}

}  // namespace
}  // namespace minutebook::store
