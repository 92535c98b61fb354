#include "extractors/patterns/minutes.h"

namespace minutebook::extract::patterns {

const Pattern kAttendanceLabel{
    "minutes.attendance-label",
    R"((?i)^((?:hefyd )?(?:yn )?[bp]resennol(?:\s*/\s*(?:(?:also |members |those )?present|in attendance))?|present\s*/\s*(?:yn )?[bp]resennol|ymddiheuriadau(?: am absenoldeb)?(?:\s*/\s*apologies(?: for absence)?)?|apologies(?: for absence)?\s*/\s*ymddiheuriadau(?: am absenoldeb)?|in the chair|presiding(?: (?:officer|member))?|(?:(?:(?:other|board|committee|panel|forum|cabinet|authority|council|elected|voting)\s+)?(?:members|councillors|governors|trustees|directors|also|those|officers|officials|staff|council|public|others|persons)\s+(?:and (?:officers|visitors|members|staff|guests)\s+)?(?:also\s+)?)?(?:present|in attendance|attending|attendance)(?:\s+(?:virtually|remotely|online|in the chair|via \w+))?|(?:members|councillors|officers|officials|staff) in attendance|also in attendance|in attendance|together with|independent persons?|officers?(?:[’']s?)? support|supporting officers|support officers|attendees|invited|invitees|guests?|visitors|staff|officers|(?:committee|board|panel|council) members|apologies(?:\s+for\s+(?:absence|non-attendance|inability to attend))?(?:\s+(?:received|and absences))?(?:\s+from)?|regrets|absent|substitutes?|virtual attendance|joining remotely|appointed members?|co-opted members?|members of the public)\b\s*(?:\([^)]*\))?\s*(?:[:;.]\s*[-–]?|[-–]|$)?\s*(.*)$)",
    "Present: Councillors Kemal (Chair), Murray", "The Panel noted those present"};
const Pattern kAttendanceInline{
    "minutes.attendance-inline",
    R"((?i)[\s.,;](present|(?:also )?in attendance(?: virtually)?|apologies(?: for absence)?|also present|officers present|officers|guests?|staff|visitors|absent|(?:parish |town |deputy )?clerk)\s*:)",
    "Pam Walker. In attendance: Peter King", "in attendance Peter King"};
const Pattern kApologiesLabel{"minutes.apologies-label", R"((?i)^(?:apolog|regrets|ymddiheur))",
                              "Apologies for absence", "Present"};
const Pattern kApologiesTitle{"minutes.apologies-title",
                              R"((?i)^(?:to (?:receive|accept|note|consider|approve)\b.{0,40}\b)?apolog)",
                              "To receive and accept apologies for absence", "Public apology to a resident"};
const Pattern kReportsOf{"minutes.reports-of", R"((?i)^\W*reports?\b)", "Reports: J Stone", "J Stone"};
const Pattern kVirtualLabel{"minutes.virtual-label", R"((?i)virtual|remote|online|via )",
                            "In attendance virtually", "In attendance"};
const Pattern kAbsentLabel{"minutes.absent-label", R"((?i)^absent)", "Absent", "Present"};
const Pattern kPresentLabel{
    "minutes.present-label",
    R"((?i)^(?:in the chair|presiding)|^(?:(?:(?:other|board|committee|panel|forum|cabinet|authority|council|elected|voting)\s+)?(?:members|councillors|governors|trustees|directors|those|council|persons)\s+)?(?:present|attending|attendance|attendees)|^(?:yn )?[bp]resennol|^(?:committee|board|panel|council) members|^(?:members|councillors) in attendance|^appointed member|^co-opted member)",
    "Members present", "Also present"};
// "The other Councillors present were: ..."
const Pattern kAttendanceWere{
    "minutes.attendance-were",
    R"((?i)^\W*(?:the\s+)?(?:(?:other|following)\s+)*((?:(?:council|county|city|town|borough)\s+)?(?:councillors|members|officers|officials|staff|those|persons)(?:\s+and\s+\w+)?\s+(?:also\s+)?(?:present|in attendance))\s+(?:were|was)\b\s*[:;,]?\s*[-–]?\s*(.*)$)",
    "The Council Staff in attendance were:-", "Members were present for the item"};
const Pattern kWasInChair{
    "minutes.was-in-chair",
    R"(^\W*(?:(?i:(?:the|an)\s+)?(?i:cathaoirleach|mayor|deputy mayor|lord mayor|provost|convener|chair(?:man|woman|person)?),?\s+)?((?:[A-Z][\w.'’-]*\s*){1,5}?),?\s+(?i:(?:was )?in the chair|presided|took the chair)\b)",
    "The Cathaoirleach, Cllr. H. Kenny, was in the Chair.", "The motion presided over the debate"};
// "Members present": a heading "Councillors" of its own above their names.
const Pattern kGroupHeading{"minutes.group-heading", R"((?i)^(councillors|members|aldermen)\s*:?$)",
                            "Councillors", "Councillors Ash and Birch"};
const Pattern kWhoPresided{"minutes.who-presided",
                           R"((?i),?\s+(?:who (?:presided|was in the chair|took the chair)))",
                           "Councillor D. Mann (chairman), who presided, Councillors", "who said"};
const Pattern kWherePresent{"minutes.where-present", R"((?i)\b(?:were|was) present\s*:?-?$)",
                            "at 9.30 am when there were present:", "were present at it"};
const Pattern kDashed{"minutes.dashed", R"(\s[–-]\s+\S)", "Director – Dan Hill", "Director"};
const Pattern kWhoSpoke{"minutes.who-spoke", R"(,?\s+(?:who|which|and (?:he|she|they))\s+[a-z])",
                        "PC Amber Stone who reported that", "Dr Who"};
const Pattern kClerkLabel{"minutes.clerk-label", R"((?i)^(?:parish |town |deputy )?clerk$)", "Parish Clerk",
                          "Clerk's report"};
const Pattern kAttendingLabel{"minutes.attending-label", R"((?i)^(?:attending|attendance|attendees)\b)",
                              "Attending", "Members attending"};
const Pattern kListLabel{"minutes.list-label",
                         R"((?i)^(?:members|councillors|governors|trustees|directors)\s*:\s*(.*)$)",
                         "Members: Cllr P Stone", "Members present"};
const Pattern kChairedBy{"minutes.chaired-by", R"((?i)\bchaired by:?\s+((?:[A-Z][\w.'’-]*\s?){1,4}))",
                         "Chaired by Ruth Shoard", "the Chair"};
const Pattern kClerkedBy{"minutes.clerked-by",
                         R"((?i)\b(?:clerked|minuted) by:?\s+((?:[A-Z][\w.'’-]*\s?){1,4}))",
                         "Clerked by Pete Osbourn", "the Clerk"};
const Pattern kInTheChair{"minutes.in-the-chair", R"((?i)\bin the chair\b|^presiding)",
                          "PRESENT IN THE CHAIR", "Chair"};
const Pattern kNobody{
    "minutes.nobody",
    R"((?i)^\W*(?:none\b|nil\b|n/?a\b|no(?:ne)? (?:apologies|received)|there were (?:no|none)|no apologies).*$)",
    "None", "Nancy Green"};
const Pattern kApologiesFrom{
    "minutes.apologies-from",
    R"((?i)\bapolog(?:ies|y)(?:\s+for\s+(?:absence|(?:his|her|their) \w+ to attend|non-attendance))?(?:\s+at (?:the|this) meeting)?(?:\s+(?:were|was|had been|have been))?(?:\s+(?:also\s+)?(?:received|submitted|given|noted|made|recorded|reported|accepted|intimated|tendered)\s+for|(?:\s+(?:also\s+)?(?:received|submitted|given|noted|made|recorded|reported|accepted|intimated|tendered))?\s+(?:from|on behalf of|by))\s+(.+)$)",
    "Apologies were received from Mrs C Bell.", "Apologies for absence"};
const Pattern kSentApologies{
    "minutes.sent-apologies",
    R"(^((?:(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?) )?[A-Z][\w.'’-]*(?:(?:,? and |, | )[A-Z][\w.'’-]*){0,8})\s+(?i:(?:had |have |has )?(?:sent|gave|given|offered|tendered|submitted) (?:his |her |their )?apologies)\b)",
    "Cllr R Mapp sent apologies which were accepted.", "The Clerk sent the minutes"};
const Pattern kApologiesOf{"minutes.apologies-of",
                           R"((?i)\bapologies of\s+(.+?)\s+(?:were|was)\s+(?:noted|received|accepted))",
                           "The apologies of Councillor Kaur were noted.", "apologies from"};
const Pattern kReceivedFrom{
    "minutes.received-from",
    R"((?i)^\W*(?:(?:were|was|have been|had been)\s+)?(?:received|given|submitted|sent|noted|accepted|tendered)\s+(?:from|by|on behalf of)\s+(.+)$)",
    "Were received from PC Jackson", "Received with thanks"};
const Pattern kInAttendanceSentence{
    "minutes.in-attendance-sentence",
    R"(^(.+?)\s*,?\s+(?:(?:was|were)\s+(?:also\s+)?(?:in attendance|present)(\s+virtually|\s+remotely|\s+online)?\b|,?\s*with the consent of the Chair\w*,?\s+(?:were in attendance|addressed))(?:.*)$)",
    "Jane Wyatt, Service Lead, was in attendance and addressed the meeting.",
    "The Panel noted the attendance figures."};
const Pattern kJoinedLeft{
    "minutes.joined-left",
    R"(^\W*((?:(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?) )?[A-Z][\w.'’-]*(?:(?:,? and |, | )[A-Z][\w.'’-]*){0,8})\s+(joined|left|entered|re-?joined|returned to|arrived at|withdrew from)\s+(?:the )?(?:meeting|room|chamber)\b.{0,80}$)",
    "Simon Barlow joined the meeting at this point.", "The report left the meeting unsure"};
const Pattern kNarrative{
    "minutes.narrative",
    R"((?i)\b(?:was|were|had|has|have|would|that|is|are|will|noted|reported|advised|asked|agreed|resolved|declared|explained|informed|welcomed|opened|considered|received|participated)\b)",
    "The Chair welcomed all", "Councillors Kemal and Hart"};

const Pattern kReferenceNumber{
    "minutes.reference-number",
    R"(^(?i:minute\s+(?:no\.?\s*)?)?([A-Z]{0,3}\d{4}-\d{2,4}(?:_\d{1,3})?|\d{2,4}[./]\d{1,3}[./]\d{1,3}|[A-Z][A-Za-z]{0,5}/\d{1,4}/\d{2,4}(?:-\d{2,4})?|[A-Z]{1,5}[ .]?\d{1,4}/\d{2,4}(?:[-/]\d{2,4})?|\d{1,4}/\d{2,4}(?:-\d{2,4})?|(?:\d{2}|20\d{2})/\d|\d{2,4}-\d{2}/\d{1,4}|[A-Z]{1,4}\d{2,4}[.-]\d{1,3})[.:)]?\s+(.*)$)",
    "19.07.03 Minutes", "Planning Application 17/0110"};
// "A23", "OS.14": the initials of a committee and a number.
const Pattern kPrefixedNumber{"minutes.prefixed-number",
                              R"(^([A-Z]{1,4}[ .]?\d{1,3})[.:)]?\s+([“"'‘(]?[A-Z].*)$)", "A23 APOLOGIES",
                              "A23 to the coast"};
const Pattern kYearReference{"minutes.year-reference", R"(^(\d{1,4})(/\d{2,4})\s+[A-Z])", "70/17 Apologies",
                             "70/17"};
const Pattern kInlineReference{"minutes.inline-reference", R"(\s(\d{1,4})(/\d{2,4})\s+[A-Z])",
                               "at work. 71/17 Declarations", "Minute 64/17c should read"};
const Pattern kInlineNumber{"minutes.inline-number", R"([.!?:;)\]”"]\s+(\d{1,2})()\.\s+[A-Z])",
                            "was duly elected. 6. The minutes were agreed", "at 6. The meeting"};
