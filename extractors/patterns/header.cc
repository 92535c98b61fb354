#include "extractors/patterns/header.h"

namespace minutebook::extract::patterns {

#define COUNCIL_KINDS                                                  \
  "(?:City|County|County Borough|Borough|Metropolitan Borough|London " \
  "Borough|District|Town|Parish|Community|Village|"                    \
  "Metropolitan District|Municipal District|Regional|Unitary|Combined)"

const Pattern kAuthorityLine{
    "header.authority-line",
    R"((?i)^\W*(?:minutes of (?:the )?)?(?:(?:\w+ ){0,2}meeting of (?:the )?)?((?:the )?(?:corporation of the )?(?:[\w'’.&-]+ ){1,6}council|(?:the )?(?:corporation of )?(?:the )?(?:london borough|royal borough|borough|city|county|township|town|municipality|district) of (?:[\w'’.&-]+ ?){1,5}|(?:[\w'’.&-]+ ){1,5}(?:authority|school board of governors|board of governors|ips))\W*$)",
    "KENT COUNTY COUNCIL", "County Council – Thursday"};
const Pattern kAuthorityInText{
    "header.authority-in-text",
    R"(\b((?:The )?(?:Royal )?(?:[A-Z][\w'’.-]+(?:-(?:[a-z]+-)*[A-Z]\w+)?(?: (?:and|upon|on|of|the|in|with|under|cum|le|St\.?) )?[ ]?){1,4} )" COUNCIL_KINDS
    R"( Council|[A-Z][\w'’-]+ City (?:and|&) County Council|(?:London|Royal) Borough of [A-Z]\w+(?: (?:and |upon )?[A-Z]\w+){0,2})\b)",
    "accountable to Southampton City Council", "the City Council"};
const Pattern kPartOfCouncil{
    "header.part-of-council",
    R"(^(?:The )?(?:Cabinet|Executive|Leader|Mayor|Chair(?:man|woman|person)?|Members?|Councillors?|Officers?|Constitution|Website|Offices?|Area|Residents?) of (?:the )?)",
    "Cabinet of Ambleford Borough Council", "Vale of Amble District Council"};
const Pattern kBodyWord{
    "header.body-word",
    R"((?i)\b(?:panel|committee|cabinet|council|board|forum|sub-?committee|commission|executive|working (?:group|party)|trustees|assembly|(?:municipal|metropolitan|borough) district of|parish meeting|authority|governors|governing (?:body|board)|directors|task group|partnership|group|annual (?:town|community|village) meeting|cyngor|pwyllgor)\b)",
    "Children and Families Scrutiny Panel", "Civic Centre"};
const Pattern kWelshBody{"header.welsh-body", R"((?i)^(?:cyngor|pwyllgor|bwrdd|cabinet y)\b)",
                         "CYNGOR CYMUNED LLANFARAN", "Cabinet"};
const Pattern kEndsWithBody{"header.ends-with-body", R"((?i)\b(?:board|committee|panel|trust|friends)\W*$)",
                            "Public Library Board", "Committee Room 2"};
const Pattern kBodyLabel{
    "header.body-label",
    R"((?i)^(?:committee|body|board|panel|decision[- ]maker)\s*[:;]+[\s:;]*(.{3,80}?)(?:\s{2,}|\s+date\b.*)?$)",
    "COMMITTEE: Business Management Committee", "Committee members"};
const Pattern kBodyLabelAlone{"header.body-label-alone", R"((?i)^(?:committee|body|panel|board)\W*$)",
                              "COMMITTEE", "Committee of the whole"};
const Pattern kMeetingTitleLabel{
    "header.meeting-title-label",
    R"((?i)^(?:title of meeting|meeting(?: title| of)?|name of meeting)\s*:\s*(.{3,100})$)",
    "Title of Meeting: Library Board Meeting", "Meeting held"};
const Pattern kMinutesOfBody{
    "header.minutes-of-body",
    R"((?i)\bminutes?\s+(?:of\s+proceedings\s+(?:of|at)\s+)?(?:of\s+)?(?:a|the|an)?\s*(?:\w+\s+){0,3}?meeting\s+of\s+(?:the\s+)?(.{3,100}?)(?:,?\s+(?:held|at|on|in|which|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\s*[,.–]|\s+-|-\s|$))",
    "MINUTES of a meeting of the Cabinet held in the Council Chamber",
    "MINUTES OF THE MEETING HELD ON 3 MAY"};
const Pattern kMeetingOfBody{
    "header.meeting-of-body",
    R"((?i)^(?:a|an|the)?\s*(?:\w+\s+)?meeting\s+of\s+(?:the\s+)?(.{3,80}?)\s+(?:was|will be|to be|is to be|held|at|on)\b)",
    "A regular meeting of the Township Council was held", "Meeting held"};
// "You are summoned to attend a meeting of the Planning Committee to be held".
const Pattern kSummonedTo{
    "header.summoned-to",
    R"((?i)\b(?:summoned|invited|requested|required) to(?: attend)?(?: at)?(?: the| a| an)?(?: \w+){0,2} meeting of (?:the )?(.{3,90}?)(?: of (?-i:[A-Z]).{3,60})?,? (?:(?:which is |which will be )?to be held|which will be held|will be held|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at \d)\b)",
    "You are hereby summoned to attend a meeting of the Planning Committee to be held in the hall",
    "Members are invited to comment"};
const Pattern kMinutesOfTheMeeting{
    "header.minutes-of-the-meeting",
    R"((?i)^\W*(?:draft )?minutes\s+of\s+(?:the\s+)?(?:(?:annual|ordinary|special|extraordinary|monthly|quarterly|regular) )?(.{3,80}?)\s+meeting\b)",
    "MINUTES OF THE PARISH COUNCIL MEETING", "MINUTES OF 3 MAY"};
const Pattern kMinutesOfLine{
    "header.minutes-of-line",
    R"((?i)^\W*(?:draft )?minutes\s+of\s+(?:the\s+)?((?:[\w&,’'-]+\s+){0,9}?(?:committee|panel|board|cabinet|sub-?committee|executive|forum|commission|governing (?:body|board)|partnership))\W*(?:$|\s(?:held|on|at)\s))",
    "MINUTES OF THE LICENSING SUB-COMMITTEE", "Minutes of the last committee were signed"};
// "Ash District Council Harbour Board": whose board it is, and which.
const Pattern kBodyOfCouncil{
    "header.body-of-council",
    R"(^((?i:the )?(?:[A-Z][\w’'.&-]+ ){1,5}(?i:city|county|borough|district|town|parish|community|regional|combined) ?(?i:council|authority))[ ,–-]+((?:[A-Z][\w&,’'-]*[ ,]+(?:(?i:and|of|the|for) )*){1,8}?(?i:committee|panel|board|cabinet|sub-?committee|executive|forum|commission))$)",
    "Ash District Council Harbour Community Board", "Ash District Council"};
const Pattern kCouncilDashBody{
    "header.council-dash-body",
    R"(^((?i:the )?(?:[A-Z][\w’'.&-]+ ){1,6}(?i:council|authority))\s*[,–—:|-]\s+((?:[A-Z][\w&,’'-]*[ ,]+(?:(?i:and|of|the|for) )*){0,8}?(?i:committee|panel|board|cabinet|sub-?committee|executive|forum|commission))$)",
    "Ash Council - Children's Scrutiny Committee", "Ash Council - Monitoring report"};
const Pattern kInstitution{
    "header.institution",
    R"((?i)^((?:[\w'’.&,-]+ ){1,9}(?:nhs (?:foundation )?trust|health board|integrated care board|clinical commissioning group))\W*$)",
    "Ash Valley NHS Foundation Trust", "the NHS trust was asked"};
const Pattern kSchool{
    "header.school",
    R"((?i)^((?:[\w'’.&-]+ ){1,7}(?:school|academy|college|federation|academy trust|multi[- ]academy trust|learning trust))\W*$)",
    "LARKFIELD PRIMARY SCHOOL", "The school was closed"};
const Pattern kGovernors{"header.governors", R"((?i)\b(?:governors?|governing|trustees|academy trust)\b)",
                         "Full Governing Body", "Governance Committee"};
const Pattern kMinutesOfParishMeeting{
    "header.minutes-of-parish-meeting",
    R"((?i)\bminutes\s+of\s+(?:the\s+|an?\s+)?((?:[\w'’-]+\s+){0,4}?(?:(?:annual\s+)?parish|annual\s+(?:town|community|village))\s+meeting)\b)",
    "Minutes of Quillow Annual Parish Meeting held in the hall", "Minutes of the Parish Council Meeting"};
// A body that is a council or a parish meeting, and so its own authority.
const Pattern kOwnCouncil{"header.own-council", R"((?i)\b(?:council|parish meeting|p\.?c\.?|t\.?c\.?)$)",
                          "Quillow PC", "Planning Committee of the Council Chamber"};
const Pattern kDistrictBody{
    "header.district-body",
    R"((?i)\b(?:municipal|metropolitan|borough) district\b|\barea (?:committee|board|forum)\b)",
    "Municipal District of Quillow", "Quillow District Council"};
const Pattern kCouncilInTitle{
    "header.council-in-title",
    R"(^(?:(?i:draft |minutes |of |the |meeting |report |- )*)((?:[A-Z][\w'’.&-]+ ){1,5}(?:Parish|Town|Community|County|Borough|City|District|Village) Council)\b)",
    "Quillow Parish Council - second July meeting", "Parish Council news"};
const Pattern kVenueLabel{
    "header.venue-label",
    R"((?i)^(?:(?:lleoliad\s*/\s*)?(?:place|venue|location|held at|where)(?:\s*/\s*lleoliad)?\s*:|lleoliad\s*/\s*venue\b|venue\s*/\s*lleoliad\b)\s*(.{3,160})$)",
    "Place: Main Hall", "Placement: home"};
// A meeting without a room: "held remotely via Microsoft Teams".
#define SERVICE                                                                              \
  R"((?:(?:(?:microsoft|ms)\s+teams|zoom|webex|skype|youtube|video\s?-?conferenc(?:e|ing)|)" \
  R"(remote (?:video|means)|virtual means)(?: (?:platform|meetings?|video conferenc(?:e|ing)))?))"
const Pattern kHeldVia{
    "header.held-via",
    R"((?i)\bheld\s+(?:((?:remotely|virtually|online),?\s+(?:via|by|on|over|using|through)\s+(?:the\s+)?)" SERVICE
    R"()|(?:via|by|on|over|using|through)\s+(?:the\s+)?()" SERVICE "))",
    "MEETING HELD REMOTELY VIA MICROSOFT TEAMS ON MONDAY", "held on Monday"};
#undef SERVICE
const Pattern kHeldAt{
    "header.held-at",
    R"((?i)\bheld\s+(?:in person\s+|remotely\s+|virtually\s+|in public\s+)?(?:in|at)\s+(?:(?-i:the|THE)\s+)?([\p{L}0-9].{3,140}?)(?:[,;]?\s+(?:on|at|from|commencing|starting|beginning)\s+(?:mon|tues|wednes|thurs|fri|satur|sun|the \d|\d)|[,;]?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)(?:nes|rs|ur)?day\b|,?\s+and\s+(?:livestreamed|streamed|online|via|virtually|remotely|by (?:virtual|remote|electronic|video))|\.\s+(?-i:[A-Z][a-z])|\.?$))",
    "meeting held in the Village Hall, West Burton, on Tuesday", "held on Tuesday"};
// After the date: "in the Village Hall at 8.00 p.m.", ", in the Community Centre, Quillow Academy".
const Pattern kVenueAfterDate{
    "header.venue-after-date",
    R"(^[\s,;–-]*(?:(?i:at|from|commencing at)\s+\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)?[\s,;]*)?(?i:in|at)\s+(?:(?:the|THE)\s+)?([A-Z].{3,120}?)(?:,?\s+(?i:at|from|commencing|starting|beginning)\s+\d.*|[.,;]?$))",
    " in the Village Hall at 8.00 p.m.", " at 8.00 p.m."};
// What is said of a meeting behind its place: "for the purpose of ...", ", 6.00 pm - 7.10 pm".
const Pattern kVenueEnd{
    "header.venue-end",
    R"((?i)(?:[.,]?\s+view (?:directions|(?:on )?(?:a )?map)\b|,?\s+(?:for the (?:purpose|transaction|following|consideration)|to (?:transact|consider)|when the|at which|in order to|where the)\b|[,;]?\s+(?:at |from |commencing (?:at )?)?\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\b|hrs|hours|[–-])|[,;]?\s+(?:at |from )?\d{1,2}\s*[ap]\.?m\b))",
    "Village Hall, The Street for the purpose of transacting", "Room 3, Civic Centre"};
const Pattern kNoPlace{"header.no-place",
                       R"((?i)^(?:public|private|person|common|accordance|session|camera)\b)",
                       "Public on Thursday", "Publicity House"};
const Pattern kPostcode{"header.postcode", R"(\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b)", "Leyburn DL8 4JN",
                        "High Road, E19"};
const Pattern kTimeStart{"header.time-start",
                         R"((?i)^\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m|noon|hrs|hours|o['’]clock)\b)", "7.15pm",
                         "7 High Street"};
const Pattern kTitleGoesOn{"header.title-goes-on", R"((?i)(?:\b(?:on|of|the|at|in|held|and|for)|,|-)$)",
                           "MINUTES OF THE MEETING HELD ON", "MINUTES"};
// What a meeting may be called without saying whose it is.
const Pattern kMeetingName{
    "header.meeting-name",
    R"((?i)^(?:(?:the|draft|minutes|of|annual|general|ordinary|extraordinary|extra|special|monthly|quarterly|regular|full|public|open|adjourned|statutory|remote|virtual|committee|members?|january|february|march|april|may|june|july|august|september|october|november|december|a\.?g\.?m\.?|e\.?g\.?m\.?|meetings?)\W*)+$)",
    "ANNUAL GENERAL MEETING", "Annual Parish Meeting"};
const Pattern kMeetingKind{
    "header.meeting-kind",
    R"((?i)^(.*?)\b(?:(?:annual|ordinary|extraordinary|special|monthly|full)\s+)+((?:parish |town |community |county |borough |city |district )?council)$)",
    "Quillow Annual Parish Council", "Quillow Parish Council"};
const Pattern kMeetingTail{
    "header.meeting-tail",
    R"((?i)^(.+?)(?:\s+(?:a\.?g\.?m\.?|e\.?g\.?m\.?|annual general|annual|minutes|meeting))+$)",
    "Quillow Parish Council AGM", "Quillow Parish Council"};
const Pattern kVenueWord{
    "header.venue-word",
    R"((?i)\b(?:room|hall|chambers?|centre|center|house|library|school|offices?|guildhall|pavilion|church|academy|college|building|suite|theatre|institute|hub|stadium|headquarters|infirmary|ms teams|microsoft teams|zoom|online|virtual(?:ly)?)\b)",
    "Conference Room 3 - Civic Centre", "Councillor Kemal"};
const Pattern kNotMeetingDate{
    "header.not-meeting-date",
    R"((?i)\b(?:amended|published|publication|issued?|despatch\w*|dispatch\w*|dated|updated|printed|version|deadline|previous|last meeting|minutes of the (?:last|previous))\b)",
    "Amended September 1, 2025", "Thursday, 3rd November"};
const Pattern kMeetingWord{"header.meeting-word",
                           R"((?i)\b(?:meeting|held|council|committee|panel|cabinet)\b)", "held on 3 May",
                           "Tuesday"};
const Pattern kStartTime{
    "header.start-time",
    R"((?i)\b(?:meeting|session)\b.{0,40}\b(?:commenced|opened|started|began|called to order|convened)\b.{0,30})",
    "The meeting commenced at 1838", "The meeting closed at 9pm"};
const Pattern kMinutesTitle{"header.minutes-title", R"((?i)\bminutes\b)", "OPEN BOARD MEETING MINUTES",
                            "ten minute walk"};
// What was done with the minutes of the last meeting.
const Pattern kMinutesSentence{
    "header.minutes-sentence",
    R"((?i)^(?:the )?minutes\b.*\b(?:read|signed|approved|agreed|confirmed|adopted|accepted|taken)\b.*\.$)",
    "MINUTES of previous meeting read and signed as a true record.", "Minutes signed by the Chair"};
const Pattern kOpensMinutes{"header.opens-minutes", R"((?i)^\W*(?:draft\s+)?minutes\s+of\b)",
                            "Minutes of the meeting", "OPEN BOARD MEETING MINUTES"};
const Pattern kOfMeeting{"header.of-meeting", R"((?i)\b(?:meeting|proceedings|minutes)\b)",
                         "Proceedings of the Meeting of the Council", "Quillow Council"};
const Pattern kCouncilRoom{
    "header.council-room",
    R"((?i)^(?:the )?(?:council|committee|board|cabinet|panel) (?:chambers?|offices?|rooms?|suite)\b)",
    "COUNCIL CHAMBERS", "Quillow Council"};
const Pattern kHeldOn{"header.held-on", R"((?i)\bheld\b)", "was held on Tuesday", "holding"};
const Pattern kDayName{"header.day-name", R"((?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
                       "ON FRIDAY, 3RD JULY", "3rd July"};
const Pattern kAgendaTitle{
    "header.agenda-title",
    R"((?i)^\W*(?:public\s+|supplementary\s+|amended\s+)?a\s?g\s?e\s?n\s?d\s?a(?:\s+(?:items?|pack|front ?sheet|[-–]?\s*part\s+\w+))?\W*$)",
    "*** AGENDA ***", "Agenda Item 5"};
const Pattern kPaperKind{
    "header.paper-kind",
    R"((?i)\b(?:minutes|agenda|report|papers?|records? of (?:executive )?decisions?|decision (?:record|notice)|action (?:log|tracker)|monitoring|summons|notice)\W*$|\bmonitoring of\b.*$)",
    " – Monitoring report", " – Cabinet"};
const Pattern kGenericCouncil{
    "header.generic-council",
    R"((?i)^(?:the )?(?:county|city|town|parish|full|district|borough|community|annual|village)(?: (?:town|parish))? council$)",
    "COUNTY COUNCIL", "Kent County Council"};
const Pattern kFirstItem{"header.first-item", R"(^(?:Item\s+)?(?:A?1|01)[.):]?\s+[A-Z][A-Za-z]+)",
                         "1 APOLOGIES AND CHANGES", "16 May 2022"};
const Pattern kHeadContactLabel{
    "header.contact-label",
    R"((?i)\s*\b(?:ask for|telephone|tel|e-?mail|contact|fax|direct dial|our ref|your ref)\s*:)",
    "House, Telephone:", "telephones"};
const Pattern kMeetingsHeldAt{
    "header.meetings-held-at",
    R"((?i)\bmeetings?\b.{0,30}\bheld\s+(?:in person\s+)?(?:in|at)\s+(?:the\s+)?([A-Z0-9].{2,120}?)(?:\s+and\s+(?:virtually|online|via)|,?\s+(?:on|at|commencing)\s|[.;]))",
    "Council meetings will be held in person at 23 Main Street and virtually", "Meetings are held monthly"};
const Pattern kBodyMeeting{"header.body-meeting",
                           R"(\b(Council|Board|Committee|Cabinet|Panel) [Mm]eetings?\b)",
                           "Council meetings will be held", "the meeting"};
const Pattern kBodyOfAuthority{
    "header.body-of-authority",
    R"((?i)\bminutes\s+of\s+(?:the\s+)?(?:\w+ )?(trustees|board of [\w ]{3,30}?|governing body|directors|management committee|committee|board)\s+of\s+((?:the\s+)?[A-Z].{3,80}?)(?:\s+(?:annual |ordinary |general )?meeting\b|,|\s+(?:held|on|at)\b|$))",
    "Minutes of Trustees of The Friends of Halesworth Library Meeting of 2nd June", "Minutes of the Cabinet"};
// "the Leisure Committee of Ash Town Council held in": which body, and whose.
const Pattern kCommitteeOfCouncil{
    "header.committee-of-council",
    R"((?i)\bminutes?\s+of\s+(?:(?:the\s+)?proceedings\s+(?:of|at)\s+)?(?:(?:a|the|an)\s+)?(?:(?:\w+\s+){0,3}?meeting\s+of\s+)?(?:the\s+)?((?:[\w&,’'-]+\s+){1,9}?(?:committee|panel|board|executive|forum|commission))\s+of\s+(?:the\s+)?((?-i:[A-Z])[\w’'&. -]{3,60}?\s(?:council|authority))\s*,?\s+(?:held|on|at|in|which)\b)",
    "Minutes of Proceedings of the Leisure Committee of Ash Town Council held in the hall",
    "Minutes of the Leisure Committee of inquiry held"};
const Pattern kAfterTime{
    "header.after-time",
    R"((?i)\b\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\b\.?,?\s+(?:(in|at)\s+)?((?-i:[A-Z])[\w'’.,&/ -]{4,120})$)",
    "at 7.30 pm in The Reading Room, Quillow Street", "at 7.30 pm"};
const Pattern kNotBody{
    "header.not-body",
    R"((?i)^\W*(?:to\b|dear\b|executive summary\b|you are|please|all members|members of|cabinet member|portfolio holder|(?:mr|mrs|ms|dr|councillor|cllr)\b|notice is|ask for|contact|this meeting|for further|if you))",
    "To all members of the Committee", "Cabinet"};
const Pattern kContactLine{
    "header.contact-line",
    R"((?i)^(?:clerk|chair\w*|secretary|tel(?:ephone)?|phone|mobile|fax|e-?mail|web(?:site)?|address|from)\b[^:]{0,20}:)",
    "Clerk : Joan Connelly", "Clerk to the Council"};
const Pattern kPostalAddress{"header.postal-address",
                             R"(\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|(?i:\b(?:street|road|avenue|lane)\b))",
                             "Leyburn DL8 4JN", "Leyburn"};
const Pattern kEmailDomain{"header.email-domain",
                           R"(@([\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|gov\.scot|gov\.wales|ie|org\.uk|com|ca))\b)",
                           "a.b@southampton.gov.uk", "a.b"};

#undef COUNCIL_KINDS

}  // namespace minutebook::extract::patterns
