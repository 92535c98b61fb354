#include "tests/support/export_format.h"

#include <algorithm>
#include <cctype>

#include "schema/json_value.h"

namespace minutebook::test {
namespace {

// What a key of an object must hold. `is` reads:
//   text        some text            text?     text or null       one:a,b    one of these
//   date? time? ISO form or null     integer?  integer or null    texts      a list of texts
//   dates       a list of ISO dates  rows      a list of texts    map        an object of texts or nulls
//   object:NAME an object with the rules of NAME                  list:NAME  a list of them
struct KeyRule {
  std::string_view object;
  std::string_view key;
  std::string_view is;
};

constexpr KeyRule kRules[] = {
    {"top", "document", "object:document"},
    {"top", "meeting", "object:meeting"},
    {"top", "members", "list:member"},
    {"top", "contacts", "list:contact"},
    {"top", "meeting_dates", "dates"},
    {"top", "quorum", "integer?"},
    {"top", "agenda_items", "list:agenda_item"},
    {"top", "minutes", "list:minutes"},
    {"top", "reports", "list:report"},
    {"top", "actions", "list:action"},
    {"top", "indicators", "list:indicator"},
    {"top", "tables", "list:table"},
    {"top", "glossary", "list:glossary"},
    {"top", "sections", "list:section"},
    {"document", "kind", "one:agenda_pack,agenda,minutes,report,monitoring_report,decision_record,other"},
    {"document", "authority", "text?"},
    {"document", "body", "text?"},
    {"document", "title", "text?"},
    {"meeting", "date", "date?"},
    {"meeting", "time", "time?"},
    {"meeting", "venue", "text?"},
    {"member", "name", "text?"},
    {"member", "role", "text?"},
    {"member", "represents", "text?"},
    {"contact", "name", "text?"},
    {"contact", "role", "text?"},
    {"contact", "phone", "text?"},
    {"contact", "email", "text?"},
    {"agenda_item", "number", "text?"},
    {"agenda_item", "title", "text?"},
    {"agenda_item", "description", "text?"},
    {"agenda_item", "page_from", "integer?"},
    {"agenda_item", "page_to", "integer?"},
    {"minutes", "meeting_date", "date?"},
    {"minutes", "body", "text?"},
    {"minutes", "attendance", "list:attendance"},
    {"minutes", "items", "list:minute_item"},
    {"attendance", "name", "text?"},
    {"attendance", "status", "one:present,apologies,in_attendance,virtual,absent"},
    {"attendance", "role", "text?"},
    {"minute_item", "number", "text?"},
    {"minute_item", "title", "text?"},
    {"minute_item", "points", "texts"},
    {"minute_item", "resolutions", "list:resolution"},
    {"minute_item", "votes", "list:vote"},
    {"minute_item", "declarations", "texts"},
    {"resolution", "label", "text?"},
    {"resolution", "text", "text"},
    {"resolution", "kind", "one:resolved,noted"},
    {"vote", "motion", "text?"},
    {"vote", "proposer", "text?"},
    {"vote", "seconder", "text?"},
    {"vote", "result", "one?:carried,lost,withdrawn"},
    {"vote", "for", "integer?"},
    {"vote", "against", "integer?"},
    {"vote", "abstain", "integer?"},
    {"vote", "for_names", "texts"},
    {"vote", "against_names", "texts"},
    {"vote", "abstain_names", "texts"},
    {"report", "agenda_item", "text?"},
    {"report", "decision_maker", "text?"},
    {"report", "subject", "text?"},
    {"report", "decision_date", "date?"},
    {"report", "report_of", "text?"},
    {"report", "contacts", "list:report_contact"},
    {"report", "confidentiality", "text?"},
    {"report", "summary", "text?"},
    {"report", "recommendations", "list:recommendation"},
    {"report", "paragraphs", "list:paragraph"},
    {"report", "key_decision", "text?"},
    {"report", "wards", "text?"},
    {"report", "appendices", "list:appendix"},
    {"report", "members_rooms", "texts"},
    {"report", "background_papers", "texts"},
    {"report", "equality_assessment_required", "text?"},
    {"report", "privacy_assessment_required", "text?"},
    {"report_contact", "post", "text?"},
    {"report_contact", "title", "text?"},
    {"report_contact", "name", "text?"},
    {"report_contact", "phone", "text?"},
    {"report_contact", "email", "text?"},
    {"recommendation", "label", "text?"},
    {"recommendation", "text", "text"},
    {"paragraph", "number", "text?"},
    {"paragraph", "heading", "text?"},
    {"paragraph", "text", "text"},
    {"appendix", "number", "text?"},
    {"appendix", "title", "text?"},
    {"action", "raised", "date?"},
    {"action", "item", "text?"},
    {"action", "label", "text?"},
    {"action", "text", "text"},
    {"action", "action_taken", "text?"},
    {"action", "status", "text?"},
    {"indicator", "ref", "text?"},
    {"indicator", "area", "text?"},
    {"indicator", "name", "text?"},
    {"indicator", "unit", "one?:count,percent,rate_per_10000"},
    {"indicator", "owner", "text?"},
    {"indicator", "accountable", "text?"},
    {"indicator", "values", "map"},
    {"indicator", "comparators", "map"},
    {"indicator", "commentary", "text?"},
    {"table", "title", "text?"},
    {"table", "header", "texts"},
    {"table", "rows", "rows"},
    {"glossary", "term", "text"},
    {"glossary", "definition", "text"},
    {"section", "kind",
     "one:front_sheet,public_information,disclosure,agenda,minutes,report,appendix,glossary,monitoring,"
     "blank"},
    {"section", "agenda_item", "text?"},
    {"section", "title", "text?"},
    {"section", "starts", "text"},
};

// True when `text` has a digit wherever `form` has a 9 and is equal to it elsewhere.
bool HasForm(std::string_view text, std::string_view form) {
  return std::equal(text.begin(), text.end(), form.begin(), form.end(), [](char t, char f) {
    return f == '9' ? std::isdigit(static_cast<unsigned char>(t)) != 0 : t == f;
  });
}

bool OneOf(std::string_view text, std::string_view choices) {
  while (!choices.empty()) {
    const std::size_t comma = std::min(choices.find(','), choices.size());
    if (choices.substr(0, comma) == text) return true;
    choices.remove_prefix(std::min(comma + 1, choices.size()));
  }
  return false;
}

class Checker {
 public:
  void Object(const JsonValue& value, std::string_view rules, const std::string& place) {
    if (!std::holds_alternative<JsonValue::Object>(value.is)) return Expected("an object", value, place);
    for (const KeyRule& rule : kRules) {
      if (rule.object != rules) continue;
      const std::string inner = place.empty() ? std::string(rule.key) : place + "." + std::string(rule.key);
      const JsonValue* held = value.Find(rule.key);
      if (held == nullptr) {
        offences.push_back(inner + ": is missing");
      } else {
        Value(*held, rule.is, inner);
      }
    }
  }

