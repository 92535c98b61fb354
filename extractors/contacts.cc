// A contact is a name, a post, a phone number and an e-mail address standing close together, in any order:
//     Senior Democratic Support Officer      Ask for:     Tamsin Holroyd     Bertrand Wyles
//     Glenda Heaslip                         Telephone:   01632 960 340      General Counsel
//     Tel: 01632 960 241                     Email:       t.h@x.gov.uk       03000 416814
// Each piece of the sheet is read as such facts; a fact that the open contact has already, or other text in
// the same column, closes it. Without a phone or an address it was only a name. Tests: contacts_test.cc.
#include <algorithm>

#include "extractors/families.h"
#include "extractors/patterns/front_sheet.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/minutes.h"
#include "extractors/patterns/people.h"
#include "extractors/people.h"
#include "extractors/pieces.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMaxRoleWords = 10;
constexpr double kWrapDrift = 60;         // points by which the rest of a broken e-mail address may be moved
constexpr std::size_t kWrapReach = 4;     // pieces after it that may hold the rest
constexpr int kProseWords = 5;            // other words in a piece that make it prose
constexpr std::size_t kProseReach = 240;  // characters after a name in prose that may hold its number
constexpr std::size_t kMinPhoneDigits = 9;
constexpr double kColumnGap = 6;  // points between columns: text over there does not close a contact

enum class FactKind { kLabel, kName, kRole, kPhone, kEmail, kOther };

struct Fact {
  FactKind kind = FactKind::kOther;
  std::string text;
};

std::size_t Digits(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

std::string_view TrimMarks(std::string_view text) {
  constexpr std::string_view kMarks = " \t,;:|-(";
  while (!text.empty() && kMarks.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && (kMarks.find(text.back()) != std::string_view::npos)) text.remove_suffix(1);
  while (text.ends_with("–")) text = Trim(text.substr(0, text.size() - 3));
  return text;
}

bool IsPersonName(std::string_view text) {
  return LooksLikeName(text) && !patterns::kVenueWord.In(text) && !patterns::kBodyWord.In(text) &&
         !patterns::kPostalAddress.In(text) && !IsUpper(text);
}

bool IsPost(std::string_view text) {
  return LooksLikeRole(text) && WordCount(text) <= kMaxRoleWords && StartsUpper(text) &&
         !text.ends_with('.') && !patterns::kNarrative.In(text);
}

// Takes a piece apart into its facts.
class FactReader {
 public:
  std::vector<Fact> Read(std::string_view printed) {
    std::string text(printed);
    while (const Match fax = patterns::kFaxLabel.Find(text))
      text = std::string(fax.before) + " " + std::string(fax.after);
    TakeEmail(text);
    TakePhone(text);
    TakeWords(TrimMarks(text));
    // Numbers in the middle of prose are nobody's in particular.
    const bool prose = !facts_.empty() && facts_.back().kind == FactKind::kOther &&
                       WordCount(facts_.back().text) >= kProseWords;
    if (prose) return std::move(facts_);
    facts_.insert(facts_.end(), tail_.begin(), tail_.end());
    return std::move(facts_);
  }

 private:
  // Takes the address and its label out of the text.
  void TakeEmail(std::string& text) {
    if (const Match m = patterns::kEmail.Find(text)) {
      tail_.push_back({FactKind::kEmail, std::string(m[1])});
      text = std::string(m.before) + " " + std::string(m.after);
    }
    if (const Match label = patterns::kEmailLabel.Find(text)) {
      labelled_ = true;
      text = std::string(label.before) + " " + std::string(label[1]);
    }
  }

  void TakePhone(std::string& text) {
    if (const Match label = patterns::kPhoneLabel.Find(text)) {
      labelled_ = true;
      const Match number = patterns::kPhone.Find(label[2]);
      const bool close = number && number.before.size() < 4 && Digits(number[1]) >= kMinPhoneDigits;
      if (close) tail_.push_back({FactKind::kPhone, FoldSpace(number[1])});
      const std::string rest = close ? std::string(number.after) : std::string(label[2]);
      text = std::string(label.before) + " " + (close ? std::string() : rest);
      return;
    }
    const Match number = patterns::kPhone.Find(text);
    if (number && patterns::kBarePhone.In(Trim(number[1]))) {
      tail_.push_back({FactKind::kPhone, FoldSpace(number[1])});
      text = std::string(number.before) + " " + std::string(number.after);
    }
  }

  void TakeWords(std::string_view text) {
    if (text.empty()) {
      if (labelled_ && tail_.empty()) facts_.push_back({FactKind::kLabel, ""});
      return;
    }
    if (patterns::kReferenceLabel.In(text)) return;
    if (const Match label = patterns::kContactLabel.Find(text)) {
      facts_.push_back({FactKind::kLabel, "contact"});
      if (!Trim(label[1]).empty()) TakePerson(TrimMarks(label[1]), true);
      return;
    }
    if (const Match post = patterns::kPostLabel.Find(text)) {
      facts_.push_back({FactKind::kRole, FoldSpace(post[1])});
      TakePerson(TrimMarks(post[2]), true);
      return;
    }
    TakePerson(text, false);
  }

  // A name, a post, or both. Behind a label a name may be followed by anything, such as an address.
  void TakePerson(std::string_view text, bool behind_label) {
    if (text.empty()) return;
    for (std::string_view word : {" on", " at", " or", " by"}) {
      if (text.ends_with(word)) text.remove_suffix(word.size());
    }
    if (IsPersonName(text)) {
      facts_.push_back({FactKind::kName, std::string(text)});
      return;
    }
    const std::size_t cut = std::min({text.find(','), text.find(" - "), text.find(" – "), text.find(" (")});
    if (cut != std::string_view::npos) {
      std::string_view post = TrimMarks(text.substr(cut));
      while (post.ends_with(')')) post.remove_suffix(1);
      while (post.starts_with("– ")) post.remove_prefix(4);
      const std::string_view name = TrimMarks(text.substr(0, cut));
      if (IsPersonName(name) && IsPost(post)) {
        facts_.push_back({FactKind::kName, std::string(name)});
        facts_.push_back({FactKind::kRole, std::string(TrimMarks(post))});
        return;
      }
      if (behind_label && IsPersonName(name)) {
        facts_.push_back({FactKind::kName, std::string(name)});
        return;
      }
      if (IsPost(name) && IsPersonName(post)) {
        facts_.push_back({FactKind::kRole, std::string(name)});
        facts_.push_back({FactKind::kName, std::string(post)});
        return;
      }
    }
    if (IsPost(text)) {
      const std::size_t date = text.find(" Date:");
      facts_.push_back({FactKind::kRole, std::string(TrimMarks(text.substr(0, date)))});
      return;
    }
    facts_.push_back({FactKind::kOther, std::string(text)});
  }

  std::vector<Fact> facts_;
  std::vector<Fact> tail_;
  bool labelled_ = false;
};

// E-mail addresses that a narrow column broke: "georgina.little@kent" over ".gov.uk".
void MendEmails(std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t blank = pieces[i].text.find(" .");
    if (blank != std::string::npos && pieces[i].text.rfind('@', blank) != std::string::npos)
      pieces[i].text.erase(blank, 1);
    if (!patterns::kEmailStart.In(pieces[i].text)) continue;
    for (std::size_t k = i + 1; k < std::min(pieces.size(), i + kWrapReach); ++k) {
      if (pieces[k].page != pieces[i].page || std::abs(pieces[k].box.x0 - pieces[i].box.x0) > kWrapDrift)
        continue;
      const Match rest = patterns::kEmailRest.Find(pieces[k].text);
      if (!rest || rest[1].find('@') != std::string_view::npos) break;
      const bool whole = patterns::kEmail.In(pieces[i].text) && patterns::kEmailComplete.In(pieces[i].text);
      if (whole && !rest[1].starts_with('.')) break;
      std::string joined = pieces[i].text + std::string(rest[1]);
      if (!patterns::kEmailComplete.In(joined)) break;
      const std::string remaining(Trim(std::string_view(pieces[k].text).substr(rest[1].size())));
      pieces[i].text = std::move(joined);
      pieces[k].text = remaining;
      break;
    }
  }
  std::erase_if(pieces, [](const Piece& piece) { return piece.text.empty(); });
}

