// Patterns of names, titles and posts.
#pragma once

#include "extractors/patterns/pattern.h"

namespace minutebook::extract::patterns {

extern const Pattern kElectedTitle;   // somebody elected
extern const Pattern kOfficeInFront;  // 1: the office
extern const Pattern kNextTitle;      // 1: the title of a name that follows another
extern const Pattern kPersonalTitle;  // 1: the title at the start, 2: the rest
extern const Pattern kPluralTitle;    // 1: "Councillors", 2: the rest
extern const Pattern kPluralTitleAlone;
extern const Pattern kRoleWithObject;  // "Head of", "Lead for": what follows is no name
extern const Pattern kPostNominals;
extern const Pattern kRoleWord;
extern const Pattern kChair;
extern const Pattern kViceChair;
extern const Pattern kNameShape;
extern const Pattern kInnerTitle;  // 1: a post, 2: a name with its title
extern const Pattern kBracket;
extern const Pattern kPublicCount;     // 1: what the brackets hold
extern const Pattern kInitialSurname;  // "P Morel"
extern const Pattern kTitleAlone;      // "Cllr" of "Cllr Mrs T Mann"
extern const Pattern kInitialsOnly;    // "(SF)"
extern const Pattern kGroupName;       // "Members of the public"
extern const Pattern kPostAsSurname;   // "Philip Warden"
extern const Pattern kPostWord;        // starts a post: "Tree Warden"
extern const Pattern kLawmaker;        // "Joan Wade MP"
extern const Pattern kGroupLabel;      // 1: the names after "Directors: "
extern const Pattern kPostNoun;
extern const Pattern kOneDash;       // 1 and 2: what stands before and behind it
extern const Pattern kPostColon;     // 1: the post, 2: the name
extern const Pattern kOrganisation;  // a line that names the body somebody comes from
extern const Pattern kNameThenPost;  // 1: the name, 2: the post
extern const Pattern kRepresents;

}  // namespace minutebook::extract::patterns