  std::vector<std::string> offences;

 private:
  void Expected(std::string_view expected, const JsonValue& value, const std::string& place) {
    offences.push_back(place + ": expected " + std::string(expected) + ", found " +
                       std::string(value.KindName()));
  }

  void Value(const JsonValue& value, std::string_view is, const std::string& place) {
    const std::size_t colon = std::min(is.find(':'), is.size());
    const std::string_view detail = is.substr(std::min(colon + 1, is.size()));
    std::string_view kind = is.substr(0, colon);
    if (kind.ends_with('?')) {
      if (value.Null()) return;
      kind.remove_suffix(1);
    }
    if (kind == "object") return Object(value, detail, place);
    if (kind == "list" || kind == "texts" || kind == "dates" || kind == "rows") {
      return List(value, kind, detail, place);
    }
    if (kind == "map") return Map(value, place);
    if (kind == "integer") {
      if (!std::holds_alternative<std::int64_t>(value.is)) Expected("an integer", value, place);
      return;
    }
    Text(value, kind, detail, place);
  }

  void Text(const JsonValue& value, std::string_view kind, std::string_view detail,
            const std::string& place) {
    const auto* text = std::get_if<std::string>(&value.is);
    if (text == nullptr) return Expected("text", value, place);
    const bool good = kind == "date"   ? HasForm(*text, "9999-99-99")
                      : kind == "time" ? HasForm(*text, "99:99")
                      : kind == "one"  ? OneOf(*text, detail)
                                       : true;
    if (!good)
      offences.push_back(place + ": '" + *text + "' is no " + std::string(kind) + " " + std::string(detail));
  }

  void List(const JsonValue& value, std::string_view kind, std::string_view detail,
            const std::string& place) {
    const auto* list = std::get_if<JsonValue::List>(&value.is);
    if (list == nullptr) return Expected("a list", value, place);
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string inner = place + "[" + std::to_string(i) + "]";
      if (kind == "list") Object((*list)[i], detail, inner);
      if (kind == "texts") Value((*list)[i], "text", inner);
      if (kind == "dates") Value((*list)[i], "date", inner);
      if (kind == "rows") Value((*list)[i], "texts", inner);
    }
  }

  void Map(const JsonValue& value, const std::string& place) {
    const auto* object = std::get_if<JsonValue::Object>(&value.is);
    if (object == nullptr) return Expected("an object", value, place);
    for (const auto& [key, held] : *object) Value(held, "text?", place + "." + key);
  }
};

}  // namespace

std::vector<std::string> FormatOffences(std::string_view json) {
  const auto value = ParseJson(json);
  if (!value) return {"not JSON: " + value.error().message};
  Checker checker;
  checker.Object(*value, "top", "");
  return checker.offences;
}

}  // namespace minutebook::test
