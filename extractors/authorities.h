// UK principal councils by their e-mail and web domain.
#pragma once

#include <optional>
#include <string_view>

namespace minutebook::extract {

// The official name of the council that an address or host belongs to ("a.b@southampton.gov.uk", "www.kent.gov.uk");
// nothing when the domain is not in the table.
std::optional<std::string_view> AuthorityOfDomain(std::string_view email_or_host);

}  // namespace minutebook::extract