const Pattern kItemNumbered{
    "minutes.item-numbered",
    R"((?i)^(?:agenda\s+)?item\s+(?:no\.?|number)\s*(\d{1,3}[a-z]?)\b[.:)]*\s*[-–]?\s*(\S.*)$)",
    "Item No. 2: Election of Deputy Mayor", "Item 6 - the first line should read"};
const Pattern kBareNumberTitle{"minutes.bare-number-title", R"(^(\d{1,5}[A-Za-z]?)[.):]?\s*([A-Z“"‘'(].*)$)",
                               "52 Apologies for Absence", "52 of the members"};
const Pattern kItemReference{"minutes.item-reference",
                             R"((?i)^\(?\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?(\w{1,4})\)?$)", "(Item 3)",
                             "(Item 3) Minutes"};
const Pattern kTrailingItemReference{"minutes.trailing-item-reference",
                                     R"((?i)^(.+?)\s*\((?:agenda\s+)?item\s+(?:no\.?\s*)?(\w{1,4})\)$)",
                                     "Apologies (Item 1)", "Apologies"};
const Pattern kItemHash{"minutes.item-hash", R"((?i)^item\s+#\s?(\d{1,3})[.:]?\s+(.+)$)",
                        "Item #10 Consideration of a donation", "Item 10"};