class ContactsReader {
 public:
  explicit ContactsReader(std::vector<Piece> pieces) : pieces_(std::move(pieces)) { MendEmails(pieces_); }

  std::vector<Contact> Read() {
    for (const Piece& piece : pieces_) {
      piece_ = &piece;
      for (const Fact& fact : FactReader().Read(piece.text)) Take(fact);
    }
    Close();
    GiveLetterhead();
    return std::move(contacts_);
  }

 private:
  struct Open {
    Contact contact;
    bool labelled = false;
    bool any = false;
    Box column;
    int page = 0;
  };

  bool Reachable() const { return open_.contact.phone.has_value() || open_.contact.email.has_value(); }

  void Take(const Fact& fact) {
    switch (fact.kind) {
      case FactKind::kLabel:
        if (fact.text.empty()) return;
        Close();
        open_.labelled = true;
        Touch();
        return;
      case FactKind::kOther:
        if (!OtherColumn()) Close();
        return;
      case FactKind::kName:
        if (Interleaved()) return;
        if (StartsWithNoCase(fact.text, "councillor") || StartsWithNoCase(fact.text, "cllr")) {
          Close();
          return;
        }
        if (open_.contact.name || (Reachable() && !open_.labelled)) Close();
        Set(open_.contact.name, fact);
        return;
      case FactKind::kRole:
        if (Interleaved()) return;
        if (open_.contact.role || Reachable()) Close();
        Set(open_.contact.role, fact);
        return;
      case FactKind::kPhone:
        if (!open_.contact.phone) Set(open_.contact.phone, fact);
        return;
      case FactKind::kEmail:
        if (open_.contact.email && !EqualNoCase(*open_.contact.email, fact.text)) Close();
        Set(open_.contact.email, fact);
        return;
    }
  }

