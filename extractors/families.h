// One function per family of records outside the minutes; each reads a stretch of blocks [first, last) of the
// flow.
#pragma once

#include <optional>
#include <vector>

#include "extractors/flow.h"
#include "schema/records.h"

namespace minutebook::extract {

// Front-sheet membership, in printed order.
std::vector<Member> ReadMembers(const Flow& flow, std::size_t first, std::size_t last);

// People to ask about the meeting, with phone and e-mail.
std::vector<Contact> ReadContacts(const Flow& flow, std::size_t first, std::size_t last);

// "Dates of Meetings: Municipal Year", chronological.
std::vector<MeetingDate> ReadMeetingDates(const Flow& flow, std::size_t first, std::size_t last);

// "The minimum number of appointed Members required ... is 3"; nothing when not printed.
std::optional<Quorum> ReadQuorum(const Flow& flow, std::size_t first, std::size_t last);

// The items of an agenda, in printed order.
std::vector<AgendaItem> ReadAgenda(const Flow& flow, std::size_t first, std::size_t last);

// The agenda that some minutes print before their items, under an "Agenda" heading of its own; empty without
// one.
std::vector<AgendaItem> AgendaInMinutes(const Flow& flow, std::size_t first, std::size_t last);

}  // namespace minutebook::extract
