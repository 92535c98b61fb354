#include "extractors/patterns/remarks.h"

namespace minutebook::extract::patterns {

// Words that begin with a capital: "Councillor A Brown", "Mrs. O'Neale-Smith".
#define NAME R"([A-ZÀ-Þ][^\s,;:.()[\]]*\.?(?: [A-ZÀ-Þ][^\s,;:.()[\]]*\.?){0,5})"
// A body or an officer: capitals, with small words between.
#define OFFICE R"((?:the |a )?[A-Z][^\s,;:.()]*(?:,? (?:[A-Z][^\s,;:.()]*|and|of|for|the|on|to))*)"
#define MATTER                                                                                        \
  R"(\b(?:matters?|items?|reports?|applications?|motions?|issues?|proposals?|petitions?|questions?|)" \
  R"(recommendations?|decisions?|requests?|resolutions?|policy|policies|budgets?|amendments?|this|it)\b)"
#define BODY R"((?:the )?(?:council|committee|panel|cabinet|board|commission|members|sub-?committee))"

const Pattern kSubstituteFor{
    "remarks.substitute-for",
    "(" NAME
    R"() ?[(\[](?i:as |a |the |acting |attending )*(?i:substitut(?:e|ing)|sub\.?|deputising|standing in|in place)(?i: member)? (?i:for|of) ()" NAME
    R"()[)\]])",
    "Councillor Ash (substitute for Councillor Birch)", "Councillor Ash (substitute)"};
const Pattern kSubstitutedFor{
    "remarks.substituted-for",
    "(" NAME
    R"(),?(?: (?:was|were|is|attended|attending|present|acted|acting|sat|there|the|meeting|as|a|in)){0,7} (?:substitut(?:e|ed|ing)|deputis(?:ed|ing)|stood in|standing in)(?: member)? for ()" NAME
    ")",
    "Councillor Ash attended the meeting as substitute for Councillor Birch",
    "There were no substitutes for absent members"};
const Pattern kSubstitutedBy{
    "remarks.substituted-by",
    "(" NAME R"() ?[(\[](?i:with )?(?i:substitut(?:e|ed)|sub\.?|replaced)(?i: by)?[ :,–-]+()" NAME
    R"()[)\]])",
    "Apologies: Councillor Birch (substitute: Councillor Ash)", "Councillor Birch (substitute member)"};
const Pattern kSubstituting{"remarks.substituting",
                            "(" NAME R"() ?[(\[]()" NAME
                            R"() (?i:as )?(?i:substitut(?:ing|e)|deputising)[)\]])",
                            "Councillor Birch (Councillor Ash substituting)", "Councillor Birch (Chair)"};
const Pattern kCameOrWent{
    "remarks.came-or-went",
    R"(((?:Councillors?|Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Ald(?:erman)?\.?) )" NAME
    R"((?:(?:,| and|, and) )" NAME
    R"()*)(?: (?:then|also|who had declared an interest,?))? (left|joined|withdrew from|entered|arrived at) (?:the )?(?:meeting|room|chamber|hall|call)\b)",
    "At 7.45 pm Councillor Ash left the meeting.", "Councillor Ash left the Council in 2019."};
const Pattern kDeferred{
    "remarks.deferred",
    R"((?i)\b(?:be|stand|stands|is hereby) deferred\b|^\W*(?:that )?(?:)" BODY
    R"( )?(?:agrees? |resolves? )?(?:to )?defers?\b|^\W*deferred\b|^\W*(?:that )?(?:the )?(?:consideration|determination|decision|discussion)\b.{0,100}\bdeferred\b)",
    "that the application be deferred for a site visit", "that the report on deferred payments be noted"};
const Pattern kReferredTo{
    "remarks.referred-to",
    "(?i)" MATTER R"([^.;]{0,80}\b(?:be|is|are|stands?)(?: \w+)? referred(?: back)? to ((?-i:)" OFFICE "))",
    "that the matter be referred back to the Planning Committee",
    "that families be referred to the right service"};
const Pattern kRefersTo{"remarks.refers-to",
                        R"((?i)^\W*(?:that )?(?:)" BODY
                        R"( )?(?:agrees? )?(?:to )?refers?\b[^.;]{0,40})" MATTER
                        R"([^.;]{0,60}?\bto ((?-i:)" OFFICE "))",
                        "to refer the petition to the Cabinet Member for Transport",
                        "that the report refers to matters of the Highways Board"};
const Pattern kDelegated{
    "remarks.delegated",
    R"((?i)\bdelegat(?:e|es|ing) (?:\w+ )?(?:authority|powers?|responsibility|approval|decisions?|to)\b|\b(?:authority|powers?|responsibility|approval|decisions?)\b[^.;]{0,60}\b(?:be|is|are)(?: hereby)? delegated\b|\b(?:be|is|are)(?: hereby)? (?:delegated|(?:given|granted) delegated) (?:authority|powers?|responsibility|to)\b)",
    "to delegate authority to the Head of Estates", "decisions taken under delegated authority were noted"};
const Pattern kDelegatedTo{
    "remarks.delegated-to", R"((?i)\bdelegat(?:e|es|ed|ing)\b[^.;]{0,60}?\bto ((?-i:)" OFFICE "))",
    "that authority be delegated to the Head of Estates, in consultation with", "delegated decisions"};
const Pattern kGivenDelegation{
    "remarks.given-delegation",
    "(" OFFICE
    R"()(?:,[^.;]{0,80},)? be (?:hereby )?(?:given|granted|delegated)(?: delegated)? (?:authority|powers?))",
    "that the Head of Estates be given delegated authority to sign", "that delegated authority be noted"};
const Pattern kMeetingOpened{
    "remarks.meeting-opened",
    R"((?i)(?:\bmeeting\b.{0,60}?\b(?:was )?((?:opened|commenced|started|began|called to order|convened|declared open)\b.{0,40})|\b(?:opened|started|commenced|called) (?:the )?meeting((?: to order)?\b.{0,40})))",
    "The Chairman opened the meeting at 7.00 pm.", "The meeting will open with prayers"};
const Pattern kMeetingClosed{
    "remarks.meeting-closed",
    R"((?i)(?:\bmeeting\b.{0,80}?\b(?:was )?((?:closed|ended|finished|concluded|adjourned|terminated|brought to a close|came to an end)\b.{0,40})|\b(?:closed|ended|adjourned|concluded) (?:the )?meeting(\b.{0,40})))",
    "There being no further business the meeting closed at 9.15 pm", "The meeting will close the debate"};
const Pattern kNotTheMeetingItself{
    "remarks.not-the-meeting-itself",
    R"((?i)\b(?:re-?convened?|re-?opened|resumed?|break|public (?:session|participation|discussion|forum|questions?)|members? of the public)\b)",
    "The meeting was adjourned at 8 pm for a short break", "The meeting closed at 8 pm"};

const Pattern kOtherMeeting{"remarks.other-meeting",
                            R"((?i)\b(?:next|last|previous|following|earlier) meeting\b)", "The last meeting",
                            "The meeting closed at 8 pm"};

#undef NAME
#undef OFFICE
#undef MATTER
#undef BODY

}  // namespace minutebook::extract::patterns
