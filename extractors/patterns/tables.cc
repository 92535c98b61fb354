#include "extractors/patterns/tables.h"

namespace minutebook::extract::patterns {

const Pattern kRowNumber{"table.row-number", R"(^\d{1,3}(?:\.\d{1,2})?[a-z]?[.)]?$)", "12.", "12 March"};
const Pattern kItemColumn{"table.item-column",
                          R"((?i)^(?:agenda )?item|^(?:minute )?(?:no|ref|number)\b|^minute\b)", "Item",
                          "Amount"};
const Pattern kNotesColumn{
    "table.notes-column",
    R"((?i)^(?:notes|discussion|minutes?|details?|summary|description|minute and resolution|business)\b)",
    "Notes", "Item"};
const Pattern kActionColumn{"table.action-column", R"((?i)^(?:actions?|by whom|who|owner|lead)\b)", "Action",
                            "Notes"};
const Pattern kActionHeading{"table.action-heading",
                             R"(^(?i:actions?|action by|by whom|action for|owner)\W*$)", "ACTION",
                             "Action was taken"};
const Pattern kActionOwners{
    "table.action-owners",
    R"(^(?:[A-Z][A-Za-z]{0,3}[A-Z]|[A-Z]{2,5}|ALL|All|Clerk|Chair)(?:\s*[/,&]?\s*(?:[A-Z][A-Za-z]{0,3}[A-Z]|[A-Z]{2,5}|ALL|All|Clerk|Chair))*$)",
    "PS/DE", "Swings"};
const Pattern kWhenColumn{"table.when-column", R"((?i)^(?:by when|due|deadline|target date|when|timescale))",
                          "BY WHEN", "Notes"};
const Pattern kActionListHeading{
    "table.action-list-heading",
    R"((?i)^actions? (?:to be taken|list|points|arising|log|summary|from)|\bby whom\b.*\bby when\b)",
    "ACTIONS TO BE TAKEN", "Action"};
const Pattern kFormLabel{
    "table.form-label",
    R"((?i)^(?:title of meeting|meeting|date|time|place|venue|location|attendees|present|apologies|in attendance|also in attendance|invited|chair(?:man|ed by)?|clerk(?:ed by)?|minutes by|committee|members|officers|quorum)\b)",
    "Date", "Improvements"};

}  // namespace minutebook::extract::patterns
