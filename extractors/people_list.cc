// The text is cut at top-level commas, semicolons and "and"s into parts. A part is a name, a role of the name
// before it, or the rest of a role that had an "and" in it:
//     Jane Wyatt, Service Lead for Education and Early Help, and Inspector Elwood from Hampshire Constabulary
//     name        role                       rest of role         name
// A plural title ("Councillors A, B and Mrs C") is given to each name until one brings its own. Tests:
// people_test.cc.
#include "extractors/people_list.h"

#include <algorithm>

#include "extractors/patterns/people.h"
#include "extractors/people_parts.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

bool IsAffiliation(std::string_view bracket) {
  return patterns::kInitialsOnly.In(bracket) && !LooksLikeRole(bracket);
}

// "Ryan (E)": the bracket tells one Ryan from another; that of "Sai (S)" is what the minutes call Sai.
void KeepInitial(PartShape& shape, bool titled) {
  if (shape.bracket.size() != 1 || !IsUpper(shape.bracket + "A") || WordCount(shape.name) > 2) return;
  if (!titled && WordCount(shape.name) == 1 && shape.name.starts_with(shape.bracket)) return;
  shape.name += " (" + shape.bracket + ")";
}

// "MS" of "Cllr Martin Stone".
std::string Initials(std::string_view name) {
  while (const Match titled = patterns::kPersonalTitle.Find(name)) name = titled[2];
  std::string initials;
  for (std::string_view word : Split(name, " ")) {
    if (!word.empty()) initials += word.front();
  }
  return initials;
}

// "the Clerk –" to "Clerk".
std::string_view BarePost(std::string_view text) {
  text = Trim(WithoutArticle(Trim(text)));
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view tail : {":", "-", "–", "—"}) {
      if (!text.ends_with(tail)) continue;
      text = Trim(text.substr(0, text.size() - tail.size()));
      cut = true;
    }
  }
  return text;
}

std::string Singular(std::string_view plural) {
  const std::string lower = Lower(plural);
  if (lower.starts_with("cllr")) return "Cllr";
  if (lower.starts_with("messrs")) return "Mr";
  if (lower.starts_with("aldermen")) return "Alderman";
  return "Councillor";
}

// "Office Assistant-Intern Kim Turnbull", "Clerk J H Todd": a post and, as its last words, a name.
bool TakePostBeforeName(std::string_view text, Person& person) {
  const std::vector<std::string_view> words = Split(text, " ");
  if (words.size() < 3 || !LooksLikeRole(text)) return false;
  for (std::size_t take : {std::size_t{4}, std::size_t{3}, std::size_t{2}}) {
    if (words.size() <= take) continue;
    const std::string_view last = words[words.size() - take];
    const std::string_view name = text.substr(static_cast<std::size_t>(last.data() - text.data()));
    const std::string_view post = Trim(text.substr(0, text.size() - name.size()));
    if (LooksLikeRole(name) || !LooksLikeName(name) || !LooksLikeRole(post)) continue;
    if (patterns::kRoleWithObject.In(post) && !post.ends_with(':')) continue;
    person.name = std::string(name);
    person.role = std::string(BarePost(post));
    return true;
  }
  return false;
}