const Pattern kMovers{
    "minutes.movers",
    R"(^((?:[A-Z]\.\s?){0,3}[A-Z][\w'’-]+),\s*((?:[A-Z]\.\s?){0,3}[A-Z][\w'’-]+)\s*:(?:\s+(.*))?$)",
    "S. Kirkby, T. Batley:", "S. Kirkby and T. Batley"};
const Pattern kUsualTitle{
    "minutes.usual-title",
    R"((?i)^(?:apologies|public (?:questions?|participation|forum|session|speaking|open)|open forum|declarations?\b|disclosure|minutes|matters arising|correspondence|finance|planning|any other business|date of next|chair(?:man)?['’]?s|(?:committee|staff|officers?['’]?|councillors?['’]?|members['’]?) reports?|payments?\b|accounts (?:for|payable|to)|highways\b|clerk['’]?s report|aob\b|precept\b|urgent|petitions|questions))",
    "Public Questions", "The Panel"};

const Pattern kResolved{
    "minutes.resolved",
    R"(^\W*((?i:it was(?: therefore| then| unanimously)?(?: moved, seconded and)?|and|that it be|the (?:motion|recommendation)s? (?:was|were)))?\s*((?:RES+OLVED|DECIDED|AGREED)\b|(?i:(?:unanimously\s+)?res+olved)\b|(?i:(?:now,? |therefore,? ){0,2}be it (?:therefore |further |hereby )?resolved)\b|A(?:greed)\b\s*[:–-]|(?i:and\s+(?:it was\s+)?(?:unanimously\s+|duly\s+)?(?:agreed|adopted))\W*$|D(?:ecision|ecided)\b\s*:|R(?:esolution)\b\s*:)(?i:\s+\(?(?:unanimously|by (?:a )?majority(?: vote)?|nem\.? con\.?|by (?:common )?consent)\)?)?\W{0,4}\s*(.*)$)",
    "RESOLVED that the minutes be approved", "The Panel resolved nothing"};
