// Which council an e-mail address or web host belongs to: the principal councils of the United Kingdom.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace minutebook::extract {

struct Authority {
  std::string_view domain;  // "southampton.gov.uk", lower case
  std::string_view name;    // "Southampton City Council"
};

// Every row, in the order of its domain.
std::span<const Authority> AllAuthorities();

// The council of "jane.hart@southampton.gov.uk", "democracy.kent.gov.uk" or "https://www.kent.gov.uk/x"; any
// host under a council's domain is its own. Nothing for hosts that no council is known by. The view lives for
// ever.
std::optional<std::string_view> AuthorityOfDomain(std::string_view email_or_host);

}  // namespace minutebook::extract
