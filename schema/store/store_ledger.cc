// The functions of Store that keep the account of a backfill.
#include "schema/store/store_impl.h"

namespace minutebook::store {

Status Store::BeginGroup() {
  if (impl_->read_only) return ReadOnlyError();
  impl_->database->Begin();
  if (!impl_->database->Failed()) return Ok{};
  return impl_->database->End();
}

Status Store::EndGroup() { return impl_->database->End(); }

std::string Store::Writer(const std::string& path) { return LockFile::Holder(path); }

Ledger Store::ledger() { return Ledger(*impl_->database); }

}  // namespace minutebook::store