const Pattern kBodyResolved{
    "minutes.body-resolved",
    R"(^(?i:((?:the |this |that )?(?:[\w'’&,-]+\s+){0,5}?(?:committee|council|panel|board|cabinet|councillors|members|governors|trustees|meeting|sub-committee|executive|authority|forum|commission)))\s+(?i:(?:unanimously\s+|also\s+|then\s+|therefore\s+|formally\s+)?resolve[ds])\b(?:\s+unanimously)?\W{0,3}\s*(.*)$)",
    "Committee resolved to note the apologies.", "The Councillors were resolved"};
// What a body decided stands in the list below.
const Pattern kDecidingStem{
    "minutes.deciding-stem",
    R"((?i)^(?:[\w ]{3,40},? )?(?:the |this )?(?:[\w'’&-]+ ){0,4}?(?:committee|council|panel|board|cabinet|councillors|members|sub-committee|executive|authority|forum|commission)(?:,? (?:having|after|following) [^:.]{3,80},?)?(?: (?:(?:unanimously|then|therefore|also|duly) )?(agreed|decided|approved|determined))?(?: (?:to|that))?\W*:\W*$)",
    "Thereafter, the Committee:-", "The Committee noted the following points:"};
const Pattern kDecisionVerb{
    "minutes.decision-verb",
    R"(^(?:RES+OLVED|AGREED|NOTED|APPROVED|DECIDED|RECOMMENDED|REMITTED|HOMOLOGATED|CONTINUED|INSTRUCTED|AUTHORISED|DELEGATED)\b)",
    "APPROVED the schedule of dues; and", "Approved plans"};