class ListReader {
 public:
  std::vector<Person> Read(std::string_view text) {
    const std::vector<PeoplePart> parts = CutParts(text);
    semicolons_ = std::any_of(parts.begin(), parts.end(),
                              [](const PeoplePart& part) { return part.joint == Joint::kSemicolon; });
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (const std::size_t end = TakeGroup(parts, i); end > i) {
        i = end - 1;
        continue;
      }
      const std::string_view next = i + 1 < parts.size() ? parts[i + 1].text : std::string_view();
      next_is_role_ = !next.empty() && IsRoleOnly(next);
      next_is_name_ = LooksLikeName(ShapeOf(next).name);
      Take(parts[i]);
    }
    return std::move(people_);
  }

 private:
  // "S Duggan, Committee and Member Services Officer;": between semicolons one name and then its post. Gives
  // where it ends, `first` when it is nothing of the kind.
  std::size_t TakeGroup(const std::vector<PeoplePart>& parts, std::size_t first) {
    if (!list_title_.empty() || !LooksLikeName(parts[first].text) || first + 1 == parts.size()) return first;
    // Without semicolons only a post broken off at an "and" shows it.
    if (!semicolons_ && (first > 0 || LooksLikeRole(parts[1].text))) return first;
    if (parts[first].joint != Joint::kSemicolon && parts[first].joint != Joint::kStart) return first;
    std::string post;
    std::size_t end = first + 1;
    for (; end < parts.size() && parts[end].joint != Joint::kSemicolon; ++end) {
      const std::string& text = parts[end].text;
      if (patterns::kPersonalTitle.In(text) || text.find_first_of("(–") != std::string::npos) return first;
      if (LooksLikeName(text) || (post.empty() && parts[end].joint != Joint::kComma)) return first;
      post += (post.empty() ? "" : parts[end].joint == Joint::kAnd ? " and " : ", ") + text;
    }
    if (end < first + 3 || !LooksLikeRole(post)) return first;
    people_.push_back({parts[first].text, RoleName(post), {}});
    open_role_ = false;
    return end;
  }

  void Take(const PeoplePart& part) {
    std::string text = part.text;
    for (std::string_view and_word : {"and ", "& "}) {
      if (text.starts_with(and_word)) text.erase(0, and_word.size());
    }
    while (text.starts_with('.') || text.starts_with(':')) text.erase(0, 1);
    if (TakeBracketOrColon(text)) return;
    if (const Match group = patterns::kGroupLabel.Find(text);
        group && !patterns::kPluralTitle.In(text) && patterns::kGroupName.In(Label(text)))
      text = std::string(group[1]);
    if (const Match plural = patterns::kPluralTitle.Find(text)) {
      open_role_ = false;
      list_title_ = Singular(plural[1]);
      list_from_ = people_.size();
      text = std::string(plural[2]);
    } else if (TakeTitleAlone(part, text)) {
      return;
    }
    if (ContinuesRole(part, text)) {
      *people_.back().role += (part.joint == Joint::kAnd ? " and " : ", ") + text;
      return;
    }
    if (IsRoleOnly(text)) {
      TakeRole(part, text);
      return;
    }
    TakeName(text);
  }

  // Parts that say themselves what they are: a role in brackets, a post and its holder, post-nominals.
  bool TakeBracketOrColon(const std::string& text) {
    if (text.starts_with('(') && text.ends_with(')') && LooksLikeRole(text) && !people_.empty() &&
        !people_.back().role) {
      people_.back().role = RoleName(text.substr(1, text.size() - 2));  // "J Laughlin, (Chief Executive)"
      return true;
    }
    if (const Match post = patterns::kPostColon.Find(text); post && LooksLikeName(post[2])) {
      people_.push_back({std::string(post[2]), RoleName(post[1]), {}});
      return true;
    }
    if (!people_.empty() && people_.back().name && text == Initials(*people_.back().name)) return true;
    if (!patterns::kPostNominals.In(text)) return false;
    if (!people_.empty() && people_.back().name) *people_.back().name += ", " + text;
    return true;
  }

  // A title, affiliation or employer that stands by itself: of the names before it or of the one that
  // follows.
  bool TakeTitleAlone(const PeoplePart& part, const std::string& text) {
    if (patterns::kPluralTitleAlone.In(text)) {
      if (people_.empty()) list_title_ = Singular(text);
      ApplyTrailingTitle();
      return true;
    }
    if (patterns::kTitleAlone.In(text) && next_is_name_ &&
        (people_.empty() || people_.back().role || part.joint != Joint::kComma)) {
      post_ahead_ = text;  // "Borough Councillor, Sandra Green"
      return true;
    }
    if ((IsAffiliation(text) || IsEmployer(part, text)) && !people_.empty()) return true;
    if (!patterns::kTitleAlone.In(text) || part.joint != Joint::kComma || people_.empty() ||
        !people_.back().name || people_.back().role)
      return false;
    people_.back().role = text;  // "Mr T Manley, Borough Councillor"
    return true;
  }

  static std::string_view Label(std::string_view text) { return text.substr(0, text.find(':')); }

  // "Tim Grey and Alana Vale, Pinewood": one word after whole names is where they come from.
  bool IsEmployer(const PeoplePart& part, std::string_view text) const {
    if (part.joint != Joint::kComma || people_.empty() || !list_title_.empty() || WordCount(text) != 1)
      return false;
    return StartsUpper(text) && !LooksLikeRole(text) &&
           std::all_of(people_.begin(), people_.end(), [](const Person& p) {
             return p.name && WordCount(*p.name) >= 2 && !patterns::kPersonalTitle.In(*p.name);
           });
  }

  // "..., Councillors, Mrs Susan Rydale, Clerk": the names so far were councillors.
  void ApplyTrailingTitle() {
    for (Person& person : people_) {
      if (!person.role) person.role = "Councillor";
    }
  }

  bool ContinuesRole(const PeoplePart& part, std::string_view text) const {
    if (people_.empty() || !people_.back().role || !open_role_) return false;
    if (patterns::kPersonalTitle.In(text) || text.find('(') != std::string_view::npos) return false;
    if (text.starts_with("the ") || text.starts_with("The ")) return false;
    if (part.joint == Joint::kSemicolon) return false;
    if (part.joint == Joint::kComma && LooksLikeRole(text) && !patterns::kPostNoun.In(text) &&
        patterns::kPostNoun.In(*people_.back().role))
      return true;  // "Manager, Planning Services"
    if (part.joint == Joint::kAnd) {
      // "Member for Streets and Open Spaces": a person would bring a role, a bracket or a title.
      const bool bare = text.find_first_of("(–") == std::string_view::npos && !next_is_role_;
      return !LooksLikeName(ShapeOf(text).name) || !has_own_name_ ||
             (bare && patterns::kRoleWithObject.In(*people_.back().role));
    }
    return !LooksLikeName(ShapeOf(text).name) && !LooksLikeRole(text);
  }

  bool IsRoleOnly(std::string_view text) const {
    const PartShape shape = ShapeOf(text);
    // "Councillors Box, Neary and Philip Warden"
    if (!list_title_.empty() && patterns::kPostAsSurname.In(shape.name) &&
        !patterns::kPostWord.In(shape.name))
      return false;
    // "Chief Administrative Officer (CAO)" is a post and its initials.
    // So is "Parish Clerk (Minutes)"; but "Clerk (Ms C Moss)" has a holder.
    const bool held = patterns::kPersonalTitle.In(shape.bracket) || WordCount(shape.bracket) > 1;
    return LooksLikeRole(shape.name) && !patterns::kPersonalTitle.In(shape.name) && !held;
  }

  // "A Smith; Land Planning and Technology Officer J Brown": the first half of a post was taken for a name.
  void MendCutPost(const PeoplePart& part, Person& person) {
    if (part.joint != Joint::kAnd || people_.size() < 3) return;
    const Person& last = people_.back();
    const bool others =
        std::all_of(people_.begin(), people_.end() - 1, [](const Person& p) { return p.role.has_value(); });
    if (!others || last.role || !last.name || patterns::kPersonalTitle.In(*last.name)) return;
    person.role = *last.name + " and " + *person.role;
    people_.pop_back();
  }

  void TakeRole(const PeoplePart& part, std::string_view text) {
    Person person;
    if (TakePostBeforeName(text, person)) {
      MendCutPost(part, person);
      people_.push_back(std::move(person));
      open_role_ = false;
      return;
    }
    const PartShape shape = ShapeOf(WithoutArticle(text));
    if (patterns::kPersonalTitle.In(shape.dash) || LooksLikeName(shape.dash)) {
      // "The Cabinet Member for Learning – Councillor Paxton"
      if (part.joint == Joint::kAnd && !people_.empty() && people_.back().role && !people_.back().name) {
        people_.back() = {shape.dash, *people_.back().role + " and " + shape.name, {}};
        open_role_ = false;
        return;
      }
      people_.push_back({shape.dash, RoleName(shape.name), {}});
      open_role_ = false;
      return;
    }
    // "A Moss (Chair), Head of Roads; B Hart": semicolons part people, so this is what the chair also is.
    if (semicolons_ && part.joint == Joint::kComma && !people_.empty() && people_.back().name &&
        people_.back().role && WordCount(text) > 1)
      return;
    const bool own = text.starts_with("the ") || text.starts_with("The ");
    if (!people_.empty() && people_.back().name && !people_.back().role && !own &&
        part.joint != Joint::kAnd) {
      people_.back().role = RoleName(text);
      has_own_name_ = true;
    } else {
      person.role = RoleName(WithoutArticle(text));
      people_.push_back(std::move(person));
      has_own_name_ = false;
    }
    open_role_ = true;
  }

  void TakeName(std::string_view text) {
    PartShape shape = ShapeOf(WithoutArticle(text));
    KeepInitial(shape, !list_title_.empty());
    const std::size_t from = shape.name.find(" from ");
    if (from != std::string::npos) shape.name.resize(from);
    if (shape.name.empty() || Letters(shape.name) < 2 || !StartsUpper(shape.name)) return;
    if (WordCount(shape.name) > 6 || patterns::kGroupName.In(shape.name) ||
        patterns::kOrganisation.In(shape.name))
      return;
    Person person;
    const bool titled = patterns::kPersonalTitle.In(shape.name) || patterns::kLawmaker.In(shape.name);
    if (!titled && !list_title_.empty()) TitleEarlier();
    // "Mrs U Tapp" ends the councillors; names with given names after a plural title keep it.
    if (titled && !StartsWithNoCase(shape.name, "councillor") && !StartsWithNoCase(shape.name, "cllr")) {
      person.name = shape.name;
    } else {
      person.name = titled || list_title_.empty() ? shape.name : list_title_ + " " + shape.name;
    }
    SplitPostBeforeTitle(person);
    SetRole(shape, person);
    if (!post_ahead_.empty() && !person.role) person.role = post_ahead_;
    post_ahead_.clear();
    people_.push_back(std::move(person));
    if (LooksLikeName(ShapeOf(shape.tail).name)) TakeName(shape.tail);
  }

  // "Councillors English, Mrs Black, Cannon": a name between theirs is a councillor's too.
  void TitleEarlier() {
    for (std::size_t i = list_from_; i < people_.size(); ++i) {
      Person& person = people_[i];
      if (person.name && !person.role && !person.name->starts_with(list_title_) &&
          patterns::kPersonalTitle.In(*person.name))
        person.name = list_title_ + " " + *person.name;
    }
  }

  // "Appointed Member Mr Ned Sowerby": what stands before the title is a role.
  static void SplitPostBeforeTitle(Person& person) {
    if (patterns::kPersonalTitle.In(*person.name)) return;
    const Match inner = patterns::kInnerTitle.Find(*person.name);
    if (!inner || patterns::kTitleAlone.In(inner[1])) return;
    person.role = RoleName(inner[1]);
    person.name = std::string(inner[2]);
  }

  void SetRole(const PartShape& shape, Person& person) {
    open_role_ = false;
    for (const std::string* text : {&shape.bracket, &shape.dash}) {
      if (text->empty() || IsAffiliation(*text)) continue;
      if (person.role == "Chair" || person.role == "Vice-Chair") continue;  // "(Chair)" beside a post
      if (LooksLikeRole(*text) || patterns::kTitleAlone.In(*text)) {
        person.role = RoleName(*text);
        open_role_ = text == &shape.dash;
        has_own_name_ = true;
      }
    }
    if (!person.role && shape.tail.starts_with("-") && LooksLikeRole(shape.tail))
      person.role = RoleName(Trim(shape.tail.substr(1)));
    // "Holly Pack (HP) (Chairing)"
    if (const Match second = patterns::kBracket.Find(shape.tail);
        second && !person.role && second.before.empty() && LooksLikeRole(second[1]))
      person.role = RoleName(second[1]);
  }

  bool semicolons_ = false;    // between some of the parts
  std::string list_title_;     // "Councillor" after "Councillors"
  std::size_t list_from_ = 0;  // the first of those it names
  std::string post_ahead_;     // of the name that follows
  bool next_is_name_ = false;  // the part after this one is a name
  bool open_role_ = false;     // the last part was a role without brackets: more of it may follow
  bool next_is_role_ = false;  // the part after this one is a role and nothing else
  bool has_own_name_ = false;  // that role belongs to a named person
  std::vector<Person> people_;
};

}  // namespace

std::vector<Person> ReadPeopleList(std::string_view text) { return ListReader().Read(text); }

}  // namespace minutebook::extract
