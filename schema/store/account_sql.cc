// The fourth migration: what became of the words of each page, counted when the document was read.

namespace minutebook::store {

extern const char kAccountSql[];
const char kAccountSql[] = R"sql(
ALTER TABLE page ADD COLUMN body_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page ADD COLUMN table_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page ADD COLUMN furniture_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page ADD COLUMN unplaced_words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page ADD COLUMN furniture TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace minutebook::store