const Pattern kMovedResolved{
    "minutes.moved-resolved",
    R"(^(?i:(?:it was |this was )?(?:proposed|moved) by .{3,60}?,? (?:and )?seconded by .{3,60}?,? and (?:it was )?(?:unanimously )?(?:resolved|agreed))\W{1,3}((?i:that|to) .*)$)",
    "It was proposed by Cllr Crisp, seconded by Cllr Winn and RESOLVED that the oak be felled.",
    "It was resolved that the oak be felled."};
const Pattern kInnerResolved{
    "minutes.inner-resolved",
    R"((?i)(?:(?:\b(?:committee|council|panel|board|cabinet|councillors|members|governors|trustees|it was)\s+(?:unanimously\s+)?|[,;]\s+|\d\s+)resolved|\S\s+(?-i:Resolved|RESOLVED))\s+((?:to|that|the [\w’' ]{3,30} (?:to|should|would|be))\b(?:[^.]|\.\d)*\.?))",
    "after discussion the Councillors resolved to support these application amendments.",
    "it was not resolved"};
const Pattern kBodyAgreed{
    "minutes.body-agreed",
    R"((?:^|[.!?]\s+)(?:The\s+)?(?:Committee|Council|Panel|Board|Cabinet|Governors|Trustees)\s+(?:unanimously\s+)?agreed\s+(that\b[^.]*\.))",
    "The Committee agreed that the increase would be applied.", "Ruth agreed to chair the meeting."};
const Pattern kNotedOnly{
    "minutes.noted-only",
    R"((?i)^(?:that )?(?:the )?(?:[\w'’&-]+\s+){0,4}?(?:panel|committee|council|board|cabinet|councillors|members|governors|trustees|sub-committee|forum|commission)\s+(?:received and |considered and )?noted\s+(?:the|that|a|an|with|those)\b)",
    "The Panel noted the report of the Director", "It was noted by the Clerk"};
const Pattern kFormalOpening{
    "minutes.formal-opening",
    R"((?i)^(?:the )?(?:[\w'’&-]+\s+){0,4}?(?:panel|committee|council|board|cabinet|sub-committee|commission|forum)\s+(?:considered|received|noted|discussed)(?:\s+and\s+(?:noted|considered|discussed))?\s+(?:the|a|an)\s+(?:\w+\s+)?(?:report|briefing|presentation|update|paper))",
    "The Panel considered the report of the Service Director", "The Panel noted the following points"};
const Pattern kNotedLeadIn{
    "minutes.noted-lead-in",
    R"((?i)\b(?:noted|discussed|raised|made|highlighted|considered)\b.{0,60}\b(?:following|points|number of|including|matters)\b.{0,60}[:-]\W*$|\bfollowing (?:points|comments|matters|issues|observations) were (?:made|noted|raised|discussed|highlighted)\b.{0,40}[:-]\W*$)",
    "The Panel particularly noted the following points:-", "The Panel noted the report."};
const Pattern kTold{
    "minutes.told",
    R"(^(?:In (?:answer|response|reply) to\b|(?:The |A |Some |Several )?(?:(?:Councillor|Cllr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Chair\w*|Vice-Chair\w*|Leader|Member|Members|Officers?|Clerk|Committee|Panel|Board|Cabinet|Head|Director|Manager)\b)(?:[ ,]+[\w'’.-]+){0,8}?,? (?:said|asked|expressed|explained|outlined|introduced|presented|thanked|reported|advised|queried|commented|suggested|questioned|welcomed|stated|noted|received|informed|referred|raised|felt|requested|emphasised|highlighted)\b.*[.:]$))",
    "Mr Tranter outlined the proposed changes.", "Jane Wyatt was in attendance."};
