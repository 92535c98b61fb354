#include "tools/evaluate/print.h"

#include <algorithm>
#include <cstdio>

#include "extractors/confidence.h"
#include "schema/json_writer.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

constexpr int kShownText = 100;

std::string Places(double number, int places) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", places, number);
  return text;
}

std::string Padded(std::string text, int width) {
  const int missing = std::abs(width) - DisplayWidth(text);
  if (missing <= 0) return text;
  const std::string blanks(static_cast<std::size_t>(missing), ' ');
  return width < 0 ? text + blanks : blanks + text;
}

// The cells of one family's row: name, gold, found, precision, recall, F1, fields, score.
std::vector<std::string> Cells(const FamilyScore& family) {
  return {family.name,
          Grouped(family.gold),
          Grouped(family.found),
          Places(family.Precision(), 3),
          Places(family.Recall(), 3),
          Places(family.F1(), 3),
          Places(family.FieldShare(), 3),
          Places(family.Score(), 3)};
}

const std::vector<std::string>& Titles() {
  static const std::vector<std::string> kTitles = {"family", "gold", "found",  "precision",
                                                   "recall", "F1",   "fields", "F1 x fields"};
  return kTitles;
}

std::string TextRow(const std::vector<std::string>& cells) {
  constexpr int kWidths[] = {-17, 6, 6, 10, 7, 6, 7, 12};
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i == 0 ? "" : " ") + Padded(cells[i], kWidths[i]);
  return row + "\n";
}

std::string MarkdownRow(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) row += " " + cell + " |";
  return row + "\n";
}

std::string MarkdownHead(const std::vector<std::string>& titles) {
  std::string rule = "| --- |";
  for (std::size_t i = 1; i < titles.size(); ++i) rule += " ---: |";
  return MarkdownRow(titles) + rule + "\n";
}

std::string TextTable(const std::vector<FamilyScore>& families) {
  std::string table = TextRow(Titles());
  for (const FamilyScore& family : families) table += TextRow(Cells(family));
  return table;
}

std::string_view KindName(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::kField: return "field";
    case DifferenceKind::kMissed: return "missed";
    case DifferenceKind::kExtra: return "extra";
  }
  return "field";
}

// At most `count` differences, those of the families with the lowest score first.
std::vector<Difference> Worst(const DocumentScore& score, int count) {
  std::vector<Difference> worst = score.differences;
  const auto family_score = [&](const Difference& difference) {
    const auto family = std::find_if(score.families.begin(), score.families.end(),
                                     [&](const FamilyScore& f) { return f.name == difference.family; });
    return family == score.families.end() ? 1 : family->Score();
  };
  std::stable_sort(worst.begin(), worst.end(), [&](const Difference& a, const Difference& b) {
    return family_score(a) < family_score(b);
  });
  if (std::ssize(worst) > count) worst.resize(static_cast<std::size_t>(count));
  return worst;
}

std::string Quoted(const std::string& text) { return "'" + Shorten(OneLine(text), kShownText) + "'"; }

std::string PlaceText(const Difference& difference) {
  if (difference.page == 0) return "";
  std::string text = " (page " + std::to_string(difference.page);
  const Box& box = difference.box;
  if (!box.Empty()) {
    text += ", box " + Places(box.x0, 0) + " " + Places(box.y0, 0) + " " + Places(box.x1, 0) + " " +
            Places(box.y1, 0);
  }
  if (!difference.rule.empty()) text += ", " + difference.rule;
  return text + ")";
}

std::string DifferenceText(const Difference& difference) {
  switch (difference.kind) {
    case DifferenceKind::kMissed: return difference.family + ": missed " + Quoted(difference.gold);
    case DifferenceKind::kExtra:
      return difference.family + ": extra " + Quoted(difference.found) + PlaceText(difference);
    case DifferenceKind::kField: break;
  }
  return difference.family + "." + difference.field + ": gold " + Quoted(difference.gold) + " found " +
         Quoted(difference.found) + PlaceText(difference);
}

std::vector<std::string> RuleCells(const std::string& rule, const RuleCount& count) {
  return {rule, Grouped(count.found), Grouped(count.right),
          Places(static_cast<double>(count.right) / count.found, 3), Places(extract::ConfidenceOf(rule), 3)};
}

const std::vector<std::string>& RuleTitles() {
  static const std::vector<std::string> kTitles = {"rule", "found", "right", "share", "stated"};
  return kTitles;
}

std::string PapersText(const GroupScore& group) {
  return group.name + ": " + Count(group.papers, "paper", "papers") + ", mean score " + Places(group.mean, 4);
}