  void Set(OptionalText& field, const Fact& fact) {
    field = fact.text;
    Touch();
  }

  void Touch() {
    Provenance& where = open_.contact.where;
    if (!open_.any || where.page_from != piece_->page) {
      where = WherePiece(*piece_, "front-sheet.contact");
    } else {
      where.box = Union(where.box, piece_->box);
    }
    open_.column = piece_->box;
    open_.page = piece_->page;
    open_.any = true;
  }

  // The piece stands beside the open contact, not under it.
  bool OtherColumn() const {
    if (!open_.any || open_.page != piece_->page) return false;
    return piece_->box.x1 < open_.column.x0 - kColumnGap ||
           piece_->box.x0 > open_.column.x1 + 10 * kColumnGap;
  }

  // The same, in the next row: two columns are being read line by line.
  bool Interleaved() const {
    return OtherColumn() && piece_->box.y0 >= open_.column.y1 - 1 &&
           piece_->box.y0 - open_.column.y1 < open_.column.Height();
  }

  void Close() {
    Open done = std::move(open_);
    open_ = Open{};
    Contact& contact = done.contact;
    const bool reachable = contact.phone || contact.email;
    if (!reachable) {
      if (contact.name && contact.role) signatures_.push_back(contact);
      return;
    }
    const bool generic = contact.email && patterns::kGenericMailbox.In(*contact.email);
    if (!contact.name && !contact.role && !done.labelled && (generic || !contact.email)) {
      if (letterhead_) {
        if (!letterhead_->phone) letterhead_->phone = contact.phone;
        if (!letterhead_->email) letterhead_->email = contact.email;
      } else {
        letterhead_ = contact;
      }
      return;
    }
    if (!contact.name && !contact.email) return;
    Keep(std::move(contact));
  }

  void Keep(Contact contact) {
    const auto known = std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& c) {
      return (c.name && contact.name && EqualNoCase(*c.name, *contact.name)) ||
             (c.email && contact.email && EqualNoCase(*c.email, *contact.email));
    });
    if (known == contacts_.end()) {
      contacts_.push_back(std::move(contact));
      return;
    }
    if (!known->name) known->name = contact.name;
    if (!known->role) known->role = contact.role;
    if (!known->phone) known->phone = contact.phone;
    if (!known->email) known->email = contact.email;
  }

  // A clerk who signs the agenda is whom the letterhead's clerk's address reaches.
  void GiveLetterhead() {
    if (!letterhead_) return;
    for (const Contact& signature : signatures_) {
      if (!patterns::kClerkPost.In(*signature.role)) continue;
      Contact contact = signature;
      contact.phone = letterhead_->phone;
      contact.email = letterhead_->email;
      Keep(std::move(contact));
      return;
    }
  }

  std::vector<Piece> pieces_;
  const Piece* piece_ = nullptr;
  Open open_;
  std::optional<Contact> letterhead_;
  std::vector<Contact> signatures_;
  std::vector<Contact> contacts_;
};

// "For further information please contact Jane Hart on 01632 960 114 or jane.hart@x.gov.uk".
void AddProse(const Flow& flow, std::size_t first, std::size_t last, std::vector<Contact>& contacts) {
  for (std::size_t i = first; i < std::min(last, flow.blocks.size()); ++i) {
    const Block& block = flow.blocks[i];
    if (block.kind == BlockKind::kGrid) continue;
    const Match m = patterns::kContactProse.Find(block.text);
    if (!m || !IsPersonName(m[1]) || LooksLikeRole(m[1])) continue;
    const auto at = static_cast<std::size_t>(m[1].data() - block.text.data());
    const std::string_view rest =
        std::string_view(block.text).substr(at + m[1].size()).substr(0, kProseReach);
    Contact contact;
    contact.name = std::string(m[1]);
    if (const Match email = patterns::kEmail.Find(rest)) contact.email = std::string(email[1]);
    if (const Match phone = patterns::kPhone.Find(rest); phone && Digits(phone[1]) >= kMinPhoneDigits)
      contact.phone = FoldSpace(phone[1]);
    if (const Match post = patterns::kProsePost.Find(rest); post && IsPost(Trim(post[1])))
      contact.role = FoldSpace(post[1]);
    const auto known = std::find_if(contacts.begin(), contacts.end(), [&](const Contact& c) {
      return c.name == contact.name || (c.email && c.email == contact.email);
    });
    if (known != contacts.end()) {  // an address that the line end cut off from its owner
      if (!known->name)
        *known = Contact{contact.name, contact.role, contact.phone, contact.email, {}, known->where};
      continue;
    }
    if (!contact.email && !contact.phone) continue;
    contact.where = {block.page_from, block.page_to, block.box, "front-sheet.contact-prose", 1};
    contacts.push_back(std::move(contact));
  }
}

}  // namespace

std::vector<Contact> ReadContacts(const Flow& flow, std::size_t first, std::size_t last) {
  std::vector<Contact> contacts = ContactsReader(PiecesOf(flow, first, last)).Read();
  AddProse(flow, first, last, contacts);
  return contacts;
}

}  // namespace minutebook::extract
