// Steps through a web page and finds the part of it that is the document.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "ingest/html.h"

namespace minutebook::ingest {

// Steps through text and tags; comments, scripts and styles are passed over.
class HtmlScanner {
 public:
  // From `begin` to before `end` of `html`, which must outlive the scanner.
  HtmlScanner(std::string_view html, std::size_t begin, std::size_t end)
      : html_(html.substr(0, end)), at_(begin) {}

  struct Event {
    std::size_t begin = 0;
    std::string_view text;  // when it is not a tag
    HtmlTag tag;
    bool is_tag = false;
  };

  // False at the end.
  bool Next(Event& event);

 private:
  bool TakeText(Event& event, std::size_t from);
  std::size_t UnknownTag() const;
  void SkipRaw(std::string_view name);

  std::string_view html_;
  std::size_t at_;
};

// What a first pass learns about a page.
struct HtmlOutline {
  std::size_t begin = 0;  // of the content
  std::size_t end = 0;
  bool has_root = false;
  bool form_is_page = false;                        // a form around everything, as ASP.NET makes
  std::map<std::string, std::size_t> last_closing;  // where elements are closed for the last time
};

// Looks for the one <article>, else <main>, else "entry-content" that holds text; all of the page when there
// is none.
HtmlOutline FindContent(std::string_view html);

}  // namespace minutebook::ingest
