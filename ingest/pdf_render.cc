#include "ingest/pdf_render.h"

#include <Array.h>
#include <Dict.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <XRef.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

#include "ingest/pdf_facts.h"
#include "schema/sha256.h"

namespace minutebook::ingest {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kUsualDpi = 300;
constexpr double kLeastDpi = 200;
constexpr double kMaxPicturePixels = 24e6;  // an A3 page at 300 dpi has 17 million
constexpr double kScanShare = 0.1;          // of the page: a smaller picture has no say
constexpr int kMaxHashDepth = 12;
constexpr std::size_t kMaxHashBytes = 64UL * 1024 * 1024;

// Writes down all that can be reached from a page, each object once. Numbers of objects are left out: they
// differ between files.
class ContentWriter {
 public:
  explicit ContentWriter(XRef* xref) : xref_(xref) {}

  void Write(const Object& object, int depth) {
    if (depth > kMaxHashDepth || text_.size() > kMaxHashBytes) return;
    if (object.isRef()) {
      if (!seen_.insert({object.getRef().num, object.getRef().gen}).second) return;
      Write(xref_->fetch(object.getRef()), depth + 1);
    } else if (object.isDict()) {
      WriteDict(*object.getDict(), depth);
    } else if (object.isStream()) {
      WriteDict(*object.getStream()->getDict(), depth);
      WriteBytes(object.getStream());
    } else if (object.isArray()) {
      text_ += '[';
      for (int i = 0; i < object.arrayGetLength(); ++i) Write(object.arrayGetNF(i), depth + 1);
      text_ += ']';
    } else {
      WriteSimple(object);
    }
  }

  std::string& text() { return text_; }

 private:
  void WriteDict(const Dict& dict, int depth) {
    text_ += '<';
    for (int i = 0; i < dict.getLength(); ++i) {
      const std::string_view key = dict.getKey(i);
      if (key == "Parent" || key == "StructParents" || key == "Metadata" || key == "PieceInfo") continue;
      (text_ += '/') += key;
      Write(dict.getValNF(i), depth + 1);
    }
    text_ += '>';
  }

  void WriteSimple(const Object& object) {
    if (object.isNum()) {
      (text_ += ' ') += std::to_string(object.getNum());
    } else if (object.isName()) {
      (text_ += '/') += object.getName();
    } else if (object.isString()) {
      (text_ += '(') += object.getString()->toStr();
    } else if (object.isBool()) {
      text_ += object.getBool() ? " true" : " false";
    }
  }

  void WriteBytes(Stream* stream) {
    Stream* raw = stream->getUndecodedStream();
    raw->reset();
    unsigned char buffer[1 << 14];
    for (;;) {
      const int count = raw->doGetChars(static_cast<int>(sizeof buffer), buffer);
      if (count <= 0 || text_.size() > kMaxHashBytes) break;
      text_.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(count));
    }
    raw->close();
  }

  XRef* xref_;
  std::set<std::pair<int, int>> seen_;
  std::string text_;
};

}  // namespace

double SuitableResolution(const Page& page) {
  double scanned = 0;
  for (const Image& image : page.images) {
    const double share = image.box.Width() * image.box.Height() / (page.width * page.height);
    if (share < kScanShare || image.box.Empty()) continue;
    const double across = image.pixel_width / image.box.Width() * kPointsPerInch;
    const double down = image.pixel_height / image.box.Height() * kPointsPerInch;
    scanned = std::max({scanned, across, down});
  }
  return SuitableResolution({0, 0, page.width, page.height}, scanned > 0 ? scanned : kUsualDpi);
}

double SuitableResolution(const Box& part, double dots) {
  const double inches = part.Width() * part.Height() / (kPointsPerInch * kPointsPerInch);
  return std::min(std::clamp(dots, kLeastDpi, kUsualDpi),
                  std::sqrt(kMaxPicturePixels / std::max(1.0, inches)));
}

Bitmap Render(PDFDoc& file, int number, double dpi) { return Render(file, number, dpi, {}); }

Bitmap Render(PDFDoc& file, int number, double dpi, const Box& part) {
  SplashColor white = {255, 255, 255, 255};
  SplashOutputDev output(splashModeMono8, 4, false, white);
  output.startDoc(&file);
  ::Page* page = file.getPage(number);
  const bool whole_sheet = page != nullptr && ShowsWholeSheet(*page);
  if (part.Empty()) {
    file.displayPage(&output, number, dpi, dpi, 0, whole_sheet, true, false);
  } else {
    const auto pixels = [dpi](double points) {
      return static_cast<int>(std::lround(points * dpi / kPointsPerInch));
    };
    file.displayPageSlice(&output, number, dpi, dpi, 0, whole_sheet, true, false, pixels(part.x0),
                          pixels(part.y0), pixels(part.Width()), pixels(part.Height()));
  }
  Bitmap bitmap;
  SplashBitmap* drawn = output.getBitmap();
  if (drawn == nullptr || drawn->getDataPtr() == nullptr) return bitmap;
  bitmap.width = drawn->getWidth();
  bitmap.height = drawn->getHeight();
  bitmap.dpi = dpi;
  const std::size_t width = static_cast<std::size_t>(bitmap.width);
  bitmap.grey.resize(width * static_cast<std::size_t>(bitmap.height));
  for (int y = 0; y < bitmap.height; ++y) {
    std::memcpy(bitmap.grey.data() + static_cast<std::size_t>(y) * width,
                drawn->getDataPtr() + static_cast<std::ptrdiff_t>(y) * drawn->getRowSize(), width);
  }
  return bitmap;
}

std::string PageContentHash(PDFDoc& file, int number) {
  ::Page* page = file.getPage(number);
  if (page == nullptr) return {};
  ContentWriter writer(file.getXRef());
  const PDFRectangle* box = page->getCropBox();
  for (const double value : {box->x1, box->y1, box->x2, box->y2, static_cast<double>(page->getRotate())}) {
    (writer.text() += std::to_string(value)) += ' ';
  }
  const Object object = file.getXRef()->fetch(page->getRef());
  if (object.isDict()) {
    writer.Write(object.dictLookupNF("Contents"), 0);
    writer.Write(object.dictLookupNF("Annots"), 0);
  }
  if (Dict* resources = page->getResourceDict()) writer.Write(Object(resources->copy(file.getXRef())), 0);
  return Sha256Hex(writer.text());
}

}  // namespace minutebook::ingest
