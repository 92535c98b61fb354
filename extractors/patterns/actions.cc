#include "extractors/patterns/actions.h"

namespace minutebook::extract::patterns {

const Pattern kActionTextColumn{
    "actions.text-column",
    R"((?i)^(?:(?:scrutiny |agreed |panel(?:'s|’s)? )?recommendations?|(?:agreed |outstanding )?actions?(?: (?:proposed|required|agreed|requested|point|to be taken|description|/ ?decision))?|resolutions?|request(?: for information)?|matter arising)\s*:?$)",
    "Action proposed", "Recommendations for LAs"};
const Pattern kActionTakenColumn{
    "actions.taken-column",
    R"((?i)^(?:actions? taken(?: to date)?|progress(?: to date| made| update| report)?|(?:latest |current )?(?:update|position)s?|(?:officer |cabinet |executive )?(?:response|comment)s?(?: received)?|outcomes?|feedback)(?:\s*(?:/|and|&)\s*(?:progress|updates?|responses?|comments?|outcomes?|actions? taken))?\s*:?$)",
    "Action Taken", "Progress Status"};
const Pattern kActionStatusColumn{
    "actions.status-column",
    R"((?i)^(?:(?:progress |current |completion )?status|complete(?:d)?\s*(?:\?|\(?y/n\)?)?|rag(?: (?:status|rating))?)\s*:?$)",
    "Progress Status", "Action Taken"};
const Pattern kActionDateColumn{
    "actions.date-column",
    R"((?i)^(?:date(?: raised| of (?:the )?meeting| agreed)?|meeting(?: date)?|raised(?: on| at)?|when raised)\s*:?$)",
    "Date", "Due date"};
const Pattern kActionTitleColumn{
    "actions.title-column",
    R"((?i)^(?:titles?|(?:agenda )?items?(?: title)?|subjects?|topics?|issues?|reports?|theme|matter|minute(?: title)?)\b)",
    "Title", "Action Taken"};
const Pattern kActionOwnerColumn{
    "actions.owner-column",
    R"((?i)^(?:(?:action )?owner|by whom|who|lead(?: officer| member)?|responsib\w*(?: officer| person| for action)?|(?:responsible )?officer|assigned to|action by)\s*:?$)",
    "BY WHOM", "Date"};
const Pattern kActionDueColumn{
    "actions.due-column",
    R"((?i)^(?:by when|due(?: date| by)?|deadline|target(?: date)?|timescales?|(?:expected |target )?completion date|to be completed by)\s*:?$)",
    "Due date", "Date"};
const Pattern kActionLabelColumn{
    "actions.label-column",
    R"((?i)^(?:(?:action |rec(?:ommendation)?\.? |item )?(?:no|num|number|ref|reference)\.?|#)\s*:?$)", "No.",
    "Note"};
const Pattern kMonitoringHeadLine{
    "actions.head-line",
    R"((?i)^date\s+(?:title|item|subject|topic)\s+(?:recommendations?|actions?(?: proposed| required| agreed)?)\s+(?:actions? taken|progress|update|response)(?:\s+(?:progress|status|progress status))?$)",
    "Date Title Action proposed Action Taken Progress", "Date of the meeting"};
const Pattern kStatusText{
    "actions.status-text",
    R"((?i)^(?:not (?:yet )?(?:complete|completed|started|accepted|agreed|achieved)|complete|completed|partially complete(?:d)?|in progress|on ?going|outstanding|delayed|closed|open|overdue|on track|pending|superseded|rejected|accepted|implemented|deferred)\b)",
    "Not complete – deadline November 2024.", "The service will complete"};

}  // namespace minutebook::extract::patterns