const Pattern kDeclared{
    "minutes.declared",
    R"((?i)\bdeclar(?:ed|ing)\b.{0,80}\binterests?\b|\bmade an? (?:\w+ )?(?:transparency statement|declaration of interest)\b|\b(?:stated|advised|said|reported|noted|indicated)\b.{0,40}\b(?:had|has|held|have)\b.{0,12}\b(?:non[- ])?(?:disclosable |registrable )?(?:pecuniary|personal|prejudicial|registerable|other) interest)",
    "Councillor Kemal declared a personal interest in the matter",
    "Members are invited to declare any interest"};
const Pattern kNoDeclarations{
    "minutes.no-declarations",
    R"((?i)\bno (?:other |such |further |new )?(?:declarations?|interests?|disclosures?)\b|\bthere were none\b|\bnone (?:were )?(?:declared|received)|\binvited to (?:declare|disclose)|\bnot declare|\bno members? declared|\bnothing to declare)",
    "There were no declarations of interest.", "Councillor Kemal declared an interest"};
const Pattern kNote{"minutes.note", R"(^\W*(?:NOTE|Note|N\.?B\.?)\s*[:–-]\s*(.+)$)",
                    "NOTE: Councillor Kemal declared", "Noted: the report"};
const Pattern kNone{
    "minutes.none",
    R"((?i)^\W*(?:none|nil|n/?a|none received|none declared|not applicable|no action|(?:and )?it was|-+)\W*$)",
    "None.", "None of the members"};
const Pattern kOpenOutcome{
    "minutes.open-outcome",
    R"((?i)\b(?:moved|proposed)\b.{0,80}\bseconded\b.{0,60}\b(?:unanimously|it was(?: (?:then|therefore|duly))?|and)$)",
    "moved by A Moss, seconded by B Hart and unanimously", "Seconded by B Hart and"};
// What the page of a meeting shows of an item.
const Pattern kPagePart{
    "minutes.page-part",
    R"((?i)^(minutes|minute extract|decisions?|additional documents|supporting documents|attached documents)\s*:$)",
    "Additional documents:", "Minutes: approved"};
const Pattern kOutcomeStem{
    "minutes.outcome-stem",
    R"((?i)^(?:.{0,90}\b(?:unanimously|accordingly|it was(?: (?:then|therefore|duly|also))?)|.{0,60}\b(?:moved|proposed) by .{3,60}\bseconded by .{3,60}?(?:,? and(?: it was)?)?)\s*[:–-]+$)",
    "Accordingly, the Panel unanimously –", "The Panel agreed unanimously"};
const Pattern kAccessLine{
    "minutes.access-line",
    R"((?i)^\W*(?:(?:un)?restricted items?|(?:part (?:i+|\d|one|two)\W+)?exempt (?:items?|business)|open (?:access|minutes?)(?: to minutes)?|public (?:items|business)|confidential items?|private (?:items|business))\W*$)",
    "EXEMPT ITEMS", "exempt from tax"};
const Pattern kNextMeetingTitle{
    "minutes.next-meeting-title",
    R"((?i)\b(?:next|future|forthcoming) meetings?\b|\bdates? of (?:the )?(?:next|future)\b)",
    "Date of Next Meeting", "Minutes of the last meeting"};
const Pattern kClosing{
    "minutes.closing",
    R"((?i)^\W*(?:note\W+)?(?:(?:there being no (?:further|other|more) business)|this concluded (?:the )?(?:meeting|business)|chair\w*(?:['’]s)? signature|(?:the )?(?:meeting|hearing|chair\w*|session)\b.{0,60}\b(?:closed|ended|concluded|finished|(?:brought|drew).{0,20}to a close)\b|meeting closed|signed\b|signature|chair(?:man|person)?\s*(?:[:.…_]|$)|dated?\s*[:.…_]|mayor\s*:|clerk\s*:|municipal administrator|(?:the )?next (?:\w+[ ,&]+){0,8}?meeting|(?:the )?date (?:of|for) (?:the )?(?:next|following|meeting)|minutes (?:prepared|taken)|these minutes|approved (?:as|by)|(?:confirmed|approved|agreed|signed) as (?:a )?true\b|(?:parish |town |community )?clerk(?: to the (?:parish |town |community )?council)?\W*$|closure\s*:|[_.…]{5,}))",
    "There being no further business, the meeting closed at 9.30pm.", "The Chair signed the minutes"};
