#include "extractors/patterns/representations.h"

namespace minutebook::extract::patterns {

// "Mr T Ash", "Mrs Jane Birch of Mill Lane", "A resident of Church Row", "Another member of the public".
#define WHO                                                                                                  \
  R"(((?:(?:(?:Mr|Mrs|Ms|Miss|Dr|Revd?|Sir|Prof(?:essor)?)\.? )[A-Z][^\s,;:()]*(?: [A-Z][^\s,;:()]*){0,3}|)" \
  R"((?:An?|Another|One|The|Two|Three|Several|Some|Local) (?:\w+ )?(?:residents?|members? of the public|)"   \
  R"(parishioners?|electors?|villagers?|speakers?|allotment holders?))(?:,? (?:of|from) [A-Z][\w'’ -]{2,40}?)?))"
#define NUMBER R"((one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}))"

const Pattern kPublicTitle{
    "representations.public-title",
    R"((?i)\b(?:public|residents?|electors?|parishioners?|open)\b.{0,30}\b(?:questions?|participation|forum|session|speaking|time|representations?|comments|discussion)\b|\bquestions?\b.{0,30}\b(?:public|residents|electors)\b)",
    "QUESTIONS FROM MEMBERS OF THE PUBLIC", "EXCLUSION OF THE PUBLIC"};
const Pattern kQuestionAsked{
    "representations.question-asked",
    "^" WHO
    R"(,? (?:had |then |also )?(?:asked|enquired|inquired|queried|wished to know|wanted to know)(?: about)?,? (.{4,}))",
    "Mr T Ash asked when the footbridge would be mended.", "The Chair asked for comments."};
const Pattern kQuestionFrom{"representations.question-from",
                            R"(^(?i:question)(?: (?i:no\.? ?)?\d+)?:? (?i:from|by) )" WHO
                            R"((?: to (?:the )?[^:–]{3,80})?(?:\s*[:–-]\s*(.{4,}))?$)",
                            "Question 1 from Mr T Ash to the Leader: When will the bridge be mended?",
                            "Questions from Members"};
const Pattern kQuestionsCounted{
    "representations.questions-counted",
    "(?i)^" NUMBER
    R"( (?:public |written )?questions? (?:had been|has been|have been|were|was) (?:received|submitted|asked|put)(?:,? (?:from|by) (.{4,80}?))?[.,;]?(?: in |$))",
    "Two questions had been received from members of the public.", "Two members asked questions."};
const Pattern kStatementMade{
    "representations.statement-made",
    "^" WHO
    R"(,? (?:had |then |also )?(?:said|stated|spoke|expressed|thanked|reported|complained|objected|raised|commented|addressed|read|felt|requested|informed)\b (.{4,}))",
    "A resident of Church Row said that lorries still used the lane.", "The Clerk said that it was done."};
const Pattern kPetition{
    "representations.petition",
    R"((?i)\bpetitions?\b.{0,120}\b(?:was|were|been|had|has)?\s*(?:presented|received|submitted|handed|introduced|signed)\b|\b(?:presented|received|submitted|handed in|introduced)\b.{0,40}\bpetitions?\b)",
    "Mrs Birch presented a petition of 214 signatures", "The petition scheme was agreed."};
const Pattern kPetitionsCounted{
    "representations.petitions-counted",
    "(?i)^" NUMBER R"( petitions? (?:had been|has been|have been|were|was) (?:received|submitted|presented))",
    "Three petitions were received.", "Three signatures"};
const Pattern kPetitionBy{
    "representations.petition-by",
    R"(^((?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Revd?)\.? )?[A-Z][^\s,;:()]*(?: [A-Z][^\s,;:()]*){0,3})(?:,? on behalf of [^,]{3,80},?)? (?:then |had )?(?:presented|submitted|handed in|introduced|read)\b)",
    "Councillor Hale presented a petition", "A petition was presented"};
const Pattern kPetitionFrom{
    "representations.petition-from",
    R"(\bpetition\b.{0,80}\b(?:received|presented|submitted|handed in)? ?(?:from|by) ((?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Revd?)\.? )?[A-Z][^\s,;:()]*(?: [A-Z][^\s,;:()]*){0,3}|(?:the )?(?:residents|parents|pupils|users|members|tenants) of [A-Z][^\s,;:()]*(?: [A-Z][^\s,;:()]*){0,3}))",
    "A petition was received from Mr T Ash", "A petition was received"};
const Pattern kSignatures{
    "representations.signatures",
    R"((?i)\b(\d{1,3}(?:,\d{3})+|\d{1,6}) (?:valid |verified )?(?:signatures?|signatories|names)\b|\bsigned by (?:(?:over|more than|some|about) )?(\d{1,3}(?:,\d{3})+|\d{1,6})\b)",
    "a petition containing 1,214 signatures", "two signatures"};
const Pattern kPetitionSubject{
    "representations.petition-subject",
    R"((?i)\bpetition\b.*?\b((?:asking|calling|requesting|regarding|concerning|about|opposing|opposed to|objecting to|against|in support of|in favour of|entitled|relating to)\b.{4,})$)",
    "a petition of 214 signatures asking for a crossing in Church Street.", "a petition of 214 signatures."};
// Whom somebody addressed, before what was said: "asked the Clerk whether".
const Pattern kSubjectAddressee{
    "representations.subject-addressee",
    R"((?i)^(?:(?:to|with|from) )?(?:(?:the|this) )?(?:(?:parish|town|city|county|borough|district|full) )?(?:council(?:lors?|s)?|committee|chair(?:man|person|woman)?|meeting|members|panel|cabinet|board|clerk|leader|mayor|officers?),? )",
    "the Parish Council for the bench", "the drains"};
// Words for what is said or felt, before what it is about: "concerns about".
const Pattern kSubjectLead{
    "representations.subject-lead",
    R"((?i)^(?:(?:(?:(?:his|her|their|its|some|great|grave|serious|strong|continuing|particular|further|deep|an?|the|several|a number of|out) )*(?:concerns?|worr(?:y|ies)|disappointment|objections?|opposition|support|thanks|gratitude|appreciation|views?|frustration|dismay|anger|issues?|matters?|subject|problems?|questions?|points?|quer(?:y|ies)|statement|letter|interest) )?(?:about|at|over|regarding|concerning|against|with regard to|in relation to|in respect of|in connection with|relating to)|(?:(?:his|her|their|its|some|great|grave|serious|strong|continuing|particular|further|deep|an?|the|several|a number of|out) )*(?:concerns?|disappointment|objections?|opposition|support|thanks|gratitude|appreciation|views?|frustration|dismay|issues?|matters?|subject|problems?|questions?|points?|quer(?:y|ies)) (?:on|with|to|for|of)|on|for) )",
    "serious concerns about the speed of traffic", "the speed of traffic"};
// What others answered, after what was said.
const Pattern kSubjectAnswer{
    "representations.subject-answer",
    R"((?i)[,;:]?\s+(?:(?:and|but) (?:was|were) (?:told|advised|informed|assured)|(?:and|but|to which|whereupon)?\s*(?:in (?:reply|response),? )?(?:the |cllr\.? |councillor )(?:[\w’'-]+ ){1,4}(?:replied|responded|answered|advised|explained that|confirmed|undertook|agreed to|said that|stated that))\b)",
    "when the bridge would open and the Clerk replied that it was soon", "when the Clerk would reply"};
const Pattern kMemberOrOfficer{
    "representations.member-or-officer",
    R"((?i)\b(?:councillors?|cllrs?|chair\w*|clerk|mayor|leader|director|officer|manager|head of)\b)",
    "The Head of Estates", "Mr T Ash"};

#undef WHO
#undef NUMBER

}  // namespace minutebook::extract::patterns
