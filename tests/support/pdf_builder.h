// Builds tiny PDF files in memory, so that tests say what a file holds instead of keeping one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::test {

class PdfBuilder {
 public:
  // Adds an object and returns its number. Numbers count from 1; 1 to kFirstFree - 1 are the builder's own.
  int Add(std::string body);

  // Adds a stream; `entries` are further dictionary entries ("/Type /XObject ...").
  int AddStream(std::string_view data, std::string_view entries = {});

  // Adds a page of 200 by 100 points unless `entries` names another /MediaBox; returns its object number.
  // Fonts: /F1 Helvetica, /F2 Helvetica-Bold, /F3 Helvetica-Oblique, /F4 Symbol, /F5 Courier.
  // `resources` are further entries of the resource dictionary.
  int AddPage(std::string_view content, std::string_view entries = {}, std::string_view resources = {});

  // Puts a page's object in the page tree as it is.
  void AddRawPage(int object) { pages_.push_back(object); }

  PdfBuilder& Catalog(std::string_view entries);
  PdfBuilder& Info(std::string_view entries);

  // Protects with 40-bit RC4. Without a user password every reader opens the file, with restrictions.
  PdfBuilder& Encrypt(std::string_view user_password);

  std::string Build() const;

 private:
  static constexpr int kCatalog = 1;
  static constexpr int kPages = 2;
  static constexpr int kInfo = 3;
  static constexpr int kFonts = 4;
  static constexpr int kFirstFree = 5;

  struct Object {
    std::string head;  // everything before the stream's data, or the whole object
    std::string data;
    bool stream = false;
  };
  std::vector<Object> objects_;
  std::vector<int> pages_;
  std::string catalog_;
  std::string info_;
  std::string user_password_;
  bool encrypted_ = false;
};

}  // namespace minutebook::test
