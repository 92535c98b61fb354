#include "ingest/pdf.h"

#include <Annot.h>
#include <Catalog.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Link.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <cmath>
#include <memory>
#include <new>

#include "ingest/pdf_facts.h"
#include "ingest/pdf_forms.h"
#include "ingest/pdf_messages.h"
#include "ingest/pdf_page.h"
#include "ingest/pdf_repair.h"
#include "ingest/pdf_scan.h"
#include "schema/limits.h"

namespace minutebook::ingest {
namespace {

constexpr std::size_t kHeaderReach = 1024;
constexpr std::size_t kDamagedHeaderReach = 32;
constexpr double kPointsPerInch = 72;
constexpr char kStage[] = "read";

Error Fail(ErrorCode code, const std::string& name, std::string message, int page = 0) {
  return {code, kStage, {name, page, {}}, std::move(message)};
}

std::unique_ptr<PDFDoc> Open(std::string_view bytes) {
  InitLibrary();
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  return std::make_unique<PDFDoc>(stream);  // owns the stream
}

// A file opened for reading, and what must outlive it.
struct Opened {
  std::string repaired;  // the bytes it was read from when not the caller's
  std::unique_ptr<PDFDoc> file;
  int pages = 0;
};

// Opens once more with a new list of pages, for files whose own is unusable.
Opened Salvage(std::string_view bytes, bool lost_catalogue) {
  Opened opened;
  if (lost_catalogue) {
    opened.repaired = WithEmptyCatalogue(bytes);
    bytes = opened.repaired;
  }
  opened.file = Open(bytes);
  if (opened.file->isOk()) opened.pages = RebuildPageTree(*opened.file);
  return opened;
}

Result<Opened> OpenPages(std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  Opened opened;
  opened.file = Open(bytes);
  const bool ok = opened.file->isOk();
  if (!ok && opened.file->getErrorCode() == errEncrypted) {
    return Fail(ErrorCode::kEncrypted, name,
                "The PDF needs a password to open; save a copy without one and read that.");
  }
  if (ok) opened.pages = opened.file->getNumPages();
  if (opened.pages > kMaxPages) {
    return Fail(ErrorCode::kLimit, name,
                "The PDF claims " + std::to_string(opened.pages) + " pages; at most " +
                    std::to_string(kMaxPages) + " are read, so split it first.");
  }
  if (opened.pages > 0 && opened.file->getPage(opened.pages) != nullptr) return opened;
  opened = Salvage(bytes, !ok);
  if (opened.pages > 0) {
    diagnostics.Add(
        Severity::kWarning,
        Fail(ErrorCode::kDamaged, name,
             "The file is damaged or cut short: its pages were found one by one, and some may be missing."));
    return opened;
  }
  if (ok) return Fail(ErrorCode::kEmpty, name, "The PDF has no page that can be found.");
  return Fail(ErrorCode::kDamaged, name,
              "The PDF is damaged beyond repair or cut short; fetch the file again from its source.");
}

bool StopAtLimit(void* capture) { return static_cast<PageCapture*>(capture)->OverLimit(); }

// Link borders and comment symbols are no part of the printed page.
bool DrawsAnnotation(Annot* annotation, void*) {
  switch (annotation->getType()) {
    case Annot::typeLink:
    case Annot::typeText:
    case Annot::typePopup:
    case Annot::typeFileAttachment: return false;
    default: return true;
  }
}

// True when the page names a content stream that is not there or is something else.
bool ContentIsLost(PDFDoc& file, ::Page& source) {
  const Object page = file.getXRef()->fetch(source.getRef());
  if (!page.isDict()) return false;
  if (page.dictLookupNF("Contents").isNull()) return false;
  const Object content = page.dictLookup("Contents");
  if (content.isStream()) return false;
  if (!content.isArray()) return true;
  for (int i = 0; i < content.arrayGetLength(); ++i) {
    if (!content.arrayGet(i).isStream()) return true;
  }
  return false;
}

// Draws one page into `page`. Returns what went wrong, empty when nothing did.
std::string DrawPage(PDFDoc& file, int number, PageCapture& capture, Page& page) {
  ::Page* source = file.getPage(number);
  if (source == nullptr || !source->isOk()) return "The page is missing or damaged.";
  const bool lost = ContentIsLost(file, *source);
  source->getAnnots();  // forms and comments may be broken without harm to the page: not counted below
  const std::size_t errors_before = LibraryErrors();
  capture.Begin(&page);
  file.displayPage(&capture, number, kPointsPerInch, kPointsPerInch, 0, ShowsWholeSheet(*source), true, false,
                   StopAtLimit, &capture, DrawsAnnotation, nullptr);
  capture.Finish();
  if (!(page.width > 0 && page.height > 0)) return "The page has no size.";
  CollectLinks(*source, page);
  const bool nothing = page.words.empty() && page.images.empty() && page.rules.empty() && page.fills.empty();
  if (nothing && (lost || LibraryErrors() != errors_before))
    return "The page's content is missing or damaged.";
  return {};
}

// As DrawPage, with nothing thrown and the page emptied on failure.
std::string TryDrawPage(PDFDoc& file, int number, PageCapture& capture, Page& page) {
  std::string failure;
  try {
    failure = DrawPage(file, number, capture, page);
  } catch (const std::bad_alloc&) {
    failure = "The page needs more memory than there is.";
  } catch (const std::exception& error) {
    failure = std::string("The page made the PDF library fail: ") + error.what();
  }
  if (!failure.empty()) {
    Page empty;
    empty.number = page.number;
    empty.label = std::move(page.label);
    empty.width = std::isfinite(page.width) ? std::max(0.0, page.width) : 0;
    empty.height = std::isfinite(page.height) ? std::max(0.0, page.height) : 0;
    page = std::move(empty);
  }
  return failure;
}

// True when the caller knows the page for lost: its diagnostic is added, and the page stays empty.
bool KnownForLost(const ReadOptions& options, const std::string& name, int number, Diagnostics& diagnostics) {
  for (const Error& lost : options.lost_pages) {
    if (lost.where.page != number) continue;
    diagnostics.Add(Severity::kError, Fail(lost.code, name, lost.message, number));
    return true;
  }
  return false;
}

// Reads the wanted pages; returns how many pages did not fail.
int ReadPages(PDFDoc& file, int count, const ReadOptions& options, Document& document,
              Diagnostics& diagnostics) {
  FontTable fonts(&document.fonts);
  PageCapture capture(&fonts);
  ScanReader scans(options, document, diagnostics);
  const std::string& name = document.source_path;
  const bool labelled = DeclaresPageLabels(file);
  document.pages.reserve(static_cast<std::size_t>(count));
  int readable = 0;
  for (int number = 1; number <= count; ++number) {
    Page& page = document.pages.emplace_back();
    page.number = number;
    if (!Wanted(options.pages, number)) {
      ++readable;
      continue;
    }
    if (KnownForLost(options, name, number, diagnostics)) continue;
    if (options.observer != nullptr) options.observer->PageBegins(number, count);
    if (labelled) page.label = PageLabel(file, number);
    SetLibraryPage(number);
    const std::string failure = TryDrawPage(file, number, capture, page);
    if (!failure.empty()) {
      diagnostics.Add(Severity::kError, Fail(ErrorCode::kDamaged, name, failure, number));
      continue;
    }
    ++readable;
    if (capture.StoppedAtLimit()) {
      diagnostics.Add(
          Severity::kWarning,
          Fail(ErrorCode::kLimit, name,
               "The page draws more than the limits allow; the rest of it was left out.", number));
    }
    scans.Read(file, capture.Shapes(), page);
    if (page.unmapped_glyphs > 0) {
      diagnostics.Add(Severity::kWarning,
                      Fail(ErrorCode::kDamaged, name,
                           std::to_string(page.unmapped_glyphs) +
                               " characters of the page have no Unicode value in the file.",
                           number));
    }
  }
  return readable;
}

Result<Document> Read(std::string_view bytes, const std::string& name, const ReadOptions& options,
                      Diagnostics& diagnostics) {
  const Result<Opened> opened = OpenPages(bytes, name, diagnostics);
  if (!opened) return opened.error();
  PDFDoc& file = *opened->file;
  Document document;
  document.source_path = name;
  document.media_type = "application/pdf";
  if (DropEndlessForm(file)) {
    diagnostics.Add(Severity::kWarning,
                    Fail(ErrorCode::kLimit, name,
                         "The file has a form with more fields than are read; it was left out."));
  }
  document.metadata = ReadMetadata(file);
  document.outline = ReadOutline(file);
  if (ReadPages(file, opened->pages, options, document, diagnostics) == 0) {
    const ErrorCode code = options.lost_pages.empty() ? ErrorCode::kDamaged : options.lost_pages.front().code;
    return Fail(code, name,
                opened->pages == 1
                    ? "The PDF's only page cannot be read."
                    : "None of the PDF's " + std::to_string(opened->pages) + " pages can be read.");
  }
  return document;
}

}  // namespace

// A header that was damaged may still name the format; the library reads such files.
bool LooksLikePdf(std::string_view bytes) {
  if (bytes.substr(0, kHeaderReach).find("%PDF-") != std::string_view::npos) return true;
  const std::string_view head = bytes.substr(0, kDamagedHeaderReach);
  return head.starts_with('%') && head.find("PDF-1.") != std::string_view::npos;
}

Result<Document> ReadPdf(std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  ReadOptions options;
  options.ocr = OcrMode::kNever;
  return ReadPdf(bytes, name, options, diagnostics);
}

Result<Document> ReadPdf(std::string_view bytes, const std::string& name, const ReadOptions& options,
                         Diagnostics& diagnostics) {
  if (bytes.empty()) return Fail(ErrorCode::kEmpty, name, "The file is empty.");
  if (bytes.size() > kMaxFileBytes)
    return Fail(ErrorCode::kLimit, name, "The file is larger than 1 GiB; split it.");
  if (!LooksLikePdf(bytes)) return Fail(ErrorCode::kUnsupported, name, "The file is not a PDF.");
  const LibraryMessages messages(name, &diagnostics);
  try {
    return Read(bytes, name, options, diagnostics);
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kLimit, name, "The PDF needs more memory than there is.");
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kDamaged, name, std::string("The PDF made the PDF library fail: ") + error.what());
  }
}

}  // namespace minutebook::ingest
