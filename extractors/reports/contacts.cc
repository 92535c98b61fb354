// Two ways of printing: keys with values ("Name: Jane Wyatt  Tel: 023 ..."), and bare lines under the post in
// the order name, post held, phone, e-mail; "Amanda Bere, Chief Executive" is both on one line. Tests:
// reports_test.cc.
#include "extractors/reports/contacts.h"

#include <algorithm>

#include "extractors/patterns/reports.h"
#include "extractors/people.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

// "AUTHOR", "Report Author(s)" to "Author", "Relevant Director" to "Director"; other posts as they are.
std::string PostName(std::string_view printed) {
  const std::string lower = Lower(printed);
  if (lower.find("author") != std::string::npos) return "Author";
  if (lower == "director" || lower == "directors" || lower == "director(s)" ||
      lower.starts_with("relevant director"))
    return "Director";
  return IsUpper(printed) ? TitleCase(printed) : FoldSpace(printed);
}

std::string Without(std::string_view text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string_view::npos) return std::string(text);
  return FoldSpace(std::string(text.substr(0, at)) + " " + std::string(text.substr(at + part.size())));
}

std::string_view TrimMarks(std::string_view text) {
  text = Trim(text);
  while (!text.empty() && std::string_view(",;:|").find(text.back()) != std::string_view::npos)
    text = Trim(text.substr(0, text.size() - 1));
  while (!text.empty() && std::string_view(",;:|").find(text.front()) != std::string_view::npos)
    text = Trim(text.substr(1));
  return text;
}

// The first people are told apart by a comma: "Amanda Bere, Chief Executive Officer".
bool SplitNamePost(std::string_view text, std::string_view& name, std::string_view& post) {
  std::size_t at = text.find(", ");
  std::size_t skip = 2;
  if (at == std::string_view::npos) {
    at = text.find(" - ");
    skip = 3;
  }
  if (at == std::string_view::npos) return false;
  name = Trim(text.substr(0, at));
  post = Trim(text.substr(at + skip));
  return LooksLikeName(name) && !LooksLikeRole(name) && !post.empty();
}

}  // namespace

// A post that stands under a name is the one held by its bearer: "Head of Service".
bool ContactReader::IsHeldPost(std::string_view text) const {
  return !contacts_.empty() && contacts_.back().name && !contacts_.back().title &&
         patterns::kHeldPost.In(text);
}

bool ContactReader::OpensContact(const Unit& unit) {
  return static_cast<bool>(patterns::kContactPost.Find(Trim(unit.text())));
}

bool ContactReader::Take(const Unit& unit) {
  std::string text(Trim(unit.text()));
  if (const Match m = patterns::kContactPost.Find(text); m && !IsHeldPost(text)) {
    Open(m[1], unit);
    text = std::string(m[2].empty() ? m[3] : m[2]);
  }
  for (std::size_t i = 1; i < unit.cells.size(); ++i) text += (text.empty() ? "" : " ") + unit.cells[i];
  TakeText(text, unit);
  if (!contacts_.empty())
    contacts_.back().where.page_to = std::max(contacts_.back().where.page_to, unit.where.page_to);
  return !contacts_.empty();
}

void ContactReader::Open(std::string_view post, const Unit& unit) {
  ReportContact contact;
  contact.post = PostName(post);
  contact.where = unit.where;
  contact.where.rule = "report.contact";
  contacts_.push_back(std::move(contact));
}

void ContactReader::TakeText(std::string_view text, const Unit& unit) {
  text = Trim(text);
  if (text.empty() || contacts_.empty()) return;
  const std::string padded = std::string(text) + " ";
  const Match key = patterns::kContactKey.Find(padded);
  if (!key) {
    TakePlain(text, unit);
    return;
  }
  const std::size_t before = key.before.size();
  if (!Trim(key.before).empty()) TakePlain(TrimMarks(key.before), unit);
  TakeKeyed(std::string_view(padded).substr(before));
}

void ContactReader::TakeKeyed(std::string_view text) {
  const std::string all = std::string(text) + " ";
  std::string_view rest = all;
  std::string key;
  while (true) {
    const Match m = patterns::kContactKey.Find(rest);
    if (!m) break;
    if (!key.empty()) SetValue(key, m.before);
    key = Lower(Trim(m[1].empty() ? m[2] : m[1]));
    rest = m.after;
  }
  if (!key.empty()) SetValue(key, rest);
}

void ContactReader::SetValue(std::string_view key, std::string_view value) {
  value = TrimMarks(value);
  if (value.empty()) return;
  ReportContact& contact = contacts_.back();
  const auto set = [&](OptionalText& field) {
    if (!field) field = FoldSpace(value);
  };
  if (key.find("title") != std::string_view::npos) {
    set(contact.title);
  } else if (key.starts_with("name")) {
    set(contact.name);
  } else if (key.starts_with('e')) {
    set(contact.email);
  } else {
    set(contact.phone);
  }
}

void ContactReader::TakePlain(std::string_view text, const Unit& unit) {
  std::string left = FoldSpace(text);
  OptionalText email;
  OptionalText phone;
  if (const Match m = patterns::kContactEmail.Find(left)) {
    email = std::string(m[1]);
    left = Without(left, *email);
  }
  if (const Match m = patterns::kContactPhone.Find(left)) {
    phone = FoldSpace(m[1]);
    left = Without(left, m[1]);
  }
  const std::string_view words = TrimMarks(left);
  std::string_view name;
  std::string_view post;
  ReportContact* contact = &contacts_.back();
  const bool both = SplitNamePost(words, name, post);
  const bool next = contact->name && (both || ((contact->title || contact->phone || contact->email) &&
                                               LooksLikeName(words) && !LooksLikeRole(words)));
  if (next) {
    Open(*contact->post, unit);
    contact = &contacts_.back();
  }
  if (both && !contact->name) {
    contact->name = FoldSpace(name);
    contact->title = FoldSpace(post);
  } else if (!words.empty() && Letters(words) > 1) {
    if (!contact->name) {
      contact->name = std::string(words);
    } else if (!contact->title && !contact->email) {
      contact->title = std::string(words);
    }
  }
  if (email && !contact->email) contact->email = email;
  if (phone && !contact->phone) contact->phone = phone;
}

std::vector<ReportContact> ContactReader::Finish() {
  std::erase_if(contacts_, [](const ReportContact& c) { return !c.name && !c.email && !c.phone; });
  return std::move(contacts_);
}

}  // namespace minutebook::extract
