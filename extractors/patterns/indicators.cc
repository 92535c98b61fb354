#include "extractors/patterns/indicators.h"

namespace minutebook::extract::patterns {

const Pattern kIndicatorRefColumn{
    "indicators.ref-column",
    R"((?i)^(?:(?:pi|kpi|indicator|measure) )?(?:ref|reference|no|number|code|id)\.?(?: no\.?)?$|^#$)", "Ref",
    "Referrals"};
const Pattern kIndicatorReference{
    "indicators.reference", R"(^[A-Z]{1,5}[ .-]?\d{1,3}[a-z]?(?:[.-]?[A-Z\d]{1,3})?(?:\s*\([\w ]{1,8}\))?$)",
    "M6-QL (val)", "MASH"};
const Pattern kIndicatorAreaColumn{
    "indicators.area-column",
    R"((?i)^(?:(?:service|business|priority|performance) )?(?:area|theme|category|priority|directorate|service|team|outcome)$)",
    "Area", "Areas of work"};
const Pattern kIndicatorNameColumn{
    "indicators.name-column",
    R"((?i)^(?:(?:key )?(?:performance )?(?:indicators?|measures?|metrics?)(?: (?:name|description|title))?|k?pis?|description(?: of (?:measure|indicator))?|definition|title|name|what we measure)$)",
    "Description", "Data owner"};
const Pattern kIndicatorUnitColumn{
    "indicators.unit-column",
    R"((?i)^(?:(?:outturn|data|value|measure|unit) type|units?(?: of measure(?:ment)?)?|format|type|measured (?:in|as))$)",
    "Outturn type", "Target"};
const Pattern kIndicatorOwnerColumn{
    "indicators.owner-column",
    R"((?i)^(?:(?:data|measure|indicator|performance|pi) )?(?:owner|lead(?: officer)?|lead manager)$)",
    "Data owner", "Data accountability"};
const Pattern kIndicatorAccountableColumn{
    "indicators.accountable-column",
    R"((?i)^(?:data )?(?:accountab(?:le|ility)(?: (?:officer|manager|lead))?|responsible (?:officer|manager|director)|responsibility)$)",
    "Data accountability", "Data owner"};
const Pattern kIndicatorCommentaryColumn{
    "indicators.commentary-column",
    R"((?i)^(?:(?:\w+|service|performance|latest|monthly) )?(?:commentary|comments?|narrative|explanation|analysis)(?: (?:on|for|/) [\w ]{1,30})?\s*:?$)",
    "September commentary:", "12 month average"};
const Pattern kMonthColumn{
    "indicators.month-column",
    R"((?i)^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s*[-–/ '’]\s*['’]?(\d{4}|\d{2})(?:\s*(?:actual|outturn|value))?$)",
    "Oct-21", "% change from Aug 16"};
const Pattern kRatePerTenThousand{"indicators.rate-per-10000",
                                  R"((?i)\bper[a-z]?\s+10[ ,.]?000\b|\bper 10k\b)",
                                  "rate per 10,000 (0-17 year olds)", "per 1,000"};
const Pattern kPercentName{
    "indicators.percent-name",
    R"((?i)^(?:the )?(?:percentage|proportion|per ?cent)\b|%|\b(?:as a|percentage) (?:percentage|of)\b|\bas a percentage\b)",
    "Percentage of repairs completed", "Number of repairs"};
const Pattern kCountName{"indicators.count-name",
                         R"((?i)^(?:the )?(?:total )?(?:numbers?|count|total|volume)\b)",
                         "Number of contacts", "Percentage of contacts"};

}  // namespace minutebook::extract::patterns