const Pattern kMeetingEnd{
    "minutes.meeting-end",
    R"((?i)^\W*(?:there being no (?:further|other|more) business.{0,80}\b(?:closed|ended|concluded)\b|this concluded (?:the )?(?:meeting|business)|(?:the )?(?:meeting|chair\w*)\b.{0,60}\b(?:closed|ended|concluded|finished|(?:brought|drew).{0,20}to a close)\b.{0,30}$))",
    "The meeting closed at 8.50 p.m.",
    "The meeting was closed for public discussion so that residents could speak"};
const Pattern kRunInTitle{"minutes.run-in-title", R"(^((?:“|"|‘)?[A-Z][^:.;!?£]{1,55}?)\s*:\s+(\S.*)$)",
                          "Minutes: It was agreed that the minutes be signed.", "Minutes of the meeting"};
// A usual title and what runs on behind it without a stop.
const Pattern kUsualRunIn{
    "minutes.usual-run-in",
    R"(^((?i:(?:to (?:receive|accept|note|consider) )?apologies(?: for (?:absence|non-attendance))?|(?:to receive )?declarations? of (?:members['’] )?interests?(?: on agenda items| in items on the agenda)?|matters arising(?: from the (?:last )?(?:minutes|meeting))?|(?:the )?date of (?:the )?next (?:[\w]+ ){0,3}?meeting|any other business|public (?:participation|questions|forum)|open forum|correspondence)\b)\.?:?\s+((?:Apologies|There|No|None|The|It|A|An|Cllrs?|Councillors?|(?:Parish|Borough|County|District|Town) Councillors?|Mrs?|Ms|Miss|Dr|Received|Were|Members|Governors|Trustees|Councillor|All|They|This|\d{1,2}(?:st|nd|rd|th))\b.{3,})$)",
    "Apologies for absence Mr Green had sent his", "Apologies for absence"};
const Pattern kStopRunIn{
    "minutes.stop-run-in", R"(^([A-Z][^.:;!?£]{3,60}?)(?:\.|\s[–-])\s+([A-Z].{20,}[.!?”"])$)",
    "Election of Chairman. Cllr Stone proposed that Cllr Vale be Chairman.", "Election of Chairman."};
const Pattern kReportHeading{
    "minutes.report-heading",
    R"((?i)^(?:staff|committee|officers?['’]?|councillors?['’]?|delegations?|presentations?|public meeting|closed session)\s*(?:reports?|requests?)?\s*:\s*\S)",
    "Staff Report: Parking on Birch Drive", "Staff Reports:"};
const Pattern kReportsAlone{
    "minutes.reports-alone",
    R"((?i)^(?:staff|committee|officers?['’]?|councillors?['’]?|members['’]?|delegations?)\s+reports?(?:\s*[-–(]?\s*(?:continued|cont['’.]?d?\.?)\)?)?\s*:?$)",
    "Staff Reports Continued:", "Staff Reports: J Stone"};
// The first words of what happened before the first item.
const Pattern kOpeningEvent{
    "minutes.opening-event",
    R"(^(?:At the (?:outset|start|beginning)\b|Before the (?:start|meeting|commencement)\b|Prior to\b|With the (?:consent|permission|agreement) of\b|A minute['’]?s? silence\b|The (?:Chair\w*|Mayor|Cathaoirleach|Convener|Clerk|Council|Committee|Board|Panel|Members)\b|(?:Councillor|Cllr\.?|Members|Councillors)\s|It was (?:agreed|noted|resolved|reported)\b))",
    "At the outset, Councillor Stone asked for an update.", "These minutes are a draft."};
const Pattern kOpensMeeting{
    "minutes.opens-meeting",
    R"((?i)\b(?:opened|commenced|began|started|chaired|presided|welcomed|in the chair|to order|call(?:ed)? the)\b)",
    "The Chair opened the meeting at 6.30 pm.", "The Chair asked for news"};
