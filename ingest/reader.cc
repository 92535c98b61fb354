#include "ingest/reader.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <new>

#include "ingest/pdf.h"
#include "ingest/text.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr char kStage[] = "read";

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

// Kinds of file that councils publish beside PDFs and that are not read, named so that the message can help.
constexpr Signature kKnownKinds[] = {
    {"PK\x03\x04", "a ZIP archive or an Office document (docx, xlsx, odt)"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document (doc, xls, ppt)"},
    {"{\\rtf", "a Rich Text document"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"\x89PNG\r\n", "a PNG image"},
    {"GIF8", "a GIF image"},
    {std::string_view("II*\0", 4), "a TIFF image"},
    {std::string_view("MM\0*", 4), "a TIFF image"},
    {"%!PS", "a PostScript document"},
    {"\x1F\x8B", "a gzip archive"},
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Error Fail(ErrorCode code, const std::string& name, std::string message) {
  return {code, kStage, {name, 0, {}}, std::move(message)};
}

}  // namespace

bool Wanted(const std::vector<PageRange>& pages, int number) {
  return pages.empty() || std::any_of(pages.begin(), pages.end(), [&](const PageRange& range) {
           return number >= range.from && number <= range.to;
         });
}

Result<Document> ReadDocument(std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  return ReadDocument(bytes, name, ReadOptions(), diagnostics);
}

Result<Document> ReadDocument(std::string_view bytes, const std::string& name, const ReadOptions& options,
                              Diagnostics& diagnostics) {
  if (bytes.empty()) return Fail(ErrorCode::kEmpty, name, "The file is empty.");
  if (bytes.size() > kMaxFileBytes)
    return Fail(ErrorCode::kLimit, name, "The file is larger than 1 GiB; split it.");
  if (LooksLikePdf(bytes)) return ReadPdf(bytes, name, options, diagnostics);
  for (const Signature& kind : kKnownKinds) {
    if (bytes.substr(0, kind.bytes.size()) == kind.bytes) {
      return Fail(ErrorCode::kUnsupported, name,
                  "The file is " + std::string(kind.what) + "; save it as PDF to have it read.");
    }
  }
  return ReadText(bytes, name, diagnostics);
}

Result<std::string> ReadFile(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) {
    return Fail(ErrorCode::kUnreadable, path,
                std::string("The file cannot be opened: ") + std::strerror(errno) + ".");
  }
  std::setvbuf(file.get(), nullptr, _IONBF, 0);  // the buffer below is enough
  std::string bytes;
  char buffer[1 << 16];
  std::size_t count = sizeof buffer;
  while (count == sizeof buffer) {
    count = std::fread(buffer, 1, sizeof buffer, file.get());
    if (bytes.size() + count > kMaxFileBytes) {
      return Fail(ErrorCode::kLimit, path, "The file is larger than 1 GiB; split it.");
    }
    bytes.append(buffer, count);
  }
  if (std::ferror(file.get()) != 0) {
    return Fail(ErrorCode::kUnreadable, path,
                std::string("The file cannot be read: ") + std::strerror(errno) + ".");
  }
  return bytes;
}

}  // namespace minutebook::ingest
