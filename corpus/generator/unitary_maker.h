// Makes one varied agenda pack in the unitary style: front sheet, minutes, ruled report forms, data set,
// monitoring table.
//
// The aspects are files: vary_unitary.cc (front sheet and agenda), vary_unitary_minutes.cc,
// vary_unitary_reports.cc, vary_unitary_data.cc (data sets and monitoring tables).
#pragma once

#include <string>
#include <vector>

#include "corpus/generator/maker.h"

namespace packmaker {

class UnitaryMaker {
 public:
  explicit UnitaryMaker(Maker& maker) : m_(maker) {}

  // Adds the whole pack to the maker; call once.
  void Make();

 private:
  struct Paper {
    std::string item;
    std::string topic;
    enum class Kind { kReport, kPerformance, kMonitoring } kind = Kind::kReport;
  };

  // ---- front sheet and agenda (vary_unitary.cc) ----
  void Prepare();
  void FrontSheet();
  void AppointedMembers();
  void PublicInformation();
  void Agenda();

  // ---- minutes (vary_unitary_minutes.cc) ----
  void Minutes();
  void MinuteItem(int number, const std::string& topic);
  void Officers();
  void Follow(const std::string& topic, const std::string& label, const std::string& text);
  std::string Request(const std::string& topic, const std::string& label);
  std::string Label(int number) const;
  void Resolutions(const std::string& topic, int count);

  // ---- reports (vary_unitary_reports.cc) ----
  void Report(const Paper& paper);
  void ReportBody();
  void SupportingDocuments(const Paper& paper);
  void Briefing(const Paper& paper);

  // ---- data sets and monitoring (vary_unitary_data.cc) ----
  std::string DataSetTitle() const;
  Date Month(int back) const;
  void DataSet(const Paper& paper);
  void Indicator(int row, const std::vector<std::string>& columns);
  void Glossary(const Paper& paper);
  void Monitoring(const Paper& paper);

  Maker& m_;
  std::string body_, time_, venue_, director_, officer_, cabinet_member_, minutes_item_, stem_, lead_in_;
  Date date_, last_;
  std::vector<std::string> councillors_, present_, topics_;
  std::vector<Paper> papers_;
  std::vector<Followed> followed_;
  int labels_ = 0;  // roman, number, letter
};

}  // namespace packmaker
