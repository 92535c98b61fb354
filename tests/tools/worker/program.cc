// Tests that ingest start the built program as their worker: the test's own program would run the tests
// again.
#include "tools/worker/pool.h"

namespace minutebook::tools {
namespace {

const bool kSet = [] {
  UseWorkerProgram(MINUTEBOOK_PROGRAM);
  return true;
}();

}  // namespace
}  // namespace minutebook::tools
