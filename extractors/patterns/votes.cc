#include "extractors/patterns/votes.h"

namespace minutebook::extract::patterns {

#define MINUTEBOOK_VOTER \
  R"(((?:(?:The )?(?:Deputy )?(?:Mayor,? )?(?:(?:Councillor|Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Alderman|Sir|Lord) ){0,2}[A-Z][\w.'’-]*(?:\s+[‘“"']?[A-Z][\w.'’”"-]*){0,4})))"

const Pattern kVoteMoved{"vote.moved",
                         "^" MINUTEBOOK_VOTER
                         R"((?:\s*\([^)]*\))?,?\s+(?:proposed|moved),?\s+(?:and|with)\s+)" MINUTEBOOK_VOTER
                         R"((?:\s*\([^)]*\))?\s+(?:seconded|seconding)[,:]?\s*(.*)$)",
                         "Mr T W Venn proposed and Ms N Okonjo seconded the following amendment:",
                         "The Chair moved on to the next item"};
const Pattern kVoteProposedBy{
    "vote.proposed-by",
    R"(^\W*(?i:proposed|proposer|prop\.?|moved|mover)(?i:\s+by)?\s*[:.–-]?\s+)" MINUTEBOOK_VOTER
    R"((?:\s*\([^)]*\))?\s*[.,;–-]*\s*((?i:(?:and\s+)?(?:seconded|seconder|2nd)\b).*|(?i:carried|lost|vote|all|agreed|unanimous).*|)$)",
    "Proposed: Sylvia Knollys.", "Proposed changes to the service"};
const Pattern kVoteSecondedBy{
    "vote.seconded-by",
    R"(^\W*(?i:(?:and\s+)?(?:seconded|seconder|2nd))(?i:\s+by)?\s*[:.–-]?\s+)" MINUTEBOOK_VOTER
    R"((?:\s*\([^)]*\))?\s*(?:[.,;:#–-]+\s*(.*)|((?i:carried|lost|vote|all|agreed|unanimous|and|that|it was).*)|)$)",
    "Seconded: Bob Roberts.", "Seconded staff were thanked"};
const Pattern kVoteInline{
    "vote.inline",
    R"(\b(?i:proposed by|proposed:|prop\.|moved by|moved:|proposal of)\s*)" MINUTEBOOK_VOTER
    R"((?:\s*\([^)]*\))?[\s,;.]+(?:and\s+)?(?i:seconded(?: by|:)?|2nd(?: by|:)?)\s*)" MINUTEBOOK_VOTER,
    "It was proposed by Cllr Mendoza, seconded by Cllr Letch that the word be inserted.",
    "It was proposed that"};
// "proposed Miss Reed and seconded B. Green", by people with titles or initials.
const Pattern kVoteTitled{
    "vote.titled",
    R"(\b(?i:proposed|moved) ((?:(?:Councillor|Cllr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?) (?:[A-Z][\w.'’-]*\s*){1,3}|(?:[A-Z]\.\s?){1,3}[A-Z][\w'’-]+))[\s,;]+(?:and\s+)?seconded\s+(?:by\s+)?)" MINUTEBOOK_VOTER,
    "Water Board - £14 - proposed Miss Reed and seconded B. Green", "proposed changes and seconded staff"};
// "Cllr Vale proposed approval; Cllr Stone seconded", "Cllr Vale proposed, seconded by Cllr Stone that ..."
const Pattern kMovedAndSeconded{
    "vote.moved-and-seconded",
    "(?:^|[.;:,–-]\\s+|\\band\\s+)" MINUTEBOOK_VOTER
    R"(\s+(?:proposed|moved)\b,?\s*([^.]{0,240}?)[,;]?\s*(?:\band\s+)?(?:(?:(?:was\s+|this was\s+)?seconded by\s+)" MINUTEBOOK_VOTER
    R"(|)" MINUTEBOOK_VOTER R"(\s+seconded(?:\s+(?:it|this|the (?:motion|proposal)))?\b)))",
    "Cllr Vale proposed approval; Cllr Stone seconded; Carried.", "The proposed works were seconded"};
// "Cllr Vale, seconded by Cllr Stone, moved as an amendment that the charge stand."
const Pattern kSecondedThenMoved{
    "vote.seconded-then-moved",
    "^" MINUTEBOOK_VOTER R"((?:\s*\([^)]*\))?,?\s+seconded by\s+)" MINUTEBOOK_VOTER
    R"((?:\s*\([^)]*\))?,?\s+(?:then\s+|thereafter\s+)?(?:moved|proposed)(?:,? (?:as|by way of) an? (?:\w+ )?amendment,?)?,?:?\s+((?:that|to|the|approval|refusal|acceptance|adoption)\b.+)$)",
    "Cllr Vale, seconded by Cllr Stone, moved that the shed be kept.",
    "Cllr Vale, seconded by Cllr Stone, spoke"};
// How many voted for a motion and how many for the amendment to it.
const Pattern kMotionAndAmendment{
    "vote.motion-and-amendment",
    R"((?i)\b(\d{1,3})(?:\s+(?:votes?|members?|councillors?))?(?:\s+(?:were|was|voted|voting|cast|being|having))*\s+(?:for|in favour of)\s+the\s+motion\b.{0,12}?\b(\d{1,3})(?:\s+(?:votes?|members?|councillors?))?(?:\s+(?:were|was|voted|voting|cast|being|having))*\s+(?:for|in favour of)\s+the\s+amendment\b)",
    "3 members voted for the motion and 1 for the amendment", "3 members spoke to the motion"};
// The seconder has a sentence of his own, right behind the motion or a few sentences on.
#define MINUTEBOOK_TITLED_VOTER \
  R"(((?:(?:Councillor|Cllr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Alderman)\s(?:[A-Z]\.?\s){0,2}[A-Z][\w'’-]+|[Tt]he (?:Chair(?:man|person)?|Mayor|Cathaoirleach|Convener))(?:\s[A-Z][\w'’-]+){0,2}))"
#define MINUTEBOOK_WAS_SECONDED \
  R"(\.\s+(?:[^.]+\.\s+){0,4}?(?:This|It|The)(?:\s+(?:proposal|motion|suggestion|amendment))?\s+was\s+(?:(?:also|duly|then)\s+)?seconded\s+by\s+)"
const Pattern kMovedBeforeSeconded{
    "vote.moved-before-seconded",
    R"(\b)" MINUTEBOOK_TITLED_VOTER
    R"((?:\s[^.]*?\band)?\s+(?:proposed|moved)\s+([^.]{3,}(?:\.\d[^.]*){0,3}))" MINUTEBOOK_WAS_SECONDED
        MINUTEBOOK_VOTER,
    "Cllr Vale proposed that £50 be paid to the band. This was seconded by Cllr Stone and agreed.",
    "Cllr Vale proposed a vote of thanks. The report was seconded to a colleague."};
const Pattern kMovedByBeforeSeconded{
    "vote.moved-by-before-seconded",
    R"((?i:proposed|moved)\s+by\s+)" MINUTEBOOK_TITLED_VOTER
    R"(\s+((?:to|that)\s[^.]{3,}(?:\.\d[^.]*){0,3}))" MINUTEBOOK_WAS_SECONDED MINUTEBOOK_VOTER,
    "it was proposed by Cllr Vale to go on with the plan. This proposal was seconded by Cllr Stone.",
    "it was proposed by Cllr Vale to go on with the plan. Cllr Stone agreed."};
const Pattern kMovedAsBy{
    "vote.moved-as-by",
    R"((?i:proposed|moved)\s+((?:as|for|that|to|acceptance|approval|adoption)\b[^.]{2,80}?)\s+by\s+)" MINUTEBOOK_VOTER
    R"([\s,;]+(?:and\s+)?seconded\s+by\s+)" MINUTEBOOK_VOTER,
    "Proposed as a true record by Cllr Vale seconded by Cllr Stone", "proposed by Cllr Vale"};
// The verb between a motion and its movers.
// "Motion No. C310-1", "Resolution No. 4": what a motion is called, before its movers.
const Pattern kMotionNumber{
    "vote.motion-number",
    R"((?i)^\W*(?:motion|resolution)\s*(?:no\.?|number|#|:)\s*[:#]?\s*[\w./-]*\d[\w./-]*[\s.:;-]*(.*)$)",
    "Resolution No. 1 Moved by Ron Sack Seconded by Gerry Mitch", "Motion carried"};
const Pattern kMotionTail{"vote.motion-tail",
                          R"((?i)[,;]?\s*\b(?:(?:and|which|this|it|that)\s+)*(?:was|were|is|be|been)$)",
                          "The report was", "The report"};
const Pattern kMotionBehind{
    "vote.motion-behind",
    R"((?i)^[\s,;:.–-]*(?:and\s+)?(?:(?:it\s+was\s+)?(?:unanimously\s+)?(?:agreed|resolved|carried|approved)[\s,:]+)?((?:that|to)\s[^.]*(?:\.\d[^.]*)*))",
    ", it was agreed to suspend standing orders.", ". The meeting went on"};
const Pattern kNoticeOfMotion{"vote.notice-of-motion", R"((?i)^(?:notice of motion|motion)\b)",
                              "Notice of Motion submitted by Councillor Vale", "Motions and questions"};
const Pattern kBareMotion{"vote.bare-motion", R"((?i)^(?:the |this |that )?(?:notice of )?motions?\.?$)",
                          "The Notice of Motion", "The motion that the wall be built"};
const Pattern kSpokeInMoving{
    "vote.spoke-in-moving",
    R"(^In (proposing|seconding) (?i:(?:the|this|his|her) (?:notice of )?motions?),? )" MINUTEBOOK_VOTER,
    "In seconding the motion, Councillor Vale noted", "In proposing a toast"};
// The same without its "that", in the same sentence.
const Pattern kMotionBehindBare{
    "vote.motion-behind-bare",
    R"(^[\s,;:–-]*((?:[Aa]n?|[Tt]he|£\S+|\d\S*|[A-Z][\w’']*)\s(?:[^.,;]+\s)?be\s[^.]*(?:\.\d[^.]*)*))",
    ", a letter be sent to the owner. Agreed", ". It will be discussed"};
const Pattern kToAct{"vote.to-act",
                     R"(^(?:[A-Z]{2,3}(?:/[A-Z]{2,3})*|(?:The )?Clerk|ALL) to [a-z][^.]{2,80}\.?$)",
                     "NC/JB to make initial contact.", "It was agreed to act"};
const Pattern kRefersBack{"vote.refers-back", R"((?i)^(?:this|it|these|which|the same)\b.{0,12}$)", "This",
                          "The hall report"};
const Pattern kLeadsIn{
    "vote.leads-in",
    R"((?i)^(?:on the|following|after|at the outset|with the permission|it was the view|then|subsequently|in the absence|(?:[\w ]+, )?it$|cllrs?\.?\s|councillor\s|mrs?\.?\s)|\bon the$|\bit$)",
    "Following discussion, it", "The report"};
const Pattern kVoteTail{
    "vote.tail",
    R"((?i)^[\s.;,–-]*(?:(?:and|it|this|motion|the (?:motion|proposal|vote))\s+)*(?:(?:was|were)\s+)?(?:(?:then|duly)\s+)?(unanimously\s+(?:agreed|approved|carried|accepted|adopted|resolved|appointed)|agreed(?:\s+(?:unanimously|by all)|\b)|approved\s+unanimously|all\s+(?:members\s+|councillors\s+)?(?:(?:were|voted)\s+)?(?:in\s+favou?r|agreed)|carried)\b)",
    ". Unanimously agreed.", ". The minutes were signed"};
const Pattern kVotePut{
    "vote.put",
    R"((?i)\b(?:put (?:it |them |the (?:\w+ ){1,3})?to (?:(?:the \w+ )?(?:to|for) (?:a |the )?|the |a )vote|(?:the )?votes? (?:cast )?(?:was|were|being|is) (?:then )?(?:taken|recorded|called|cast|held|as follows)|recorded vote|on (?:being|a) (?:put|vote)|show of hands|division was (?:called|taken)|voted? (?:as follows|was as follows)|by \d{1,3} votes? to \d|\d{1,3} votes? (?:to|for|against|in favou?r)|\d{1,3} (?:members?|councillors?) (?:voted|voting)|voting (?:was|were) as follows|voting being)\b)",
    "Upon being put to the vote the amendment was declared LOST", "members vote at elections"};
const Pattern kVoteNumberFor{
    "vote.number-for",
    R"((?i)\b(\d{1,3})(?:\s+(?:votes?|members?|councillors?))?(?:\s+(?:were|was|voted|voting|cast))*\s+(?:for|in favou?r)\b|\b(?:for|in favou?r)\s*[:(–-]\s*\(?(\d{1,3})\b)",
    "10 for, 3 against", "for 10 years"};
const Pattern kVoteNumberAgainst{
    "vote.number-against",
    R"((?i)\b(\d{1,3})(?:\s+(?:votes?|members?|councillors?))?(?:\s+(?:were|was|voted|voting|cast))*\s+against\b|\bagainst\s*[:(–-]\s*\(?(\d{1,3})\b)",
    "10 for, 3 against", "against 3 of them"};
const Pattern kVoteNumberAbstain{
    "vote.number-abstain",
    R"((?i)\b(\d{1,3})(?:\s+(?:votes?|members?|councillors?))?\s+(?:abstain\w*|abstentions?)\b|\babst\w*\s*[:(–-]\s*\(?(\d{1,3})\b)",
    "2 abstentions", "abstained"};
const Pattern kVoteOutcome{
    "vote.outcome",
    R"((?i)^\W*(?:(?:disposition|result)\s*:?\s+)?(?:(?:the )?(?:chair\w*|mayor|convener) (?:then )?declared )?(?:the )?(?:(?:(?:substantive |original |amended |main )?(?:amendment|motion|recommendations?|vote|proposal|resolution)s?)?(?:,? as amended,?)?\s*(?:(?:was|were|is|be|being|fell and was)\s+)?(?:(?:duly|then|therefore|declared|unanimously|declared to be)\s+){0,2}(not carried|carried|lost|defeated|fell|withdrawn|rejected)|(?:substantive |original |amended |main )?(?:amendment|motion|proposal)s?(?:,? as amended,?)?\s+(?:was|were)\s+(?:(?:duly|then|therefore|unanimously)\s+){0,2}(passed|approved|agreed|adopted))(?:\s+(?:unanimously|by (?:a )?majority|nem\.? con\.?))?\W*$)",
    "Amendment lost.", "He lost his keys"};
const Pattern kVoteOutcomeIn{
    "vote.outcome-in",
    R"((?i)\b(?:amendment|motion|recommendations?|proposal|resolution|vote)\b.{0,40}?\b(?:(?:was|were|be|is|being)\s+(?:(?:duly|then|therefore|declared|unanimously|declared to be)\s+){0,2}(not carried|carried|lost|defeated|withdrawn|rejected|passed|approved|agreed|adopted)|(fell|carried|lost))\b|\bdeclared (?:the )?(?:amendment|motion|recommendation|proposal|resolution) (?:to be )?(carried|lost)\b)",
    "the amendment was declared LOST", "the vote was taken"};
const Pattern kVoteUnanimous{
    "vote.unanimous",
    R"((?i)^\W*(?:(?:the )?votes? (?:was|were) )?(?:all (?:were )?in favou?r|all agreed|unanimous(?:ly)?(?: (?:in favou?r|vote|agreed|carried|approved))?|agreed unanimously|carried unanimously)\W*$)",
    "Vote was unanimous in favour.", "The unanimous view was that"};
const Pattern kVotePutThat{
    "vote.put-that",
    R"((?i)\b(?:motion|amendment|recommendation|proposal|proposition|resolution),?\s+((?:that|to)\b.+?)\s+(?:was|were|is|being)\s+(?:then\s+|duly\s+|again\s+|declared\s+)?(?:put\b|carried\b|lost\b|defeated\b|voted\b))",
    "The motion that charges rise was put to the vote", "The motion was put to the vote"};
const Pattern kVoteAskedFor{
    "vote.asked-for",
    R"((?i)\b(?:(?:request|ask|call|demand)(?:ed|ing)?|require[sd]?|there (?:must|shall) be)\b.{0,40}\b(?:recorded|named)\s+vote\b|\b(?:recorded|named) vote\b.{0,30}\b(?:requested|asked for|called for|demanded|required|requisitioned)\b)",
    "Councillor Birch asked for a recorded vote.", "A recorded vote was taken"};
// A sentence that tells the decision after the vote.
const Pattern kVoteResolved{
    "vote.resolved", R"(\b(?:RES+OLVED|AGREED|DECIDED)\b|\b(?i:it was (?:therefore |then )?resolved)\b)",
    "On being put to the vote it was RESOLVED that", "the vote was carried"};
const Pattern kVoteCasting{"vote.casting", R"((?i)\b(?:casting|second and casting|second or casting) vote\b)",
                           "on the Chairman's casting vote", "the second vote counted"};
const Pattern kVoteMotionOpens{
    "vote.motion-opens",
    R"((?i)^(?:the )?(?:(?:following|an|a)\s+)?(?:amendment|motion|recommendations?|proposal|resolution)s?\b(?:[^:]{0,60}?\b(that\b.+)|[^:]{0,60}:\s*(.*))$|^(that\b.+)$)",
    "the following amendment:", "a vote of thanks"};

#undef MINUTEBOOK_WAS_SECONDED
#undef MINUTEBOOK_TITLED_VOTER
#undef MINUTEBOOK_VOTER

}  // namespace minutebook::extract::patterns