// What several items are grouped under.
const Pattern kItemGroup{
    "minutes.item-group",
    R"((?i)^(?:notices? of motions?|(?:members['’]? |councillors['’]? |public )?questions|motions|deputations|(?:new|old|other|unfinished|general|routine) business|(?:items? )?for (?:decision|information|discussion)|part [abcd12])\W*$)",
    "NOTICES OF MOTION", "Notice of Motion submitted by Councillor Stone"};
const Pattern kPageLine{"minutes.page-line",
                        R"((?i)^(?:minutes\b.{0,60}?[-–|,]\s*)?page\s+\d+(?:\s+of\s+\d+)?$)",
                        "Minutes – April 17, 2018 – Page 2", "Page 2 of the report was amended"};
// A mark alone on its line, whose text stands below it.
const Pattern kLoneMark{"minutes.lone-mark", R"(^\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)$)", "(a)", "(a) To note"};
const Pattern kLoneReference{
    "minutes.lone-reference",
    R"(^([A-Z][A-Za-z]{0,5}/\d{1,4}/\d{2,4}|[A-Z]{1,5}[ .]?\d{1,4}/\d{2,4}|\d{1,4}/\d{2,4}|\d{2,4}-\d{2}/\d{1,4})[.:)]?$)",
    "PLA102/18", "PLA102/18 Minutes"};
const Pattern kLoneNumber{"minutes.lone-number",
                          R"(^(?:(?i:(?:agenda )?item (?:no\.?|number)) ?(\d{1,3})[.):]?|(\d{1,3})[.)])$)",
                          "Item No. 1", "1 May"};
// A short line whose words are capitalised, small ones aside.
const Pattern kHeadingLine{
    "minutes.heading-line",
    R"(^(?:[“"'‘]?[A-Z0-9][\w'’&/.()-]*|and|of|the|for|to|in|on|at|from|with|by|or|a|an|&|[-–/])(?:\s+(?:[“"'‘]?[A-Z0-9(][\w'’&/.()-]*|and|of|the|for|to|in|on|at|from|with|by|or|a|an|&|[-–/]))*\W*$)",
    "Playing Field Report", "The light in Bridge Road is out"};
const Pattern kWasOpinion{"minutes.was-opinion",
                          R"((?i)^that (?:this|it|they|there)\s+(?:was|were|had|is|are)\b)",
                          "that this was a great initiative", "that the increase would be applied"};
const Pattern kVoteResult{
    "minutes.vote-result",
    R"(^(.*?)[\s(.]*\b(?i:(?:motion\s+)?(carried|defeated|lost|withdrawn|not carried|carried unanimously))\W*$)",
    "THAT we donate $100. Carried.", "The case was carried out"};
const Pattern kMover{
    "minutes.mover",
    R"((?i)\b(?:proposed|moved|prop(?:osed)?\.?)(?:\s+by)?:?\s+((?:Councillor |Cllr\.? |Mr\.? |Mrs\.? |Ms\.? |Miss |Dr\.? )?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})[\s,;.]+(?:and\s+)?(?:seconded|2nd)(?:\s+by)?:?\s+((?:Councillor |Cllr\.? |Mr\.? |Mrs\.? |Ms\.? |Miss |Dr\.? )?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}))",
    "Proposed by Councillor Slattery; seconded by Councillor Doyle", "It was proposed that"};
const Pattern kVoteCounts{"minutes.vote-counts",
                          R"((?i)^\W*(?:for|against|abstain(?:ed|ing)?|abstentions?)\b\s*[:(–-]\s*\(?\d+)",
                          "For (57)", "For 57 years the"};
const Pattern kActionLine{"minutes.action-line", R"((?i)^\W*actions?\s*[:;–-]\s*.{0,80}$)", "ACTION: AHop",
                          "Action was taken by the Clerk"};
const Pattern kSubheadingVerb{
    "minutes.subheading-verb",
    R"((?i)\b(?:received|noted|reported|considered|raised|advised|agreed|signed|discussed|resolved|approved|were|was|is|are|be)\b)",
    "Invoices received from:", "Work outstanding:"};

}  // namespace minutebook::extract::patterns