class JsonPrinter {
 public:
  void Papers(const std::vector<PaperScore>& papers, const PrintOptions& options) {
    out_.Key("papers");
    out_.BeginList();
    for (const PaperScore& paper : papers) {
      out_.BeginObject();
      Text("gold", paper.gold);
      Text("paper", paper.paper);
      Text("group", paper.group);
      Number("score", paper.score.Score());
      Families(paper.score.families);
      Differences(Worst(paper.score, options.worst));
      out_.EndObject();
    }
    out_.EndList();
  }

  void Groups(const std::vector<GroupScore>& groups) {
    out_.Key("groups");
    out_.BeginList();
    for (const GroupScore& group : groups) {
      out_.BeginObject();
      Text("group", group.name);
      Integer("papers", group.papers);
      Number("score", group.mean);
      Families(group.families);
      out_.EndObject();
    }
    out_.EndList();
  }

  void Rules(const RuleCounts& rules) {
    out_.Key("rules");
    out_.BeginList();
    for (const auto& [rule, count] : rules) {
      out_.BeginObject(true);
      Text("rule", rule);
      Integer("found", count.found);
      Integer("right", count.right);
      Number("stated", extract::ConfidenceOf(rule));
      out_.EndObject();
    }
    out_.EndList();
  }

  JsonWriter& out() { return out_; }

 private:
  void Text(std::string_view key, std::string_view text) {
    out_.Key(key);
    out_.Text(text);
  }
  void Number(std::string_view key, double number) {
    out_.Key(key);
    out_.Number(number);
  }
  void Integer(std::string_view key, int number) {
    out_.Key(key);
    out_.Integer(number);
  }

  void Families(const std::vector<FamilyScore>& families) {
    out_.Key("families");
    out_.BeginList();
    for (const FamilyScore& family : families) {
      out_.BeginObject(true);
      Text("family", family.name);
      Integer("gold", family.gold);
      Integer("found", family.found);
      Number("precision", family.Precision());
      Number("recall", family.Recall());
      Number("f1", family.F1());
      Number("fields", family.FieldShare());
      Number("score", family.Score());
      out_.EndObject();
    }
    out_.EndList();
  }

  void Differences(const std::vector<Difference>& differences) {
    out_.Key("differences");
    out_.BeginList();
    for (const Difference& difference : differences) {
      out_.BeginObject(true);
      Text("kind", KindName(difference.kind));
      Text("family", difference.family);
      if (!difference.field.empty()) Text("field", difference.field);
      if (difference.kind != DifferenceKind::kExtra) Text("gold", difference.gold);
      if (difference.kind != DifferenceKind::kMissed) Text("found", difference.found);
      if (difference.page > 0) Place(difference);
      out_.EndObject();
    }
    out_.EndList();
  }

  void Place(const Difference& difference) {
    Integer("page", difference.page);
    out_.Key("box");
    out_.BeginList(true);
    for (const double edge : {difference.box.x0, difference.box.y0, difference.box.x1, difference.box.y1})
      out_.Number(edge);
    out_.EndList();
    Text("rule", difference.rule);
  }

  JsonWriter out_{true};
};

}  // namespace

std::string EvaluationAsText(const std::vector<PaperScore>& papers, const PrintOptions& options) {
  std::string text;
  for (const PaperScore& paper : papers) {
    text +=
        Places(paper.score.Score(), 4) + "  " + Padded(paper.group, -7) + "  " + OneLine(paper.paper) + "\n";
    if (options.each) text += TextTable(paper.score.families) + "\n";
    for (const Difference& difference : Worst(paper.score, options.worst))
      text += "  " + DifferenceText(difference) + "\n";
  }
  for (const GroupScore& group : GroupScores(papers)) {
    text += "\n" + PapersText(group) + "\n" + TextTable(group.families);
  }
  if (!options.by_rule) return text;
  text += "\n" + TextRow(RuleTitles());
  for (const auto& [rule, count] : CountRules(papers)) text += TextRow(RuleCells(rule, count));
  return text;
}

std::string EvaluationAsMarkdown(const std::vector<PaperScore>& papers, const PrintOptions& options) {
  std::string text;
  for (const GroupScore& group : GroupScores(papers)) {
    text += (text.empty() ? "" : "\n") + PapersText(group) + "\n\n" + MarkdownHead(Titles());
    for (const FamilyScore& family : group.families) text += MarkdownRow(Cells(family));
  }
  if (!options.by_rule) return text;
  text += "\n" + MarkdownHead(RuleTitles());
  for (const auto& [rule, count] : CountRules(papers)) text += MarkdownRow(RuleCells(rule, count));
  return text;
}

std::string EvaluationAsJson(const std::vector<PaperScore>& papers, const PrintOptions& options) {
  JsonPrinter printer;
  printer.out().BeginObject();
  printer.Papers(papers, options);
  printer.Groups(GroupScores(papers));
  if (options.by_rule) printer.Rules(CountRules(papers));
  printer.out().EndObject();
  return printer.out().Take() + "\n";
}

}  // namespace minutebook::tools
