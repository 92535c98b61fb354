#include "corpus/generator/heads.h"

#include "corpus/generator/text.h"

namespace packmaker {
namespace {

// The record, and nothing printed.
void AddRecord(Maker& m, const ReportHead& h, bool with_contact) {
  std::vector<std::string> body = {"of: " + h.post,        "maker: " + h.body,
                                   "subject: " + h.topic,  "date: " + Iso(h.date),
                                   "division: " + h.wards, "confidentiality: " + h.classification};
  if (with_contact)
    body.push_back("contact: Contact Officer | " + h.author_post + " | " + h.author + " | " + h.phone +
                   " | " + h.email);
  m.Add("report", "item=" + h.item + " silent", body);
  if (!h.key.empty()) m.Add("told", "key_decision | " + h.key);
}

void Forget(ReportHead& h, bool classification, bool key, bool wards) {
  if (classification) h.classification.clear();
  if (key) h.key.clear();
  if (wards) h.wards.clear();
}

using Rows = std::vector<std::string>;

// "Meeting: | Cabinet | Date: | 3 May 2018" over rows of two.
void Grid(Maker& m, ReportHead& h) {
  Forget(h, true, false, false);
  AddRecord(m, h, false);
  m.Add("grid", "unruled 20 | 40 | 10 | 30", {"Meeting: | " + h.body + " | Date: | " + LongDate(h.date)});
  m.Add("grid", "unruled 20 | 80",
        {"Subject: | " + h.topic, "Report Of: | " + h.post, "Wards Affected: | " + h.wards,
         "Key Decision: | " + h.key});
}

void RuledTwoColumns(Maker& m, ReportHead& h) {
  Forget(h, true, false, false);
  AddRecord(m, h, true);
  m.Add("grid", "30 | 70",
        {"**Report to:** | " + h.body, "**Date:** | " + LongDate(h.date), "**Title:** | " + h.topic,
         "**Report of:** | " + h.post, "**Wards affected:** | " + h.wards, "**Key Decision:** | " + h.key,
         "**Lead Member:** | " + h.member,
         "**Contact Officer:** | " + h.author + ", " + h.author_post + ", " + h.phone + ", " + h.email});
}

void WithoutColons(Maker& m, ReportHead& h) {
  Forget(h, false, true, false);
  h.post.clear();
  const std::string lead = m.Person();
  m.Add("report", "item=" + h.item + " silent",
        {"maker: " + h.body, "subject: " + h.topic, "date: " + Iso(h.date), "division: " + h.wards,
         "confidentiality: " + h.classification, "contact: Lead Head of Service | | " + lead + " | |",
         "contact: Author | | " + h.author + " | |"});
  m.Add("sub", h.body);
  m.Add("right", LongDate(h.date));
  m.Add("heading", h.topic);
  m.Add("grid", "40 | 60",
        {"Final Decision-Maker | " + h.body, "Lead Head of Service | " + lead,
         "Lead Officer and Report Author | " + h.author, "Classification | " + h.classification,
         "Wards affected | " + h.wards});
}

void FourColumns(Maker& m, ReportHead& h) {
  Forget(h, false, true, false);
  AddRecord(m, h, false);
  m.Add("grid", "15 | 25 | 25 | 35",
        {"**Item No.** " + h.item + " | **Classification:** " + h.classification + " | **Date:** " +
         LongDate(h.date) + " | **Meeting Name:** " + h.body});
  m.Add("grid", "35 | 65",
        {"**Report title:** | " + h.topic, "**Ward(s) or groups affected:** | " + h.wards,
         "**From:** | " + h.post});
}

void CapitalLines(Maker& m, ReportHead& h) {
  Forget(h, true, true, false);
  AddRecord(m, h, true);
  m.Add("heading", Upper(h.council));
  m.Add(
      "grid", "unruled 25 | 75",
      {"REPORT BY: | " + h.post, "TO: | " + h.body, "DATE: | " + LongDate(h.date), "TITLE: | " + h.topic,
       "WARDS: | " + h.wards, "LEAD COUNCILLOR: | " + h.member,
       "CONTACT OFFICER: | " + h.author + ", " + h.author_post + " Tel: " + h.phone + " Email: " + h.email});
}

void Lines(Maker& m, ReportHead& h) {
  Forget(h, false, true, false);
  AddRecord(m, h, true);
  m.Add("lines", "",
        {"**Subject:** " + h.topic, "**Date of Meeting:** " + LongDate(h.date), "**Report of:** " + h.post,
         "**Committee:** " + h.body, "**Classification:** " + h.classification,
         "**Contact Officer:** Name: " + h.author + " Title: " + h.author_post + " Tel: " + h.phone +
             " Email: " + h.email,
         "**Ward(s) affected:** " + h.wards});
}

void DecisionMaker(Maker& m, ReportHead& h) {
  Forget(h, true, true, true);
  AddRecord(m, h, true);
  m.Add("heading", Upper(h.council));
  m.Add("heading", "Report");
  m.Add("grid", "30 | 70",
        {"Decision Maker: | " + h.body, "Date: | " + LongDate(h.date), "Title: | " + h.topic,
         "Report From: | " + h.post});
  m.Add("p", "**Contact Officer:** " + h.author + ", " + h.author_post);
  m.Add("p", "**Tel:** " + h.phone + " **Email:** " + h.email);
}

// Title and author as headings, no names of fields but one.
void Headings(Maker& m, ReportHead& h) {
  Forget(h, true, true, true);
  AddRecord(m, h, false);
  m.Add("heading", Upper(h.body) + " – " + Upper(LongDate(h.date)));
  m.Add("heading", h.topic);
  m.Add("heading", "Report by " + h.post);
}

void OutcomeGrid(Maker& m, ReportHead& h) {
  Forget(h, true, false, false);
  AddRecord(m, h, false);
  m.Add("grid", "unruled 25 | 75",
        {"To: | " + h.body, "Meeting Date: | " + LongDate(h.date), "From: | " + h.post,
         "Subject: | " + h.topic, "Electoral division(s): | " + h.wards, "Key decision: | " + h.key,
         "Forward Plan ref: | 2019/0" + m.Figure(m.Between(11, 99))});
}

void ByTo(Maker& m, ReportHead& h) {
  Forget(h, false, true, false);
  AddRecord(m, h, false);
  m.Add("grid", "unruled 20 | 80",
        {"By: | " + h.post, "To: | " + h.body + " – " + LongDate(h.date), "Subject: | " + h.topic,
         "Classification: | " + h.classification, "Ward: | " + h.wards});
}

void ReportTo(Maker& m, ReportHead& h) {
  Forget(h, true, false, false);
  AddRecord(m, h, false);
  m.Add("heading", h.council);
  m.Add("p", "**Report to " + h.body + "**");
  m.Add("grid", "35 | 65",
        {"Date of Meeting: | " + LongDate(h.date), "Report Title: | " + h.topic, "Report of: | " + h.post,
         "Portfolio Holder: | " + h.member, "Is this a Key Decision? | " + h.key,
         "Ward(s) Affected: | " + h.wards});
}

void FromToSubject(Maker& m, ReportHead& h) {
  Forget(h, true, true, true);
  AddRecord(m, h, false);
  m.Add("p", "**From:** " + h.post);
  m.Add("p", "**To:** " + h.body);
  m.Add("p", "**Date:** " + LongDate(h.date));
  m.Add("p", "**Subject:** " + h.topic);
  m.Add("rule");
}

}  // namespace

void AddReportHead(Maker& maker, int look, ReportHead& head) {
  using Look = void (*)(Maker&, ReportHead&);
  static const Look kLooks[kHeadLooks] = {Grid,     RuledTwoColumns, WithoutColons, FourColumns, CapitalLines,
                                          Lines,    DecisionMaker,   Headings,      OutcomeGrid, ByTo,
                                          ReportTo, FromToSubject};
  kLooks[look](maker, head);
}

}  // namespace packmaker
