#include "ingest/text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "ingest/encoding.h"
#include "ingest/html_reader.h"
#include "ingest/markdown.h"
#include "ingest/read_error.h"
#include "ingest/text_dialect.h"
#include "ingest/text_layout.h"
#include "ingest/text_writer.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kMaxFrontMatterLines = 200;
constexpr double kMarkdownShare = 0.05;

std::string Unquoted(std::string_view value) {
  value = Trim(value);
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  if (!quoted) return std::string(value);
  std::string out;
  for (std::size_t i = 1; i + 1 < value.size(); ++i) {
    if (value[i] == '\\' && value.front() == '"' && i + 2 < value.size()) ++i;
    out += value[i];
  }
  return out;
}

bool IsIsoDate(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

// A line of YAML as front matter has it: "key: value", "  - item", or blank.
bool IsYamlLine(std::string_view line) {
  const std::string_view text = Trim(line);
  if (text.empty() || text.starts_with("- ") || text.starts_with('#') || line.starts_with("  ")) return true;
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && text.find_first_of(" \t") >= colon;
}

void TakeEntry(std::string_view line, Metadata& metadata) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || line.starts_with(' ')) return;
  const std::string_view key = Trim(line.substr(0, colon));
  const std::string value = Unquoted(line.substr(colon + 1));
  if (key == "title") metadata.title = value;
  if (key == "author") metadata.author = value;
  if (key == "date") metadata.created = value;
}

// Takes YAML front matter off the start of `text`; true when there was some.
bool TakeFrontMatter(std::string_view& text, Metadata& metadata) {
  const std::size_t begin = std::min(text.find_first_not_of('\n'), text.size());
  if (!text.substr(begin).starts_with("---\n")) return false;
  Metadata found;
  std::size_t at = begin + 4;
  for (std::size_t n = 0; n < kMaxFrontMatterLines && at < text.size(); ++n) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (Trim(line) == "---" || Trim(line) == "...") {
      if (n == 0) return false;
      metadata = std::move(found);
      text.remove_prefix(at);
      return true;
    }
    if (!IsYamlLine(line)) return false;
    TakeEntry(line, found);
  }
  return false;
}

// Without HTML comments; the lines they stood on stay.
std::string WithoutComments(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t begin = text.find("<!--");
    const std::size_t end = begin == std::string_view::npos ? begin : text.find("-->", begin + 4);
    if (end == std::string_view::npos) break;
    out += text.substr(0, begin);
    text.remove_prefix(end + 3);
  }
  out += text;
  return out;
}

// Told from the content alone: the same bytes under another name must give the same records.
std::string MediaType(Dialect dialect, const TextFeatures& features, bool front_matter) {
  if (dialect == Dialect::kHtml) return "text/html";
  const bool marked =
      dialect == Dialect::kMarked && (features.headings > 0 || features.mark_share >= kMarkdownShare);
  return front_matter || marked ? "text/markdown" : "text/plain";
}

void ReadPage(std::string_view text, Dialect dialect, const TextFeatures& features, TextWriter& writer) {
  switch (dialect) {
    case Dialect::kHtml: break;
    case Dialect::kMarked: ReadMarkdown(text, IsUnwrapped(features), writer); break;
    case Dialect::kSpaced: ReadSpacedLines(text, writer); break;
    case Dialect::kLayout: ReadLayout(text, writer); break;
  }
}

// One page per form feed; the one that ends the last page starts none.
void ReadPages(std::string_view text, Dialect dialect, const TextFeatures& features, TextWriter& writer,
               Document& document, Diagnostics& diagnostics) {
  text = text.substr(0, text.find_last_not_of(" \t\n\f") + 1);
  while (true) {
    const std::size_t feed = text.find('\f');
    ReadPage(text.substr(0, feed), dialect, features, writer);
    if (feed == std::string_view::npos) return;
    text.remove_prefix(feed + 1);
    if (document.pages.size() >= static_cast<std::size_t>(kMaxPages)) {
      diagnostics.Add(Severity::kError,
                      ReadError(ErrorCode::kLimit, document.source_path, kMaxPages,
                                "the file has more pages than are read; the rest is left out"));
      return;
    }
    writer.NewPage();
  }
}

}  // namespace

Result<Document> ReadText(std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  Result<std::string> decoded = DecodeText(bytes, name);
  if (!decoded) return decoded.error();
  Document document;
  document.source_path = name;
  std::string_view text = *decoded;
  const bool front_matter = TakeFrontMatter(text, document.metadata);
  TextFeatures features = Measure(text);
  if (front_matter) features.mark_share = std::max(features.mark_share, kMarkdownShare);
  const Dialect dialect = DialectOf(features);
  document.media_type = MediaType(dialect, features, front_matter);
  TextWriter writer(document, diagnostics, dialect == Dialect::kHtml || dialect == Dialect::kMarked);
  if (dialect == Dialect::kHtml) {
    ReadHtmlPage(text, writer, document.metadata);
  } else {
    const std::string clean = dialect == Dialect::kLayout ? std::string(text) : WithoutComments(text);
    ReadPages(clean, dialect, features, writer, document, diagnostics);
  }
  writer.Finish();
  std::string& created = document.metadata.created;
  created = IsIsoDate(created) ? created.substr(0, 10) : std::string();
  return document;
}

}  // namespace minutebook::ingest
