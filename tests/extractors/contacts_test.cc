#include <gtest/gtest.h>

#include "extractors/families.h"
#include "tests/extractors/sheet_builder.h"

namespace minutebook::extract {
namespace {

using testing::SheetBuilder;
using Strings = std::vector<std::string>;

// "name | role | phone | email"
Strings ContactsOf(const SheetBuilder& sheet) {
  Strings contacts;
  for (const Contact& c : ReadContacts(sheet.flow(), 0, sheet.size())) {
    contacts.push_back(c.name.value_or("-") + " | " + c.role.value_or("-") + " | " + c.phone.value_or("-") +
                       " | " + c.email.value_or("-"));
  }
  return contacts;
}

TEST(Contacts, StandOneUnderTheOther) {
  SheetBuilder sheet;
  sheet.Bold(310, "Contacts").Wrapped(310, {"Senior Democratic Support Officer", "Glenda Heaslip"});
  sheet.Next(310, "Tel: 01632 960 241").Next(310, "Email: glenda.heaslip@marlingford.gov.uk");
  sheet.Text(310, "Scrutiny Manager")
      .Next(310, "Mark Pernel")
      .Next(310, "Tel: 01632 960 388")
      .Next(310, "Email: mark.pernel@marlingford.gov.uk");
  EXPECT_EQ(ContactsOf(sheet),
            (Strings{"Glenda Heaslip | Senior Democratic Support Officer | 01632 960 241 | "
                     "glenda.heaslip@marlingford.gov.uk",
                     "Mark Pernel | Scrutiny Manager | 01632 960 388 | mark.pernel@marlingford.gov.uk"}));
}

TEST(Contacts, MayPutTheNameFirst) {
  SheetBuilder sheet;
  sheet.Text(60, "Glenda Heaslip")
      .Next(60, "Democratic Services Officer")
      .Next(60, "01632 960 114")
      .Next(60, "glenda.heaslip@x.gov.uk");
  sheet.Text(60, "Mark Pernel").Next(60, "Scrutiny Manager").Next(60, "01632 960 115");
  EXPECT_EQ(ContactsOf(sheet),
            (Strings{"Glenda Heaslip | Democratic Services Officer | 01632 960 114 | glenda.heaslip@x.gov.uk",
                     "Mark Pernel | Scrutiny Manager | 01632 960 115 | -"}));
}

TEST(Contacts, StandBesideTheMeetingsDateAndPlace) {
  SheetBuilder sheet;
  sheet.Parts({{60, "Thursday, 17th June, 2021, at 10.00 am"}, {300, "Ask for:"}, {400, "Tamsin Holroyd"}});
  sheet.Parts({{60, "Council Chamber, County Offices,"}, {300, "Telephone:"}, {400, "01632 960 340"}});
  sheet.Parts({{60, "Market Wyke"}, {300, "Email:"}, {400, "tamsin.holroyd@thalesh"}});
  sheet.Parts({{400, "ire.example"}});
  EXPECT_EQ(ContactsOf(sheet),
            Strings{"Tamsin Holroyd | - | 01632 960 340 | tamsin.holroyd@thaleshire.example"});
}

TEST(Contacts, WithABrokenAddressAreMended) {
  SheetBuilder sheet;
  sheet.Text(400, "Georgina Little")
      .Next(400, "Tel: 03000 414043")
      .Next(400, "Email: georgina.little@kent")
      .Next(400, ".gov.uk");
  EXPECT_EQ(ContactsOf(sheet), Strings{"Georgina Little | - | 03000 414043 | georgina.little@kent.gov.uk"});
}

TEST(Contacts, MayTakeOneLine) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Contact: Jane Hart, Democratic Services Officer, Tel: 01632 960 114, email jane.hart@x.gov.uk",
       "Jane Hart | Democratic Services Officer | 01632 960 114 | jane.hart@x.gov.uk"},
      {"Contact Officer: Jane Hart, Committee Services, Direct Line: 01632 960114",
       "Jane Hart | Committee Services | 01632 960114 | -"},
      {"Clerk : Joan Todd Telephone : 017683 52469 E-mail : clerk@milburnparishcouncil.com",
       "Joan Todd | Clerk | 017683 52469 | clerk@milburnparishcouncil.com"},
      {"Clerk: Mrs Helen Marsh, 4 Church Lane, Little Thorpe, LT1 2AB Tel: 01632 960 222",
       "Mrs Helen Marsh | Clerk | 01632 960 222 | -"},
      {"Enquiries to: Jane Hart - Governance Officer (DDI 01632 960 114)",
       "Jane Hart | Governance Officer | 01632 960 114 | -"},
      {"For further information please contact Jane Hart on 01632 960 114 or e-mail jane.hart@x.gov.uk",
       "Jane Hart | - | 01632 960 114 | jane.hart@x.gov.uk"},
      {"Direct Dial/Ext: 03000416892 e-mail: joel.cook@kent.gov.uk",
       "- | - | 03000416892 | joel.cook@kent.gov.uk"},
      {"Contact: Jane Hart Tel: 01632 960 114 Fax: 01632 960 999", "Jane Hart | - | 01632 960 114 | -"},
      {"Democratic Services Officer: Jane Hart, 01632 960 114 ext 12",
       "Jane Hart | Democratic Services Officer | 01632 960 114 ext 12 | -"},
  };
  for (const auto& [text, expected] : cases) {
    SheetBuilder sheet;
    sheet.Text(60, text);
    EXPECT_EQ(ContactsOf(sheet), Strings{expected}) << text;
  }
}

