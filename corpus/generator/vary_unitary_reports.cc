// Varied packs in the unitary style: reports on ruled forms and their briefing papers.
#include "corpus/generator/text.h"
#include "corpus/generator/unitary_maker.h"

namespace packmaker {

void UnitaryMaker::Report(const Paper& paper) {
  const bool own = paper.kind == Paper::Kind::kReport;
  const std::string role = own ? m_.theme.role : "Governance";
  m_.Add("section", "report item=" + paper.item + " | " + paper.topic);
  const auto contact = [&](const std::string& post, const std::string& title, const std::string& name) {
    return "contact: " + post + " | " + title + " | " + name + " | " + m_.Phone() + " | " + m_.Email(name);
  };
  const bool titles = m_.Chance(50);
  m_.Add("report", "item=" + paper.item,
         {"maker: " + Upper(body_), "subject: " + paper.topic, "date: " + Iso(date_),
          "of: SERVICE DIRECTOR – " + Upper(role), "confidentiality: None",
          contact("Author", titles ? m_.OneOf(Posts()) : "", officer_),
          contact("Director", titles ? "Service Director" : "", director_)});
  m_.Add("summary", m_.FilledOneOf(Summaries()));
  const int count = m_.Between(1, 4);
  int number = 0;
  for (const std::string& request : m_.FilledSome(Requests(), count)) {
    ++number;
    m_.Add("rec", Label(number) + " | That " + request + (number == count ? "." : ";"));
  }
  ReportBody();
  SupportingDocuments(paper);
  m_.Add("endreport");
}

void UnitaryMaker::ReportBody() {
  int number = 0;
  const auto paragraphs = [&](int count) {
    for (const std::string& text : m_.FilledSome(Paragraphs(), count)) {
      std::vector<std::string> bullets;
      if (m_.Chance(12)) {
        for (const std::string& bullet : m_.FilledSome(Bullets(), m_.Between(2, 4)))
          bullets.push_back("- " + bullet);
      }
      m_.Add("rpara",
             std::to_string(++number) + " | " + text + (bullets.empty() ? "" : " In the same period:"),
             bullets);
    }
  };
  const auto none = [&] {
    m_.Add("rpara", std::to_string(++number) + " | None directly as a result of this report.");
  };
  m_.Add("rhead", "REASONS FOR REPORT RECOMMENDATIONS");
  paragraphs(1);
  m_.Add("rhead", "ALTERNATIVE OPTIONS CONSIDERED AND REJECTED");
  none();
  m_.Add("rhead", "DETAIL (Including consultation carried out)");
  paragraphs(m_.Between(2, 9));
  m_.Add("rhead", "RESOURCE IMPLICATIONS");
  m_.Add("rsub", "Capital/Revenue");
  paragraphs(1);
  m_.Add("rsub", "Property/Other");
  none();
  m_.Add("rhead", "LEGAL IMPLICATIONS");
  m_.Add("rsub", "Statutory power to undertake proposals in the report:");
  m_.Add("rpara", std::to_string(++number) + " | Part 1A, Section 9 of the Local Government Act 2000.");
  m_.Add("rsub", "Other Legal Implications:");
  none();
  if (m_.Chance(50)) {
    m_.Add("rhead", "RISK MANAGEMENT IMPLICATIONS");
    paragraphs(1);
  }
  m_.Add("rhead", "POLICY FRAMEWORK IMPLICATIONS");
  none();
}

void UnitaryMaker::SupportingDocuments(const Paper& paper) {
  m_.Add("key", m_.Chance(15) ? "Yes" : "No");
  m_.Add("wards", m_.Chance(50) ? "All" : m_.OneOf(m_.wards) + " and " + m_.wards[0] + " Park");
  switch (paper.kind) {
    case Paper::Kind::kReport: m_.Add("appendix", "1 | Briefing paper - " + TitleCase(paper.topic)); break;
    case Paper::Kind::kPerformance:
      m_.Add("appendix", "1 | " + DataSetTitle());
      m_.Add("appendix", "2 | Glossary of terms");
      break;
    case Paper::Kind::kMonitoring:
      m_.Add("appendix", "1 | Monitoring Scrutiny Recommendations – " + LongDate(date_));
      break;
  }
  m_.Add("rooms", m_.Chance(80) ? "1 | None" : "1 | Replies to the survey of residents");
  m_.Add("esia", m_.Chance(30) ? "Yes" : "No");
  m_.Add("pia", m_.Chance(20) ? "Yes" : "No");
  m_.Add("background",
         m_.Chance(70) ? "1 | None" : "1 | Report to Cabinet, " + LongDate(AddDays(last_, -100)));
}

void UnitaryMaker::Briefing(const Paper& paper) {
  const std::string title = "Briefing paper: " + TitleCase(paper.topic);
  m_.Add("section", "appendix item=" + paper.item + (m_.Chance(30) ? " nostamp" : "") + " | " + title +
                        (m_.Chance(40) ? " | BRIEFING PAPER" : ""));
  m_.Add("sub", title);
  for (int part = m_.Between(1, 3); part > 0; --part) {
    for (const std::string& text : m_.FilledSome(Paragraphs(), m_.Between(1, 3))) m_.Add("p", text);
    m_.Add("sub", m_.Chance(50) ? "What has been done" : "Next steps");
    std::vector<std::string> bullets;
    for (const std::string& bullet : m_.FilledSome(Bullets(), m_.Between(2, 6)))
      bullets.push_back("- " + bullet);
    m_.Add("list", "", bullets);
  }
  if (m_.Chance(60)) m_.AddWardTable(true, 9);
}

}  // namespace packmaker
