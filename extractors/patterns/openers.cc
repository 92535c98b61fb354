#include "extractors/patterns/openers.h"

namespace minutebook::extract::patterns {

const Pattern kOpener{
    "opener.sure",
    R"(^(?:RES+OLVED\b|(?:From|To|Subject|Classification|Summary|Report of|Report to|Electoral Divisions?|Recommendations?)\s*:|NOTE:|PRESENT\b\s*:|APOLOGIES\b\s*:|(?i:also in attendance|in attendance|apologies(?: for absence)?|present|also present|guests?|staff|visitors|officers)\s*:|\(Item \d{1,3}[a-z]?\)\s*$|[A-Z]{1,5}\s?\d{1,4}/\d{2,4}\s|[A-Z]\d{4}-\d{2,4}\s|\d{2}\.\d{2}\.\d{1,2}\s|(?i:for|against|abstain(?:ed|ing)?|abstentions?)\s*\(\d{1,3}\)))",
    "RESOLVED: That the report be noted", "resolved to pay"};
const Pattern kVoteOpener{
    "opener.vote",
    R"(^(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Alderman)\b.{2,60}\b(?:moved|proposed),? and\b.{3,60}\bseconded\b|(?:Following|After) (?:the |a )?(?:debate|discussion), the (?:Chair|Mayor)\w* put\b|(?:Up)?[Oo]n being put to the vote\b|(?:FOR|For|AGAINST|Against|ABSTAIN(?:ED)?|Abstain(?:ed)?|Abstentions?)\s*\(\d{1,3}\)(?:\s*:|$)))",
    "Against (2): Mr Idle and Mrs Uppal", "For the reasons given"};
const Pattern kSoftOpener{
    "opener.soft",
    R"(^(?:Resolved\b|It was (?:resolved|RESOLVED|agreed|AGREED)\b|AGREED\b|(?:Agreed|Decision|DECISION|Decided|DECIDED|Resolution|Action|ACTION)\s*:))",
    "Resolved to pay both", "resolved to pay"};

}  // namespace minutebook::extract::patterns
