#include "extractors/patterns/people.h"

namespace minutebook::extract::patterns {

const Pattern kPersonalTitle{
    "people.title",
    R"(^((?i:(?:(?:Borough|County|District|Dst\.?|Parish|Town|City|Community|Unitary|Ward)(?:/\w+)? )?(?:Councillor|Cllr\.?)|Alderman|Ald\.?|Mayor|Deputy Mayor|Lord|Lady|Baroness|Sir|Dame|Mrs?\.?|Ms\.?|Miss|Mx\.?|Dr\.?|Prof\.?|Professor|Revd?\.?|Reverend|Rev['’]d\.?|Canon|Father|Rabbi|Imam|Inspector|Insp\.?|Chief Inspector|Superintendent|Sgt\.?|Sergeant|PC|PCSO|WPC|Major|Captain|Colonel|Col\.?|Capt\.?))(?:\s+|\.)(\S.*)$)",
    "Councillor Kemal", "Councillors Kemal and Hart"};
// Before what else somebody is: "(Chair) Cabinet Member for Parks".
const Pattern kOfficeInFront{"people.office-in-front",
                             R"((?i)^\(((?:vice[- ]|deputy )?chair(?:man|woman|person)?)\)\s*)",
                             "(Chair) Cabinet Member for Parks", "Chair of Governors"};
const Pattern kElectedTitle{"people.elected-title", R"((?i)^(?:councillor|cllr|alderman|ald)\b)",
                            "Cllr. T Reed", "Mrs T Reed"};
const Pattern kNextTitle{
    "people.next-title",
    R"([\w.'’)]\s+((?:Councillor|Cllr\.?|Alderman|Mrs?\.?|Ms\.?|Miss|Dr\.?|Revd?\.?)\s[A-Z]))",
    "Mr A Ash Mrs B Birch", "Mr A Ash"};
const Pattern kPluralTitle{
    "people.plural-title",
    R"(^(?i:(?:Borough |County |District |Parish |Town |City )?(Councillors|Cllrs\.?|Councilors|Aldermen|Messrs\.?|Mesdames))[:\s–-]+(\S.*)$)",
    "Councillors Kemal and Hart", "Councillor Kemal"};
const Pattern kPluralTitleAlone{
    "people.plural-title-alone",
    R"((?i)^(?:(?:parish |borough |county |district |town |city )?(?:councillors|cllrs)|members)\W*$)",
    "Councillors", "Councillor"};
const Pattern kRoleWithObject{"people.role-with-object", R"((?i)\b(?:for|of|to)(?:\s|$))", "Service Lead for",
                              "Office Assistant"};
const Pattern kPostNominals{
    "people.post-nominals",
    R"(^(?:(?:OBE|MBE|CBE|KBE|DBE|GBE|BEM|QC|KC|JP|DL|MP|MEP|MSP|MS|PhD|BSc|MSc|BA|MA|FRICS|CPFA|TD|RN|LVO|MVO)(?:[ ,]+|$))+$)",
    "OBE", "OBEN"};
const Pattern kRoleWord{
    "people.role-word",
    R"((?i)\b(?:chair(?:man|woman|person|ing)?|vice[- ]chair\w*|clerk|editor|reporter|manager|director|officer|head|headteacher|lead|leader|member for|portfolio holder|cabinet member|secretary|treasurer|administrator|assistant|adviser|advisor|executive|chief|engineer|solicitor|accountant|auditor|consultant|surveyor|planner|coordinator|co-ordinator|representative|rep|analyst|specialist|commissioner|counsel|inspector|president|cathaoirleach|chathaoirleach|governor|trustee|deputy|depute|convener|convenor|provost|principal|warden|intern|practitioner|supervisor|minister|commander|superintendent|technician|apprentice|observer|nurse|doctor|curator|librarian|ombudsman|spokesperson|lawyer|co-?opted member|CAO|CEO|CFO|RFO|COO|team|service|services|support)\b)",
    "Service Lead for Education", "Jane Wyatt"};
const Pattern kChair{
    "people.chair",
    R"((?i)^\W*(?:in the |acting |the |an |interim )?(?:chair(?:man|woman|person|ing)?|cathaoirleach)(?: for (?:the|this) (?:meeting|item))?(?:\s*[-–(].*)?\W*$|^[\w ]{3,30}, in the chair$)",
    "Chairman", "Vice-Chair"};
const Pattern kViceChair{
    "people.vice-chair",
    R"((?i)^\W*(?:the |an )?(?:(?:deputy|vice)[ -]?chair(?:man|woman|person)?|leas[ -]ch?athaoirleach)\W*$)",
    "Vice Chairman", "Chair"};
const Pattern kNameShape{"people.name-shape",
                         R"(^(?:(?:[A-Z][^\s\d,;:()/]*|de|la|van|von|der|den|le|du)\s*){1,5}$)", "Jane Wyatt",
                         "the report of"};
const Pattern kInnerTitle{
    "people.inner-title",
    R"(^([A-Z][A-Za-z' -]+?)\s+((?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Revd?|Reverend|Canon)\.?\s+[A-Z].*)$)",
    "Appointed Member Mr Ned Sowerby", "Mr Ned Sowerby"};
const Pattern kBracket{"people.bracket", R"(\(([^()]*)\))", "Clerk (Ms. C. Curley)", "Clerk"};
const Pattern kPublicCount{
    "people.public-count",
    R"((?i)[,;.]?\s*\b(?:(?:together|along) with|plus|and|also)?\s*\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|about \d+|approximately \d+)\s+(?:other\s+)?(?:members? of (?:the )?(?:public|press)|parishioners?|residents?|electors?|visitors?)\b(?:\s+(?:were|was)?\s*(?:also\s+)?present)?)",
    "B. Glover together with 4 members of the public", "Members of the public"};
const Pattern kInitialSurname{"people.initial-surname", R"(^[A-Z]\.? (?:[A-Z]\.? )?[A-Z][a-z'’-]+)",
                              "P Morel", "Parks and Open Spaces"};
const Pattern kTitleAlone{
    "people.title-alone",
    R"((?i)^(?:(?:parish|borough|county|district|town|city|community|unitary|ward)(?:/\w+)?\s+)?(?:councillor|cllr\.?|alderman|mayor|deputy mayor|sir|lord|lady|dame|rev\w*\.?|the hon\.?|prof\w*\.?)$)",
    "Cllr", "Clerk"};
const Pattern kInitialsOnly{"people.initials", R"(^[A-Z][A-Za-z]{0,5}[A-Z][a-z]{0,3}$)", "AHop", "Chair"};
// Who was there, but not who they are: no name.
const Pattern kGroupName{
    "people.group",
    R"(^(?:All |[Tt]he )?(?:(?:[a-z0-9'’-]+|Committee|Board|Council|Panel|Library|School|Parish|Town|County|Other|Senior|Some|All|Various|Association) ){0,3}(?:[Dd]irectors|[Mm]embers|[Ss]taff|[Oo]fficers|[Oo]fficials|[Rr]esidents|[Pp]arishioners|[Pp]ublic|[Pp]ress|[Cc]ouncillors|[Gg]overnors|[Tt]rustees|[Rr]epresentatives|[Gg]uests|[Vv]isitors|[Aa]ttendees|[Oo]thers|[Nn]obody|All Council)(?: (?:of|from|in|and|as|were|was|present)\b.*)?\W*$)",
    "Staff of the Library", "Mr John Staff"};
// Surnames that are also words for posts.
const Pattern kPostAsSurname{
    "people.post-as-surname",
    R"(^(?:[A-Z]\.?|[A-Z][a-z'’-]+) (?:Warden|Head|Nurse|Doctor|Counsel|Minister|Commander|Chair|Lead|Clerk)$)",
    "Philip Warden", "Warden Philip"};
const Pattern kPostWord{
    "people.post-word",
    R"(^(?:Tree|Traffic|Church|Parish|Town|Deputy|Vice|Assistant|Acting|Interim|Head|Team|Flood|Snow|Community|Footpaths?|Litter|Chief|School|Dog|Street|Service|Project|Prime|District|County|Borough|City|The|Senior|Locum|Village|Policy|Legal) )",
    "Tree Warden", "Philip Warden"};
const Pattern kLawmaker{"people.lawmaker", R"(\s(?:MP|MSP|MEP|MS|TD|MLA)$)", "Joan Wade MP", "Joan Wade"};
const Pattern kGroupLabel{"people.group-label", R"(^[A-Z][A-Za-z ]{2,40}s:\s+(\S.*)$)",
                          "Directors: Kevin Stone", "Director: Kevin Stone"};
// What a person does, not where: "Planning Services" is part of a post.
const Pattern kPostNoun{
    "people.post-noun",
    R"((?i)\b(?:manager|officer|director|clerk|head|chief|engineer|secretary|treasurer|chair\w*|leader|member|assistant|solicitor|lawyer|accountant|auditor|planner|surveyor|inspector|administrator|co-?ordinator|adviser|advisor|executive|deputy|CAO|CEO|CFO|RFO)\b)",
    "Planning Manager", "Planning Services"};
// One person to a line: a name and a post, or a post and a name.
const Pattern kOneDash{"people.one-dash", R"(^([^;:()–]{4,70}?)\s[–-]\s([^;:()]+)$)",
                       "P Good - Planning and Landscape Manager", "P Good"};
// The dash between a name and a post is missing, or was recognised as another mark.
const Pattern kNameThenPost{
    "people.name-then-post",
    R"(^((?:Councillor|Cllr\.?|Alderman|Mrs?\.?|Ms\.?|Miss|Dr\.?|Revd?\.?)\s?(?:[A-Z][\w.'’-]*\s+){1,3}?)(?:[^\w\s(),;]{1,2}\s*)?((?:(?:Deputy|Assistant|Interim|Acting|Service|Strategic|Executive|Corporate|Lead)\s+){0,2}(?:Cabinet Member|Member|Portfolio Holder|Leader|Lead|Head|Director|Manager|Chair(?:man)?)\s+(?:for|of)\s.*)$)",
    "Councillor Hart Cabinet Member for Schools", "Councillor Hart and the Head of Schools"};
const Pattern kPostColon{
    "people.post-colon",
    R"(^((?:Deputy )?(?:Mayor|Reeve|Warden)|Chair(?:man|woman|person)?|Vice[- ]Chair(?:man)?):\s+(\S.*)$)",
    "Mayor: David Marr", "Mayor David Marr"};
const Pattern kOrganisation{
    "people.organisation",
    R"(^(?:[A-Z][\w’'.&-]*[ ,]+(?:(?:and|of|the|on|upon) )*){1,6}(?:Council|Authority|Trust|Partnership|Borough|NHS|University|Constabulary|Police)$|^Police Scotland$)",
    "North Vale Combined Authority", "Councillor North"};
const Pattern kRepresents{
    "people.represents",
    R"((?i)\b(?:church|catholic|diocese|diocesan|governor|parent|union|federation|association|trust|college|academy|faith)\b)",
    "Roman Catholic Church", "Town Clerk"};

}  // namespace minutebook::extract::patterns