TEST(Contacts, AreFilledInFromTables) {
  SheetBuilder sheet;
  sheet.Table(
      {{"Contact:", "Jane Hart"}, {"Direct Line:", "01632 960 114"}, {"E-mail:", "jane.hart@x.gov.uk"}});
  EXPECT_EQ(ContactsOf(sheet), Strings{"Jane Hart | - | 01632 960 114 | jane.hart@x.gov.uk"});
}

TEST(Contacts, SignTheAgenda) {
  SheetBuilder sheet;
  sheet.Text(60, "The meeting is likely NOT to be open to the public.")
      .Text(60, "Bertrand Wyles")
      .Next(60, "General Counsel");
  sheet.Next(60, "03000 416814").Text(60, "Wednesday, 22 January 2025");
  EXPECT_EQ(ContactsOf(sheet), Strings{"Bertrand Wyles | General Counsel | 03000 416814 | -"});
}

TEST(Contacts, AreClerksWhoseLetterheadGivesTheAddress) {
  SheetBuilder sheet;
  sheet.Text(60, "BRINDLECOMBE TOWN COUNCIL")
      .Text(60, "Telephone: 01632 960 471")
      .Next(60, "Email: clerk@brindlecombe.example");
  sheet.Text(60, "15 February 2022").Text(60, "Rosalind Keech").Next(60, "Town Clerk");
  EXPECT_EQ(ContactsOf(sheet),
            Strings{"Rosalind Keech | Town Clerk | 01632 960 471 | clerk@brindlecombe.example"});
}

TEST(Contacts, AreNeitherLetterheadsNorSignaturesAlone) {
  SheetBuilder sheet;
  sheet.Text(60, "45 Beatty Street")
      .Next(60, "Telephone 705-724-2144 Fax 705-724-5385")
      .Text(60, "Yours sincerely");
  sheet.Text(60, "Bertrand Wyles").Next(60, "General Counsel");
  EXPECT_EQ(ContactsOf(sheet), Strings{});
}

TEST(Contacts, AreNotMembers) {
  SheetBuilder sheet;
  sheet.Bold(60, "Members")
      .Text(60, "Councillor Jane Hart")
      .Next(60, "Mrs U Tapp")
      .Text(60, "The room has a hearing loop.");
  EXPECT_EQ(ContactsOf(sheet), Strings{});
}

TEST(Contacts, SayWhereTheyStand) {
  SheetBuilder sheet;
  sheet.Text(310, "Jane Hart").Next(310, "Tel: 01632 960 114");
  const std::vector<Contact> contacts = ReadContacts(sheet.flow(), 0, sheet.size());
  ASSERT_EQ(contacts.size(), 1U);
  EXPECT_EQ(contacts[0].where.page_from, 1);
  EXPECT_GT(contacts[0].where.box.Height(), 20);
}

TEST(Contacts, MayFollowForFurtherInformation) {
  SheetBuilder sheet;
  sheet.Text(60,
             "For further information please contact: Glenda Heaslip, Democratic Services Officer, tel "
             "01632 960 114, g.heaslip@marlingford.gov.uk");
  EXPECT_EQ(ContactsOf(sheet), (Strings{"Glenda Heaslip | Democratic Services Officer | 01632 960 114 | "
                                        "g.heaslip@marlingford.gov.uk"}));
}

}  // namespace
}  // namespace minutebook::extract
