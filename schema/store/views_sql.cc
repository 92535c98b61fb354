#include "schema/store/migrations.h"

namespace minutebook::store {

extern const char kViewsSql[];
const char kViewsSql[] = R"sql(
)sql";

}  // namespace minutebook::store
