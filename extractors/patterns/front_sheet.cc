#include "extractors/patterns/front_sheet.h"

namespace minutebook::extract::patterns {

#define BODIES                                                                                          \
  "(?:committee|panel|board|cabinet|council|sub-?committee|executive|commission|forum|group|authority|" \
  "scrutiny panel|working party)"
#define NUMBER_WORDS                                                                                      \
  "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|" \
  "sixteen|seventeen|eighteen|nineteen|twenty)"

const Pattern kMemberLabel{
    "front.member-label",
    R"((?i)^\W*((?:(?:current|voting|non-voting|elected|full|standing|core|permanent|other|councillor|appointed|co-?opted|independent|lay|external|statutory|substitute|named substitute|reserve|church|diocesan|parent governor|education|ex[- ]officio|)" BODIES
    R"()\s+){0,3}(?:members(?:hip)?|representatives|co-?optees|substitutes|reserves|councillors)(?:\s+(?:of\s+(?:(?:the|this)\s+)?(?:[\w’',&-]+\s+){0,7}?)?)" BODIES
    R"()?)\s*(?:\(\s*(?:quorum\s*[=:]?\s*)?\d{1,3}[^)]*\)|[-–:]\s*\d{1,2}$)?\s*(?:$|[:;]\s*[-–]?\s*(.*)$|[-–](?:\s+(.*))?$))",
    "Members of the Panel: Councillors Kemal (Chair), Murray", "Members of the public may attend"};
const Pattern kAddressedTo{
    "front.addressed-to",
    R"(^(?:To|TO)\s*:?\s+((?:the )?(?i:(?:all )?members\b|councillors\b|cllrs\b|councillor\b|cllr\b|mr\b|mrs\b).*)$)",
    "To: Councillors Kemal and Hart", "To note the report"};
const Pattern kMemberOffice{
    "front.member-office",
    R"((?i)^\W*((?:the )?(?:vice[- ]|deputy[- ]|joint |co-)?chair(?:man|woman|person)?(?: of the [\w ]+)?)\s*(?::|[-–]\s)\s*(\S.*)$)",
    "Vice-Chairman: Councillor Hart", "Councillor Hart (Chairman)"};
const Pattern kSubstituteLabel{
    "front.substitute-label",
    R"((?i)\b(?:substitutes?|reserves?|deput(?:y|ies)) ?(?:members?|councillors)?\b)",
    "Named Substitute Members", "Members"};
const Pattern kAppointedLabel{
    "front.appointed-label",
    R"((?i)\b(appointed|co-?opted|co-?optees|independent|lay|external|statutory|church|diocesan|parent governor|non-voting|ex[- ]officio)\b)",
    "Appointed Members", "Members"};
const Pattern kPartyLabel{
    "front.party-label",
    R"(^\W*((?:The )?(?:Conservatives?|Labour(?: and Co-?operative)?|Liberal Democrats?|Lib ?Dems?|Greens?|Green Party|Independents?|Independent Alliance|Reform(?: UK)?|UKIP|UK Independence Party|Plaid Cymru|SNP|Scottish National Party|DUP|Sinn F[eé]in|SDLP|UUP|Alliance|TUV|Ungrouped|Non-?[Aa]ligned|Your Party|Residents[’']? (?:Association|Group|Alliance)s?|[A-Z][\w’']+ (?:First|Independents|Residents))(?: (?:Group|Party|Members))?(?: and [A-Z][\w ]{2,30}? Group)?)\s*(?:\(\s*\d{1,2}[^)]*\))?\s*(?:$|[:–-]\s*(.*)$))",
    "Conservative (5): Mr A Hart", "Councillor Green"};
const Pattern kWardWord{
    "front.ward-word",
    R"((?i)\b(?:ward|division|parish|north|south|east|west|central|village|valley|rural)$)", "Mill Lane Ward",
    "Wardle"};
const Pattern kSeatCount{"front.seat-count", R"(^\(\s*\d{1,2}\s*\)$)", "(5)", "5 seats"};
const Pattern kVacancy{
    "front.vacancy",
    R"((?i)^\W*(?:\d\s*x?\s*)?\(?vacan(?:cy|t|cies)\)?(?:\s*[-–:,]\s*(.+)|\s*\((.+)\)|\s+for\s+(.+)|\s+(?:seat|position|place))?\W*$)",
    "Vacancy - Secondary Parent Governor", "Councillor Vacani"};
const Pattern kNameAndBody{"front.name-and-body",
                           R"(^([^,(;–]+?)\s*(?:,|\s[-–]|\()\s*([^,()][^()]*?)\)?\s*$)",
                           "Ned Sowerby, Church of England", "Ned Sowerby"};
const Pattern kMemberListHead{
    "front.member-list-head",
    R"((?i)^\W*(?:names?|wards?|part(?:y|ies)|group|division|councillors?|cllrs|representing|position|role|members?)\W*$)",
    "Councillors", "Councillor Hart"};
const Pattern kNotMembers{
    "front.not-members",
    R"((?i)^\W*(?:contacts?|officers?|ask for|public information|agenda|terms of reference|role of|(?:the )?quorum|for (?:further|more)|enquiries|(?:date|time|place|venue)s?\b|this meeting|(?:copies|copy) to|distribution|officers in|lead officer|democratic services|notes?\b|please|tel\b|telephone|e-?mail|clerk\b|(?:senior )?(?:democratic|committee|governance)\b.{0,30}\b(?:officer|manager|administrator|services?)|minutes\b|apologies|supporting|published|issued)\b)",
    "Contacts", "Councillor Hart"};

const Pattern kContactLabel{
    "front.contact-label",
    R"((?i)^\W*(?:for (?:further|more|any|additional) (?:information|details|enquiries|queries)[^:;]{0,60}?,?\s*)?(?:(?:please\s+)?(?:(?:your|agenda|meeting|committee|main|key|further|lead|democratic services|committee services|governance|general|media|press|officer)\s+)*contact(?:s|\s+(?:officers?|details|names?|persons?|information|us))?(?:\s+for (?:this|the) (?:meeting|agenda))?|please (?:ask|reply|respond)(?: (?:for|to))?|ask(?:ing)? for|reply to|(?:please direct )?(?:any )?enquiries(?:\s+(?:to|regarding .{2,40}?(?: to)?|about .{2,40}?(?: to)?))?|officer(?: to contact)?|(?:case|lead|support) officer|dealt with by|from the office of|name|my contact|this matter is being dealt with by)\s*(?:$|[:;–-]+\s*(.*)$))",
    "Ask for: Tamsin Holroyd", "Contact was made"};
const Pattern kPostLabel{
    "front.post-label",
    R"((?i)^\W*((?:acting |interim |temporary |deputy |assistant |senior |principal |lead |proper |responsible |parish |town |city |council |committee |cabinet |democratic |governance |scrutiny |members?['’]? |meeting |financial |services? |support |finance |policy |business |and |& |executive )*(?:clerk|secretary|officer|administrator|manager|co-?ordinator|adviser|advisor|assistant|support|services|chief executive)(?: to the (?:parish |town )?(?:council|board|committee|governors))?(?:\s*(?:&|and|/)\s*(?:responsible financial officer|rfo|proper officer))?)\s*[:–-]+\s*(\S.*)$)",
    "Clerk : Joan Todd", "Clerk to the Council"};
const Pattern kPhoneLabel{
    "front.phone-label",
    R"((?i)(?:^|[\s,;|(])((?:direct\s+(?:dial|line|tel(?:ephone)?|no\.?|number)|ddi|tel(?:ephone)?s?|phone|mobile|mob|switchboard|call)\b\.?(?:\s*(?:no|number|ext(?:ension)?|direct|dial|line)\.?)*(?:\s*/\s*(?:ext(?:ension)?|mobile|fax|direct)\.?)?)\s*[:;–-]?\s*(.*)$)",
    "Direct Dial/Ext: 03000416892", "Ms Lorna Tellwright"};
const Pattern kFaxLabel{"front.fax-label",
                        R"((?i)(?:^|[\s,;|(])(fax(?:\s*(?:no|number)\.?)?\s*[:;–-]?\s*[+(\d][\d ()-]*))",
                        "Fax: 01632 960 341", "Faxes are read"};
const Pattern kEmailLabel{"front.email-label",
                          R"((?i)(?:^|[\s,;|(])e\s?-?\s?mail(?:\s+address)?\s*[:;–-]?\s*(.*)$)",
                          "E-mail: a.b@c.gov.uk", "mailbox"};
const Pattern kPhone{
    "front.phone",
    R"(((?:\+44\s?|\(\+44\)\s?)?\(?\d[\d()\s./-]{6,18}\d(?:\s*(?:[Ee]xt(?:ension|n)?\.?|x)\s*\d{2,6})?))",
    "01632 960 241", "Room 3"};
const Pattern kBarePhone{
    "front.bare-phone",
    R"(^\(?(?:(?:\+44|0044)\s?\(?0?\)?|0)[1-9][\d ()-]{6,14}\d(?:\s*(?:[Ee]xt(?:ension|n)?\.?|x)\s*\d{2,6})?$)",
    "03000 416814", "30 12 2025"};
const Pattern kEmail{"front.email", R"(([\w.%+'’&-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,10}))",
                     "georgina.little@kent.gov.uk", "georgina.little@kent"};
const Pattern kEmailStart{"front.email-start", R"(([\w.%+'’&-]+@[\w.-]*)$)", "Email: georgina.little@kent",
                          "Email: a.b@c.gov.uk on"};
const Pattern kEmailRest{"front.email-rest", R"(^([a-z0-9.@-]+)(?:$|[,;\s]))", ".gov.uk", "Telephone"};
const Pattern kEmailComplete{
    "front.email-complete",
    R"((?i)@[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|info|gov|edu|scot|wales|cymru|london|ie|eu|ca|coop|police|church|example)$)",
    "a.b@kent.gov.uk", "a.b@kent.go"};
const Pattern kContactProse{
    "front.contact-prose",
    R"((?i:\b(?:please (?:contact|telephone|ring|call|ask for|phone|e-?mail)|(?:contact(?:ing)?|telephoning|from|by ringing|asking for|speak to)):?\s+(?:the (?:[\w -]{3,50}?)[,:]?\s+)?)((?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.?\s+)?[A-Z][\w'’-]+(?:\s+(?:[A-Z][\w'’-]*\.?)){1,3})\s*(?:[,(–-]|on\b|at\b|by\b|via\b|tel|or\b|direct))",
    "please contact Jane Hart on 01632 960 114", "please contact the Council"};
const Pattern kProsePost{
    "front.prose-post",
    R"(^\s*[,(–-]\s*([A-Z][\w’'& -]{3,60}?)\s*(?:[,;)]|\b(?:on|at|tel|by|via|e-?mail)\b))",
    ", Democratic Services Officer, tel 01632", " on 01632"};
const Pattern kGenericMailbox{
    "front.generic-mailbox",
    R"((?i)^(?:[\w.-]*(?:clerk|office|info|admin|enquir|council|parish|democra|committee|governance|contact|customer|services?|support|scrutiny|members|secretar|planning|reception|help|press|media|webcast|mail|legal)[\w.-]*)@)",
    "clerk@milburnparishcouncil.com", "joel.cook@kent.gov.uk"};
const Pattern kClerkPost{
    "front.clerk-post",
    R"((?i)^(?:acting |interim |deputy |assistant )?(?:parish |town |community |city )?(?:clerk|proper officer)(?:\s*(?:to|of)\s+.{3,60})?(?:\s*(?:[,&/]|and)\s*.{3,60})?$)",
    "Clerk to the Council", "Parish Clerk's Salary"};
const Pattern kReferenceLabel{
    "front.reference-label",
    R"((?i)^\W*(?:(?:our|my|your)\s+ref(?:erence)?|date|ref(?:erence)?|fax|website|web|www|address|minicom|textphone|dx)\b)",
    "Our ref: DS/12", "Democratic Services"};

const Pattern kMeetingDatesTitle{
    "front.meeting-dates-title",
    R"((?i)^\W*((?:(?:schedule|programme|calendar|timetable|list) of (?:future |forthcoming )?(?:meetings?|(?:meeting )?dates)|(?:future |forthcoming |proposed |scheduled |provisional |remaining |committee |panel |board |council )*(?:dates?\s+(?:of|for)\s+(?:the\s+)?(?:\w+\s+){0,3}meetings|meeting\s+dates|meetings\s+(?:dates|schedule|calendar))|dates proposed for \d{4} meetings|(?:future|forthcoming|remaining|scheduled)\s+(?:\w+\s+)?meetings)\b(?:[^:]{0,60}?(?:municipal|civic|council|calendar|financial)\s+year)?)\s*(?::|[-–]|$|\(|\d{4}|in\b|for\b|are\b|will\b|of\b)(.*)$)",
    "Dates of Meetings: Municipal Year", "Date of next meeting"};
const Pattern kYear{"front.year", R"(^\W*((?:19|20)\d{2})\W*$)", "2016", "2016/17"};
const Pattern kYearInTitle{"front.year-in-title", R"(\b((?:19|20)\d{2})(?:\s*[/–-]\s*(?:20)?(\d{2}))?\b)",
                           "Municipal Year 2016/17", "Municipal Year"};
const Pattern kDayOfMonth{
    "front.day-of-month",
    R"((?i)\b(\d{1,2})\s?(?:st|nd|rd|th)?(?:\s+(?:of\s+)?|-)(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?:[ ,-]+((?:19|20)\d{2}))?)",
    "23 rd June", "June 23"};
const Pattern kMonthDays{
    "front.month-days",
    R"((?i)\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\s+(\d{1,2}(?:st|nd|rd|th)?(?:(?:\s*[,&]\s*|\s+and\s+)\d{1,2}(?:st|nd|rd|th)?)*)\b)",
    "June 5, 12 and 19", "5 June"};
const Pattern kPlusOne{
    "front.plus-one",
    R"((?i)^[\s,]*(?:and|plus|together with|as well as)\s+(?:the|a|an|one)\s+[a-z]*(?:teacher|chair|principal|mayor|leader|governor|trustee|member|councillor|president|vicar|representative|director)\w*)",
    " plus the Headteacher", " plus the following"};
const Pattern kQuorum{
    "front.quorum",
    R"((?i)\bquorum\b(?:[^.;]{0,120}?\b(?:is|are|be|=|of|shall be|will be)\s+|\s*(?:\([^)\d]*\))?\s*[:=–-]?\s*)(?:at least |a minimum of |any )?()" NUMBER_WORDS
    R"()\b(?:\s*\(\d{1,3}\))?(?:\s+(?:elected |voting |appointed |council |committee |panel |board |other )*(?:members?|councillors?|governors?|trustees?|directors?|persons?|people)|\s*[.)\],;]|\s*$|\s+(?:or|including|of\s+(?:whom|the|which))))",
    "The quorum is three members", "The quorum is set by Rule 4"};

#undef BODIES
#undef NUMBER_WORDS

}  // namespace minutebook::extract::patterns
